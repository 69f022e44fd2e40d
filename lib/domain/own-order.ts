import type { ActionItem } from './action-item';
import { positionBetween } from './agenda';
import { byTime } from './instant';

type Placed = Pick<ActionItem, 'id' | 'position' | 'createdAt'>;

/** Beside which item another one goes. */
export interface Beside {
  readonly id: string;
  readonly side: 'before' | 'after';
}

/** Compares two items by the order the two people gave them. Where both copies gave one place, the older is first, on either copy. */
export function inOwnOrder(a: Placed, b: Placed): number {
  return a.position - b.position || byTime(a.createdAt, b.createdAt) || byTime(a.id, b.id);
}

/**
 * Returns the new places that bring the item `id` beside another one of `items`, by their ids: as a rule its own alone.
 * Where no number is left between its neighbours, those behind it move on, too. Empty: it stands there already, or one
 * of the two is not among `items`.
 */
export function moveBeside(
  items: readonly Placed[],
  id: string,
  beside: Beside,
): ReadonlyMap<string, number> {
  const order = items.toSorted(inOwnOrder);
  const rest = order.filter((item) => item.id !== id);
  const at = rest.findIndex((item) => item.id === beside.id);
  if (at === -1 || rest.length === order.length) return new Map();
  const index = beside.side === 'before' ? at : at + 1;
  if (order[index]?.id === id) return new Map();
  const [before, after] = [rest[index - 1]?.position ?? null, rest[index]?.position ?? null];
  const place = positionBetween(before, after);
  const fits = (before === null || place > before) && (after === null || place < after);
  if (fits) return new Map([[id, place]]);
  return (
    movedOn(rest.slice(index), id, before ?? 0) ??
    numbered(rest.toSpliced(index, 0, ...order.filter((item) => item.id === id)))
  );
}

/** Gives `id` the place behind `from`, and those that follow the next ones for as long as they would not be behind it; `undefined` where numbers are too large to count on. */
function movedOn(following: readonly Placed[], id: string, from: number): Map<string, number> | undefined {
  let last = from + 1;
  const places = new Map([[id, last]]);
  for (const item of following) {
    if (item.position > last) break;
    last += 1;
    places.set(item.id, last);
  }
  return Math.abs(last) < Number.MAX_SAFE_INTEGER ? places : undefined;
}

function numbered(order: readonly Placed[]): Map<string, number> {
  const places = order.map((item, index) => [item, index + 1] as const);
  return new Map(
    places.flatMap(([item, place]) => (item.position === place ? [] : [[item.id, place] as const])),
  );
}
