import type { Instant } from '../domain/instant';
import { z } from '../zod';
import { database } from './database';
import { living } from './records';

const key = 'last-backup';

/** After this many held sessions without a backup, a person is reminded of one. */
export const sessionsBeforeReminder = 3;

/** Notes that everything was exported at `now`, UTC. */
export async function noteBackup(now: Instant): Promise<void> {
  await database.device.put({ key, value: now });
}

/** Returns how many sessions were held since everything was last exported. */
export async function countSessionsSinceBackup(): Promise<number> {
  const row = await database.device.get(key);
  const since = row ? z.string().parse(row.value) : '';
  const sessions = living(await database.sessions.where('startsAt').above(since).toArray());
  return sessions.filter(({ status }) => status === 'held').length;
}
