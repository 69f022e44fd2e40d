import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agreed, beginAnew, now, openCopy, take, type Copy } from './two-copies';

let ana: Copy;
let ben: Copy;
let anas: string;
let bens: string;

beforeAll(async () => {
  ana = await openCopy('mentor');
  ben = await openCopy('mentoree');
});

beforeEach(async () => {
  anas = await beginAnew(ana);
  bens = await beginAnew(ben);
});

/** The call both are in on a day, as a copy notices it by itself. */
async function meet(copy: Copy, mentorshipId: string, day: string): Promise<string> {
  const mentorship = await copy.mentorships.findMentorship(mentorshipId);
  if (!mentorship) throw new Error('Expected a mentorship.');
  const plan = { startsAt: `2026-12-${day}T15:00:00.000Z`, endsAt: `2026-12-${day}T16:00:00.000Z` };
  const place = { timeZone: 'Europe/Berlin', callLink: null, callKeys: [] };
  return (await copy.sessions.startUnplannedSession(mentorship, { ...plan, ...place }, now)).id;
}

const promise = (copy: Copy, mentorshipId: string, sessionId: string) =>
  copy.items.addActionItem({ mentorshipId, sessionId }, { text: 'Practise', repeats: true }, now);

async function exchangeAll(): Promise<void> {
  await take(ben, await ana.exchange.makeCode(anas), bens);
  await take(ana, await ben.exchange.makeCode(bens), anas);
  await take(ben, await ana.exchange.makeCode(anas), bens);
}

/** Every item after the copies met, done ones first, as both have it. */
async function everyItem(): Promise<[status: string, repeats: boolean][]> {
  expect(await agreed(ben, bens)).toEqual(await agreed(ana, anas));
  const rows = await ana.items.listActionItems(anas);
  return rows
    .toSorted((a, b) => a.status.localeCompare(b.status))
    .map(({ status, repeats }) => [status, repeats]);
}

const doneOnce = [
  ['done', false],
  ['open', true],
];

describe('An item that returns, answered in the same session on both copies', () => {
  it('is done once, where both know the item from a code', async () => {
    await promise(ana, anas, await meet(ana, anas, '10'));
    await exchangeAll();
    for (const [copy, id] of [
      [ana, anas],
      [ben, bens],
    ] as const) {
      const [item] = await copy.items.listOpenActionItems(id);
      await copy.returning.doneThisTime(item!.id, await meet(copy, id, '17'), now);
    }
    await exchangeAll();
    expect(await everyItem()).toEqual(doneOnce);
  });

  it('is done once, where each wrote it down and answered by itself before the copies ever met', async () => {
    for (const [copy, id] of [
      [ana, anas],
      [ben, bens],
    ] as const) {
      const item = await promise(copy, id, await meet(copy, id, '10'));
      await copy.returning.doneThisTime(item.id, await meet(copy, id, '17'), now);
    }
    await exchangeAll();
    expect(await everyItem()).toEqual(doneOnce);
  });

  it('is done once, where one took it back and answered again, under other words', async () => {
    await promise(ana, anas, await meet(ana, anas, '10'));
    await exchangeAll();
    const [mine] = await ana.items.listOpenActionItems(anas);
    await ana.items.editActionItem(mine!.id, { text: 'Practise the talk' }, now);
    const second = await meet(ana, anas, '17');
    const done = await ana.returning.doneThisTime(mine!.id, second, now);
    await ana.returning.undoDoneThisTime(done!);
    await ana.returning.doneThisTime(mine!.id, second, now);
    const [theirs] = await ben.items.listOpenActionItems(bens);
    await ben.returning.doneThisTime(theirs!.id, await meet(ben, bens, '17'), now);
    await exchangeAll();
    expect(await everyItem()).toEqual(doneOnce);
  });

  it('done by one and not by the other is done, and open for the next', async () => {
    await promise(ana, anas, await meet(ana, anas, '10'));
    await exchangeAll();
    const [mine] = await ana.items.listOpenActionItems(anas);
    await ana.returning.doneThisTime(mine!.id, await meet(ana, anas, '17'), now);
    const [theirs] = await ben.items.listOpenActionItems(bens);
    await ben.items.carryActionItem(theirs!.id, await meet(ben, bens, '17'), '2026-12-17');
    await exchangeAll();
    expect(await everyItem()).toEqual(doneOnce);
  });

  it('done in two sessions is on record for each', async () => {
    await promise(ana, anas, await meet(ana, anas, '10'));
    await exchangeAll();
    const [mine] = await ana.items.listOpenActionItems(anas);
    await ana.returning.doneThisTime(mine!.id, await meet(ana, anas, '17'), now);
    await exchangeAll();
    const [theirs] = await ben.items.listOpenActionItems(bens);
    await ben.returning.doneThisTime(theirs!.id, await meet(ben, bens, '24'), now);
    await exchangeAll();
    const done = (await ana.items.listActionItems(anas)).filter(({ status }) => status === 'done');
    expect(new Set(done.map(({ sessionId }) => sessionId)).size).toBe(2);
    expect(await agreed(ben, bens)).toEqual(await agreed(ana, anas));
  });

  it.each([
    ['stopped first', true],
    ['done first', false],
  ])(
    'stopped on one copy and done on the other is on record as done, and returns no more: %s',
    async (_, stopsFirst) => {
      await promise(ana, anas, await meet(ana, anas, '10'));
      await exchangeAll();
      const [mine] = await ana.items.listOpenActionItems(anas);
      const [theirs] = await ben.items.listOpenActionItems(bens);
      const stop = () => ana.items.dropActionItem(mine!.id, '', now);
      if (stopsFirst) await stop();
      await ben.returning.doneThisTime(theirs!.id, await meet(ben, bens, '17'), now);
      if (!stopsFirst) await stop();
      await exchangeAll();
      expect(await everyItem()).toEqual([
        ['done', false],
        ['dropped', true],
      ]);
    },
  );
});
