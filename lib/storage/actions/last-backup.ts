import type { Instant } from '../../domain/instant';
import { database } from '../engine/database';
import { backupKey } from '../queries/last-backup';

/** Notes that everything was exported at `now`, UTC. */
export async function noteBackup(now: Instant): Promise<void> {
  await database.device.put({ key: backupKey, value: now });
}
