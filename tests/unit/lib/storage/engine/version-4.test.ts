import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { exchangeSchema } from '../../../../../lib/domain/exchange';
import { LastTenDatabase } from '../../../../../lib/storage/engine/database';

/** What version 4 knew of calendars and exchanges, literally: it stands for what lies on people's disks. */
const version4Stores = {
  calendars: 'id',
  exchanges: 'mentorshipId',
  device: 'key',
};

const exchange = {
  mentorshipId: '5b0b2d3e-7c57-4c6c-9a55-0d6a4d0f6a01',
  partnerMentorshipId: '5b0b2d3e-7c57-4c6c-9a55-0d6a4d0f6a11',
  partnerKnows: { '9f86d081884c4d659a2feaa0c55ad015': '0mwvl7t0o-0000-9f86d081884c4d659a2feaa0c55ad015' },
  known: {},
  at: '2026-11-26T15:58:00.000Z',
};
const calendar = {
  id: '5b0b2d3e-7c57-4c6c-9a55-0d6a4d0f6a21',
  name: 'Work',
  kind: 'address',
  etag: null,
  lastModified: null,
  readFor: '',
  readAt: null,
  triedAt: null,
  problem: null,
  total: 0,
  kept: 0,
  addedAt: '2026-11-26T15:58:00.000Z',
};

it('What version 4 left on the disk is exchanged on as it was; a calendar that was no https address is gone', async () => {
  const name = `written-by-4-${crypto.randomUUID()}`;
  const old = new Dexie(name, { indexedDB });
  old.version(4).stores(version4Stores);
  await old.table('exchanges').add(exchange);
  await old.table('device').add({ key: 'revision-clock', value: { copyId: 'c0', ms: 1, counter: 2 } });
  await old.table('calendars').bulkAdd([
    { ...calendar, address: 'https://calendar.example/a.ics' },
    { ...calendar, id: '5b0b2d3e-7c57-4c6c-9a55-0d6a4d0f6a22', address: 'file:///home/ana/a.ics' },
  ]);
  old.close();
  const today = new LastTenDatabase(name);
  const [row] = await today.exchanges.toArray();
  expect(row).toEqual({ ...exchange, isPartial: false });
  expect(exchangeSchema.parse(row)).toEqual(row);
  expect((await today.calendars.toArray()).map(({ address }) => address)).toEqual([
    'https://calendar.example/a.ics',
  ]);
  expect(await today.agreements.count()).toBe(0);
  await today.delete();
});
