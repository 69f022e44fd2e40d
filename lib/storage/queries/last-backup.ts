import { z } from '../../zod';
import { database } from '../engine/database';
import { living } from '../engine/records';

export const backupKey = 'last-backup';

/** After this many held sessions without a backup, a person is reminded of one. */
export const sessionsBeforeReminder = 3;

/** Returns how many sessions were held since everything was last exported. */
export async function countSessionsSinceBackup(): Promise<number> {
  const row = await database.device.get(backupKey);
  const since = row ? z.string().parse(row.value) : '';
  const sessions = living(await database.sessions.where('startsAt').above(since).toArray());
  return sessions.filter(({ status }) => status === 'held').length;
}
