import { calendarSchema, keptEventSchema, type Calendar, type KeptEvent } from '../../domain/calendar';
import type { Instant } from '../../domain/instant';
import { database } from '../engine/database';

/** Stores a calendar the person brought; nothing of it has been read yet. */
export async function addCalendar(
  brought: Pick<Calendar, 'name' | 'kind' | 'address'>,
  now: Instant,
): Promise<Calendar> {
  const unread = {
    etag: null,
    lastModified: null,
    readFor: '',
    readAt: null,
    triedAt: null,
    problem: null,
    total: 0,
    kept: 0,
  };
  const row = calendarSchema.parse({ ...brought, ...unread, id: crypto.randomUUID(), addedAt: now });
  await database.calendars.add(row);
  return row;
}

/** Returns the row of the connected server's calendar, made where there is none. */
export function keepConnectedCalendar(name: string, now: Instant): Promise<Calendar> {
  return database.transaction('rw', database.calendars, async () => {
    const [known] = await database.calendars.filter(({ kind }) => kind === 'caldav').toArray();
    return known ?? addCalendar({ name, kind: 'caldav', address: null }, now);
  });
}

/** Changes what is known of a calendar. A calendar removed meanwhile stays removed. */
export async function changeCalendar(id: string, patch: Partial<Calendar>): Promise<void> {
  await database.transaction('rw', database.calendars, async () => {
    const row = await database.calendars.get(id);
    if (row) await database.calendars.put(calendarSchema.parse({ ...row, ...patch, id }));
  });
}

/** Puts what was read in place of what was kept before, in one step. */
export async function replaceEvents(
  id: string,
  events: readonly Omit<KeptEvent, 'id' | 'calendarId' | 'readAt'>[],
  read: Partial<Calendar> & { readonly readAt: Instant },
): Promise<void> {
  const rows = events.map((event, index) =>
    keptEventSchema.parse({ ...event, id: `${id}:${index}`, calendarId: id, readAt: read.readAt }),
  );
  await database.transaction('rw', database.calendars, database.keptEvents, async () => {
    if (!(await database.calendars.get(id))) return;
    await database.keptEvents.where({ calendarId: id }).delete();
    await database.keptEvents.bulkPut(rows);
    // A meeting that comes every week is one event, however many of its days are kept.
    await changeCalendar(id, { ...read, kept: new Set(rows.map(({ uid }) => uid)).size });
  });
}

/** Removes a calendar and all that was kept of it; returns both, so that it can be put back. */
export async function removeCalendar(
  id: string,
): Promise<{ calendar: Calendar; events: KeptEvent[] } | undefined> {
  return database.transaction('rw', database.calendars, database.keptEvents, async () => {
    const calendar = await database.calendars.get(id);
    if (!calendar) return undefined;
    const events = await database.keptEvents.where({ calendarId: id }).toArray();
    await database.calendars.delete(id);
    await database.keptEvents.where({ calendarId: id }).delete();
    return { calendar, events };
  });
}

/** Puts a removed calendar back. */
export async function restoreCalendar({
  calendar,
  events,
}: {
  calendar: Calendar;
  events: KeptEvent[];
}): Promise<void> {
  await database.transaction('rw', database.calendars, database.keptEvents, async () => {
    await database.calendars.put(calendar);
    await database.keptEvents.bulkPut(events);
  });
}
