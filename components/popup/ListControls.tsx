import { useMemo, useState } from 'preact/hooks';
import type { ListView } from '../../lib/domain/item-list';
import type { Mentorship } from '../../lib/domain/mentorship';
import { t } from '../../lib/words/i18n';
import { useDraft } from '../app/use-saved-text';
import { MentorshipOptions } from '../mentorships/MentorshipOptions';

/** The view of the list; what was chosen is remembered, what was searched for is not. */
export function useListView(): readonly [ListView, (patch: Partial<ListView>) => void] {
  const [mentorshipId, setMentorshipId] = useDraft('list:mentorship');
  const [whose, setWhose] = useDraft('list:whose');
  const [sortedBy, setSortedBy] = useDraft('list:sort');
  const [search, setSearch] = useState('');
  const view = useMemo<ListView>(
    () => ({
      mentorshipId: mentorshipId || null,
      whose: whose === 'mine' || whose === 'theirs' ? whose : 'all',
      sortedBy: sortedBy === 'newest' || sortedBy === 'shortest' ? sortedBy : 'deadline',
      search,
    }),
    [mentorshipId, whose, sortedBy, search],
  );
  function change(patch: Partial<ListView>): void {
    if (patch.mentorshipId !== undefined) setMentorshipId(patch.mentorshipId ?? '');
    if (patch.whose !== undefined) setWhose(patch.whose === 'all' ? '' : patch.whose);
    if (patch.sortedBy !== undefined) setSortedBy(patch.sortedBy === 'deadline' ? '' : patch.sortedBy);
    if (patch.search !== undefined) setSearch(patch.search);
  }
  return [view, change];
}

interface Props {
  readonly mentorships: readonly Mentorship[];
  readonly view: ListView;
  readonly onView: (patch: Partial<ListView>) => void;
}

/** Searches, narrows and sorts the list. */
export function ListControls({ mentorships, view, onView }: Props) {
  const known = mentorships.some(({ id }) => id === view.mentorshipId);
  return (
    <div class="list-controls">
      <input
        class="input list-controls__search"
        type="search"
        dir="auto"
        aria-label={t('listSearch')}
        placeholder={t('listSearch')}
        value={view.search}
        onInput={(event) => onView({ search: event.currentTarget.value })}
      />
      {(mentorships.length > 1 || (view.mentorshipId !== null && !known)) && (
        <select
          class="input"
          aria-label={t('listMentorship')}
          value={view.mentorshipId ?? ''}
          onChange={(event) => onView({ mentorshipId: event.currentTarget.value || null })}
        >
          <option value="">{t('listEveryone')}</option>
          <MentorshipOptions mentorships={mentorships} />
        </select>
      )}
      <select
        class="input"
        aria-label={t('listWhose')}
        value={view.whose}
        onChange={(event) => onView({ whose: event.currentTarget.value as ListView['whose'] })}
      >
        <option value="all">{t('listWhoseAll')}</option>
        <option value="mine">{t('listWhoseMine')}</option>
        <option value="theirs">{t('listWhoseTheirs')}</option>
      </select>
      <select
        class="input"
        aria-label={t('listSort')}
        value={view.sortedBy}
        onChange={(event) => onView({ sortedBy: event.currentTarget.value as ListView['sortedBy'] })}
      >
        <option value="deadline">{t('listSortDeadline')}</option>
        <option value="newest">{t('listSortNewest')}</option>
        <option value="shortest">{t('listSortShortest')}</option>
      </select>
    </div>
  );
}
