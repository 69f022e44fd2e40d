import { browser } from 'wxt/browser';
import { toMs, type Instant } from '../domain/instant';
import { feedsHere } from '../feeds/here';
import { refreshCalendar } from '../feeds/refresh-calendar';
import { sendMessage } from '../messaging/protocol';
import { listCalendars } from '../storage/calendars';

/** The name of the alarm that reads calendars again. */
export const calendarsAlarm = 'read-calendars';

const everyMinutes = 60;

/** A calendar read less than this ago is fresh enough for a call that begins. */
const freshMs = 15 * 60_000;

/** Reads calendars by address again: all that were not tried within `olderThanMs`. Without calendars nothing is asked of anyone. */
export async function readCalendars(now: Instant, olderThanMs = freshMs): Promise<void> {
  const due = (await listCalendars()).filter(
    ({ address, triedAt }) => address && (!triedAt || toMs(now) - toMs(triedAt) >= olderThanMs),
  );
  await setCalendarsAlarm();
  if (due.length > 0) await readWhereWorkersAre(due.map(({ id }) => id));
}

/** Keeps the hourly alarm while there are calendars to read, and only then. */
export async function setCalendarsAlarm(): Promise<void> {
  const any = (await listCalendars()).some(({ address }) => address !== null);
  const alarm = await browser.alarms.get(calendarsAlarm);
  if (any && !alarm) await browser.alarms.create(calendarsAlarm, { periodInMinutes: everyMinutes });
  if (!any && alarm) await browser.alarms.clear(calendarsAlarm);
}

/**
 * Chromium's background is a service worker and has no `Worker`, so an offscreen document reads there
 * (developer.chrome.com/docs/extensions/reference/api/offscreen). Firefox's event page reads by itself.
 */
async function readWhereWorkersAre(ids: readonly string[]): Promise<void> {
  if (!('offscreen' in browser)) {
    for (const id of ids) await refreshCalendar(id, feedsHere());
    return;
  }
  await openOffscreen();
  await sendMessage('readCalendars', { ids });
  await browser.offscreen.closeDocument();
}

async function openOffscreen(): Promise<void> {
  if (await browser.offscreen.hasDocument()) return;
  await browser.offscreen.createDocument({
    url: '/offscreen.html',
    reasons: [browser.offscreen.Reason.WORKERS],
    justification: 'Reads a calendar in a worker that can be stopped.',
  });
}
