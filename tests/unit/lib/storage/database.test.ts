import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { LastTenDatabase } from '../../../../lib/storage/database';
import { recordSchemas, sharedTables } from '../../../../lib/storage/records';
import { anItem, aParkedLine } from '../domain/sample-records';

/** Version 1 as it was released; never to be edited. */
const version1 = {
  mentorships: 'id, status, *callKeys',
  sessions: 'id, mentorshipId, startsAt, *callKeys',
  actionItems: 'id, mentorshipId, sessionId, [mentorshipId+status], status',
  agendaItems: 'id, mentorshipId, sessionId',
  feedback: 'id, mentorshipId, sessionId',
  calls: 'id, phase, *keys',
  callDecisions: 'hash',
  drafts: 'key',
  device: 'key',
};

const ids = { m: crypto.randomUUID(), s: crypto.randomUUID() };
const stamps = { revisions: { text: '0mwvl7t0o-0000-abc' }, deletedAt: null };
const at = '2026-12-10T15:00:00.000Z';

const rows = {
  mentorships: {
    id: ids.m,
    ...stamps,
    partnerName: 'Ana',
    myName: '',
    role: 'mentoree',
    myEmail: null,
    partnerEmail: 'ana@example.com',
    partnerTimeZone: null,
    cadenceDays: 14,
    usualLengthMinutes: 60,
    callLink: null,
    callKeys: ['meet:abc-defg-hij'],
    channel: '',
    programmeManagerName: '',
    programmeManagerEmail: null,
    status: 'active',
    createdAt: at,
  },
  sessions: {
    id: ids.s,
    ...stamps,
    mentorshipId: ids.m,
    origin: 'booked',
    status: 'planned',
    startsAt: at,
    endsAt: '2026-12-10T16:00:00.000Z',
    timeZone: 'Europe/Berlin',
    callLink: null,
    callKeys: [],
    uid: 'x@last-ten',
    sequence: 1,
    exportedSequence: 0,
    actualStartAt: null,
    actualEndAt: null,
    agendaFinalBy: null,
    agendaFinalisedAt: null,
    agendaDraftedAt: null,
    agreedInSessionId: null,
    wrapUpStartedAt: null,
    wrapUpFinishedAt: null,
    createdAt: at,
  },
  actionItems: { ...anItem(), ...stamps, mentorshipId: ids.m, sessionId: ids.s },
  agendaItems: { ...aParkedLine(), ...stamps, mentorshipId: ids.m },
  feedback: {
    id: crypto.randomUUID(),
    ...stamps,
    mentorshipId: ids.m,
    sessionId: ids.s,
    by: 'mentor',
    as: 'said-aloud',
    heard: 8,
    topics: null,
    wayOfWorking: null,
    overall: 9,
    lookedForward: 4,
    feeling: 'clear',
    helpedMost: '',
    wouldChange: '',
    takeaway: '',
    appreciation: '',
    createdAt: at,
  },
};

describe('A database written by version 1', () => {
  it('opens with all its records, valid and found by their indexes', async () => {
    const name = `written-by-1-${crypto.randomUUID()}`;
    const old = new Dexie(name);
    old.version(1).stores(version1);
    for (const table of sharedTables) await old.table(table).add(rows[table]);
    await old.table('drafts').add({ key: 'add-item', text: 'half a li' });
    old.close();

    const today = new LastTenDatabase(name);
    for (const table of sharedTables) {
      const [row] = await today.table(table).toArray();
      expect(row).toEqual(rows[table]);
      expect(recordSchemas[table].safeParse(row).success).toBe(true);
    }
    expect(await today.drafts.get('add-item')).toEqual({ key: 'add-item', text: 'half a li' });
    expect(await today.mentorships.where('callKeys').equals('meet:abc-defg-hij').count()).toBe(1);
    expect(await today.actionItems.where('[mentorshipId+status]').equals([ids.m, 'open']).count()).toBe(1);
    await today.delete();
  });
});
