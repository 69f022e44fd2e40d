import { browser } from 'wxt/browser';
import { toMs, type Instant } from '../domain/instant';
import { feedsHere } from '../feeds/here';
import { mayRead } from '../feeds/may-read';
import { refreshCalendar } from '../feeds/refresh-calendar';
import { sendMessage } from '../messaging/protocol';
import { changeCalendar } from '../storage/actions/calendars';
import { listCalendars } from '../storage/queries/calendars';
import { createTurns } from './in-turn';
import { withOffscreen } from './offscreen';

/** The name of the alarm that reads calendars again. */
export const calendarsAlarm = 'read-calendars';

const everyMinutes = 60;

/** A calendar read less than this ago is fresh enough for a call that begins. */
const freshMs = 15 * 60_000;

/** Each calendar may take half a minute to be fetched and as long to be read. */
const readingPatienceMs = 10 * 60_000;

const oneReading = createTurns(readingPatienceMs);

/**
 * Reads calendars by address again: all that were not tried within `olderThanMs`. Without calendars nothing is asked
 * of anyone. One reading at a time: another waits for the one before it, and reads what is not fresh by then.
 */
export function readCalendars(now: Instant, olderThanMs = freshMs): Promise<void> {
  return oneReading(() => readDue(now, olderThanMs));
}

async function readDue(now: Instant, olderThanMs: number): Promise<void> {
  const due = (await listCalendars()).filter(
    ({ address, triedAt }) => address && (!triedAt || toMs(now) - toMs(triedAt) >= olderThanMs),
  );
  await setCalendarsAlarm();
  const allowed: string[] = [];
  for (const calendar of due) {
    // The offscreen document cannot ask for permissions, so it is told of none but those it may read.
    if (await mayRead(calendar)) allowed.push(calendar.id);
    else if (calendar.problem !== 'asleep')
      await changeCalendar(calendar.id, { problem: 'forbidden', triedAt: now });
  }
  if (allowed.length > 0) await readWhereWorkersAre(allowed);
}

/** Keeps the hourly alarm while there are calendars to read, and only then. */
export async function setCalendarsAlarm(): Promise<void> {
  const any = (await listCalendars()).some(({ address }) => address !== null);
  const alarm = await browser.alarms.get(calendarsAlarm);
  if (any && !alarm) await browser.alarms.create(calendarsAlarm, { periodInMinutes: everyMinutes });
  if (!any && alarm) await browser.alarms.clear(calendarsAlarm);
}

/**
 * Chromium's background has no `Worker`, so an offscreen document reads there. Firefox's event page reads by itself.
 */
async function readWhereWorkersAre(ids: readonly string[]): Promise<void> {
  if (!('offscreen' in browser)) {
    for (const id of ids) await refreshCalendar(id, feedsHere());
    return;
  }
  await withOffscreen(() => sendMessage('readCalendars', { ids }));
}
