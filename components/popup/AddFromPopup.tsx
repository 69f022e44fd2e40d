import { useState } from 'preact/hooks';
import type { Mentorship } from '../../lib/domain/mentorship';
import { readQuickEntries } from '../../lib/domain/quick-entry';
import { t } from '../../lib/i18n';
import { addActionItem, namesByRole } from '../../lib/storage/action-items';
import { listActiveMentorships } from '../../lib/storage/mentorships';
import { persist } from '../../lib/storage/persist';
import { useLive } from '../ui/use-live-query';
import { myTimeZone, rightNow } from '../ui/use-now';
import { useDraft } from '../ui/use-saved-text';

const none: Mentorship[] = [];

/** Adds an action item between calls. With several mentorships it asks which one, and remembers. */
export function AddFromPopup() {
  const mentorships = useLive(listActiveMentorships, [], none);
  const [line, setLine] = useDraft('popup:add-action-item');
  const [chosen, setChosen] = useDraft('popup:mentorship');
  const [problem, setProblem] = useState('');
  const mentorship = mentorships.find(({ id }) => id === chosen) ?? mentorships[0];
  if (!mentorship) return null;

  async function add(event: Event): Promise<void> {
    event.preventDefault();
    if (!mentorship) return;
    const names = namesByRole(mentorship, t('you'));
    const entries = readQuickEntries(line, {
      now: rightNow(),
      timeZone: myTimeZone(),
      myRole: mentorship.role,
      names,
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
    <form class="popup__add" onSubmit={(event) => void add(event)}>
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
        placeholder={t('addActionItem')}
        value={line}
        onInput={(event) => {
          setLine(event.currentTarget.value);
          setProblem('');
        }}
      />
      <button type="submit" class="button">
        {t('add')}
      </button>
      {problem && (
        <p class="warning popup__wide" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
