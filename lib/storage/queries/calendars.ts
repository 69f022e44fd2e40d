import { longestEventMs, type Calendar, type KeptEvent } from '../../domain/calendar';
import { toInstant, toMs, type Instant } from '../../domain/instant';
import { database } from '../engine/database';

/** Returns all calendars, in the order they were added. */
export async function listCalendars(): Promise<Calendar[]> {
  const rows = await database.calendars.toArray();
  return rows.toSorted((a, b) => a.addedAt.localeCompare(b.addedAt));
}

export function findCalendar(id: string): Promise<Calendar | undefined> {
  return database.calendars.get(id);
}

/** Returns the kept events that touch the time from `from` to `to`, UTC. */
export async function listKeptEvents(from: Instant, to: Instant): Promise<KeptEvent[]> {
  const earliest = toInstant(toMs(from) - longestEventMs);
  const rows = await database.keptEvents.where('startsAt').between(earliest, to, true, true).toArray();
  return rows.filter((event) => event.endsAt > from);
}
