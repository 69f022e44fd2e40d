import { browser } from 'wxt/browser';
import { answer } from '../../messaging/answer';
import { mayReachHost } from '../../sync/here';
import type { RunCause } from '../../sync/schedule';
import { settle, type DeskBrowser } from '../desk';
import { inTurn } from '../in-turn';
import { listener } from '../listen';
import { runSync, setSyncAlarm, syncAlarm } from '../sync';

/** Matches the connected folders when the clock, the browser, the network or one of the extension's pages says so. */
export function listenForSync(desk: DeskBrowser): void {
  browser.alarms.onAlarm.addListener(
    listener(({ name }) => (name === syncAlarm ? runAndSettle(desk, 'due') : undefined)),
  );
  browser.runtime.onStartup.addListener(listener(() => runAndSettle(desk, 'startup')));
  browser.runtime.onInstalled.addListener(listener(() => runAndSettle(desk, 'startup')));
  addEventListener(
    'online',
    listener(() => runAndSettle(desk, 'online')),
  );
  answer('syncNow', () => runAndSettle(desk, 'asked'));
  answer('mayReach', ({ origin }) => mayReachHost(origin));
  answer('syncSoon', ({ cause }) => syncSoon(desk, cause));
}

/** Runs what is due; nothing waits for it. */
export const syncSoon = listener((desk: DeskBrowser, cause: RunCause) => runAndSettle(desk, cause));

/** Sets the alarm after a change; nothing waits for it. */
export const syncAfterChange = listener(setSyncAlarm);

/** What came from elsewhere may have moved a meeting: ends, chips and badge follow. */
async function runAndSettle(desk: DeskBrowser, cause: RunCause): Promise<void> {
  if ((await runSync(cause)) === 'done') await inTurn(() => settle(desk));
}
