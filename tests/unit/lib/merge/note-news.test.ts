import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { partnerNewsKey } from '../../../../lib/storage/queries/partner-news';
import { beginAnew, now, openCopy, take, yes, type Copy } from './two-copies';

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

const send = async (from: Copy, id: string, to: Copy, toId: string, full = false) =>
  take(to, await from.exchange.makeCode(id, full), toId);

const place = (mentorshipId: string) => ({ mentorshipId, sessionId: null });

async function newsIn({ database }: Copy): Promise<unknown> {
  const row = await database.device.get(partnerNewsKey);
  return row?.value ?? [];
}

describe('What a code brought of items', () => {
  it('is marked as new, later as changed, and one’s own is not, on either copy', async () => {
    const item = await ana.items.addActionItem(place(anas), { text: 'Draft CV' }, now);
    const own = await ben.items.addActionItem(place(bens), { text: 'Read' }, now);
    await send(ana, anas, ben, bens);
    expect(await newsIn(ben)).toEqual([{ id: item.id, kind: 'added' }]);
    await send(ben, bens, ana, anas);
    expect(await newsIn(ana)).toEqual([{ id: own.id, kind: 'added' }]);
    await send(ana, anas, ben, bens, true);
    expect(await newsIn(ben)).toEqual([{ id: item.id, kind: 'added' }]);

    await ben.database.device.delete(partnerNewsKey);
    await ana.items.editActionItem(own.id, { dueOn: '2026-12-20' }, now);
    await send(ana, anas, ben, bens);
    expect(await newsIn(ben)).toEqual([{ id: own.id, kind: 'changed' }]);
  });

  it('is forgotten once the item is done or gone, and never part of a code', async () => {
    const item = await ana.items.addActionItem(place(anas), { text: 'Draft CV' }, now);
    await send(ana, anas, ben, bens);
    const before = await ben.exchange.makeCode(bens, true);
    await ben.database.device.delete(partnerNewsKey);
    const codes = [before, await ben.exchange.makeCode(bens, true)];
    const read = await Promise.all(codes.map((code) => ben.codes.readPairCode(code)));
    const [marked, plain] = read.map((code) => (typeof code === 'string' ? code : code.stamps));
    expect(marked).toEqual(plain);

    await send(ana, anas, ben, bens, true);
    await ana.items.editActionItem(item.id, { text: 'Draft the CV' }, now);
    await send(ana, anas, ben, bens);
    expect(await newsIn(ben)).toHaveLength(1);
    await ana.items.completeActionItem(item.id, now);
    await send(ana, anas, ben, bens);
    expect(await newsIn(ben)).toEqual([]);
  });

  it('goes with the code that brought it, when that is taken back', async () => {
    await ana.items.addActionItem(place(anas), { text: 'Draft CV' }, now);
    const code = await ben.exchange.readPairCode(await ana.exchange.makeCode(anas));
    if (typeof code === 'string') throw new Error(code);
    const plan = await ben.exchange.planExchange(code, bens, now);
    if (typeof plan === 'string') throw new Error(plan);
    const taken = await ben.exchange.takeCode(code, plan, yes, now);
    expect(await newsIn(ben)).toHaveLength(1);
    if (typeof taken === 'string') throw new Error(taken);
    await taken.restore();
    expect(await newsIn(ben)).toEqual([]);
  });
});
