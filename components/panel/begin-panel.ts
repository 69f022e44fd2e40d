import { rightNow } from '../../lib/browser/right-now';
import { tabInFront } from '../../lib/browser/tab-in-front';
import { database, practiceDatabaseName } from '../../lib/storage/engine/database';
import { findCurrentWrapUp, findWrapUpWithItems } from '../../lib/storage/queries/current-wrap-up';
import { readOpenItems } from '../../lib/storage/queries/open-items';
import { readPanelRequest } from '../../lib/storage/queries/panel-request';
import { beginPage } from '../app/begin-page';
import type { FirstRead } from '../app/begun-queries';
import { putFirstFrameFirst } from '../app/first-frame';

/** Under which name what the panel is about is read, while this tab is in front. */
export function wrapUpOf(tabId: number | undefined): string {
  return `wrap-up:${tabId}`;
}

/** Under which name the open items a session goes through are read, as it stood when the page was opened. */
export function itemsOf(session: { readonly id: string; readonly startsAt: string }): string {
  return `items:${session.id}:${session.startsAt}`;
}

let firstTab: number | undefined;

/** Returns the tab that was in front when the panel was opened, as far as that was looked up. */
export function firstTabInFront(): number | undefined {
  return firstTab;
}

/**
 * Begins to read what the first frame of the panel is made of, while the scripts that draw it are fetched; resolves once
 * it is read. A practice call's store is not opened before the page says so: it may be about to be deleted.
 */
export async function beginPanel(): Promise<void> {
  if (database.name === practiceDatabaseName) return;
  putFirstFrameFirst();
  const { calls, sessions, mentorships, actionItems } = database;
  const tab = tabInFront().then((id) => (firstTab = id));
  await beginPage([calls, sessions, mentorships, actionItems], readForFirstFrame, tab);
}

async function readForFirstFrame(): Promise<Record<string, FirstRead>> {
  const [request, { wrapUp, items }] = await Promise.all([
    readPanelRequest(),
    findWrapUpWithItems(firstTab, rightNow()),
  ]);
  const read = {
    'panel-request': { value: request, query: readPanelRequest },
    [wrapUpOf(firstTab)]: { value: wrapUp, query: () => findCurrentWrapUp(firstTab, rightNow()) },
  };
  if (wrapUp.kind !== 'wrap-up') return read;
  const { session } = wrapUp;
  return { ...read, [itemsOf(session)]: { value: items, query: () => readOpenItems(session) } };
}
