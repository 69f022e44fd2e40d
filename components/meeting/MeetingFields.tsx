import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { planMeeting, type MeetingChoice, type PlanProblem } from '../../lib/domain/meeting-plan';
import { entryReader } from '../../lib/entry-reader';
import { t } from '../../lib/i18n';
import { formatMinutes } from '../../lib/format';
import { rightNow } from '../ui/use-now';
import { useDraft } from '../ui/use-saved-text';
import type { TimeZone } from '../../lib/domain/instant';
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
}

const lengths = [15, 30, 45, 60, 75, 90, 120];

/** Free choice of a time: in words, or by date, time and length. A valid choice is booked at once. */
export function MeetingFields({ timeZone, draftKey, chosen, usual, onChoose }: Props) {
  const [words, setWords] = useDraft(draftKey);
  const [typed, drawTyped] = useState<Partial<MeetingChoice>>({});
  // Two fields may change before the page is drawn again: what was typed last is kept apart from what is drawn.
  const latest = useRef<Partial<MeetingChoice>>({});
  function setTyped(next: Partial<MeetingChoice>): void {
    latest.current = next;
    drawTyped(next);
  }
  const [problem, setProblem] = useState('');
  const shown = { ...(chosen ?? { date: '', time: '', lengthMinutes: usual.lengthMinutes }), ...typed };
  const key = chosen && `${chosen.date} ${chosen.time} ${chosen.lengthMinutes}`;
  // Before the fields are drawn: what is typed into them from then on stays.
  useLayoutEffect(() => setTyped({}), [key]);

  function choose(patch: Partial<MeetingChoice>): void {
    const next = { ...shown, ...latest.current, ...patch };
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
    const { readWhen, language } = await entryReader();
    const choice = readWhen(words, chosen ?? usual, {
      now: rightNow(),
      timeZone,
      language,
    });
    if (!choice) return setProblem(t('planWordsUnclear'));
    const plan = planMeeting(choice, rightNow(), timeZone);
    if (plan.kind === 'problem') return setProblem(problemText(plan.problem));
    setWords('');
    setProblem('');
    setTyped({});
    void onChoose(choice);
  }

  return (
    <div class="stack">
      <form onSubmit={(event) => void chooseInWords(event)}>
        <input
          class="input"
          autocomplete="off"
          aria-label={t('planInWords')}
          placeholder={t('planInWordsPlaceholder')}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </form>
      <div class="meeting-fields">
        <label class="field">
          <span class="field__label">{t('planDate')}</span>
          <input
            type="date"
            class="input"
            value={shown.date}
            onInput={(event) => choose({ date: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          <span class="field__label">{t('planStartTime')}</span>
          <input
            type="time"
            class="input"
            value={shown.time}
            onInput={(event) => choose({ time: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          <span class="field__label">{t('planLength')}</span>
          <select
            class="input"
            value={String(shown.lengthMinutes)}
            onChange={(event) => choose({ lengthMinutes: Number(event.currentTarget.value) })}
          >
            {[...new Set([...lengths, shown.lengthMinutes])]
              .toSorted((a, b) => a - b)
              .map((minutes) => (
                <option key={minutes} value={String(minutes)}>
                  {formatMinutes(minutes)}
                </option>
              ))}
          </select>
        </label>
      </div>
      {problem && (
        <p class="warning" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
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
