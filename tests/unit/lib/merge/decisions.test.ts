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

/** The call both are in, as a copy notices it by itself. */
async function meet(copy: Copy, mentorshipId: string) {
  const mentorship = await copy.mentorships.findMentorship(mentorshipId);
  if (!mentorship) throw new Error('Expected a mentorship.');
  const plan = { startsAt: '2026-12-10T15:00:00.000Z', endsAt: '2026-12-10T16:00:00.000Z' };
  const place = { timeZone: 'Europe/Berlin', callLink: null, callKeys: [] };
  const held = await copy.sessions.startUnplannedSession(mentorship, { ...plan, ...place }, now);
  return { mentorshipId, sessionId: held.id };
}

async function exchangeAll(): Promise<void> {
  await take(ben, await ana.exchange.makeCode(anas), bens);
  await take(ana, await ben.exchange.makeCode(bens), anas);
  await take(ben, await ana.exchange.makeCode(anas), bens);
}

async function decisions(copy: Copy, mentorshipId: string): Promise<string[]> {
  const sessions = await copy.sessions.listSessions(mentorshipId);
  const rows = await Promise.all(sessions.map(({ id }) => copy.agenda.listDecisions(id)));
  return rows.flat().map(({ text }) => text);
}

describe('A decision both wrote down', () => {
  it('is one after the copies met', async () => {
    await ana.agenda.keepDecision(await meet(ana, anas), 'In person', now);
    await ben.agenda.keepDecision(await meet(ben, bens), 'in person', now);
    await exchangeAll();
    expect(await decisions(ana, anas)).toEqual([expect.stringMatching(/^in person$/i)]);
    expect(await agreed(ben, bens)).toEqual(await agreed(ana, anas));
  });

  it('never becomes one with a line of the agenda that has its words', async () => {
    const typed = { text: 'In person', minutes: 5, origin: 'typed' as const, actionItemId: null };
    const here = await meet(ana, anas);
    await ana.agenda.addLine(here, typed, now);
    await ben.agenda.keepDecision(await meet(ben, bens), 'In person', now);
    await exchangeAll();
    expect(await decisions(ana, anas)).toEqual(['In person']);
    const [session] = await ana.sessions.listSessions(anas);
    expect(await ana.agenda.listAgenda(session!.id)).toMatchObject([{ text: 'In person' }]);
    expect(await agreed(ben, bens)).toEqual(await agreed(ana, anas));
  });

  it('removed on one copy goes on the other', async () => {
    const kept = await ana.agenda.keepDecision(await meet(ana, anas), 'In person', now);
    await exchangeAll();
    expect(await decisions(ben, bens)).toEqual(['In person']);
    await ana.agenda.removeAgendaItem(kept.id);
    await exchangeAll();
    expect(await decisions(ben, bens)).toEqual([]);
  });
});
