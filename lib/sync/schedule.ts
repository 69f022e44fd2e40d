import { toInstant, toMs, type Instant } from '../domain/instant';
import type { CalendarAccount } from '../domain/calendar-account';
import type { SyncFolder } from '../domain/sync';

/** Why a run may begin. `asked`: the person pressed the button; `due`: an alarm that was set for it. */
export type RunCause = 'change' | 'startup' | 'panel' | 'call' | 'online' | 'due' | 'asked';

/** What the time of the next run depends on. */
export type Scheduled = Pick<SyncFolder, 'copyId' | 'isPaused' | 'trouble' | 'triedAt'>;

/** Returns the connected calendar server as a thing that is run in turn like a folder. */
export function scheduledAccount({ id, isPaused, trouble, triedAt }: CalendarAccount): Scheduled {
  return { copyId: id, isPaused, trouble, triedAt };
}

const afterChangeMs = 30_000;
const hourMs = 3_600_000;

/** Between two looks that only an opened panel or a joined call asks for. */
const apartMs = 60_000;

/** What being online again may have ended. */
const offline: ReadonlySet<string> = new Set(['unreachable', 'timeout']);

/** What is known when the next run is decided. */
export interface ScheduleState {
  readonly folders: readonly Scheduled[];
  /** When something was last changed here that has not left yet; null: nothing waits. */
  readonly changedAt: Instant | null;
}

/**
 * Returns when the next run is due: half a minute after a change, an hour after the last one, or when a folder in
 * trouble is tried again; null: nothing is connected, or all wait for the person. May be in the past.
 */
export function nextRunAt({ folders, changedAt }: ScheduleState): Instant | null {
  const times = folders.flatMap((folder) => {
    if (isStopped(folder)) return [];
    if (folder.trouble?.retryAt) return [toMs(folder.trouble.retryAt)];
    const hourly = folder.triedAt === null ? 0 : toMs(folder.triedAt) + hourMs + jitterOf(folder);
    return [changedAt === null ? hourly : Math.min(hourly, toMs(changedAt) + afterChangeMs)];
  });
  return times.length === 0 ? null : toInstant(Math.min(...times));
}

/**
 * Returns whether a folder is run now. A clock that was set back keeps nothing waiting longer than it would have: what lies
 * too far ahead counts as due. What a server asked for is waited for whatever the cause.
 */
export function isDue(
  folder: Scheduled,
  cause: RunCause,
  { changedAt }: Pick<ScheduleState, 'changedAt'>,
  now: Instant,
): boolean {
  const { trouble, triedAt } = folder;
  if (folder.isPaused) return false;
  if (trouble) {
    if (trouble.retryAt === null) return cause === 'asked';
    const hasPassed = trouble.retryAt <= now || trouble.at > now;
    if (hasPassed || (cause === 'asked' && trouble.kind !== 'busy')) return true;
    return cause === 'online' && offline.has(trouble.kind);
  }
  if (triedAt === null || triedAt > now || cause === 'asked' || cause === 'startup' || cause === 'online')
    return true;
  const sinceMs = toMs(now) - toMs(triedAt);
  if (cause === 'panel' || cause === 'call') return sinceMs >= apartMs;
  return (nextRunAt({ folders: [folder], changedAt }) ?? now) <= now && sinceMs > 0;
}

function isStopped({ isPaused, trouble }: Scheduled): boolean {
  return isPaused || (trouble !== null && trouble.retryAt === null);
}

/** Up to ten minutes that differ from copy to copy and time to time: an hour after midnight not all of them come at once. */
function jitterOf({ copyId, triedAt }: Scheduled): number {
  let mixed = 0;
  for (const letter of `${copyId}${triedAt}`) mixed = (mixed * 31 + letter.charCodeAt(0)) % 600_000;
  return mixed;
}
