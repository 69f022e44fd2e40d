import { myTimeZone } from '../../lib/browser/my-time-zone';
import { rightNow } from '../../lib/browser/right-now';
import { database } from '../../lib/storage/engine/database';
import { listLiveCalls } from '../../lib/storage/queries/calls';
import { readDraft, readDrafts } from '../../lib/storage/queries/drafts';
import { readListedItems } from '../../lib/storage/queries/listed-items';
import { readPartnerNews } from '../../lib/storage/queries/partner-news';
import { beginPage } from '../app/begin-page';
import { beginQuery, type FirstRead } from '../app/begun-queries';
import { putFirstFrameFirst } from '../app/first-frame';
import { lineDraft } from './early-line';

/** What the field and the view of the list are kept under. */
const drafts = [lineDraft, 'popup:mentorship', 'list:mentorship', 'list:whose', 'list:sort'];

/**
 * Begins to read what the first frame of the popup is made of, while the scripts that draw it are fetched; resolves once
 * it is read.
 */
export function beginPopup(): Promise<unknown> {
  putFirstFrameFirst();
  const page = beginPage([database.drafts, database.calls], readBesideTheList);
  // By itself: thousands of items take longer than the rest, and are not read twice.
  return Promise.all([page, beginQuery('listed', () => readListedItems(rightNow(), myTimeZone()))]);
}

async function readBesideTheList(): Promise<Record<string, FirstRead>> {
  const [texts, calls, news] = await Promise.all([readDrafts(drafts), listLiveCalls(), readPartnerNews()]);
  const ofDrafts = drafts.map((key, at): [string, FirstRead] => [
    `draft:${key}`,
    { value: texts[at] ?? '', query: () => readDraft(key) },
  ]);
  return {
    ...Object.fromEntries(ofDrafts),
    'live-calls': { value: calls, query: listLiveCalls },
    'partner-news': { value: news, query: readPartnerNews },
  };
}
