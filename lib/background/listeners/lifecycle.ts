import { browser } from 'wxt/browser';
import { answer } from '../../messaging/answer';
import { watchAddedHosts } from '../added-call-hosts';
import { alarmName } from '../browser-desk';
import { setCalendarsAlarm } from '../calendars';
import { showChipsOfClosedPanels } from '../closed-panels';
import { forgetAllTabs, type ReportDesk } from '../call-reports';
import { settle } from '../desk';
import { healStamps } from '../../storage/engine/heal-stamps';
import { inTurn } from '../in-turn';
import { isRecordHere } from '../keep-safe';
import { listener } from '../listen';
import { resumeOpenCallPages } from '../open-tabs';
import { scrubWhenClosed } from '../scrub-when-closed';
import { keepSafeSoon } from './safety';
import { syncAfterChange } from './sync';

/** Picks up from the store when the clock, the browser, an update or one of the extension's own pages says so. */
export function listenToLifecycle(desk: ReportDesk): void {
  browser.alarms.onAlarm.addListener(
    listener(({ name }) => (name === alarmName ? inTurn(() => settle(desk.browser)) : undefined)),
  );
  browser.runtime.onStartup.addListener(
    listener(() =>
      Promise.all([inTurn(() => healStamps().then(() => forgetAllTabs(desk))), scrubWhenClosed()]),
    ),
  );
  browser.runtime.onInstalled.addListener(
    listener(({ reason }) => {
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
      return inTurn(async () => {
        await healStamps();
        await settle(desk.browser);
        await resumeOpenCallPages();
        // Browsers forget registered scripts when the extension is updated.
        await watchAddedHosts();
      });
    }),
  );
  // Permissions are also given and taken on the browser's own page for extensions.
  browser.permissions.onAdded.addListener(listener(() => inTurn(watchAddedHosts)));
  browser.permissions.onRemoved.addListener(listener(() => inTurn(watchAddedHosts)));
  answer('lookAgain', () =>
    inTurn(async () => {
      if (!(await isRecordHere())) return;
      await setCalendarsAlarm();
      await watchAddedHosts();
      await settle(desk.browser);
      keepSafeSoon();
      syncAfterChange();
    }),
  );
  answer(
    'pageClosed',
    listener(async () => {
      if (await isRecordHere()) await showChipsOfClosedPanels(desk.browser);
      await scrubWhenClosed();
    }),
  );
}
