import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isLiving } from '../../../../lib/domain/record';
import { forge, newStamp, type Unfolded } from './code-forge';
import { agreed, beginAnew, now, openCopy, take, tryToTake, type Copy } from './two-copies';

let ana: Copy;
let ben: Copy;
let anas: string;
let bens: string;

const at = {
  startsAt: now,
  endsAt: '2026-12-10T16:00:00.000Z',
  timeZone: 'UTC',
  callLink: null,
  callKeys: [],
};

beforeAll(async () => {
  ana = await openCopy('mentor');
  ben = await openCopy('mentoree');
});
beforeEach(async () => {
  anas = await beginAnew(ana);
  bens = await beginAnew(ben);
  const mentorship = await ana.mentorships.findMentorship(anas);
  await ana.sessions.bookNextSession(mentorship!, null, at, now);
  await ana.items.addActionItem({ mentorshipId: anas, sessionId: null }, { text: 'Draft CV' }, now);
});

const session = async () => (await ben.sessions.listSessions(bens))[0]!;
const item = async () => (await ben.items.listActionItems(bens))[0]!;
const row = (content: Unfolded, table: 'sessions' | 'actionItems') => content.records[table]![0]!;
const many = <Value>(count: number, make: () => Value) => Array.from({ length: count }, make);

/** What somebody may write to its very end in a code, and what a person does with it afterwards. */
const extremes: readonly (readonly [string, (content: Unfolded) => void, () => Promise<unknown>])[] = [
  [
    'the SEQUENCE of a meeting',
    (content) => (row(content, 'sessions')['sequence'] = 2_147_483_647),
    async () => {
      await ben.sessions.cancelSession(await session());
      await ben.sessions.uncancelSession(await session());
      expect((await session()).sequence).toBe(2_147_483_647);
    },
  ],
  [
    'the starts a meeting was moved away from',
    (content) => (row(content, 'sessions')['movedFrom'] = many(100, () => now)),
    async () => {
      const startsAt = '2026-12-10T15:30:00.000Z';
      await ben.sessions.moveSession(await session(), { ...at, startsAt });
      expect(await session()).toMatchObject({ startsAt });
    },
  ],
  [
    'the sessions an item was carried through',
    (content) => (row(content, 'actionItems')['carriedThrough'] = many(1000, () => crypto.randomUUID())),
    async () => {
      const { id } = await session();
      await ben.items.carryActionItem((await item()).id, id, '2026-12-10');
      expect(await item()).toMatchObject({ sessionId: id });
    },
  ],
  [
    'the place of an item',
    (content) => (row(content, 'actionItems')['position'] = Number.MAX_VALUE),
    async () => {
      await ben.items.addActionItem({ mentorshipId: bens, sessionId: null }, { text: 'Read' }, now);
      expect(await ben.items.listActionItems(bens)).toHaveLength(2);
    },
  ],
];

describe('A code that fills to the brim', () => {
  it.each(extremes)('%s keeps nobody from going on', async (_, fill, goOn) => {
    await take(ben, await forge(await ana.exchange.makeCode(anas), fill), bens);
    await expect(goOn()).resolves.toBeUndefined();
  });
});

describe('A code is damaged in which', () => {
  it.each<readonly [string, (content: Unfolded) => void]>([
    [
      'a SEQUENCE is none that calendars know',
      (content) => (row(content, 'sessions')['sequence'] = 2 ** 53 - 1),
    ],
    [
      'a UID begins a new line',
      (content) => (row(content, 'sessions')['uid'] = 'a\r\nATTACH:https://evil.example'),
    ],
    ['a copy has a name that every object has', (content) => void newStamp(content, 'constructor')],
    [
      'what is known is of such a copy',
      (content) => (content.knows['constructor'] = content.stamps[0] ?? ''),
    ],
  ])('%s', async (_, change) => {
    const code = await forge(await ana.exchange.makeCode(anas), change);
    expect(await tryToTake(ben, code, bens)).toBe('damaged');
  });
});

it('A code in which a hundred records say that they are what one here is makes them one with nothing, and leaves the one to be written in', async () => {
  await take(ben, await ana.exchange.makeCode(anas), bens);
  const mentorship = await ben.mentorships.findMentorship(bens);
  const met = await ben.sessions.startUnplannedSession(mentorship!, at, now);
  const mine = await ben.items.addActionItem(
    { mentorshipId: bens, sessionId: met.id },
    { text: 'Mine' },
    now,
  );
  const code = await forge(await ana.exchange.makeCode(anas, true), (content) => {
    const { pairingKeys } = mine;
    const pattern = row(content, 'actionItems');
    content.records['actionItems'] = many(100, () => ({ ...pattern, id: crypto.randomUUID(), pairingKeys }));
  });
  await take(ben, code, bens);
  await ben.items.editActionItem(mine.id, { text: 'Mine still' }, now);
  const all = await ben.database.actionItems.toArray();
  expect(all.filter(isLiving).map(({ text }) => text)).toContain('Mine still');
});

it('Keys that are none, from a file that somebody changed, end no exchange: new ones are agreed', async () => {
  await take(ben, await ana.exchange.makeCode(anas), bens);
  await take(ana, await ben.exchange.makeCode(bens), anas);
  const file = await ben.backup.readBackup(now);
  const agreements = file.tables.agreements.map((one) => ({ ...one, privateKey: 'AAAA' }));
  await ben.backup.importBackup({ ...file, tables: { ...file.tables, agreements } }, 'replace', now);
  await ben.items.addActionItem({ mentorshipId: bens, sessionId: null }, { text: 'Read' }, now);
  await take(ana, await ben.exchange.makeCode(bens, true), anas);
  await take(ben, await ana.exchange.makeCode(anas, true), bens);
  expect(await agreed(ben, bens)).toEqual(await agreed(ana, anas));
});
