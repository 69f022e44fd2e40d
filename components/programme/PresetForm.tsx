import type { ComponentChildren } from 'preact';
import { longestName } from '../../lib/domain/mentorship';
import { longestProgrammeName, longestProgrammeText, type PresetField } from '../../lib/domain/programme';
import { mentoreeWordSchema } from '../../lib/domain/settings';
import { defaultWarningSettings, thresholdBounds, warningRules } from '../../lib/domain/warning-rules';
import { t } from '../../lib/words/i18n';
import { ruleNames } from '../../lib/words/warning-words';
import { KindSelect } from '../programmes/KindSelect';
import { fieldNames, yesNo } from '../programmes/preset-words';
import { ruleNumbers, thresholdNames, type Threshold } from '../warnings/threshold-names';
import { wordNames } from '../words/WordChoice';
import { withKind, type ProgrammeForm } from './form-state';

interface Props {
  readonly form: ProgrammeForm;
  /** The first field that does not fit. */
  readonly problem: PresetField | '';
  readonly onForm: (form: ProgrammeForm) => void;
}

type Typed = 'name' | 'managerName' | 'managerEmail' | NumberName | LongText | 'helpLink';
type NumberName = 'rhythmDays' | 'plannedSessions' | 'lengthMinutes' | 'leadMinutes';
type LongText = 'goals' | 'welcome' | 'closing';

const bounds: Readonly<Record<NumberName, readonly [number, number]>> = {
  rhythmDays: [1, 366],
  plannedSessions: [1, 500],
  lengthMinutes: [5, 600],
  leadMinutes: [1, 60],
};

/** Everything a programme can set; what is left empty it says nothing about. */
export function PresetForm({ form, problem, onForm }: Props) {
  const set = (patch: Partial<ProgrammeForm>) => onForm({ ...form, ...patch });
  const field = (name: Typed) => ({
    label: t(fieldNames[name]),
    value: form[name],
    onText: (text: string) => set({ [name]: text }),
  });
  const wrong = (name: PresetField, sentence: string) => (problem === name ? sentence : '');
  const tooLong = t('programmeLengthProblem', longestProgrammeText);
  return (
    <form class="programme__form" onSubmit={(event) => event.preventDefault()} noValidate>
      <p class="quiet">{t('programmeBlankNote')}</p>
      <Line
        {...field('name')}
        longest={longestProgrammeName}
        problem={wrong('name', t('programmeNameProblem'))}
      />
      <Line {...field('managerName')} longest={longestName} />
      <Line {...field('managerEmail')} mode="email" problem={wrong('managerEmail', t('setUpProblemEmail'))} />
      <KindSelect value={form.kind} onKind={(kind) => onForm(withKind(form, kind))} />
      {(['rhythmDays', 'plannedSessions', 'lengthMinutes', 'leadMinutes'] as const).map((name) => (
        <Line
          key={name}
          {...field(name)}
          mode="numeric"
          problem={wrong(name, t('numberProblem', ...bounds[name]))}
        />
      ))}
      <Labelled label={t(fieldNames.endsOn)} problem="">
        <input
          type="date"
          class="input"
          value={form.endsOn}
          onInput={(event) => set({ endsOn: event.currentTarget.value })}
        />
      </Labelled>
      <Choice
        label={t('wordsQuestion')}
        value={form.word}
        options={mentoreeWordSchema.options.map((word) => [word, t(wordNames[word])])}
        onValue={(word) => set({ word })}
      />
      <Choice
        label={t('programmeFeedback')}
        value={form.feedback}
        options={yesOrNo()}
        onValue={(feedback) => set({ feedback })}
      />
      <Choice
        label={t('programmeSigns')}
        value={form.warningSigns}
        options={yesOrNo()}
        onValue={(warningSigns) => set({ warningSigns })}
      />
      <details>
        <summary>{t('programmeThresholds')}</summary>
        <Rules form={form} isWrong={problem === 'warnings'} set={set} />
      </details>
      <Text
        {...field('goals')}
        note={t('programmeGoalsNote')}
        problem={wrong('goals', t('programmeGoalsProblem'))}
      />
      <Text {...field('welcome')} problem={wrong('welcome', tooLong)} />
      <Text {...field('closing')} problem={wrong('closing', tooLong)} />
      <Line {...field('helpLink')} mode="url" problem={wrong('helpLink', t('programmeLinkProblem'))} />
    </form>
  );
}

const yesOrNo = () =>
  [
    ['yes', yesNo(true)],
    ['no', yesNo(false)],
  ] as const;

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly problem?: string;
  readonly onText: (text: string) => void;
}

interface LineProps extends FieldProps {
  readonly mode?: 'text' | 'email' | 'numeric' | 'url';
  readonly longest?: number;
}

function Line({ label, value, problem = '', onText, mode = 'text', longest }: LineProps) {
  return (
    <Labelled label={label} problem={problem}>
      <input
        class="input"
        dir="auto"
        autocomplete="off"
        inputMode={mode}
        value={value}
        {...(longest && { maxLength: longest })}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </Labelled>
  );
}

function Text({ label, value, problem = '', note = '', onText }: FieldProps & { readonly note?: string }) {
  return (
    <Labelled label={label} problem={problem} note={note}>
      <textarea
        class="input"
        rows={4}
        dir="auto"
        value={value}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </Labelled>
  );
}

interface LabelledProps {
  readonly label: string;
  readonly problem: string;
  readonly note?: string;
  readonly children: ComponentChildren;
}

function Labelled({ label, problem, note = '', children }: LabelledProps) {
  return (
    <label class="field">
      <span class="field__label">{label}</span>
      {children}
      {note && <span class="quiet">{note}</span>}
      {problem && (
        <span class="warning" role="alert">
          {problem}
        </span>
      )}
    </label>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value | '';
  readonly options: readonly (readonly [Value, string])[];
  readonly onValue: (value: Value | '') => void;
}

/** One of several, or nothing said. */
function Choice<Value extends string>({ label, value, options, onValue }: ChoiceProps<Value>) {
  return (
    <label class="field">
      <span class="field__label">{label}</span>
      <select
        class="input"
        value={value}
        onChange={(event) => onValue(event.currentTarget.value as Value | '')}
      >
        <option value="">{t('programmeNotSaid')}</option>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface RulesProps {
  readonly form: ProgrammeForm;
  readonly isWrong: boolean;
  readonly set: (patch: Partial<ProgrammeForm>) => void;
}

/** Each rule, on or off, with its numbers. */
function Rules({ form, isWrong, set }: RulesProps) {
  return (
    <ul class="programme__rules">
      {warningRules.map((rule) => {
        const isOn = !form.off.includes(rule);
        const off = isOn ? [...form.off, rule] : form.off.filter((one) => one !== rule);
        return (
          <li key={rule}>
            <label class="check">
              <input type="checkbox" checked={isOn} onChange={() => set({ off })} />
              <span>{t(ruleNames[rule])}</span>
            </label>
            {isOn &&
              ruleNumbers[rule].map((name) => (
                <RuleNumber key={name} name={name} form={form} isWrong={isWrong} set={set} />
              ))}
          </li>
        );
      })}
    </ul>
  );
}

function RuleNumber({ name, form, isWrong, set }: RulesProps & { readonly name: Threshold }) {
  const [least, most] = thresholdBounds[name];
  const text = form.numbers[name] ?? '';
  const value = Number(text);
  const fits = text.trim() === '' || (Number.isInteger(value) && value >= least && value <= most);
  return (
    <>
      <label class="programme__number">
        <span>{t(thresholdNames[name])}</span>
        <input
          class="input"
          inputMode="numeric"
          placeholder={String(defaultWarningSettings[name])}
          value={text}
          onInput={(event) => set({ numbers: { ...form.numbers, [name]: event.currentTarget.value } })}
        />
      </label>
      {isWrong && !fits && (
        <p class="warning" role="alert">
          {t('numberProblem', least, most)}
        </p>
      )}
    </>
  );
}
