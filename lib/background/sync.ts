import { browser } from 'wxt/browser';
import { rightNow } from '../browser/right-now';
import { toInstant, toMs, type Instant } from '../domain/instant';
import type { SyncFolder } from '../domain/sync';
import { listLiveCalls } from '../storage/queries/calls';
import { changedAt } from '../sync/changed-at';
import { noteFacts } from '../sync/facts';
import { listFolders } from '../sync/folders';
import { syncHere } from '../sync/here';
import { lastChange, syncNow, type RunResult } from '../sync/run';
import { nextRunAt, scheduledAccount, type RunCause, type Scheduled } from '../sync/schedule';
import { findCalendarAccount } from '../storage/queries/calendar-account';
import { runCalendarWhereItMay } from './calendar-server';
import { isRecordHere } from './keep-safe';

/** The name of the alarm that begins the next run. */
export const syncAlarm = 'sync';

/** No browser rings earlier (developer.chrome.com/docs/extensions/reference/api/alarms). */
const soonestMs = 30_000;

/**
 * Runs what is due in the connected folders and with the calendar server, and sets the alarm for what is due next; where
 * nothing is connected nothing is asked of anyone. The alarm is set before as well: a worker that is stopped goes on from there. Returns null where there was
 * nothing to run.
 */
export async function runSync(cause: RunCause): Promise<RunResult | null> {
  if (!(await isRecordHere())) return null;
  const folders = await listFolders();
  const connected = await listConnected();
  if (cause === 'call' && !(await isCallNew(connected.map(({ triedAt }) => triedAt)))) return null;
  await setSyncAlarm();
  if (connected.length === 0) return null;
  const now = rightNow();
  const deps = { ...syncHere(), calendar: runCalendarWhereItMay };
  const result = await syncNow(deps, cause, changedAt(folders, await lastChange(), now));
  await setSyncAlarm();
  return result;
}

/** Returns all that is run in turn: the folders, then the calendar server. */
async function listConnected(): Promise<(Scheduled & Pick<SyncFolder, 'changeSeen'>)[]> {
  const account = await findCalendarAccount();
  const last = account ? [{ ...scheduledAccount(account), changeSeen: account.changeSeen }] : [];
  return [...(await listFolders()), ...last];
}

/** A call says once a minute that it goes on; only its beginning is a reason to run. */
async function isCallNew(tried: readonly (Instant | null)[]): Promise<boolean> {
  const calls = await listLiveCalls();
  return calls.some(({ joinedAt }) => tried.some((at) => at === null || at < joinedAt));
}

/** Sets the alarm for when the next run is due, and takes it away where none is. */
export async function setSyncAlarm(): Promise<void> {
  if (!(await isRecordHere())) return;
  const folders = await listFolders();
  // Settings and answers carry no stamps of their own: what changed in them is found by looking.
  if (folders.some(({ role, isPaused }) => role === 'copies' && !isPaused)) await noteFacts(false);
  const now = rightNow();
  const connected = await listConnected();
  const next = nextRunAt({ folders: connected, changedAt: changedAt(connected, await lastChange(), now) });
  const alarm = await browser.alarms.get(syncAlarm);
  if (next === null) {
    if (alarm) await browser.alarms.clear(syncAlarm);
    return;
  }
  const when = toMs(next <= now ? toInstant(toMs(now) + soonestMs) : next);
  // An alarm that rings too early does no harm; one that is put off with each look never rings.
  if (!alarm || alarm.scheduledTime > when + 1000) await browser.alarms.create(syncAlarm, { when });
}
