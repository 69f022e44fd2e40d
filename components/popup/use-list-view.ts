import { useMemo } from 'preact/hooks';
import type { ListView } from '../../lib/domain/item-list';
import { questionIn } from '../../lib/domain/parked-question';
import { useDraft } from '../app/use-saved-text';

const everything = { mentorshipId: null, whose: 'all', sortedBy: 'deadline' } as const;

/** The view of the list, remembered, with what is typed as the search; a question is no search. */
export function useListView(line: string): readonly [ListView, (patch: Partial<ListView>) => void] {
  const [mentorshipId, setMentorshipId] = useDraft('list:mentorship');
  const [whose, setWhose] = useDraft('list:whose');
  const [sortedBy, setSortedBy] = useDraft('list:sort');
  const search = questionIn(line) === null ? line : '';
  const view = useMemo<ListView>(
    () => ({
      mentorshipId: mentorshipId || null,
      whose: whose === 'mine' || whose === 'theirs' ? whose : 'all',
      sortedBy:
        sortedBy === 'newest' || sortedBy === 'shortest' || sortedBy === 'own' ? sortedBy : 'deadline',
      search,
    }),
    [mentorshipId, whose, sortedBy, search],
  );
  function change(patch: Partial<ListView>): void {
    if (patch.mentorshipId !== undefined) setMentorshipId(patch.mentorshipId ?? '');
    if (patch.whose !== undefined) setWhose(patch.whose === 'all' ? '' : patch.whose);
    if (patch.sortedBy !== undefined) setSortedBy(patch.sortedBy === 'deadline' ? '' : patch.sortedBy);
  }
  return [view, change];
}

/** How a view is made to show everything, in the usual order. */
export const unfiltered: Partial<ListView> = everything;

/** Whether a view hides something or has another order than the usual one, whatever is searched for. */
export function isFiltered({ mentorshipId, whose, sortedBy }: ListView): boolean {
  return mentorshipId !== null || whose !== everything.whose || sortedBy !== everything.sortedBy;
}
