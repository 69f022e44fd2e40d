import { browser } from 'wxt/browser';
import { logOnce } from '../../browser/log';
import { rightNow } from '../../browser/right-now';
import { calendarsAlarm, readCalendars } from '../calendars';
import { settle, type DeskBrowser } from '../desk';
import { inTurn } from '../in-turn';
import { listener } from '../listen';

/** Reads the calendars a person brought once an hour, and when the browser or a new version of the extension starts. */
export function listenForCalendars(desk: DeskBrowser): void {
  browser.alarms.onAlarm.addListener(
    listener(({ name }) => (name === calendarsAlarm ? readCalendarsAndSettle(desk) : undefined)),
  );
  browser.runtime.onStartup.addListener(listener(() => readCalendarsAndSettle(desk, 0)));
  browser.runtime.onInstalled.addListener(listener(() => readCalendarsAndSettle(desk, 0)));
}

/** Reads those calendars that are no longer fresh; nothing waits for it. */
export const readCalendarsSoon = listener((desk: DeskBrowser) => readCalendarsAndSettle(desk));

/** Reading takes its time, so reports of calls are not kept waiting for it. */
async function readCalendarsAndSettle(desk: DeskBrowser, olderThanMs?: number): Promise<void> {
  // Whatever goes wrong with a calendar, the calls that go on are looked after.
  await readCalendars(rightNow(), olderThanMs).catch(logOnce);
  await inTurn(() => settle(desk));
}
