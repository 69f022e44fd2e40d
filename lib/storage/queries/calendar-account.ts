import type { CalendarAccount } from '../../domain/calendar-account';
import { database } from '../engine/database';

/** Returns the calendar server that is connected. It holds a password, which no page shows. */
export async function findCalendarAccount(): Promise<CalendarAccount | undefined> {
  const [account] = await database.calendarAccounts.toArray();
  return account;
}
