import { kindDefaults } from '../../lib/domain/kind-defaults';
import { mentorshipSchema } from '../../lib/domain/mentorship';
import { pairKindSchema } from '../../lib/domain/pair-kind';
import type { Programme } from '../../lib/domain/programme';
import { mentorshipFieldsOf, type SetByProgramme } from '../../lib/domain/programme-fields';
import type { MentorshipStart } from '../../lib/storage/actions/mentorships';
import { z } from '../../lib/zod';

/** The numbers a mentorship begins with that the set-up form shows. */
export const startNumbers = ['cadenceDays', 'usualLengthMinutes', 'plannedSessions'] as const;

export type StartNumber = (typeof startNumbers)[number];

/** What the person chose in the form, as it is kept while they type. What is not there follows the programme. */
const choiceSchema = z.object({
  programmeId: z.optional(z.nullable(z.string())),
  kind: z.optional(pairKindSchema),
  cadenceDays: z.optional(z.string()),
  usualLengthMinutes: z.optional(z.string()),
  plannedSessions: z.optional(z.string()),
});

export type Choice = z.infer<typeof choiceSchema>;

/** Reads what was chosen; nothing, where the draft is empty or none. */
export function choiceOf(draft: string): Choice {
  try {
    return choiceSchema.safeParse(JSON.parse(draft)).data ?? {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** Returns the programme that is meant: the chosen one; the only one there is, until the person chose. */
export function chosenProgramme(programmes: readonly Programme[], choice: Choice): Programme | undefined {
  if (choice.programmeId === undefined) return programmes.length === 1 ? programmes[0] : undefined;
  return programmes.find(({ id }) => id === choice.programmeId);
}

/** Returns what stands before the person changes it: what the kind of pair and then the programme set. */
export function presetStart(programme: Programme | undefined, choice: Choice): SetByProgramme {
  const set = programme ? mentorshipFieldsOf(programme.preset) : {};
  const kind = choice.kind ?? set.kind ?? 'mentoring';
  const { rhythmDays, lengthMinutes, feedback, warningSigns } = kindDefaults[kind];
  return {
    ...(rhythmDays !== null && { cadenceDays: rhythmDays }),
    ...(lengthMinutes !== null && { usualLengthMinutes: lengthMinutes }),
    asksFeedback: feedback ?? true,
    watchesSigns: warningSigns ?? true,
    ...set,
    kind,
  };
}

/** Reads a typed number: null for none, undefined where it is none that may be. */
export function startNumberOf(name: StartNumber, text: string): number | null | undefined {
  if (text.trim() === '') return null;
  return mentorshipSchema.shape[name].safeParse(Number(text)).data;
}

/** Returns what the mentorship begins with, as things stand in the form; what cannot be read stays as it was set. */
export function startOf(programmes: readonly Programme[], choice: Choice): MentorshipStart {
  const programme = chosenProgramme(programmes, choice);
  const typed = startNumbers.flatMap((name) => {
    const value = choice[name] === undefined ? undefined : startNumberOf(name, choice[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...presetStart(programme, choice),
    ...Object.fromEntries(typed),
    ...(programme && { programmeId: programme.id }),
  };
}
