import { logOnce } from '../browser/log';
import type { CalendarComponent } from '../dav/caldav-lists';
import type { CalendarAccount, CalendarPlace } from '../domain/calendar-account';
import type { Instant, TimeZone } from '../domain/instant';
import { refreshFromCollection, type CalendarSource } from '../feeds/refresh-collection';
import type { ReadingSurroundings } from '../feeds/refresh-calendar';
import { changeCalendarAccount } from '../storage/actions/calendar-account';
import { keepConnectedCalendar } from '../storage/actions/calendars';
import { findCalendarAccount } from '../storage/queries/calendar-account';
import { CarrierError } from './carrier';
import { changedAt } from './changed-at';
import type { MirrorCollection } from './mirror-collection';
import type { MirrorWords } from './mirror-words';
import { calendarLock, lastChange } from './run';
import { runMirror } from './run-mirror';
import { isDue, scheduledAccount } from './schedule';
import type { RunCause } from './schedule';
import { afterFailure, isEndedMeanwhile, isStopping } from './trouble';

/** A calendar or list on the connected server, to be kept in step or read. */
export type ConnectedList = MirrorCollection & CalendarSource;

/** What a round needs of its surroundings. */
export interface CalendarDeps {
  readonly now: () => Instant;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly timeZone: TimeZone;
  readonly words: MirrorWords;
  /** Opens a calendar or list; it asks for the browser's permission before each request. */
  readonly open: (place: CalendarPlace, address: string, component: CalendarComponent) => ConnectedList;
  /** Reads the text of a calendar. */
  readonly read: ReadingSurroundings['read'];
  readonly locks: Pick<LockManager, 'request'>;
}

/**
 * Runs a round with the connected calendar server, if one is due: what the person consented to, and nothing else. Its
 * trouble is kept with it; nothing is thrown for what a server does. It waits for a round that goes on already, which a
 * worker that was stopped may have left in the offscreen document: to end before it would end that one with the document.
 */
export function runCalendar(deps: CalendarDeps, cause: RunCause): Promise<void> {
  return deps.locks.request(calendarLock, async () => {
    const account = await findCalendarAccount();
    if (!account) return;
    const now = deps.now();
    const changeSeen = await lastChange();
    const since = changedAt([account], changeSeen, now);
    if (!isDue(scheduledAccount(account), cause, { changedAt: since }, now)) return;
    await changeCalendarAccount(account.id, { triedAt: now });
    try {
      const emptied = await keepInStep(account, deps);
      const matchedAt = deps.now();
      await changeCalendarAccount(account.id, (row) => ({
        matchedAt,
        trouble: null,
        // What the person answered meanwhile waits for the next round.
        changeSeen: row.triedAt === now ? changeSeen : row.changeSeen,
        emptied: [...new Set([...row.emptied, ...emptied])],
      }));
    } catch (error) {
      if (!(error instanceof CarrierError)) logOnce(error);
      const failure =
        error instanceof CarrierError
          ? { kind: error.trouble, retryAfterMs: error.retryAfterMs }
          : { kind: 'failed', retryAfterMs: null };
      const trouble = afterFailure(account.trouble, failure, deps.now(), deps.random());
      await changeCalendarAccount(account.id, (row) => (isEndedMeanwhile(account, row) ? {} : { trouble }));
    }
  });
}

/** Returns of which kind everything is gone there at once. @throws {CarrierError} What ended a part of the round early. */
async function keepInStep(
  { place, consents, emptied }: CalendarAccount,
  deps: CalendarDeps,
): Promise<('task' | 'event')[]> {
  const { words, timeZone, open } = deps;
  const gone: ('task' | 'event')[] = [];
  let worst: CarrierError | null = null;
  const parts = [
    { kind: 'task', list: consents.tasks, component: 'VTODO', collection: 'tasks' },
    { kind: 'event', list: consents.events, component: 'VEVENT', collection: 'events' },
  ] as const;
  for (const { kind, list, component, collection } of parts) {
    // A password that is not taken is not shown a second time.
    if (!list || emptied.includes(kind) || isStopping(worst?.trouble)) continue;
    const only = { tasks: null, events: null, [collection]: open(place, list.url, component) };
    const report = (await runMirror({ words, timeZone, ...only }, deps.now()))[kind];
    if (report?.isEmptied) gone.push(kind);
    if (!worst || isStopping(report?.trouble?.trouble)) worst = report?.trouble ?? worst;
  }
  const { reads } = consents;
  if (reads && !isStopping(worst?.trouble)) {
    const { id } = await keepConnectedCalendar(reads.name, deps.now());
    await refreshFromCollection(id, open(place, reads.url, 'VEVENT'), deps).catch((error: unknown) => {
      if (!(error instanceof CarrierError)) throw error;
      if (!worst || isStopping(error.trouble)) worst = error;
    });
  }
  if (worst) throw worst;
  return gone;
}
