import type { ActionItem } from './action-item';
import { byTime, type LocalDate } from './instant';
import type { Mentorship } from './mentorship';

/** The groups of the list between calls, in their order. */
export const itemGroups = ['overdue', 'before-next', 'later', 'nice'] as const;

export type ItemGroup = (typeof itemGroups)[number];

/** An open item with what the list knows of it. */
export interface ListedItem {
  readonly item: ActionItem;
  readonly mentorship: Mentorship;
  /** The day it is due; null: by a meeting that is not agreed yet. */
  readonly due: LocalDate | null;
  /** The day of the next meeting of its mentorship, or null. */
  readonly nextMeetingOn: LocalDate | null;
}

/** What the person wants to see of the list, and in which order. */
export interface ListView {
  readonly mentorshipId: string | null;
  /** A third person's is whose who looks after it. */
  readonly whose: 'all' | 'mine' | 'theirs';
  readonly sortedBy: 'deadline' | 'newest' | 'shortest';
  readonly search: string;
}

/**
 * Returns the group of an item. A nice-to-do is never overdue: it was no promise. What is due by a meeting not
 * agreed yet is due before the next one.
 */
export function itemGroupOf({ item, due, nextMeetingOn }: ListedItem, today: LocalDate): ItemGroup {
  if (item.priority === 'nice') return 'nice';
  if (due === null) return 'before-next';
  if (due < today) return 'overdue';
  return nextMeetingOn === null || due <= nextMeetingOn ? 'before-next' : 'later';
}

/** Returns the items `view` asks for, in groups and in order; a group without items is left out. */
export function groupItems(
  items: readonly ListedItem[],
  view: ListView,
  today: LocalDate,
): { readonly group: ItemGroup; readonly items: readonly ListedItem[] }[] {
  const words = foldedText(view.search)
    .split(' ')
    .filter((word) => word !== '');
  const wanted = items
    .filter((listed) => isWanted(listed, view, words))
    .toSorted((a, b) => compare(a, b, view.sortedBy));
  return itemGroups
    .map((group) => ({ group, items: wanted.filter((listed) => itemGroupOf(listed, today) === group) }))
    .filter(({ items: members }) => members.length > 0);
}

/** Returns a text as search compares it: without case, accents and other marks. */
export function foldedText(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}

function isWanted({ item, mentorship }: ListedItem, view: ListView, words: readonly string[]): boolean {
  if (view.mentorshipId !== null && item.mentorshipId !== view.mentorshipId) return false;
  const mine = item.owner === mentorship.role;
  if (view.whose !== 'all' && mine !== (view.whose === 'mine')) return false;
  if (words.length === 0) return true;
  const text = foldedText(`${item.text} ${item.ownerName} ${mentorship.partnerName}`);
  return words.every((word) => text.includes(word));
}

/** What has no deadline or no estimate comes after what has; equal ones keep their place in the list. */
function compare(a: ListedItem, b: ListedItem, by: ListView['sortedBy']): number {
  const place = a.item.position - b.item.position;
  if (by === 'newest') return byTime(b.item.createdAt, a.item.createdAt) || place;
  if (by === 'shortest')
    return (a.item.estimateMinutes ?? Infinity) - (b.item.estimateMinutes ?? Infinity) || place;
  return byTime(a.due ?? '9999', b.due ?? '9999') || place;
}
