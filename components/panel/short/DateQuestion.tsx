import { useState } from 'preact/hooks';
import { planMeeting, suggestMeetings, type MeetingChoice } from '../../../lib/domain/meeting-plan';
import type { Session } from '../../../lib/domain/session';
import { rightNow } from '../../../lib/browser/right-now';
import { listSessions } from '../../../lib/storage/queries/sessions';
import { entryReader } from '../../../lib/words/entry-reader';
import { formatClock, formatDate, formatMinutes } from '../../../lib/words/format';
import { t } from '../../../lib/words/i18n';
import { useLive } from '../../app/use-live-query';
import { useDraft } from '../../app/use-saved-text';
import { Key } from '../../ui/Key';
import { Problem } from '../../ui/Problem';
import { useKeys } from '../../ui/use-keys';
import { bookMeeting } from '../steps/next-meeting/book-meeting';
import type { RitualContext } from '../steps/ritual-context';

const noSessions: Session[] = [];

/** When the two meet next: one press for what is likely, or a time in words. */
export function DateQuestion({ context }: { readonly context: RitualContext }) {
  const { session, mentorship, timeZone, now } = context;
  const { cadenceDays, usualLengthMinutes } = mentorship;
  const earlier = useLive(() => listSessions(mentorship.id), [mentorship.id], noSessions);
  const basis = { busy: [], current: session, earlier, cadenceDays, usualLengthMinutes, now, timeZone };
  const choices = suggestMeetings(basis).slice(0, 3);
  const [words, setWords] = useDraft(`meeting-words:${session.id}`);
  const [problem, setProblem] = useState('');

  async function book(choice: MeetingChoice | null | undefined): Promise<void> {
    const plan = choice ? planMeeting(choice, rightNow(), timeZone) : null;
    if (plan?.kind !== 'planned') return setProblem(t('planWordsUnclear'));
    setWords('');
    await bookMeeting(context, plan.times);
  }
  async function bookInWords(): Promise<void> {
    if (words.trim() === '') return;
    const { readWhen, language } = await entryReader();
    const usual = choices[0] ?? { date: '', time: '', lengthMinutes: 60 };
    await book(readWhen(words, usual, { now: rightNow(), timeZone, language }));
  }
  useKeys(true, {
    '1': () => void book(choices[0]),
    '2': () => void book(choices[1]),
    '3': () => void book(choices[2]),
  });
  return (
    <>
      <h2 class="short-lane__question" id="short-question">
        {t('shortLaneDate')}
      </h2>
      <div class="short-lane__choices" role="group" aria-labelledby="short-question" data-choices>
        {choices.map((choice, index) => (
          <button
            key={choice.date}
            type="button"
            class="short-lane__choice"
            {...(index === 0 && { 'data-first': true })}
            onClick={() => void book(choice)}
          >
            <span>
              <strong>{formatDate(choice.date)}</strong>
              <small>
                {formatClock(choice.time)}, {formatMinutes(choice.lengthMinutes)}
              </small>
            </span>
            <Key of={String(index + 1)} />
          </button>
        ))}
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void bookInWords();
        }}
      >
        <input
          class="input short-lane__field"
          dir="auto"
          autocomplete="off"
          aria-label={t('planInWords')}
          placeholder={t('planInWordsPlaceholder')}
          value={words}
          onInput={(event) => {
            setWords(event.currentTarget.value);
            setProblem('');
          }}
        />
      </form>
      <Problem text={problem} />
    </>
  );
}
