import type { CalendarEvent } from './calendar-event';
import { familiesOf, type EventFamily } from './event-family';
import { familyEvents, type FamilyReading } from './family-events';
import type { EventBlock } from './read-event';

/**
 * Returns the wanted occurrences of all events in order of their start. Where there are more than allowed, the series
 * that repeat most often give way first: events that come every hour take no others away.
 */
export function collectEvents(
  events: readonly EventBlock[],
  family: FamilyReading,
  onProgress: (done: number) => void,
): CalendarEvent[] {
  const { limits, report } = family;
  const families = familiesOf(events)
    .map((each) => ({ each, often: howOften(each) }))
    .toSorted((one, other) => one.often - other.often);
  const found: CalendarEvent[] = [];
  for (const [at, { each }] of families.entries()) {
    if (at % 1000 === 999) onProgress(at / families.length);
    const own = familyEvents(each, family);
    const most = Math.min(limits.seriesEvents, limits.events - found.length);
    if (own.length > most) report('too-many-events');
    for (const event of inOrder(own).slice(0, most)) found.push(event);
    if (own.length > 0 && most <= 0) break;
  }
  return inOrder(found);
}

function inOrder(events: readonly CalendarEvent[]): CalendarEvent[] {
  return events.toSorted((one, other) =>
    one.startsAt === other.startsAt ? 0 : one.startsAt < other.startsAt ? -1 : 1,
  );
}

/** Returns about how many occurrences two months may have, by a glance at the rules. */
function howOften({ master, overrides }: EventFamily): number {
  const rules = (master?.rules ?? []).map((rule) => {
    const parts = rule.slice(0, 2000).toUpperCase();
    const listed = (name: string) => (new RegExp(`${name}=([^;]*)`).exec(parts)?.[1] ?? '').split(',').length;
    const times = listed('BYHOUR') * listed('BYMINUTE') * listed('BYSECOND');
    if (parts.includes('FREQ=DAILY')) return times * 60;
    return parts.includes('FREQ=WEEKLY') ? times * listed('BYDAY') * 9 : times * 4;
  });
  return overrides.length + (master?.extraDates.length ?? 0) + rules.reduce((sum, many) => sum + many, 0);
}
