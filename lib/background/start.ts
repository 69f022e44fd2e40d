import { browser } from 'wxt/browser';
import { browserDesk } from './browser-desk';
import type { ReportDesk } from './call-reports';
import { listener } from './listen';
import { listenForCalendars } from './listeners/calendars';
import { answerCallPages } from './listeners/call-pages';
import { answerChip } from './listeners/chip';
import { listenToLifecycle } from './listeners/lifecycle';
import { listenForSafety } from './listeners/safety';
import { listenForSync } from './listeners/sync';
import { answerWhatIsHeard, listenToTabs } from './listeners/tabs';
import { listenToToolbar } from './listeners/toolbar';
import { guardStore } from '../safety/guard-store';
import { createTabMemory } from './tab-memory';

/** Registers every listener synchronously: the browser starts a stopped worker with the very event it must answer. */
export function startBackground(): void {
  guardStore(listener(() => browserDesk.setBadge('!')));
  const desk: ReportDesk = { browser: browserDesk, tabs: createTabMemory(browser.storage.session) };
  answerCallPages(desk);
  answerChip(desk.browser);
  listenToToolbar();
  listenToTabs(desk);
  answerWhatIsHeard();
  listenForCalendars(desk.browser);
  listenForSafety();
  listenForSync(desk.browser);
  listenToLifecycle(desk);
}
