import { browser } from 'wxt/browser';
import { toInstant, toMs } from '../domain/instant';
import { answer } from '../messaging/answer';
import type { InPageView } from '../messaging/protocol';
import { changeCall, findCall, listLiveCalls } from '../storage/calls';
import { sayEnd } from '../storage/call-sessions';
import { askPanel } from '../storage/panel-request';
import { changeSettings, readSettings } from '../storage/settings';
import { alarmName, browserDesk } from './browser-desk';
import {
  adoptCall,
  declineCall,
  forgetAllTabs,
  forgetTab,
  takeReport,
  type ReportDesk,
} from './call-reports';
import { watchAddedHosts } from './added-call-hosts';
import { settle, viewOf } from './desk';
import { calendarsAlarm, readCalendars, setCalendarsAlarm } from './calendars';
import { inTurn } from './in-turn';
import { openPanelBesideTab, openPanelInWindow } from '../open-panel';
import { askTab, resumeOpenCallPages } from './open-tabs';
import { scrubWhenClosed } from './scrub-when-closed';
import { rememberMeetings } from './page-meetings';
import { createTabMemory } from './tab-memory';

const nothing: InPageView = { kind: 'nothing' };
const snoozeMinutes = 5;

/** Registers every listener synchronously: the browser starts a stopped worker with the very event it must answer. */
export function startBackground(): void {
  const desk: ReportDesk = { browser: browserDesk, tabs: createTabMemory(browser.storage.session) };
  answerPages(desk);
  answerChip();
  listenToToolbarAndKeys();
  listenToTabs(desk);
  listenToClockAndLifecycle(desk);
  listenToPermissions();
}

type Sender = {
  readonly tab?: { readonly id?: number | undefined; readonly windowId?: number | undefined } | undefined;
};

function answerPages(desk: ReportDesk): void {
  answer('reportCall', async (report, sender) => {
    const view = await inTurn(() => takeReport(desk, report, tabIdOf(sender)));
    if (report.phase === 'in-call') void readCalendarsAndSettle();
    return view;
  });
  answer('reportMeetings', async ({ meetings }) => {
    await rememberMeetings(meetings, now());
    await inTurn(() => settle(browserDesk));
  });
  answer('rememberJoinLink', ({ keys }, sender) => desk.tabs.rememberJoinKeys(tabIdOf(sender), keys));
  answer('answerFirstCard', (data, sender) => {
    const tabId = tabIdOf(sender);
    if (data.answer === 'not-mentoring')
      return inTurn(async () => (await declineCall(desk, data.report, tabId), nothing));
    const opened = openBeside(sender);
    return inTurn(async () => {
      const call = await adoptCall(desk, data.report, { tabId, mentorshipId: data.mentorshipId });
      await askPanel({ kind: 'open', callId: call?.id ?? null }, now());
      await opened;
      return takeReport(desk, data.report, tabId);
    });
  });
  answer('adoptCall', ({ tabId, report }) =>
    inTurn(async () => {
      const call = await adoptCall(desk, report, { tabId, mentorshipId: null });
      await askPanel({ kind: 'open', callId: call?.id ?? null }, now());
    }),
  );
  answer('lookAgain', () =>
    inTurn(async () => {
      await setCalendarsAlarm();
      await watchAddedHosts();
      await settle(browserDesk);
    }),
  );
  answer('pageClosed', () => void scrubWhenClosed());
}

function answerChip(): void {
  answer('openWrapUp', async ({ callId }, sender) => {
    const opened = openBeside(sender);
    await changeCall(callId, (call) => ({ wrapUpOpenedAt: call.wrapUpOpenedAt ?? now() }));
    await askPanel({ kind: 'open', callId }, now());
    await opened;
    await settle(browserDesk);
  });
  answer('chipSeen', async ({ callId }) => {
    await changeCall(callId, (call) => ({ chipSeenAt: call.chipSeenAt ?? now() }));
  });
  answer('snoozeChip', async ({ callId }) => {
    const until = toInstant(toMs(now()) + snoozeMinutes * 60_000);
    await changeCall(callId, () => ({ snoozedUntil: until }));
    return settled();
  });
  answer('muteCall', async ({ callId }) => {
    await changeCall(callId, () => ({ muted: true }));
    return settled();
  });
  answer('sayEnd', async ({ callId, endsAt }) => {
    await sayEnd(callId, endsAt);
    return settled(callId);
  });
  answer('stopOpeningByItself', async ({ callId }) => {
    await changeSettings({ openByItself: false });
    return settled(callId);
  });
}

/** The view after a change: `settle` has already shown it, and the caller gets the same. */
async function settled(callId?: string): Promise<InPageView> {
  await settle(browserDesk);
  const call = callId ? await findCall(callId) : undefined;
  if (!call) return nothing;
  return viewOf(call, await readSettings(), now());
}

function listenToToolbarAndKeys(): void {
  browser.action.onClicked.addListener((tab) => {
    void openPanelInWindow(tab.windowId).then(() => askPanelFor(tab.id, 'open'));
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.windowId === undefined) return;
    const kind = command === 'capture-line' ? 'capture' : 'wrap-up';
    void openPanelInWindow(tab.windowId).then(() => askPanelFor(tab.id, kind));
  });
}

async function askPanelFor(tabId: number | undefined, kind: 'open' | 'capture' | 'wrap-up'): Promise<void> {
  const call = (await listLiveCalls()).find(({ tabs }) => tabs.some((tab) => tab.tabId === tabId));
  if (call && kind !== 'capture')
    await changeCall(call.id, (row) => ({ wrapUpOpenedAt: row.wrapUpOpenedAt ?? now() }));
  await askPanel({ kind, callId: call?.id ?? null }, now());
}

function listenToTabs(desk: ReportDesk): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    void inTurn(async () => {
      await forgetTab(desk, tabId);
      await desk.tabs.forget(tabId);
    });
  });
  // Chromium gives a discarded tab a new id (seen in version 156).
  browser.tabs.onReplaced.addListener((_, tabId) => {
    void inTurn(() => forgetTab(desk, tabId));
  });
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.discarded === true) void inTurn(() => forgetTab(desk, tabId));
    else if (change.status === 'complete') void inTurn(() => checkTab(desk, tabId));
  });
}

/** A tab that was in a call has loaded something: is it still? */
async function checkTab(desk: ReportDesk, tabId: number): Promise<void> {
  const known = (await listLiveCalls()).some(({ tabs }) => tabs.some((tab) => tab.tabId === tabId));
  if (!known) return;
  const report = await askTab(tabId);
  if (report) await takeReport(desk, report, tabId);
  else await forgetTab(desk, tabId);
}

function listenToClockAndLifecycle(desk: ReportDesk): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === alarmName) void inTurn(() => settle(browserDesk));
    if (alarm.name === calendarsAlarm) void readCalendarsAndSettle();
  });
  browser.runtime.onStartup.addListener(() => {
    void inTurn(() => forgetAllTabs(desk));
    void scrubWhenClosed();
    void readCalendarsAndSettle(0);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    void inTurn(async () => {
      await settle(browserDesk);
      await resumeOpenCallPages();
      // Browsers forget registered scripts when the extension is updated.
      await watchAddedHosts();
    });
    void readCalendarsAndSettle(0);
  });
}

/** Reading takes its time, so reports of calls are not kept waiting for it. */
async function readCalendarsAndSettle(olderThanMs?: number): Promise<void> {
  await readCalendars(now(), olderThanMs);
  await inTurn(() => settle(browserDesk));
}

/** Permissions are also given and taken on the browser's own page for extensions. */
function listenToPermissions(): void {
  browser.permissions.onAdded.addListener(() => void inTurn(watchAddedHosts));
  browser.permissions.onRemoved.addListener(() => void inTurn(watchAddedHosts));
}

function openBeside(sender: Sender): Promise<void> {
  const { id, windowId } = sender.tab ?? {};
  if (id === undefined || windowId === undefined) return Promise.resolve();
  return openPanelBesideTab({ id, windowId });
}

function tabIdOf(sender: Sender): number {
  if (sender.tab?.id === undefined) throw new TypeError('Expected a message from a tab, found none.');
  return sender.tab.id;
}

function now() {
  return toInstant(Date.now());
}
