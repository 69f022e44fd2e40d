import type { Backup } from '../backup/backup-file';
import { mayRead } from '../feeds/may-read';

/**
 * Returns a safety copy of this machine in which each calendar is as it was, as long as the browser still has the person's
 * permission for its host; one whose permission was given back since sleeps until they say yes again.
 */
export async function withAllowedCalendars(backup: Backup): Promise<Backup> {
  const calendars = await Promise.all(
    backup.tables.calendars.map(async (calendar) => {
      if (calendar.address === null || calendar.problem === 'asleep' || (await mayRead(calendar)))
        return calendar;
      return { ...calendar, problem: 'asleep' as const };
    }),
  );
  return { ...backup, tables: { ...backup.tables, calendars } };
}
