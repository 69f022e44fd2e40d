import { withNews, type PartnerNews } from '../../domain/partner-news';
import { database } from '../engine/database';
import { findActionItem } from '../queries/action-items';
import { partnerNewsKey, readPartnerNews } from '../queries/partner-news';

/** Remembers items that a code brought as not seen yet; what is done with or gone by now is forgotten. */
export function addPartnerNews(arrived: readonly PartnerNews[]): Promise<void> {
  return database.transaction('rw', database.device, database.actionItems, async () => {
    await store(withNews(await readPartnerNews(), arrived));
  });
}

/** The person has seen these items. */
export function markNewsSeen(ids: readonly string[]): Promise<void> {
  return database.transaction('rw', database.device, database.actionItems, async () => {
    const known = await readPartnerNews();
    if (known.length > 0) await store(known.filter(({ id }) => !ids.includes(id)));
  });
}

/** Forgets the news of items that are done with or gone. */
export function forgetGoneNews(): Promise<void> {
  return markNewsSeen([]);
}

async function store(news: readonly PartnerNews[]): Promise<void> {
  const open = await Promise.all(
    news.map(async (each) => ((await findActionItem(each.id))?.status === 'open' ? [each] : [])),
  );
  const value = open.flat();
  if (value.length === 0) await database.device.delete(partnerNewsKey);
  else await database.device.put({ key: partnerNewsKey, value });
}
