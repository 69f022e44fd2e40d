import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { stampMs } from '../../../../lib/domain/record';
import { agreed, beginAnew, now, openCopy, take, tryToTake, type Copy } from './two-copies';

const today = Date.parse('2027-03-10T15:00:00.000Z');
const day = 86_400_000;
const year = 365 * day;

interface Side {
  readonly copy: Copy;
  id: string;
  /** How far this machine's clock is off. */
  off: number;
}

let ana: Side;
let ben: Side;

beforeAll(async () => {
  ana = { copy: await openCopy('mentor'), id: '', off: 0 };
  ben = { copy: await openCopy('mentoree'), id: '', off: 0 };
});

let time = today;

beforeEach(async () => {
  time = today;
  vi.useFakeTimers({ toFake: ['Date'], now: today });
  for (const side of [ana, ben]) {
    side.off = 0;
    side.id = await beginAnew(side.copy);
  }
});
afterEach(() => void vi.useRealTimers());

/** Does something at a copy, by the clock of its machine. A minute passes. */
async function at<Result>(side: Side, work: (copy: Copy, id: string) => Promise<Result>): Promise<Result> {
  time += 60_000;
  vi.setSystemTime(time + side.off);
  return work(side.copy, side.id);
}

const add = (side: Side, text: string) =>
  at(side, (copy, mentorshipId) =>
    copy.items.addActionItem({ mentorshipId, sessionId: null }, { text }, now),
  );
const edit = (side: Side, itemId: string, text: string) =>
  at(side, (copy) => copy.items.editActionItem(itemId, { text }, now));
const start = (side: Side) => at(side, (copy) => copy.stamps.healStamps());
const give = (side: Side, full = false) => at(side, (copy, id) => copy.exchange.makeCode(id, full));
const send = async (from: Side, to: Side, full = false) => {
  const code = await give(from, full);
  return at(to, (copy, id) => tryToTake(copy, code, id));
};
const texts = (side: Side) =>
  at(side, async (copy, id) => (await copy.items.listActionItems(id)).map(({ text }) => text).toSorted());

/** What the two do who follow what the pages say: a code each way, and all of it where something is missing. */
async function exchange(): Promise<void> {
  for (const [from, to] of [
    [ana, ben],
    [ben, ana],
    [ana, ben],
  ] as const) {
    const problem = await send(from, to);
    expect(problem === 'gap' ? await send(from, to, true) : problem).toBeNull();
  }
}

async function expectEqual(): Promise<void> {
  expect(await agreed(ben.copy, ben.id)).toEqual(await agreed(ana.copy, ana.id));
  for (const side of [ana, ben])
    for (const { revisions } of await side.copy.database.actionItems.toArray())
      for (const stamp of Object.values(revisions)) expect(stampMs(stamp)).toBeLessThanOrEqual(time + day);
}

describe.each([
  ['the mentor', () => [ana, ben] as const],
  ['the mentoree', () => [ben, ana] as const],
])('A clock of %s', (_, sides) => {
  it.each([
    ['years ahead', 4 * year],
    ['days ahead', 3 * day],
    ['hours ahead', 10 * 3_600_000],
    ['years behind', -6 * year],
    ['days behind', -3 * day],
  ])(
    'that was %s and is right again ends the exchange for nobody: both copies end equal, with all that was written',
    async (_how, off) => {
      const [wrong, right] = sides();
      const { id } = await add(right, 'From before');
      await exchange();
      wrong.off = off;
      await add(wrong, 'While it was wrong');
      await edit(wrong, id, 'From before, changed');
      await add(right, 'Meanwhile');
      wrong.off = 0;
      await start(wrong);
      await exchange();
      await expectEqual();
      expect(await texts(ana)).toEqual(['From before, changed', 'Meanwhile', 'While it was wrong']);
    },
  );

  it('years ahead is noticed: its codes are refused until it is right, and then taken', async () => {
    const [wrong, right] = sides();
    await exchange();
    wrong.off = 4 * year;
    await add(wrong, 'While it was wrong');
    expect(await send(wrong, right)).toBe('clock');
    wrong.off = 0;
    // Without a new start: giving a code looks at the clock, too.
    expect(await send(wrong, right)).toBeNull();
    expect(await texts(right)).toEqual(['While it was wrong']);
  });

  it('years ahead counts what it wrote in the order in which it wrote it', async () => {
    const [wrong, right] = sides();
    const { id } = await add(wrong, 'One');
    wrong.off = 4 * year;
    await edit(wrong, id, 'Two');
    wrong.off = 2 * year;
    await edit(wrong, id, 'Three');
    wrong.off = 0;
    await start(wrong);
    await exchange();
    expect(await texts(right)).toEqual(['Three']);
    await edit(right, id, 'Four');
    await exchange();
    expect(await texts(wrong)).toEqual(['Four']);
    await expectEqual();
  });

  it('that is behind takes no code, and loses nothing by it', async () => {
    const [wrong, right] = sides();
    const { id } = await add(right, 'One');
    await exchange();
    wrong.off = -6 * year;
    await start(wrong);
    await edit(wrong, id, 'Two');
    expect(await send(right, wrong)).toBe('clock');
    wrong.off = 0;
    await start(wrong);
    await exchange();
    expect(await texts(right)).toEqual(['Two']);
    await expectEqual();
  });
});

describe('Two clocks that were years ahead together', () => {
  it.each([
    ['the one that wrote first', () => [ana, ben]],
    ['the other one first', () => [ben, ana]],
  ])(
    'and are right again, %s: nothing that was exchanged meanwhile comes back in place of what is newer',
    async (_, order) => {
      const { id } = await add(ana, 'One');
      await exchange();
      for (const side of [ana, ben]) side.off = 4 * year;
      await edit(ana, id, 'Two');
      await exchange();
      await edit(ana, id, 'Three');
      const [first, second] = order();
      first!.off = 0;
      await start(first!);
      // A code from the right clock reaches the wrong one, which still holds what it had.
      await send(first!, second!);
      second!.off = 0;
      await start(second!);
      // And what it says then, of all it was told, leaves nothing out of the next code.
      expect(await send(second!, first!)).toBeNull();
      await exchange();
      await exchange();
      expect(await texts(ana)).toEqual(['Three']);
      await expectEqual();
    },
  );
});

describe('A backup from a machine whose clock was ahead', () => {
  it('is taken in, reaches the partner, and wins over nothing that is newer', async () => {
    const { id } = await add(ana, 'One');
    await exchange();
    ana.off = 4 * year;
    await add(ana, 'Two');
    await edit(ana, id, 'One, from the file');
    const file = await at(ana, (copy) => copy.backup.readBackup(new Date().toISOString()));
    ana.off = 0;
    await at(ben, (copy) => copy.items.editActionItem(id, { text: 'One, newer' }, now));
    ana.id = await beginAnew(ana.copy);
    await at(ana, (copy) => copy.backup.importBackup(file, 'replace', new Date().toISOString()));
    ana.id = file.tables.mentorships[0]?.id ?? '';
    await exchange();
    await expectEqual();
    expect(await texts(ben)).toEqual(['One, newer', 'Two']);
  });
});

it('A code taken back and taken in once more, with something written in between, leaves no gap that nobody sees', async () => {
  await add(ana, 'One');
  const code = await give(ana);
  const restore = await at(ben, (copy, id) => take(copy, code, id));
  await add(ben, 'Mine');
  await send(ben, ana);
  await at(ben, () => restore());
  await add(ben, 'Later');
  await exchange();
  await expectEqual();
  expect(await texts(ben)).toEqual(['Later', 'Mine', 'One']);
});

it('A backup brought back over newer records, with something written before the next code, leaves no such gap either', async () => {
  await add(ana, 'One');
  await exchange();
  const file = await at(ana, (copy) => copy.backup.readBackup(new Date().toISOString()));
  await add(ana, 'Two');
  await exchange();
  await at(ana, (copy) => copy.backup.importBackup(file, 'replace', new Date().toISOString()));
  await add(ana, 'Three');
  await exchange();
  await expectEqual();
  expect(await texts(ana)).toEqual(['One', 'Three', 'Two']);
});

it('An import taken back, with something written since it that went to the partner, leaves no such gap either', async () => {
  await add(ana, 'One');
  await exchange();
  const file = await at(ana, (copy) => copy.backup.readBackup(new Date().toISOString()));
  const takeBack = await at(ana, (copy) => copy.backup.importBackup(file, 'merge', new Date().toISOString()));
  await add(ana, 'Two');
  await exchange();
  await at(ana, () => takeBack());
  await add(ana, 'Three');
  await exchange();
  await expectEqual();
  expect(await texts(ana)).toEqual(['One', 'Three', 'Two']);
});
