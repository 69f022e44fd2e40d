import { useState } from 'preact/hooks';
import type { Mentorship } from '../../lib/domain/mentorship';
import { entryReader } from '../../lib/words/entry-reader';
import { t } from '../../lib/words/i18n';
import { addEntries, removeDecisions } from '../../lib/storage/actions/entries';
import { namesByRole } from '../../lib/domain/names-by-role';
import { listActiveMentorships } from '../../lib/storage/queries/mentorships';
import { listThirdPersons } from '../../lib/storage/queries/third-persons';
import { findLastHeldSession } from '../../lib/storage/queries/sessions';
import { formatDay } from '../../lib/words/format';
import { parkWithUndo } from '../agenda/line-acts';
import { act } from '../app/act';
import { useLive } from '../app/use-live-query';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { Problem } from '../ui/Problem';
import { rightNow } from '../../lib/browser/right-now';
import { useDraft } from '../app/use-saved-text';
import { MentorshipOptions } from '../mentorships/MentorshipOptions';

const none: Mentorship[] = [];

/**
 * Adds an action item between calls, keeps a decision with the session held last, or parks a question for the next
 * agenda. With several mentorships it asks which one, and remembers.
 */
export function AddFromPopup() {
  const mentorships = useLive(listActiveMentorships, [], none);
  const [line, setLine] = useDraft('popup:add-action-item');
  const [chosen, setChosen] = useDraft('popup:mentorship');
  const [problem, setProblem] = useState('');
  const mentorship = mentorships.find(({ id }) => id === chosen) ?? mentorships[0];
  if (!mentorship) return null;

  /** A line that begins with a question mark is a question: it is parked. */
  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const question = /^\s*[?？؟]\s*/u;
    const parks = event.submitter?.dataset['act'] === 'park' || question.test(line);
    await (parks ? park(line.replace(question, '')) : add());
  }
  async function park(text: string): Promise<void> {
    if (!mentorship) return;
    setProblem(text.trim() === '' ? t('parkBlank') : '');
    if (text.trim() === '') return;
    const stored = parkWithUndo(mentorship.id, text);
    setLine('');
    await stored;
  }
  async function add(): Promise<void> {
    if (!mentorship) return;
    const names = namesByRole(mentorship, t('you'));
    const { readQuickEntries, language } = await entryReader();
    const entries = readQuickEntries(line, {
      now: rightNow(),
      timeZone: myTimeZone(),
      myRole: mentorship.role,
      names,
      others: await listThirdPersons(mentorship.id),
      language,
    });
    const held = await findLastHeldSession(mentorship.id, rightNow());
    if (!held && entries.some(({ isDecision }) => isDecision)) {
      setProblem(t('decisionNoSession'));
      return;
    }
    setProblem(entries.length === 0 ? t('addActionItemBlank') : '');
    const place = { mentorshipId: mentorship.id, sessionId: null, decidedIn: held?.id ?? '' };
    const items = entries.map((entry) => ({ ...entry, draftedBy: mentorship.role }));
    const stored = act({
      work: () => addEntries(place, items, rightNow()),
      text: ({ decisions: [kept] }) =>
        kept && held ? t('toastDecisionKept', formatDay(held.startsAt), kept.text) : null,
      undo: ({ decisions }) => removeDecisions(decisions),
    });
    setLine('');
    await stored;
  }

  return (
    <form class="popup__add" onSubmit={(event) => void submit(event)}>
      {mentorships.length > 1 && (
        <select
          class="input popup__wide"
          aria-label={t('setUpWith')}
          value={mentorship.id}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          <MentorshipOptions mentorships={mentorships} />
        </select>
      )}
      <input
        class="input"
        dir="auto"
        autocomplete="off"
        aria-label={t('addActionItem')}
        placeholder={t('addActionItemPlaceholder')}
        value={line}
        onInput={(event) => {
          setLine(event.currentTarget.value);
          setProblem('');
        }}
      />
      <button type="submit" class="button">
        {t('add')}
      </button>
      <button type="submit" class="button" data-act="park" title={t('parkLine')}>
        {t('park')}
      </button>
      <Problem text={problem} place="popup__wide" />
    </form>
  );
}
