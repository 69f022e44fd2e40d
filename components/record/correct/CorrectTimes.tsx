import { useState } from 'preact/hooks';
import { myTimeZone } from '../../../lib/browser/my-time-zone';
import { rightNow } from '../../../lib/browser/right-now';
import type { MeetingChoice } from '../../../lib/domain/meeting-plan';
import { choiceOf, correctTimes, type CorrectionProblem } from '../../../lib/domain/session-correction';
import type { Session } from '../../../lib/domain/session';
import { setSessionTimes } from '../../../lib/storage/actions/session-corrections';
import { formatMoment } from '../../../lib/words/format';
import { t } from '../../../lib/words/i18n';
import { act } from '../../app/act';
import { useDraft } from '../../app/use-saved-text';
import { InputField } from '../../ui/InputField';
import { Problem } from '../../ui/Problem';

interface Props {
  readonly session: Session;
  /** All sessions of the pair: two are not held at once. */
  readonly sessions: readonly Session[];
}

/** When a session took place, by this machine's clock, to be put right. What is typed is kept until it is saved. */
export function CorrectTimes({ session, sessions }: Props) {
  const timeZone = myTimeZone();
  const [draft, setDraft] = useDraft(`correct:times:${session.id}`);
  const [problem, setProblem] = useState('');
  const shown = choiceOf(session, timeZone);
  // Three fields that hold no blanks of their own.
  const [date = shown.date, time = shown.time, length = String(shown.lengthMinutes)] =
    draft === '' ? [] : draft.split(' ');
  const typed = { date, time, length };
  function type(patch: Partial<typeof typed>): void {
    const next = { ...typed, ...patch };
    setDraft(`${next.date} ${next.time} ${next.length}`);
  }
  async function save(): Promise<void> {
    const choice: MeetingChoice = { date, time, lengthMinutes: length === '' ? Number.NaN : Number(length) };
    const correction = correctTimes(choice, session, { sessions, now: rightNow(), timeZone });
    setProblem(correction.kind === 'problem' ? problemText(correction.problem) : '');
    if (correction.kind === 'problem') return;
    setDraft('');
    if (correction.kind === 'unchanged') return;
    await act({
      work: () => setSessionTimes(session.id, correction.times),
      text: t('toastCorrected'),
      undo: () => setSessionTimes(session.id, session),
    });
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="correct__times">
        <InputField type="date" label={t('planDate')} value={date} onText={(text) => type({ date: text })} />
        <InputField
          type="time"
          label={t('planStartTime')}
          value={time}
          onText={(text) => type({ time: text })}
        />
        <InputField
          type="number"
          label={t('correctLength')}
          step={1}
          value={length}
          onText={(text) => type({ length: text })}
        />
        <button type="submit" class="button">
          {t('save')}
        </button>
      </div>
      <Problem text={problem} />
    </form>
  );
}

function problemText(problem: CorrectionProblem): string {
  switch (problem.word) {
    case 'no-date':
      return t('planNoDate');
    case 'no-time':
      return t('planNoTime');
    case 'too-short':
      return t('planTooShort');
    case 'too-long':
      return t('planTooLong');
    case 'skipped':
      return t('correctSkipped');
    case 'future':
      return t('correctFuture');
    case 'overlaps':
      return t('correctOverlaps', formatMoment(problem.other.startsAt));
  }
}
