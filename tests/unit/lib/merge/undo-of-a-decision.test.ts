import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { beginAnew, now, openCopy, take, type Copy } from './two-copies';

let ana: Copy;
let ben: Copy;
let anas: string;
let bens: string;

beforeAll(async () => {
  ana = await openCopy('mentor');
  ben = await openCopy('mentoree');
});

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
  anas = await beginAnew(ana);
  bens = await beginAnew(ben);
});

afterEach(() => void vi.useRealTimers());

const toBen = async () => take(ben, await ana.exchange.makeCode(anas), bens);
const toAna = async () => take(ana, await ben.exchange.makeCode(bens), anas);

describe('A decision that is taken back after the partner’s code came', () => {
  it('is taken back alone: what the partner said of the item meanwhile stays', async () => {
    const place = { mentorshipId: anas, sessionId: null };
    const { id } = await ana.items.addActionItem(place, { text: 'Draft CV', estimateMinutes: 30 }, now);
    await toBen();
    const before = (await ana.items.findActionItem(id))!;
    await ana.items.dropActionItem(id, 'Not now', now);
    vi.advanceTimersByTime(60_000);
    const [theirs] = await ben.items.listOpenActionItems(bens);
    await ben.items.editActionItem(theirs!.id, { text: 'Draft the CV', estimateMinutes: 60 }, now);
    await toAna();
    await ana.items.undoToActionItem(before);
    expect(await ana.items.findActionItem(id)).toMatchObject({
      text: 'Draft the CV',
      estimateMinutes: 60,
      status: 'open',
      dropReason: '',
    });
  });

  it('stays the partner’s where they decided otherwise', async () => {
    const place = { mentorshipId: anas, sessionId: null };
    const { id } = await ana.items.addActionItem(place, { text: 'Draft CV' }, now);
    await toBen();
    const before = (await ana.items.findActionItem(id))!;
    await ana.items.completeActionItem(id, now);
    vi.advanceTimersByTime(60_000);
    const [theirs] = await ben.items.listOpenActionItems(bens);
    await ben.items.dropActionItem(theirs!.id, 'Split', now);
    await toAna();
    await ana.items.undoToActionItem(before);
    expect(await ana.items.findActionItem(id)).toMatchObject({ status: 'dropped', dropReason: 'Split' });
  });
});
