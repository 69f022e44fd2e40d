import type { EventBlock, EventTime } from './read-event';
import { dayLength } from './zone';

/** Everything in a file with one UID: the event, and the occurrences of it that were changed one by one. */
export interface EventFamily {
  readonly master: EventBlock | undefined;
  readonly overrides: readonly EventBlock[];
}

/** Sorts events into families; of two versions of one thing the higher SEQUENCE counts, of equals the later in the file. */
export function familiesOf(events: readonly EventBlock[]): EventFamily[] {
  const byUid = new Map<string, EventBlock[]>();
  for (const [at, event] of events.entries()) {
    const uid = event.uid === '' ? `\n${at}` : event.uid;
    const family = byUid.get(uid);
    if (family) family.push(event);
    else byUid.set(uid, [event]);
  }
  return [...byUid.values()].map((family) => {
    const masters = family.filter(({ recurrenceId }) => !recurrenceId);
    const overrides = new Map<string, EventBlock>();
    for (const event of family) {
      if (!event.recurrenceId) continue;
      const key = identityOf(event.recurrenceId);
      overrides.set(key, newest(overrides.get(key), event));
    }
    return {
      master: masters.reduce<EventBlock | undefined>(newest, undefined),
      overrides: [...overrides.values()],
    };
  });
}

function newest(one: EventBlock | undefined, other: EventBlock): EventBlock {
  return one && one.sequence > other.sequence ? one : other;
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
