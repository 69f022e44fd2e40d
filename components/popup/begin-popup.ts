import { myTimeZone } from '../../lib/browser/my-time-zone';
import { rightNow } from '../../lib/browser/right-now';
import { listLiveCalls } from '../../lib/storage/queries/calls';
import { readDrafts } from '../../lib/storage/queries/drafts';
import { readListedItems } from '../../lib/storage/queries/listed-items';
import { readPartnerNews } from '../../lib/storage/queries/partner-news';
import { beginPage } from '../app/begin-page';
import { beginQueries } from '../app/begun-queries';
import { lineDraft } from './early-line';

/** What the field and the view of the list are kept under. */
const drafts = [lineDraft, 'popup:mentorship', 'list:mentorship', 'list:whose', 'list:sort'];

/**
 * Begins to read what the first frame of the popup is made of, while the scripts that draw it are fetched; resolves once
 * it is read.
 */
export function beginPopup(): Promise<unknown> {
  return Promise.all([
    beginPage(),
    beginQueries(['listed'], async () => ({ listed: await readListedItems(rightNow(), myTimeZone()) })),
    beginQueries(
      drafts.map((key) => `draft:${key}`),
      async () => readDrafts(drafts, 'draft:'),
    ),
    beginQueries(['live-calls'], async () => ({ 'live-calls': await listLiveCalls() })),
    beginQueries(['partner-news'], async () => ({ 'partner-news': await readPartnerNews() })),
  ]);
}
