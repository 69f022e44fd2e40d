import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { planMeeting, type MeetingChoice, type PlanProblem } from '../../lib/domain/meeting-plan';
import { entryReader } from '../../lib/words/entry-reader';
import { t } from '../../lib/words/i18n';
import { formatClock, formatDate, formatMinutes } from '../../lib/words/format';
import { InputField } from '../ui/InputField';
import { MinuteOptions } from '../ui/MinuteOptions';
import { Problem } from '../ui/Problem';
import { rightNow } from '../../lib/browser/right-now';
import { useDraft } from '../app/use-saved-text';
import type { TimeZone } from '../../lib/domain/instant';
import { Distance } from './Distance';
import { useReading } from './use-reading';
import './meeting-fields.css';

interface Props {
  readonly timeZone: TimeZone;
  /** Under which what is typed in words is kept. */
  readonly draftKey: string;
  /** The meeting that is booked, if one is. */
  readonly chosen: MeetingChoice | null;
  /** What is filled in where the person leaves something open. */
  readonly usual: MeetingChoice;
  readonly onChoose: (choice: MeetingChoice) => Promise<void>;
  /** Days between this pair's meetings; null: they have no rhythm yet. */
  readonly cadenceDays?: number | null;
  /** What else is said of a time while it is typed. */
  readonly children?: (choice: MeetingChoice) => ComponentChildren;
}

const lengths = [15, 30, 45, 60, 75, 90, 120];

/** Free choice of a time: in words, or by date, time and length. A valid choice is booked at once. */
export function MeetingFields(props: Props) {
  const { timeZone, draftKey, chosen, usual, onChoose, cadenceDays = null, children } = props;
  const [words, setWords] = useDraft(draftKey);
  const [typed, drawTyped] = useState<Partial<MeetingChoice>>({});
  // Two fields may change before the page is drawn again: what was typed last is kept apart from what is drawn.
  const latest = useRef<Partial<MeetingChoice>>({});
  function setTyped(next: Partial<MeetingChoice>): void {
    latest.current = next;
    drawTyped(next);
  }
  const [problem, setProblem] = useState('');
  const [wordsProblem, setWordsProblem] = useState('');
  /** What words were taken for, so that a misunderstanding is seen at once. */
  const [understood, setUnderstood] = useState('');
  const reading = useReading(words, chosen ?? usual, timeZone);
  const shown = { ...(chosen ?? { date: '', time: '', lengthMinutes: usual.lengthMinutes }), ...typed };
  const key = chosen && `${chosen.date} ${chosen.time} ${chosen.lengthMinutes}`;
  // Before the fields are drawn: what is typed into them from then on stays.
  useLayoutEffect(() => setTyped({}), [key]);

  function choose(patch: Partial<MeetingChoice>): void {
    const next = { ...shown, ...latest.current, ...patch };
    setUnderstood('');
    setWordsProblem('');
    setTyped({ ...latest.current, ...patch });
    // A date alone or a time alone is half a choice: the other half is on its way.
    if (next.date === '' || next.time === '') return setProblem('');
    const plan = planMeeting(next, rightNow(), timeZone);
    if (plan.kind === 'problem') return setProblem(problemText(plan.problem));
    setProblem(
      plan.oddity === 'none' ? '' : t(plan.oddity === 'skipped' ? 'planSkippedHour' : 'planRepeatedHour'),
    );
    void onChoose(next);
  }
  async function chooseInWords(event: Event): Promise<void> {
    event.preventDefault();
    if (words.trim() === '') return;
    setUnderstood('');
    setProblem('');
    const { readWhen, language } = await entryReader();
    const choice = readWhen(words, chosen ?? usual, {
      now: rightNow(),
      timeZone,
      language,
    });
    if (!choice) return setWordsProblem(t('planWordsUnclear'));
    const plan = planMeeting(choice, rightNow(), timeZone);
    if (plan.kind === 'problem') return setWordsProblem(problemText(plan.problem));
    setWords('');
    setWordsProblem('');
    setTyped({});
    setUnderstood(t('planUnderstood', asText(choice)));
    void onChoose(choice);
  }

  return (
    <div class="stack meeting-plan">
      <form onSubmit={(event) => void chooseInWords(event)}>
        <input
          class="input"
          dir="auto"
          autocomplete="off"
          aria-label={t('planInWords')}
          placeholder={t('planInWordsPlaceholder')}
          value={words}
          onInput={(event) => {
            setWords(event.currentTarget.value);
            setWordsProblem('');
          }}
        />
      </form>
      {reading ? (
        <div class="meeting-fields__understood" role="status">
          <p>{t('planUnderstood', asText(reading))}</p>
          <Distance choice={reading} timeZone={timeZone} cadenceDays={cadenceDays} />
          {children?.(reading)}
        </div>
      ) : (
        understood && <p role="status">{understood}</p>
      )}
      <Problem text={wordsProblem} />
      <div class="meeting-fields">
        <InputField
          type="date"
          label={t('planDate')}
          value={shown.date}
          onText={(date) => choose({ date })}
        />
        <InputField
          type="time"
          label={t('planStartTime')}
          value={shown.time}
          onText={(time) => choose({ time })}
        />
        <label class="field">
          <span class="field__label">{t('planLength')}</span>
          <select
            class="input"
            value={String(shown.lengthMinutes)}
            onChange={(event) => choose({ lengthMinutes: Number(event.currentTarget.value) })}
          >
            <MinuteOptions usual={lengths} chosen={shown.lengthMinutes} />
          </select>
        </label>
      </div>
      <Problem text={problem} />
    </div>
  );
}

function asText({ date, time, lengthMinutes }: MeetingChoice): string {
  return t('nextMeetingSuggestion', formatDate(date), formatClock(time), formatMinutes(lengthMinutes));
}

function problemText(problem: PlanProblem): string {
  switch (problem) {
    case 'no-date':
      return t('planNoDate');
    case 'no-time':
      return t('planNoTime');
    case 'past':
      return t('planPast');
    case 'too-short':
      return t('planTooShort');
    case 'too-long':
      return t('planTooLong');
    case 'too-far':
      return t('planTooFar');
  }
}
