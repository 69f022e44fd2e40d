import { beforeEach, expect, it } from 'vitest';
import { addActionItem, completeActionItem } from '../../../../../lib/storage/actions/action-items';
import {
  addPartnerNews,
  forgetGoneNews,
  markNewsSeen,
} from '../../../../../lib/storage/actions/partner-news';
import { database } from '../../../../../lib/storage/engine/database';
import { partnerNewsKey, readPartnerNews } from '../../../../../lib/storage/queries/partner-news';
import { emptyDatabase } from '../empty-database';
import { now, storeSession } from '../sample-mentorship';

let ids: string[];

beforeEach(async () => {
  await emptyDatabase();
  const { mentorship } = await storeSession();
  const place = { mentorshipId: mentorship.id, sessionId: null };
  ids = [];
  for (const text of ['Draft CV', 'Read']) ids.push((await addActionItem(place, { text }, now)).id);
});

const added = () => ids.map((id) => ({ id, kind: 'added' as const }));

it('News of the partner wait until they are seen, and leave nothing behind', async () => {
  await addPartnerNews(added());
  expect(await readPartnerNews()).toEqual(added());
  await markNewsSeen(ids.slice(0, 1));
  expect(await readPartnerNews()).toEqual(added().slice(1));
  await markNewsSeen(ids);
  expect(await database.device.get(partnerNewsKey)).toBeUndefined();
});

it('News of an item that is done, or not there, are forgotten', async () => {
  await addPartnerNews([...added(), { id: crypto.randomUUID(), kind: 'changed' }]);
  expect(await readPartnerNews()).toHaveLength(2);
  await completeActionItem(ids[0] ?? '', now);
  await forgetGoneNews();
  expect(await readPartnerNews()).toEqual(added().slice(1));
});

it('A row that nobody can read is no news, and is written anew', async () => {
  await database.device.put({ key: partnerNewsKey, value: [{ id: 'x', kind: '<b>' }] });
  expect(await readPartnerNews()).toEqual([]);
  await addPartnerNews(added());
  expect(await readPartnerNews()).toEqual(added());
});
