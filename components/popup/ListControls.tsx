import type { ListView } from '../../lib/domain/item-list';
import type { Mentorship } from '../../lib/domain/mentorship';
import { t } from '../../lib/words/i18n';
import { MentorshipOptions } from '../mentorships/MentorshipOptions';

interface Props {
  readonly mentorships: readonly Mentorship[];
  readonly view: ListView;
  readonly onView: (patch: Partial<ListView>) => void;
  readonly onSelect: () => void;
}

/** Narrows and sorts the list, and begins to select several of its items. */
export function ListControls({ mentorships, view, onView, onSelect }: Props) {
  const known = mentorships.some(({ id }) => id === view.mentorshipId);
  return (
    <div class="list-controls" id="list-controls">
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
        <option value="own">{t('listSortOwn')}</option>
      </select>
      <button type="button" class="button button--quiet" onClick={onSelect}>
        {t('listSelect')}
      </button>
    </div>
  );
}
