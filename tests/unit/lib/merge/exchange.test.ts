import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commitmentOf } from '../../../../lib/domain/action-item';
import { contentOf } from './code-forge';
import { agreed, beginAnew, look, now, openCopy, rightNow, take, tryToTake, type Copy } from './two-copies';

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

const at = (startsAt: string) => ({
  startsAt,
  endsAt: new Date(Date.parse(startsAt) + 3_600_000).toISOString(),
  timeZone: 'Europe/Berlin',
  callLink: null,
  callKeys: [],
});

/** The call both are in: each copy notices it a few minutes apart, and books the next meeting by itself. */
async function meet(copy: Copy, mentorshipId: string, minute: string, next = '2026-12-24T15:00:00.000Z') {
  const mentorship = await copy.mentorships.findMentorship(mentorshipId);
  if (!mentorship) throw new Error('Expected a mentorship.');
  const held = await copy.sessions.startUnplannedSession(
    mentorship,
    at(`2026-12-10T15:${minute}:00.000Z`),
    now,
  );
  const booked = await copy.sessions.bookNextSession(mentorship, held, at(next), now);
  return { mentorship, held, booked };
}

const send = async (from: Copy, id: string, to: Copy, toId: string, full = false) =>
  take(to, await from.exchange.makeCode(id, full), toId);

async function exchangeAll(): Promise<void> {
  await send(ana, anas, ben, bens);
  await send(ben, bens, ana, anas);
  await send(ana, anas, ben, bens);
}

const itemsOf = (copy: Copy, id: string) => copy.items.listActionItems(id);

describe('The first merge', () => {
  it('pairs the meetings and items each copy made on its own; what pointed at them points at the one', async () => {
    const [here, there] = [await meet(ana, anas, '00'), await meet(ben, bens, '04')];
    const place = (mentorshipId: string, sessionId: string) => ({ mentorshipId, sessionId });
    await ana.items.addActionItem(place(anas, here.held.id), { text: 'Draft CV' }, now);
    await ben.items.addActionItem(place(bens, there.held.id), { text: 'draft cv ' }, now);
    await ben.items.addActionItem(place(bens, there.held.id), { text: 'Only Ben’s' }, now);
    await exchangeAll();
    const items = await itemsOf(ana, anas);
    expect(items.map(({ text }) => text).toSorted()).toEqual([
      'Only Ben’s',
      expect.stringMatching(/draft cv/i),
    ]);
    const sessions = await ana.sessions.listSessions(anas);
    expect(sessions.map(({ status }) => status)).toEqual(['held', 'planned']);
    expect(new Set(items.map(({ sessionId }) => sessionId))).toEqual(new Set([sessions[0]?.id]));
    expect(sessions[1]?.agreedInSessionId).toBe(sessions[0]?.id);
    expect(await agreed(ben, bens)).toEqual(await agreed(ana, anas));
  });

  it('leaves one meeting one UID; the copy that exported the other one is told to take it off the calendar', async () => {
    const [here, there] = [await meet(ana, anas, '00'), await meet(ben, bens, '04')];
    await ana.sessions.noteExport(here.booked);
    await ben.sessions.noteExport(there.booked);
    await exchangeAll();
    const [mine, theirs] = [await ana.sessions.listSessions(anas), await ben.sessions.listSessions(bens)];
    expect(mine[1]?.uid).toBe(theirs[1]?.uid);
    const [one, other] = [
      await ana.exchange.listDuplicateInvites(),
      await ben.exchange.listDuplicateInvites(),
    ];
    expect(one.length + other.length).toBe(1);
    expect([...one, ...other][0]?.uid).not.toBe(mine[1]?.uid);
    // It is put away, and comes back.
    const { exchange } = one.length === 1 ? ana : ben;
    const duplicates = await exchange.listDuplicateInvites();
    const restore = await exchange.forgetInvite(duplicates[0]?.uid ?? '');
    expect(await exchange.listDuplicateInvites()).toEqual([]);
    await restore();
    expect(await exchange.listDuplicateInvites()).toEqual(duplicates);
  });

  it('pairs the next meeting also where the two heard different times: the later word counts', async () => {
    await meet(ana, anas, '00', '2026-12-24T15:00:00.000Z');
    await meet(ben, bens, '04', '2026-12-24T17:00:00.000Z');
    await exchangeAll();
    const planned = (await ana.sessions.listSessions(anas)).filter(({ status }) => status === 'planned');
    expect(planned.map(({ startsAt }) => startsAt)).toEqual(['2026-12-24T17:00:00.000Z']);
  });

  it('keeps the call, the feedback and half-typed texts of a meeting that now stands behind the partner’s', async () => {
    const [here, there] = [await meet(ana, anas, '00'), await meet(ben, bens, '04')];
    for (const [copy, id, session] of [
      [ana, anas, here.held.id],
      [ben, bens, there.held.id],
    ] as const) {
      await copy.database.drafts.put({ key: `agenda-line:${session}`, text: 'half a li' });
      await copy.database.feedback.put({
        ...(await feedbackRow(id, session)),
      });
    }
    await exchangeAll();
    for (const [copy, id] of [
      [ana, anas],
      [ben, bens],
    ] as const) {
      const [held] = await copy.sessions.listSessions(id);
      expect(await copy.database.drafts.get(`agenda-line:${held?.id ?? ''}`)).toBeDefined();
      expect(await copy.database.feedback.where({ sessionId: held?.id ?? '' }).count()).toBe(1);
    }
  });
});

async function feedbackRow(mentorshipId: string, sessionId: string) {
  const row = {
    id: crypto.randomUUID(),
    revisions: {},
    deletedAt: null,
    sameAs: [],
    mentorshipId,
    sessionId,
    by: 'mentor' as const,
    as: 'own-word' as const,
    heard: null,
    topics: null,
    wayOfWorking: null,
    overall: 3,
    lookedForward: 1,
    feeling: null,
    helpedMost: '',
    wouldChange: 'Private thought',
    takeaway: '',
    appreciation: '',
    createdAt: now,
  };
  return Promise.resolve(row);
}

describe('A merge', () => {
  it('puts the partner’s own word in place of what they were heard to say, a yes taken back, too', async () => {
    const { held } = await meet(ana, anas, '00');
    const item = await ana.items.addActionItem(
      { mentorshipId: anas, sessionId: held.id },
      { text: 'CV' },
      now,
    );
    await ana.items.setCommitment([item.id], { role: 'mentoree', committed: true, myRole: 'mentor' }, now);
    await send(ana, anas, ben, bens);
    const word = async (copy: Copy, id: string) =>
      commitmentOf((await itemsOf(copy, id))[0] as never, 'mentoree')?.as;
    expect(await word(ben, bens)).toBe('said-aloud');
    await ben.items.setCommitment([item.id], { role: 'mentoree', committed: true, myRole: 'mentoree' }, now);
    await send(ben, bens, ana, anas);
    expect(await word(ana, anas)).toBe('own-word');
    await ben.items.setCommitment([item.id], { role: 'mentoree', committed: false, myRole: 'mentoree' }, now);
    await send(ben, bens, ana, anas);
    expect(await word(ana, anas)).toBeUndefined();
  });

  it('takes nothing along that the partner never knew to be deleted', async () => {
    const [here, there] = [await meet(ana, anas, '00'), await meet(ben, bens, '04')];
    const mine = await ana.items.addActionItem(
      { mentorshipId: anas, sessionId: here.held.id },
      { text: 'CV' },
      now,
    );
    await ana.deletions.deleteOne('actionItems', mine.id);
    await ben.items.addActionItem({ mentorshipId: bens, sessionId: there.held.id }, { text: 'CV' }, now);
    await exchangeAll();
    expect((await itemsOf(ana, anas)).map(({ text }) => text)).toEqual(['CV']);
    expect((await itemsOf(ben, bens)).map(({ text }) => text)).toEqual(['CV']);
  });

  it('carries a deletion over, without what was deleted', async () => {
    const item = await ana.items.addActionItem(
      { mentorshipId: anas, sessionId: null },
      { text: 'Secret' },
      now,
    );
    await send(ana, anas, ben, bens);
    await ana.deletions.deleteOne('actionItems', item.id);
    expect(await contentOf(await ana.exchange.makeCode(anas, true))).not.toContain('Secret');
    await send(ana, anas, ben, bens);
    expect(await itemsOf(ben, bens)).toEqual([]);
  });

  it('leaves what was deleted and brought back the date it was written down with', async () => {
    const place = { mentorshipId: anas, sessionId: null };
    const item = await ana.items.addActionItem(place, { text: 'CV' }, now);
    const restore = await ana.deletions.deleteOne('actionItems', item.id);
    await send(ana, anas, ben, bens);
    await restore();
    await exchangeAll();
    for (const [copy, id] of [
      [ana, anas],
      [ben, bens],
    ] as const)
      expect(await itemsOf(copy, id)).toMatchObject([{ text: 'CV', createdAt: now }]);
  });

  it('brings back a paired meeting as a whole, also where the partner only ever heard that it was deleted', async () => {
    const [mine, theirs] = [await meet(ana, anas, '00'), await meet(ben, bens, '04')];
    const sides = [
      { copy: ana, id: anas, held: mine.held },
      { copy: ben, id: bens, held: theirs.held },
    ];
    // The one with the smaller id stands for both; the other person deletes theirs.
    const [first, second] = sides.toSorted((a, b) => (a.held.id < b.held.id ? -1 : 1));
    if (!first || !second) throw new Error('Expected two sides.');
    await first.copy.sessions.noteExport(first.held);
    await send(second.copy, second.id, first.copy, first.id);
    const restore = await second.copy.deletions.deleteSession(second.held.id);
    await send(second.copy, second.id, first.copy, first.id);
    await send(first.copy, first.id, second.copy, second.id);
    await restore();
    await send(second.copy, second.id, first.copy, first.id);
    const sessionsOf = ({ copy, id }: typeof first) => copy.sessions.listSessions(id);
    expect((await sessionsOf(first))[0]?.uid).toBe(first.held.uid);
    await send(first.copy, first.id, second.copy, second.id);
    expect((await sessionsOf(second))[0]?.uid).toBe(first.held.uid);
    expect(await agreed(ben, bens)).toEqual(await agreed(ana, anas));
  });

  it('is taken back completely; only the clock and the keys of this copy go on', async () => {
    const everything = () =>
      Promise.all(
        ben.database.tables.map(async (table) =>
          ['device', 'agreements'].includes(table.name) ? [] : table.toArray(),
        ),
      );
    await meet(ben, bens, '04');
    const before = await everything();
    await meet(ana, anas, '00');
    const restore = await send(ana, anas, ben, bens);
    await restore();
    expect(await everything()).toEqual(before);
  });

  it('says beforehand what it will change', async () => {
    await meet(ana, anas, '00');
    await ana.items.addActionItem({ mentorshipId: anas, sessionId: null }, { text: 'CV' }, now);
    const { code, plan } = await look(ben, await ana.exchange.makeCode(anas), bens);
    const said = plan.changes.map(({ table, kind, row }) => [table, kind, row['text'] ?? row['startsAt']]);
    expect(said).toEqual([
      ['sessions', 'added', '2026-12-10T15:00:00.000Z'],
      ['sessions', 'added', '2026-12-24T15:00:00.000Z'],
      ['actionItems', 'added', 'CV'],
    ]);
    expect(await itemsOf(ben, bens)).toEqual([]);
    expect(await ben.exchange.mentorshipsFor(code)).toMatchObject([{ id: bens }]);
    expect(await ana.exchange.mentorshipsFor(code)).toBe('own');
  });
});

describe('A code', () => {
  it('has nothing private in it: no names, addresses, zones, feedback or programme manager', async () => {
    const { held } = await meet(ana, anas, '00');
    await ana.mentorships.changeMentorship(anas, {
      partnerName: 'Benjamin Private',
      myName: 'Ana Private',
      myEmail: 'ana@private.example',
      partnerEmail: 'ben@private.example',
      partnerTimeZone: 'Asia/Tokyo',
      programmeManagerName: 'Noor Private',
      programmeManagerEmail: 'noor@private.example',
    });
    await ana.database.feedback.put(await feedbackRow(anas, held.id));
    const said = await contentOf(await ana.exchange.makeCode(anas, true));
    expect(said).toContain(held.id);
    expect(said).not.toMatch(/private|tokyo|lookedForward|Email/i);
  });

  it('is short: what the partner has already is left out', async () => {
    const { held } = await meet(ana, anas, '00');
    for (const text of ['Draft CV', 'Read chapter three', 'Call the lab', 'Write to Ines', 'Book a room'])
      await ana.items.addActionItem({ mentorshipId: anas, sessionId: held.id }, { text }, now);
    const first = await ana.exchange.makeCode(anas);
    expect(first.length).toBeLessThan(2600);
    await exchangeAll();
    await ben.items.addActionItem({ mentorshipId: bens, sessionId: held.id }, { text: 'One more' }, now);
    expect((await ben.exchange.makeCode(bens)).length).toBeLessThan(1200);
  });

  it('is read through what mails and chats do to it', async () => {
    await meet(ana, anas, '00');
    const code = await ana.exchange.makeCode(anas);
    const quoted = `On Thursday Ana wrote:\n> ${code.replaceAll('\n', '\r\n> > ')}\n> \u200BSee you!`;
    expect(typeof (await ben.exchange.readPairCode(quoted))).toBe('object');
    expect(typeof (await ben.exchange.readPairCode(code.replaceAll('\n', ' ')))).toBe('object');
  });

  it('with any single letter changed or left out is refused, and nothing is changed', async () => {
    await meet(ana, anas, '00');
    const code = await ana.exchange.makeCode(anas);
    const inside = code.indexOf('\n') + 1;
    for (let place = inside; place < code.length - 12; place += 37) {
      if (code[place] === '\n') continue;
      const other = code[place] === 'A' ? 'B' : 'A';
      for (const text of [
        code.slice(0, place) + other + code.slice(place + 1),
        code.slice(0, place) + code.slice(place + 1),
      ])
        expect(await ben.exchange.readPairCode(text)).toBe('damaged');
    }
  });

  it.each([
    ['is none', 'See you on Thursday!', 'no-code'],
    ['is cut off', '[LastTen:2:abc', 'damaged'],
    ['is of a newer version', '[LastTen:3:abc:00000000]', 'newer'],
  ])('that %s is refused', async (_, text, problem) => {
    expect(await ben.exchange.readPairCode(text)).toBe(problem);
  });

  it('from this side is refused, and so is one that would leave a gap', async () => {
    await meet(ana, anas, '00');
    expect(await tryToTake(ana, await ana.exchange.makeCode(anas), anas)).toBe('own');
    await exchangeAll();
    await ana.items.addActionItem({ mentorshipId: anas, sessionId: null }, { text: 'New' }, now);
    const delta = await ana.exchange.makeCode(anas);
    const anew = await beginAnew(ben);
    expect(await tryToTake(ben, delta, anew)).toBe('gap');
    expect(await itemsOf(ben, anew)).toEqual([]);
    await take(ben, await ana.exchange.makeCode(anas, true), anew);
    expect((await itemsOf(ben, anew)).map(({ text }) => text)).toEqual(['New']);
  });

  it('from a clock that is days ahead is refused', async () => {
    await ana.items.addActionItem({ mentorshipId: anas, sessionId: null }, { text: 'New' }, now);
    const code = await ben.exchange.readPairCode(await ana.exchange.makeCode(anas));
    if (typeof code === 'string') throw new Error(code);
    const earlier = new Date(Date.parse(rightNow()) - 2 * 86_400_000).toISOString();
    expect(await ben.exchange.planExchange(code, bens, earlier)).toBe('clock');
    expect(await ben.exchange.planExchange(code, bens, '2020-01-01T00:00:00.000Z')).toBe('clock');
  });
});
