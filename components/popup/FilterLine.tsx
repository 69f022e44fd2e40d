import type { ListView } from '../../lib/domain/item-list';
import type { Mentorship } from '../../lib/domain/mentorship';
import { t, type MessageKey } from '../../lib/words/i18n';
import { unfiltered } from './use-list-view';

interface Props {
  readonly mentorships: readonly Mentorship[];
  readonly view: ListView;
  readonly onView: (patch: Partial<ListView>) => void;
}

const whoseNames: Readonly<Record<ListView['whose'], MessageKey | null>> = {
  all: null,
  mine: 'listWhoseMine',
  theirs: 'listWhoseTheirs',
};

const orderNames: Readonly<Record<ListView['sortedBy'], MessageKey | null>> = {
  deadline: null,
  newest: 'listSortNewest',
  shortest: 'listSortShortest',
  own: 'listSortOwn',
};

/** Says how the list is narrowed and sorted, in one line, and ends it by one press. */
export function FilterLine({ mentorships, view, onView }: Props) {
  const person = mentorships.find(({ id }) => id === view.mentorshipId)?.partnerName;
  const words = [whoseNames[view.whose], orderNames[view.sortedBy]].flatMap((key) => (key ? [t(key)] : []));
  return (
    <div class="filter-line">
      <span class="filter-line__words" dir="auto">
        {[...(person === undefined ? [] : [person]), ...words].join(' · ')}
      </span>
      <button type="button" class="button button--quiet" onClick={() => onView(unfiltered)}>
        {t('listClear')}
      </button>
    </div>
  );
}
