import { z } from '../zod';
import type { ActionItem } from './action-item';
import { stampCopy } from './record';

/** An item the partner's copy brought, which the person has not seen since. */
export const partnerNewsSchema = z.object({
  id: z.uuid(),
  kind: z.enum(['added', 'changed']),
});

export type PartnerNews = z.infer<typeof partnerNewsSchema>;

/** How many are kept: who has more to look through than this looks through all of it. */
export const mostNews = 200;

/** What is no news by itself: the place in the list, and what every change brings along. */
const quietFields: ReadonlySet<string> = new Set(['position', 'createdAt', 'changedAfterCommitmentAt']);

/** What a code did to an item: whether it is new here, and the fields that differ from before. */
export interface ArrivedItem {
  readonly item: ActionItem;
  readonly isNew: boolean;
  readonly fields: readonly string[];
}

/**
 * Says what is news in an item that a code brought; null: nothing is. What one of `ownCopies` wrote is none, though it
 * comes back from the partner; the stamp of each field tells who wrote it. Nor is an item that is done with.
 */
export function newsOf(
  { item, isNew, fields }: ArrivedItem,
  ownCopies: ReadonlySet<string>,
): PartnerNews | null {
  if (item.status !== 'open') return null;
  const isTheirs = (field: string) => {
    const stamp = item.revisions[field];
    return stamp !== undefined && !ownCopies.has(stampCopy(stamp));
  };
  const first = Object.values(item.revisions).toSorted()[0];
  if (isNew && first !== undefined && !ownCopies.has(stampCopy(first))) return { id: item.id, kind: 'added' };
  const candidates = isNew ? Object.keys(item.revisions) : fields;
  const isChanged = candidates.some((field) => !quietFields.has(field) && isTheirs(field));
  return isChanged ? { id: item.id, kind: 'changed' } : null;
}

/** Returns the news with what arrived: what was new and not seen stays new, and of too many the oldest are forgotten. */
export function withNews(known: readonly PartnerNews[], arrived: readonly PartnerNews[]): PartnerNews[] {
  const added = new Set(known.filter(({ kind }) => kind === 'added').map(({ id }) => id));
  const ids = new Set(arrived.map(({ id }) => id));
  const latest = arrived.map((news) => (added.has(news.id) ? { ...news, kind: 'added' as const } : news));
  return [...known.filter(({ id }) => !ids.has(id)), ...latest].slice(-mostNews);
}
