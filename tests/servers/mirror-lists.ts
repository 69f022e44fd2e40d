import { openCollection, type CalendarCollection } from '../../lib/dav/caldav';
import { findCalendars } from '../../lib/dav/caldav-account';
import { makeTaskList } from '../../lib/dav/caldav-lists';
import type { DavAccess } from '../../lib/dav/access';
import { CarrierError } from '../../lib/sync/carrier';

/** Makes a new list of tasks where the person's calendars are. */
export async function newTasks(access: DavAccess, address: string): Promise<CalendarCollection> {
  const { homes } = await findCalendars(access, new URL(address));
  const made = await makeTaskList(access, homes[0] ?? '', { id: crypto.randomUUID(), name: 'Last Ten' });
  return openCollection(access, made.url, 'VTODO');
}

/** Everything in a collection. */
export async function everything(list: CalendarCollection) {
  return list.getMany((await list.changes(null)).changed.map(({ href }) => href));
}

/** Changes the text of the resource with a UID, as another program does. */
export async function edit(
  list: CalendarCollection,
  uid: string,
  change: (text: string) => string,
): Promise<void> {
  const found = await textOf(list, uid);
  const [one] = await list.find(uid);
  await list.put(one?.href ?? '', change(found.replaceAll(/\r?\n/g, '\r\n')), 'any');
}

/** Returns the text of the resource with a UID. */
export async function textOf(list: CalendarCollection, uid: string): Promise<string> {
  const [one] = await list.find(uid);
  if (!one) throw new CarrierError('missing', `Nothing with the UID ${uid}`);
  return one.text;
}
