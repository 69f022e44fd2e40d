import type { ListedItem } from '../../lib/domain/item-list';
import { moveBeside, type Beside } from '../../lib/domain/own-order';
import { placeActionItems, undoDecisions } from '../../lib/storage/actions/decide-items';
import { t } from '../../lib/words/i18n';
import { act } from '../app/act';

/**
 * Brings an item beside another one of its mentorship, in the order of the two, with the way back. `mates` are all open
 * items of the mentorship, shown or not. `onUndo` puts back what the page changed with it. False: it stands there already.
 */
export async function moveItem(
  mates: readonly ListedItem[],
  id: string,
  beside: Beside,
  onUndo: () => void,
): Promise<boolean> {
  const items = mates.map(({ item }) => item);
  const places = moveBeside(items, id, beside);
  if (places.size === 0) return false;
  const own = (each: { readonly id: string; readonly position: number }) =>
    places.get(each.id) ?? each.position;
  const mine = places.get(id) ?? 0;
  const place = items.filter((each) => each.id !== id && own(each) <= mine).length + 1;
  await act({
    work: () => placeActionItems(places),
    text: t('listMoved', place, items.length),
    undo: (decided) => {
      onUndo();
      return undoDecisions(decided);
    },
  });
  return true;
}
