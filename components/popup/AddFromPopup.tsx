import { useState } from 'preact/hooks';
import type { Mentorship } from '../../lib/domain/mentorship';
import { entryReader } from '../../lib/entry-reader';
import { t } from '../../lib/i18n';
import { addActionItem, namesByRole } from '../../lib/storage/action-items';
import { parkLine, removeAgendaItem } from '../../lib/storage/agenda-items';
import { listActiveMentorships } from '../../lib/storage/mentorships';
import { persist } from '../../lib/storage/persist';
import { showToast } from '../ui/toasts';
import { useLive } from '../ui/use-live-query';
import { myTimeZone } from '../../lib/my-time-zone';
import { rightNow } from '../ui/use-now';
import { useDraft } from '../ui/use-saved-text';

const none: Mentorship[] = [];

/** Adds an action item between calls, or parks a question for the next agenda. With several mentorships it asks which one, and remembers. */
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
    const stored = persist(() => parkLine(mentorship.id, text, rightNow()));
    setLine('');
    const parked = await stored;
    showToast({
      text: t('toastParked', parked.text),
      undo: () => persist(() => removeAgendaItem(parked.id)),
    });
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
      language,
    });
    setProblem(entries.length === 0 ? t('addActionItemBlank') : '');
    const place = { mentorshipId: mentorship.id, sessionId: null };
    const stored = entries.map((entry) =>
      persist(() => addActionItem(place, { ...entry, draftedBy: mentorship.role }, rightNow())),
    );
    setLine('');
    await Promise.all(stored);
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
          {mentorships.map(({ id, partnerName }) => (
            <option key={id} value={id}>
              {partnerName}
            </option>
          ))}
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
      {problem && (
        <p class="warning popup__wide" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
