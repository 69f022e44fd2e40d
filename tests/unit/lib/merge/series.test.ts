import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { planSeries, type Repeat } from '../../../../lib/domain/series';
import { membersOf } from '../../../../lib/domain/series-members';
import { agreed, beginAnew, look, now, openCopy, take, type Copy } from './two-copies';

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

async function book(
  copy: Copy,
  id: string,
  repeat: Repeat = { everyDays: 7, count: 4 },
  date = '2026-12-17',
) {
  const mentorship = await copy.mentorships.findMentorship(id);
  const plan = planSeries({ date, time: '15:00', lengthMinutes: 60 }, repeat, now, 'Europe/Berlin');
  if (!mentorship || plan.kind !== 'planned') throw new Error('Expected a series to book.');
  const where = { timeZone: 'Europe/Berlin', callLink: null, callKeys: [] };
  await copy.series.bookSeries(mentorship, { current: null, booked: null }, { ...plan, ...where }, now);
}

const sessionsIn = (copy: Copy, id: string) => copy.sessions.listSessions(id);

const send = async (from: Copy, id: string, to: Copy, toId: string) =>
  take(to, await from.exchange.makeCode(id), toId);

/** Until nothing is left that one of the two does not have. */
async function exchangeAll(): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    await send(ana, anas, ben, bens);
    await send(ben, bens, ana, anas);
  }
}

async function expectEqual() {
  expect(await agreed(ben, bens)).toEqual(await agreed(ana, anas));
}

const daysOf = (sessions: readonly { readonly startsAt: string }[]) =>
  sessions.map(({ startsAt }) => startsAt.slice(5, 10));

async function only(copy: Copy, id: string) {
  const sessions = await sessionsIn(copy, id);
  const members = sessions[0] ? membersOf(sessions[0], sessions) : [];
  return { sessions, members, uids: new Set(sessions.map(({ uid }) => uid)) };
}

describe('A series in two copies', () => {
  it('has one UID where one copy deleted a meeting of it before the other had heard of any', async () => {
    let [given, step] = [5000, -1];
    vi.spyOn(crypto, 'randomUUID').mockImplementation(() => {
      given += step;
      return `00000000-0000-4000-8000-${String(given).padStart(12, '0')}`;
    });
    // Whose ids and UIDs are the smaller ones decides: both ways.
    for (step of [-1, 1]) {
      [anas, bens] = [await beginAnew(ana), await beginAnew(ben)];
      await book(ben, bens, { everyDays: 7, count: 2 });
      const [first] = await sessionsIn(ben, bens);
      await ben.deletions.deleteSession(first?.id ?? '');
      await book(ana, anas, { everyDays: 7, count: 2 });
      await send(ben, bens, ana, anas);
      await exchangeAll();
      await expectEqual();
      expect((await only(ana, anas)).uids.size).toBe(1);
    }
  });

  it('booked in one arrives whole in the other', async () => {
    await book(ana, anas);
    await exchangeAll();
    const { members, uids } = await only(ben, bens);
    expect(daysOf(members)).toEqual(['12-17', '12-24', '12-31', '01-07']);
    expect(uids.size).toBe(1);
    await expectEqual();
  });

  it('is equal in both where one moves a meeting and the other calls another one off, and the same one', async () => {
    await book(ana, anas);
    await exchangeAll();
    const [, second] = await sessionsIn(ana, anas);
    const [, same, third] = await sessionsIn(ben, bens);
    const times = { startsAt: '2026-12-26T10:00:00.000Z', endsAt: '2026-12-26T11:00:00.000Z' };
    await ana.sessions.moveSession(second!, { ...second!, ...times });
    await ben.sessions.cancelSession(third!);
    await ben.sessions.cancelSession(same!);
    await exchangeAll();
    const { members } = await only(ana, anas);
    expect(members.map(({ status }) => status)).toEqual(['planned', 'cancelled', 'cancelled', 'planned']);
    expect(members[1]?.startsAt).toBe(times.startsAt);
    await expectEqual();
  });

  it('is equal in both where one calls the rest off and the other adds more', async () => {
    await book(ana, anas);
    await exchangeAll();
    const [, second] = await sessionsIn(ana, anas);
    const [first] = await sessionsIn(ben, bens);
    await ana.series.cancelFollowing(second!);
    await ben.series.addToSeries((await ben.mentorships.findMentorship(bens))!, first!, 2, now);
    await exchangeAll();
    const { members } = await only(ana, anas);
    expect(members.map(({ status }) => status)).toEqual([
      'planned',
      'cancelled',
      'cancelled',
      'cancelled',
      'planned',
      'planned',
    ]);
    expect(new Set(members.map(({ series }) => series.count))).toEqual(new Set([6]));
    await expectEqual();
  });

  it.each([
    [{ everyDays: 7, count: 4 }, 4],
    [{ everyDays: 7, count: 6 }, 6],
    [{ everyDays: 7, count: 2 }, 4],
  ])('booked by both by themselves, here 4 and there %j, is one series', async (repeat, meetings) => {
    await book(ana, anas);
    await book(ben, bens, repeat);
    await exchangeAll();
    const { members, uids, sessions } = await only(ana, anas);
    expect(sessions).toHaveLength(meetings);
    expect(members).toHaveLength(meetings);
    expect(uids.size).toBe(1);
    await expectEqual();
  });

  it('of which the two share one meeting only stays two, and that meeting is of the one booked last', async () => {
    await book(ana, anas, { everyDays: 7, count: 2 });
    await book(ben, bens, { everyDays: 14, count: 2 });
    await send(ben, bens, ana, anas);
    await exchangeAll();
    const { sessions, uids } = await only(ben, bens);
    expect(daysOf(sessions)).toEqual(['12-17', '12-24', '12-31']);
    expect(uids.size).toBe(2);
    expect(sessions.map(({ series }) => series?.everyDays)).toEqual([14, 7, 14]);
    expect(sessions[0]?.uid).toBe(sessions[2]?.uid);
    await expectEqual();
  });

  it('booked by one, of which the other had booked the first meeting alone, is that series', async () => {
    await book(ana, anas);
    const mentorship = await ben.mentorships.findMentorship(bens);
    const alone = { startsAt: '2026-12-17T14:00:00.000Z', endsAt: '2026-12-17T15:00:00.000Z' };
    const where = { timeZone: 'Europe/Berlin', callLink: null, callKeys: [] };
    await ben.sessions.bookNextSession(mentorship!, null, { ...alone, ...where }, now);
    await exchangeAll();
    const { members, uids } = await only(ben, bens);
    expect(members).toHaveLength(4);
    expect(uids.size).toBe(1);
    await expectEqual();
  });

  it('that does not repeat any more after all stays so, also where both had booked it', async () => {
    await book(ana, anas);
    await book(ben, bens);
    await exchangeAll();
    const [first] = await sessionsIn(ben, bens);
    await ben.series.endRepeat(first!);
    await exchangeAll();
    const { sessions } = await only(ana, anas);
    expect(daysOf(sessions)).toEqual(['12-17']);
    expect(sessions[0]?.series).toBeNull();
    await expectEqual();
  });

  it('that each booked on another day stays two, and no meeting of the one is taken for one of the other', async () => {
    await book(ana, anas);
    await book(ben, bens, { everyDays: 7, count: 3 }, '2026-12-18');
    await exchangeAll();
    const { sessions, uids } = await only(ana, anas);
    expect(daysOf(sessions)).toEqual(['12-17', '12-18', '12-24', '12-25', '12-31', '01-01', '01-07']);
    expect(uids.size).toBe(2);
    await expectEqual();
  });

  it('that leaves as an invite twice is told of once, as one entry too many', async () => {
    await book(ana, anas);
    await book(ben, bens);
    await ana.sessions.noteExport((await sessionsIn(ana, anas))[2]!);
    await ben.sessions.noteExport((await sessionsIn(ben, bens))[0]!);
    await exchangeAll();
    const [one, other] = [
      await ana.exchange.listDuplicateInvites(),
      await ben.exchange.listDuplicateInvites(),
    ];
    expect(one.length + other.length).toBe(1);
  });

  it('of a thousand meetings at places of their own is shown for what it is before it is taken', async () => {
    await book(ben, bens, { everyDays: 7, count: 2 });
    const [, pattern] = await sessionsIn(ben, bens);
    const rows = Array.from({ length: 1000 }, (_, index) => {
      const recurrenceId = new Date(Date.UTC(2027, 5, 1, index)).toISOString();
      const series = { ...pattern!.series!, recurrenceId };
      return { ...pattern!, id: crypto.randomUUID(), pairingKeys: [], startsAt: recurrenceId, series };
    });
    await ben.database.sessions.bulkAdd(rows);
    const code = await ben.exchange.makeCode(bens);
    expect((await look(ana, code, anas)).plan.changes).toHaveLength(1002);
    await take(ana, code, anas);
    const { members } = await only(ana, anas);
    const { sharedBy } = await import('../../../../lib/domain/series-members');
    expect(sharedBy(members)?.places).toHaveLength(2);
  });
});
