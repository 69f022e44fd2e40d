import { browser } from 'wxt/browser';
import { callsInPanels } from '../browser/panel-lock';
import { formatTime } from '../words/format';
import { t } from '../words/i18n';
import { reminderText } from '../words/reminder-words';
import type { InPageView } from '../messaging/protocol';
import { sendMessage } from '../messaging/protocol';
import { answeredInTime } from './answered-in-time';
import type { DeskBrowser } from './desk';

/** The name of the one alarm that wakes the desk. */
export const alarmName = 'look-again';

const popupPath = 'popup.html';

/** The desk's view of the real browser. */
export const browserDesk: DeskBrowser = {
  clock: () => Date.now(),
  timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  showInPage,
  callsInPanels,
  notify,
  notifyUnfinished: (partnerName) =>
    showNotification(t('notificationTitle', partnerName), t('unfinishedNote')),
  remind: (reminder) => showNotification(t('extensionName'), reminderText(reminder)),
  setBadge: async (text) => {
    await browser.action.setBadgeBackgroundColor({ color: '#1f5f5b' });
    await browser.action.setBadgeText({ text });
  },
  setAlarm: async (when) => {
    if (when) await browser.alarms.create(alarmName, { when: Date.parse(when) });
    else await browser.alarms.clear(alarmName);
  },
  setToolbar,
};

/** A tab whose page is gone, hangs or was not reached has nothing to show; its next report brings it up to date. */
async function showInPage(tabId: number, view: InPageView): Promise<void> {
  await answeredInTime(
    sendMessage('showInPage', view, { tabId, frameId: 0 }).catch(isUnreachable),
    undefined,
  );
}

async function notify(partnerName: string, endsAt: string): Promise<void> {
  await showNotification(t('notificationTitle', partnerName), t('notificationText', formatTime(endsAt)));
}

/** The permission for it is optional, and may have been taken away again. */
async function showNotification(title: string, message: string): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const iconUrl = browser.runtime.getURL('/icon/128.png' as '/sidepanel.html');
  await browser.notifications.create({ type: 'basic', iconUrl, title, message });
}

/** Swallows what browsers say of a tab without our content script, and nothing else. */
export function isUnreachable(error: unknown): void {
  const text = error instanceof Error ? error.message : String(error);
  const expected = [
    /receiving end does not exist/i,
    /no tab with id/i,
    /message (port|channel) closed/i,
    /invalid tab id/i,
    /back.?forward cache/i,
    /no response/i,
  ];
  if (!expected.some((pattern) => pattern.test(text))) throw error;
}

/** A tab whose popup is empty sends its toolbar clicks to `action.onClicked`, which opens the panel. */
async function setToolbar(tabId: number, opens: 'panel' | 'popup'): Promise<void> {
  await browser.action.setPopup({ tabId, popup: opens === 'panel' ? '' : popupPath }).catch(isUnreachable);
}
