import {
  calendarAccountSchema,
  type CalendarAccount,
  type CalendarPlace,
  type Consents,
} from '../../domain/calendar-account';
import type { Instant } from '../../domain/instant';
import { database } from '../engine/database';
import { removeCalendar } from './calendars';
import { forgetMirror } from './mirror';

/** Connects a calendar server in place of the one before, if there was any. Nothing leaves before the first round. */
export async function connectCalendarAccount(
  given: { readonly id: string; readonly place: CalendarPlace; readonly consents: Consents },
  now: Instant,
): Promise<CalendarAccount> {
  const account = calendarAccountSchema.parse({
    ...given,
    isPaused: false,
    connectedAt: now,
    triedAt: null,
    matchedAt: null,
    changeSeen: '',
    trouble: null,
    emptied: [],
  });
  return database.transaction('rw', database.tables, async () => {
    await forgetCalendarAccount();
    await database.calendarAccounts.put(account);
    return account;
  });
}

/** Changes what is known of the connected server, by what is known of it by now. One disconnected meanwhile stays so. */
export async function changeCalendarAccount(
  id: string,
  change: Partial<CalendarAccount> | ((row: CalendarAccount) => Partial<CalendarAccount>),
): Promise<void> {
  await database.transaction('rw', database.calendarAccounts, async () => {
    const row = await database.calendarAccounts.get(id);
    if (!row) return;
    const patch = typeof change === 'function' ? change(row) : change;
    await database.calendarAccounts.put(calendarAccountSchema.parse({ ...row, ...patch, id }));
  });
}

/** Has the next round begin at once: an answer to what was changed there carries no stamp of its own, nor waits for a round that has begun. */
export async function noteAnswer(): Promise<void> {
  await database.calendarAccounts.toCollection().modify({ changeSeen: '', triedAt: null });
}

/** Forgets the server and all that is known of what lies there; what lies there stays, and so does the record here. */
export function forgetCalendarAccount(): Promise<void> {
  return database.transaction('rw', database.tables, async () => {
    await database.calendarAccounts.clear();
    for (const kind of ['task', 'event'] as const) await forgetMirror(kind);
    const read = await database.calendars.filter(({ kind }) => kind === 'caldav').toArray();
    for (const { id } of read) await removeCalendar(id);
  });
}

/** All that was written of a kind is gone there, and the person wants it there again. */
export function writeAnew(account: CalendarAccount, kind: 'task' | 'event'): Promise<void> {
  return database.transaction('rw', database.tables, async () => {
    await forgetMirror(kind);
    await changeCalendarAccount(account.id, ({ emptied }) => ({
      emptied: emptied.filter((one) => one !== kind),
      changeSeen: '',
      triedAt: null,
    }));
  });
}
