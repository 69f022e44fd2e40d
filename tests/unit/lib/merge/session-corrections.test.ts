import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { correctTimes } from '../../../../lib/domain/session-correction';
import type { Session } from '../../../../lib/domain/session';
import { agreed, beginAnew, now, openCopy, take, type Copy } from './two-copies';

const later = '2026-12-20T09:00:00.000Z';
const timeZone = 'Europe/Berlin';

let ana: Copy;
let ben: Copy;
let anas: string;
let bens: string;
let itemId: string;

beforeAll(async () => {
  ana = await openCopy('mentor');
  ben = await openCopy('mentoree');
});

/** Both were in a call on 10 December from 16:00 to 17:00 in Berlin; it ended five minutes late, and both know. */
beforeEach(async () => {
  anas = await beginAnew(ana);
  bens = await beginAnew(ben);
  const mentorship = await ana.mentorships.findMentorship(anas);
  if (!mentorship) throw new Error('Expected a mentorship.');
  const held = await ana.sessions.startUnplannedSession(
    mentorship,
    {
      startsAt: '2026-12-10T15:00:00.000Z',
      endsAt: '2026-12-10T16:00:00.000Z',
      timeZone,
      callLink: null,
      callKeys: [],
    },
    now,
  );
  await ana.sessions.changeSession(held.id, { actualEndAt: '2026-12-10T16:05:00.000Z' });
  const place = { mentorshipId: anas, sessionId: held.id };
  itemId = (await ana.items.addActionItem(place, { text: 'Draft CV' }, now)).id;
  await exchangeAll();
});

afterEach(() => void vi.useRealTimers());

async function exchangeAll(): Promise<void> {
  await take(ben, await ana.exchange.makeCode(anas), bens);
  await take(ana, await ben.exchange.makeCode(bens), anas);
  await take(ben, await ana.exchange.makeCode(anas), bens);
}

const sessionIn = async (copy: Copy): Promise<Session> => {
  const [session] = await copy.sessions.listSessions(copy === ana ? anas : bens);
  if (!session) throw new Error('Expected a session.');
  return session;
};

/** Corrects the time of the session in one copy, as the page does. */
async function say(copy: Copy, change: { date?: string; time?: string; lengthMinutes?: number }) {
  const session = await sessionIn(copy);
  const choice = { date: '2026-12-10', time: '16:00', lengthMinutes: 60, ...change };
  const correction = correctTimes(choice, session, { sessions: [], now: later, timeZone });
  if (correction.kind !== 'corrected') throw new Error(`Expected a correction, found ${correction.kind}.`);
  await copy.corrections.setSessionTimes(session.id, correction.times);
}

/** The session as each copy has it; that the rest is the same in both is seen to. */
async function inBoth(): Promise<Session[]> {
  expect(await agreed(ben, bens)).toEqual(await agreed(ana, anas));
  return [await sessionIn(ana), await sessionIn(ben)];
}

describe('A session both correct', () => {
  it('in different fields has all corrections in both copies', async () => {
    await say(ana, { date: '2026-12-08' });
    await ben.corrections.setSessionNotes((await sessionIn(ben)).id, 'We met in the library');
    await ana.items.editActionItem(itemId, { text: 'Draft the CV' }, later);
    const session = await sessionIn(ben);
    await ben.corrections.correctOutcome(itemId, session.id, 'done', later);
    await ben.corrections.addForgottenItem(
      session,
      { text: 'Call Nadia', owner: 'mentor', draftedBy: 'mentoree' },
      later,
    );
    await exchangeAll();
    for (const session of await inBoth())
      expect(session).toMatchObject({
        startsAt: '2026-12-08T15:00:00.000Z',
        endsAt: '2026-12-08T16:00:00.000Z',
        actualEndAt: '2026-12-08T16:05:00.000Z',
        notes: 'We met in the library',
        movedFrom: [],
      });
    const items = await ana.items.listActionItems(anas);
    expect(items.map(({ text, status, createdAt }) => [text, status, createdAt])).toEqual([
      ['Draft the CV', 'done', now],
      ['Call Nadia', 'open', '2026-12-10T16:05:00.000Z'],
    ]);
  });

  it.each([
    ['the first code is the earlier one’s', false],
    ['the first code is the later one’s', true],
  ])('in the same field is as the later one said, in both copies, where %s', async (_, turned) => {
    await say(ana, { date: '2026-12-08' });
    await ana.corrections.setSessionNotes((await sessionIn(ana)).id, 'Anas');
    // Of two words in one millisecond neither is the later one.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1000 });
    await say(ben, { date: '2026-12-07', time: '10:00' });
    await ben.corrections.setSessionNotes((await sessionIn(ben)).id, 'Bens');
    if (turned) await take(ana, await ben.exchange.makeCode(bens), anas);
    await exchangeAll();
    for (const session of await inBoth())
      expect(session).toMatchObject({
        startsAt: '2026-12-07T09:00:00.000Z',
        endsAt: '2026-12-07T10:00:00.000Z',
        actualStartAt: '2026-12-07T09:00:00.000Z',
        actualEndAt: '2026-12-07T10:05:00.000Z',
        notes: 'Bens',
      });
  });

  it('once its day and once its length is never the one’s day with the other’s measured end', async () => {
    await say(ana, { date: '2026-12-08' });
    await say(ben, { lengthMinutes: 90 });
    await exchangeAll();
    for (const session of await inBoth())
      expect(session).toMatchObject({
        startsAt: '2026-12-10T15:00:00.000Z',
        endsAt: '2026-12-10T16:30:00.000Z',
        actualStartAt: '2026-12-10T15:00:00.000Z',
        actualEndAt: '2026-12-10T16:30:00.000Z',
      });
  });

  it('and takes the correction back is as before in both copies, and the SEQUENCE of an invite that left stays raised', async () => {
    const before = await sessionIn(ana);
    await ana.sessions.noteExport(before);
    await say(ana, { date: '2026-12-08' });
    await exchangeAll();
    for (const session of await inBoth())
      expect(session).toMatchObject({ startsAt: '2026-12-08T15:00:00.000Z', sequence: 1 });
    await ana.corrections.setSessionTimes(before.id, before);
    await exchangeAll();
    for (const session of await inBoth())
      expect(session).toMatchObject({
        startsAt: before.startsAt,
        actualEndAt: before.actualEndAt,
        sequence: 1,
      });
  });
});
