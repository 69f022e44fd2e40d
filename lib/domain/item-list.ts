import type { ActionItem } from './action-item';
import { byTime, type LocalDate } from './instant';
import type { Mentorship } from './mentorship';
import { inOwnOrder } from './own-order';

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
  /** `own`: as the two put them, whatever is due when. */
  readonly sortedBy: 'deadline' | 'newest' | 'shortest' | 'own';
  readonly search: string;
}

/** An item at its place in the list. */
export interface PlacedItem {
  readonly listed: ListedItem;
  readonly group: ItemGroup;
}

/** The items of one mentorship, in groups; in one's own order they are one group without a name. */
export interface PersonItems {
  readonly mentorship: Mentorship;
  readonly groups: readonly { readonly group: ItemGroup | null; readonly items: readonly ListedItem[] }[];
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

/**
 * Returns all items in their order: by person, whom one meets soonest first; then by group, but in one's own order;
 * then as `sortedBy` says. `today` is the person's own calendar day.
 */
export function placeItems(
  items: readonly ListedItem[],
  sortedBy: ListView['sortedBy'],
  today: LocalDate,
): PlacedItem[] {
  const people = new Map(items.map((listed) => [listed.mentorship.id, listed]));
  const order = [...people.values()].toSorted(byPerson).map(({ mentorship }) => mentorship.id);
  const rank = new Map(order.map((id, index) => [id, index]));
  const rankOf = ({ listed }: PlacedItem) => rank.get(listed.mentorship.id) ?? 0;
  const groupRank = ({ group }: PlacedItem) => (sortedBy === 'own' ? 0 : itemGroups.indexOf(group));
  return items
    .map((listed) => ({ listed, group: itemGroupOf(listed, today) }))
    .toSorted(
      (a, b) => rankOf(a) - rankOf(b) || groupRank(a) - groupRank(b) || compare(a.listed, b.listed, sortedBy),
    );
}

/** Returns the placed items that `view` asks for; their order stays. */
export function narrowItems(placed: readonly PlacedItem[], view: ListView): readonly PlacedItem[] {
  const words = foldedText(view.search)
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0 && view.mentorshipId === null && view.whose === 'all') return placed;
  return placed.filter(({ listed }) => isWanted(listed, view, words));
}

/** Returns placed items by person and group; a person or group without any is left out. */
export function sectionsOf(placed: readonly PlacedItem[], sortedBy: ListView['sortedBy']): PersonItems[] {
  const people = new Map<string, { mentorship: Mentorship; groups: Map<ItemGroup | null, ListedItem[]> }>();
  for (const { listed, group } of placed) {
    const { mentorship } = listed;
    const person = people.get(mentorship.id) ?? { mentorship, groups: new Map() };
    people.set(mentorship.id, person);
    const name = sortedBy === 'own' ? null : group;
    const members = person.groups.get(name);
    if (members) members.push(listed);
    else person.groups.set(name, [listed]);
  }
  return [...people.values()].map(({ mentorship, groups }) => ({
    mentorship,
    groups: [...groups].map(([group, items]) => ({ group, items })),
  }));
}

/** Returns a text as search compares it: without case, accents and other marks. */
export function foldedText(text: string): string {
  if (!/[^ -~]/.test(text)) return text.toLowerCase().trim();
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}

/** What search looks through, kept for as long as the list is: each letter typed asks for it again. */
const searched = new WeakMap<ListedItem, string>();

/** Keeps what search looks through of these items, before it is asked for: of thousands it takes more than a frame. */
export function prepareSearch(items: readonly ListedItem[]): void {
  for (const listed of items) searchedText(listed);
}

function searchedText(listed: ListedItem): string {
  const { item, mentorship } = listed;
  const text = searched.get(listed) ?? foldedText(`${item.text} ${mentorship.partnerName} ${item.ownerName}`);
  searched.set(listed, text);
  return text;
}

function isWanted(listed: ListedItem, view: ListView, words: readonly string[]): boolean {
  const { item, mentorship } = listed;
  if (view.mentorshipId !== null && item.mentorshipId !== view.mentorshipId) return false;
  const mine = item.owner === mentorship.role;
  if (view.whose !== 'all' && mine !== (view.whose === 'mine')) return false;
  if (words.length === 0) return true;
  const text = searchedText(listed);
  return words.every((word) => text.includes(word));
}

/** Who is met soonest comes first, who has no date last; of two on one day, by name. */
function byPerson(a: ListedItem, b: ListedItem): number {
  return (
    byTime(a.nextMeetingOn ?? '9999', b.nextMeetingOn ?? '9999') ||
    a.mentorship.partnerName.localeCompare(b.mentorship.partnerName) ||
    byTime(a.mentorship.id, b.mentorship.id)
  );
}

/** What has no deadline or no estimate comes after what has; equal ones are in their own order. */
function compare(a: ListedItem, b: ListedItem, by: ListView['sortedBy']): number {
  const place = inOwnOrder(a.item, b.item);
  if (by === 'newest') return byTime(b.item.createdAt, a.item.createdAt) || place;
  if (by === 'shortest') {
    const [first, second] = [a.item.estimateMinutes ?? 1e9, b.item.estimateMinutes ?? 1e9];
    return first - second || place;
  }
  if (by === 'deadline') return byTime(a.due ?? '9999', b.due ?? '9999') || place;
  return place;
}
