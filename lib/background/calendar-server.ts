import { browser } from 'wxt/browser';
import { sendMessage } from '../messaging/protocol';
import { findCalendarAccount } from '../storage/queries/calendar-account';
import { isDue, scheduledAccount } from '../sync/schedule';
import type { RunCause } from '../sync/schedule';
import { changedAt } from '../sync/changed-at';
import { lastChange } from '../sync/run';
import { rightNow } from '../browser/right-now';
import { t } from '../words/i18n';
import { withOffscreen } from './offscreen';

/**
 * Runs a round with the connected calendar server, if one is due. What writes calendars is larger than all the worker
 * loads at each start, and a service worker loads nothing later: in Chromium the offscreen document does it.
 */
export async function runCalendarWhereItMay(cause: RunCause): Promise<void> {
  const account = await findCalendarAccount();
  if (!account) return;
  const now = rightNow();
  const since = changedAt([account], await lastChange(), now);
  if (!isDue(scheduledAccount(account), cause, { changedAt: since }, now)) return;
  if (!('offscreen' in browser)) {
    const { runCalendarHere } = await import('./run-calendar-here');
    return runCalendarHere(cause);
  }
  const words = { locale: browser.i18n.getMessage('@@ui_locale'), catalogue: t('languageTag') || 'en' };
  await withOffscreen(() => sendMessage('runCalendar', { cause, ...words }));
}
