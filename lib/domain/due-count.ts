import type { ListedItem } from './item-list';
import type { LocalDate } from './instant';

/** Returns how many must-dos of the person are due on `today` or before: what the toolbar says between calls. */
export function countDue(items: readonly ListedItem[], today: LocalDate): number {
  return items.filter(
    ({ item, mentorship, due }) =>
      item.owner === mentorship.role && item.priority === 'must' && due !== null && due <= today,
  ).length;
}
