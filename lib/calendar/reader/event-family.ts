import type { EventBlock, EventTime } from './read-event';
import { dayLength } from './zone';

/** Everything in a file with one UID: the event, and the occurrences of it that were changed one by one. */
export interface EventFamily {
  readonly master: EventBlock | undefined;
  readonly overrides: readonly EventBlock[];
}

/**
 * Sorts events into families. Of two versions of one thing the higher SEQUENCE counts, of equals the later DTSTAMP (RFC
 * 5546 §2.1.5), of equals again the later in the file. Events with one UID that are alike in both and begin at other
 * times are no versions, since a move raises the SEQUENCE: programs write the meetings of a series so, and each is a
 * family of its own.
 */
export function familiesOf(events: readonly EventBlock[]): EventFamily[] {
  const byUid = new Map<string, EventBlock[]>();
  for (const [at, event] of events.entries()) {
    const uid = event.uid === '' ? `\n${at}` : event.uid;
    const family = byUid.get(uid);
    if (family) family.push(event);
    else byUid.set(uid, [event]);
  }
  return [...byUid.values()].flatMap((same) => {
    const masters = mastersOf(same.filter(({ recurrenceId }) => !recurrenceId));
    const overrides = new Map<string, EventBlock>();
    for (const event of same) {
      if (!event.recurrenceId) continue;
      const key = identityOf(event.recurrenceId);
      overrides.set(key, newest(overrides.get(key), event));
    }
    return withOverrides(masters, [...overrides.values()]);
  });
}

/** Returns those of one UID that no other version replaced, in order of their start. */
function mastersOf(all: readonly EventBlock[]): EventBlock[] {
  const last = all.reduce<EventBlock | undefined>(newest, undefined);
  if (!last) return [];
  const byStart = new Map<string, EventBlock>();
  for (const event of all) {
    if (!isOlder(event, last)) byStart.set(identityOf(event.start), event);
  }
  return [...byStart.values()].toSorted((one, other) => one.start.utc - other.start.utc);
}

/** Gives each changed occurrence to the last of the masters that had begun by then. */
function withOverrides(masters: readonly EventBlock[], overrides: readonly EventBlock[]): EventFamily[] {
  const [only] = masters;
  if (masters.length < 2) return [{ master: only, overrides }];
  const families = masters.map((master) => ({ master, overrides: [] as EventBlock[] }));
  for (const override of overrides) {
    const from = override.recurrenceId?.utc ?? override.start.utc;
    const begun = countUpTo(masters, from);
    families[Math.max(0, begun - 1)]?.overrides.push(override);
  }
  return families;
}

/** Returns how many of `masters`, sorted by start, begin at `utc` or before. */
function countUpTo(masters: readonly EventBlock[], utc: number): number {
  let low = 0;
  let high = masters.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((masters[middle]?.start.utc ?? 0) <= utc) low = middle + 1;
    else high = middle;
  }
  return low;
}

function newest(one: EventBlock | undefined, other: EventBlock): EventBlock {
  return one && isOlder(other, one) ? one : other;
}

/** Whether `event` is a version that `other` replaced. Without a stamp nothing tells. */
function isOlder(event: EventBlock, other: EventBlock): boolean {
  if (event.sequence !== other.sequence) return event.sequence < other.sequence;
  return event.stamp !== null && other.stamp !== null && event.stamp < other.stamp;
}

function identityOf(time: EventTime): string {
  return time.isDate ? `day ${time.wall}` : `${time.utc}`;
}

/**
 * Returns what tells whether an occurrence was replaced by one of `overrides`. They are compared as moments: one
 * calendar writes in UTC what another writes in the series' zone. In a series of days, or for a recurrence id
 * without a time, the day decides.
 */
export function replacedBy({
  master,
  overrides,
}: EventFamily): (occurrence: { readonly wall: number; readonly utc: number }) => boolean {
  const moments = new Set<number>();
  const days = new Set<number>();
  for (const { recurrenceId } of overrides) {
    if (!recurrenceId) continue;
    if (recurrenceId.isDate || master?.start.isDate) days.add(Math.floor(recurrenceId.wall / dayLength));
    else moments.add(recurrenceId.utc);
  }
  return ({ wall, utc }) => moments.has(utc) || days.has(Math.floor(wall / dayLength));
}
