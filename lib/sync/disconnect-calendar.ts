import type { Table } from 'dexie';
import { removeList } from '../dav/caldav-lists';
import type { CalendarComponent } from '../dav/caldav-lists';
import type { DavAccess } from '../dav/access';
import type { CalendarAccount } from '../domain/calendar-account';
import type { Mirrored } from '../domain/mirror';
import { forgetCalendarAccount } from '../storage/actions/calendar-account';
import { database } from '../storage/engine/database';
import type { Restore } from '../storage/engine/snapshot';
import { findCalendarAccount } from '../storage/queries/calendar-account';
import { itemIdIn, listMirrored } from '../storage/queries/mirror';
import { CarrierError } from './carrier';
import type { WhatIsThere } from './disconnect';
import { isStrong, type MirrorCollection } from './mirror-collection';
import { isMadeHere } from './mirror-name';
import { calendarLock, syncLock, type RunDeps } from './run';

interface Deps {
  readonly locks: RunDeps['locks'];
  readonly access: (place: CalendarAccount['place']) => DavAccess;
  readonly open: (
    place: CalendarAccount['place'],
    address: string,
    component: CalendarComponent,
  ) => MirrorCollection;
}

/**
 * Disconnects the calendar server; what is here stays. `delete` removes what Last Ten made there, and the list that was made
 * for it where nothing else is in it. What was there before and was taken up stays, and what has guests: its server would
 * write to them. Returns what connects it again
 * as it was, which holds its password for as long as the page is open that was asked; null where it was deleted there.
 *
 * @throws {CarrierError} Where what is there cannot be deleted; the server stays connected then.
 */
export function disconnectCalendar(there: WhatIsThere, deps: Deps): Promise<Restore | null> {
  return deps.locks.request(syncLock, () =>
    deps.locks.request(calendarLock, async () => {
      const account = await findCalendarAccount();
      if (!account) return null;
      if (there === 'delete') await deleteThere(account, deps);
      const back = await database.transaction('rw', database.tables, forget);
      return there === 'delete' ? null : back;
    }),
  );
}

/** Forgets the server and what is known of it, inside a transaction; returns what brings both back. */
async function forget(): Promise<Restore> {
  const { calendarAccounts, mirrored, proposals, mirrorCursors, calendars, keptEvents } = database;
  const tables: readonly Table[] = [
    calendarAccounts,
    mirrored,
    proposals,
    mirrorCursors,
    calendars,
    keptEvents,
  ];
  const before = await Promise.all(tables.map((table) => table.toArray()));
  await forgetCalendarAccount();
  return () =>
    database.transaction('rw', [...tables], async () => {
      if ((await calendarAccounts.count()) > 0) return;
      for (const [index, table] of tables.entries()) {
        const rows = before[index] ?? [];
        const there = new Set(await table.toCollection().primaryKeys());
        // What was written since, to a calendar that stayed, is newer.
        await table.bulkPut(rows.filter((row: object) => !there.has(keyOf(table, row))));
      }
    });
}

function keyOf(table: Table, row: object): unknown {
  return (row as Readonly<Record<string, unknown>>)[String(table.schema.primKey.keyPath)];
}

async function deleteThere({ place, consents }: CalendarAccount, deps: Deps): Promise<void> {
  const { events, tasks } = consents;
  if (events) await deleteAll(deps.open(place, events.url, 'VEVENT'), await listMirrored('event'));
  if (!tasks) return;
  const list = deps.open(place, tasks.url, 'VTODO');
  const ours = (await listMirrored('task')).filter((row) => itemIdIn(row) !== null);
  await deleteAll(list, ours);
  if (!tasks.isOwn) return;
  const isEmpty = await list.changes(null).then(({ changed }) => changed.length === 0, unlessMissing);
  if (isEmpty) await removeList(deps.access(place), tasks.url);
}

async function deleteAll(collection: MirrorCollection, rows: readonly Mirrored[]): Promise<void> {
  const written = rows.filter(
    ({ collection: url, place, sent }) => url === collection.url && place === 'there' && sent !== '',
  );
  // Looked at again: since the last round it may have been given guests, or another place.
  for (const { href, uid } of written) {
    if (!(await isMadeHere(href, uid))) continue;
    const [found] = await collection.getMany([href]);
    if (!found || !isOurs(found.text, uid)) continue;
    await collection.remove(found.href, isStrong(found.etag) ? found.etag : null).catch(unlessChanged);
  }
}

function isOurs(text: string, uid: string): boolean {
  const lines = text.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const escaped = uid.replaceAll(/[\\;,]/g, String.raw`\$&`);
  const saysUid = lines.some((line) => /^UID[;:]/i.test(line) && line.endsWith(`:${escaped}`));
  return saysUid && !lines.some((line) => /^(?:ATTENDEE|ORGANIZER)[;:]/i.test(line));
}

/** Somebody was at it in this very moment: it stays theirs. */
function unlessChanged(error: unknown): void {
  if (!(error instanceof CarrierError) || error.trouble !== 'changed') throw error;
}

function unlessMissing(error: unknown): false {
  if (!(error instanceof CarrierError) || error.trouble !== 'missing') throw error;
  return false;
}
