import { browser } from 'wxt/browser';
import { toInstant } from '../domain/instant';
import type { FeedSurroundings } from './refresh-calendar';

/** The surroundings of a reading in this context: a page, the offscreen document, or Firefox's event page. */
export function feedsHere(onProgress?: (done: number) => void): FeedSurroundings {
  return {
    workerUrl: browser.runtime.getURL('/calendar-worker.js' as '/sidepanel.html'),
    now: () => toInstant(Date.now()),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...(onProgress && { onProgress }),
  };
}
