import { kindDefaults } from '../../lib/domain/kind-defaults';
import { pairKindSchema, type PairKind } from '../../lib/domain/pair-kind';
import {
  presetVersion,
  readPreset,
  type PresetProblem,
  type ProgrammePreset,
} from '../../lib/domain/programme';
import { mentoreeWordSchema } from '../../lib/domain/settings';
import { thresholdBounds, warningRules } from '../../lib/domain/warning-rules';
import { z } from '../../lib/zod';
import type { Threshold } from '../warnings/threshold-names';

export const thresholds = Object.keys(thresholdBounds) as Threshold[];

const yesNoOrOpen = z._default(z.enum(['', 'yes', 'no']), '');
const typed = z._default(z.string(), '');

/** What stands in the form, as typed; kept as a draft, so that nothing is lost with the page. */
const formSchema = z.object({
  id: z.uuid(),
  name: typed,
  managerName: typed,
  managerEmail: typed,
  kind: z._default(pairKindSchema, 'mentoring'),
  rhythmDays: typed,
  plannedSessions: typed,
  endsOn: typed,
  lengthMinutes: typed,
  leadMinutes: typed,
  word: z._default(z.union([z.literal(''), mentoreeWordSchema]), ''),
  feedback: yesNoOrOpen,
  warningSigns: yesNoOrOpen,
  off: z._default(z.array(z.enum(warningRules)), []),
  numbers: z._default(z.record(z.string(), z.string()), {}),
  goals: typed,
  welcome: typed,
  closing: typed,
  helpLink: typed,
});

export type ProgrammeForm = z.infer<typeof formSchema>;

/** Returns an empty form, of a programme of its own. */
export function emptyForm(): ProgrammeForm {
  return formSchema.parse({ id: crypto.randomUUID() });
}

/** Reads a form that was kept; undefined: there is none. */
export function keptForm(draft: string): ProgrammeForm | undefined {
  try {
    return formSchema.safeParse(JSON.parse(draft)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const numberOf = (text: string) => (text.trim() === '' ? null : Number(text));
const answerOf = (answer: '' | 'yes' | 'no') => (answer === '' ? null : answer === 'yes');
const textOf = (text: string) => (text.trim() === '' ? null : text.trim());

/** Returns the programme the form says, or what is wrong with it. */
export function presetOf(form: ProgrammeForm): { readonly preset: ProgrammePreset } | PresetProblem {
  const numbers = thresholds.flatMap((name) => {
    const value = numberOf(form.numbers[name] ?? '');
    return value === null ? [] : [[name, value] as const];
  });
  const { id, name, managerName, kind, word, off, welcome, closing } = form;
  return readPreset({
    format: 'last-ten-programme',
    version: presetVersion,
    id,
    name,
    managerName,
    managerEmail: textOf(form.managerEmail),
    kind,
    rhythmDays: numberOf(form.rhythmDays),
    plannedSessions: numberOf(form.plannedSessions),
    endsOn: textOf(form.endsOn),
    lengthMinutes: numberOf(form.lengthMinutes),
    leadMinutes: numberOf(form.leadMinutes),
    word: word === '' ? null : word,
    feedback: answerOf(form.feedback),
    warningSigns: answerOf(form.warningSigns),
    warnings: { ...(off.length > 0 && { off }), ...Object.fromEntries(numbers) },
    goals: form.goals.split('\n').filter((line) => line.trim() !== ''),
    welcome,
    closing,
    helpLink: textOf(form.helpLink),
  });
}

const answer = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no');

/** Returns the form a programme would have been made with. */
export function formOf(preset: ProgrammePreset): ProgrammeForm {
  const { off = [], ...numbers } = preset.warnings;
  return {
    id: preset.id,
    name: preset.name,
    managerName: preset.managerName,
    managerEmail: preset.managerEmail ?? '',
    kind: preset.kind,
    rhythmDays: String(preset.rhythmDays ?? ''),
    plannedSessions: String(preset.plannedSessions ?? ''),
    endsOn: preset.endsOn ?? '',
    lengthMinutes: String(preset.lengthMinutes ?? ''),
    leadMinutes: String(preset.leadMinutes ?? ''),
    word: preset.word ?? '',
    feedback: answer(preset.feedback),
    warningSigns: answer(preset.warningSigns),
    off,
    numbers: Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value ?? '')])),
    goals: preset.goals.join('\n'),
    welcome: preset.welcome,
    closing: preset.closing,
    helpLink: preset.helpLink ?? '',
  };
}

/** Returns the form with another kind of pair: what stands as the kind before presets it follows, the rest stays. */
export function withKind(form: ProgrammeForm, kind: PairKind): ProgrammeForm {
  const [was, is] = [kindTexts(form.kind), kindTexts(kind)];
  const follow = <Field extends keyof typeof was>(field: Field) =>
    form[field] === '' || form[field] === was[field] ? is[field] : form[field];
  return {
    ...form,
    kind,
    rhythmDays: follow('rhythmDays'),
    lengthMinutes: follow('lengthMinutes'),
    feedback: follow('feedback') as ProgrammeForm['feedback'],
    warningSigns: follow('warningSigns') as ProgrammeForm['warningSigns'],
  };
}

/** What a kind presets, as the form has it; mentoring leaves all of it open. */
function kindTexts(kind: PairKind) {
  const { rhythmDays, lengthMinutes, feedback, warningSigns } = kindDefaults[kind];
  return {
    rhythmDays: String(rhythmDays ?? ''),
    lengthMinutes: String(lengthMinutes ?? ''),
    feedback: feedback === false ? 'no' : '',
    warningSigns: warningSigns === false ? 'no' : '',
  };
}
