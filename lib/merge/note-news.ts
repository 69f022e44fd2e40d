import { newsOf } from '../domain/partner-news';
import { readClock } from '../storage/engine/revision-clock';
import { addPartnerNews } from '../storage/actions/partner-news';
import { findActionItem } from '../storage/queries/action-items';
import type { Change } from './changes';

/** Remembers what a code brought of items, until the person has seen it. Call it in the transaction that took the code. */
export async function notePartnerNews(changes: readonly Change[]): Promise<void> {
  const { copyId, formerIds } = await readClock();
  const own = new Set([copyId, ...formerIds]);
  const news = [];
  for (const { table, kind, id, fields } of changes) {
    if (table !== 'actionItems' || kind === 'removed') continue;
    const item = await findActionItem(id);
    const arrived = item && { item, isNew: kind === 'added', fields: fields.map(({ field }) => field) };
    const found = arrived && newsOf(arrived, own);
    if (found) news.push(found);
  }
  await addPartnerNews(news);
}
