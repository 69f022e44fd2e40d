import { browser } from 'wxt/browser';
import { answer } from '../../messaging/answer';
import { listLiveCalls } from '../../storage/queries/calls';
import { forgetTab, takeReport, type ReportDesk } from '../call-reports';
import { showChipsOfClosedPanels } from '../closed-panels';
import { inTurn } from '../in-turn';
import { listener } from '../listen';
import { askTab, lookAtTab } from '../open-tabs';
import { lookForKnownRoom, resumeTabCall } from '../tab-calls';
import { isHeard } from '../heard-tab';
import { believed, tabIdOf } from './sender';

/** Follows what becomes of tabs that hold a call. */
export function listenToTabs(desk: ReportDesk): void {
  browser.tabs.onRemoved.addListener(
    listener(async (tabId) => {
      await inTurn(async () => {
        await forgetTab(desk, tabId);
        await desk.tabs.forget(tabId);
      });
      // A window that closes takes its last message with it in Firefox (seen in version 153).
      await showChipsOfClosedPanels(desk.browser);
    }),
  );
  // Chromium gives a discarded tab a new id (seen in version 156).
  browser.tabs.onReplaced.addListener(listener((_, tabId) => inTurn(() => forgetTab(desk, tabId))));
  browser.tabs.onUpdated.addListener(
    listener((tabId, change) => {
      if (change.discarded === true) return inTurn(() => forgetTab(desk, tabId));
      if (change.status === 'complete') return inTurn(() => checkTab(desk, tabId));
      // An address that changes without a page being loaded; browsers tell it only where a permission was given.
      if (change.url !== undefined && change.status === undefined)
        return inTurn(async () => (await holdsCall(tabId)) || lookForKnownRoom(desk, tabId));
      return undefined;
    }),
  );
}

/** Answers a call page whether its tab is heard now. Read anew each time: nothing is lost with a stopped worker. */
export function answerWhatIsHeard(): void {
  answer('isHeard', async (_, sender) => isHeard(await lookAtTab(tabIdOf(sender))));
}

/** A tab that was in a call has loaded something: is it still? */
async function checkTab(desk: ReportDesk, tabId: number): Promise<void> {
  if (!(await holdsCall(tabId))) return lookForKnownRoom(desk, tabId);
  const report = await askTab(tabId);
  if (report === 'silent') return;
  if (!report) return (await resumeTabCall(desk, tabId)) ? undefined : forgetTab(desk, tabId);
  const { url } = await lookAtTab(tabId);
  await takeReport(desk, await believed(desk.tabs, report, { url, tab: { id: tabId } }), tabId);
}

async function holdsCall(tabId: number): Promise<boolean> {
  return (await listLiveCalls()).some(({ tabs }) => tabs.some((tab) => tab.tabId === tabId));
}
