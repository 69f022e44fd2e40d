import { formatBackup, parseBackup, type Backup, type BackupProblem } from '../backup/backup-file';
import { readBackup } from '../backup/backup-store';
import { logOnce } from '../browser/log';
import { isCopyDue, largestCopy, newestFirst, type CopyReason, type SafetyCopy } from '../domain/copy-plan';
import type { Instant, TimeZone } from '../domain/instant';
import type { CopyResult } from '../messaging/protocol';
import { isLiving } from '../domain/record';
import { localDateAt } from '../domain/wall-clock';
import { sharedTables } from '../storage/engine/records';
import { digestOf, pack, unpack } from './packed-text';
import { noteProblem, putOnShelf, readShelf, readSlot } from './shelf';

/** When and where a copy is made. */
interface Here {
  readonly now: Instant;
  readonly timeZone: TimeZone;
}

/**
 * Makes a safety copy of everything on record, outside the store. Where that is not possible, the shelf says why. One at a
 * time: only the background makes them, in turn.
 */
export async function makeSafetyCopy(reason: CopyReason, here: Here): Promise<CopyResult> {
  try {
    return await makeCopy(reason, here);
  } catch (error) {
    logOnce(error);
    await noteProblem({ kind: 'refused', at: here.now }).catch(logOnce);
    return 'refused';
  }
}

async function makeCopy(reason: CopyReason, { now, timeZone }: Here): Promise<CopyResult> {
  const backup = await readBackup(now);
  const records = countRecords(backup);
  if (records === 0) return 'empty';
  const text = formatBackup(backup);
  // What is the same at another time is the same.
  const digest = await digestOf(text.replace(now, ''));
  const [newest] = newestFirst((await readShelf()).copies);
  if (newest?.digest === digest && (await readSlot(newest)) !== undefined) return 'same';
  const data = await pack(text);
  if (data.length > largestCopy) {
    await noteProblem({ kind: 'too-large', at: now });
    return 'too-large';
  }
  const day = localDateAt(now, timeZone);
  await putOnShelf({ at: now, day, reason, records, size: data.length, digest }, data);
  return 'made';
}

/** Makes a copy by itself, where the newest is an hour old and something has changed since. */
export async function makeCopyWhenDue(here: Here): Promise<void> {
  const { copies } = await readShelf();
  if (isCopyDue(copies, here.now)) await makeSafetyCopy('daily', here);
}

/** Returns what is in a safety copy, or why it cannot be read. */
export async function openSafetyCopy(copy: SafetyCopy): Promise<{ readonly backup: Backup } | BackupProblem> {
  const data = await readSlot(copy);
  const text = data === undefined ? undefined : await unpack(data);
  return text === undefined ? { problem: 'damaged', place: '' } : parseBackup(text);
}

/** Returns how many records a person would miss. */
export function countRecords({ tables }: Backup): number {
  const shared = sharedTables.flatMap((name) => [...tables[name]].filter((row) => isLiving(row)));
  return shared.length + tables.calendars.length;
}
