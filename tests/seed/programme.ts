import type { ActionItem } from '../../lib/domain/action-item.ts';
import type { History } from '../../lib/domain/history.ts';
import type { Mentorship } from '../../lib/domain/mentorship.ts';
import type { Session } from '../../lib/domain/session.ts';
import { anItem as sampleItem } from '../unit/lib/domain/sample-records.ts';
import { actionTexts } from './words.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** What a programme is like; its pairs follow from the number it is drawn by. */
export interface Programme {
  readonly seed: number;
  readonly pairs: number;
  /** When it is looked at, milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Draws the records of a programme. Programmes differ (a meeting every 14, 21 or 28 days, nine months or a year, looked at
 * after three months or more), and so do pairs: some began weeks later, some live on another rhythm than was agreed, some
 * fell asleep, a few hardly began; who misses meetings also keeps fewer must-dos. The same number draws the same.
 */
export function seededProgramme({ seed, pairs, now }: Programme): History[] {
  const random = randomOf(seed);
  const programme = {
    rhythm: [14, 14, 21, 28][Math.floor(random() * 4)] ?? 14,
    days: random() < 0.5 ? 270 : 365,
    age: 90 + Math.floor(random() * 170),
  };
  return Array.from({ length: pairs }, (_, index) => drawPair(index, programme, now, random));
}

interface Plan {
  readonly rhythm: number;
  readonly days: number;
  readonly age: number;
}

function drawPair(index: number, { rhythm, days, age }: Plan, now: number, random: () => number): History {
  const id = uuid(index, 0);
  // Most pairs do well: the higher of two draws.
  const care = Math.max(random(), random() * 0.9);
  const late = random() < 0.25 ? Math.floor(random() * 35) : Math.floor(random() * 8);
  const begin = now - (age - late) * dayMs;
  const own = random() < 0.2 ? rhythm * (1.3 + random() * 0.6) : rhythm;
  const fellAsleep = random() < 0.12 * (1.6 - care) ? begin + (0.3 + random() * 0.5) * (now - begin) : now;
  const mentorship: Mentorship = {
    ...shared(id),
    partnerName: `Ana ${index}`,
    myName: `Kim ${index}`,
    role: index % 2 === 0 ? 'mentor' : 'mentoree',
    myEmail: null,
    partnerEmail: null,
    partnerTimeZone: null,
    cadenceDays: rhythm,
    usualLengthMinutes: 60,
    callLink: null,
    callKeys: [],
    channel: '',
    programmeManagerName: 'Noor Haddad',
    programmeManagerEmail: 'noor@programme.example',
    kind: 'mentoring',
    asksFeedback: true,
    watchesSigns: true,
    programmeId: null,
    plannedSessions: Math.floor(days / rhythm),
    plannedEndOn: date(now + (days - age) * dayMs),
    status: 'active',
    endedAt: null,
    createdAt: iso(begin - dayMs),
  };
  const sessions: Session[] = [];
  for (
    let at = begin + random() * 6 * dayMs;
    at < fellAsleep - hourMs;
    at += own * dayMs * (0.85 + random() * 0.35)
  ) {
    const draw = random();
    const missed = draw < 0.16 * (1.15 - care);
    const cancelled = !missed && draw > 1 - 0.14 * (1.2 - care);
    const moved = random() < 0.16;
    sessions.push(
      aSession(uuid(index, sessions.length + 1), id, at, {
        status: missed ? 'missed' : cancelled ? 'cancelled' : 'held',
        movedFrom: moved ? [iso(at - 2 * dayMs)] : [],
      }),
    );
  }
  const held = sessions.filter(({ status }) => status === 'held');
  const keeps = Math.min(0.97, 0.35 + 0.6 * care + (random() - 0.5) * 0.2);
  const items = held.flatMap((session, place) => {
    const next = held[place + 1];
    return Array.from({ length: 1 + Math.floor(random() * 3) }, (__, number) => {
      const isKept = next !== undefined && random() < keeps;
      return anItem(uuid(index, 1000 + place * 10 + number), id, session, {
        text: actionTexts[(index + place + number) % actionTexts.length] ?? 'Draft CV',
        ...(isKept && { status: 'done' as const, closedAt: iso(Date.parse(next.startsAt) - dayMs) }),
      });
    });
  });
  return { mentorship, sessions, items, feedback: [], goals: [], goalScores: [] };
}

/** Returns the record as it was at an earlier time: what has happened since is not in it. */
export function asOf(history: History, ms: number): History {
  const at = iso(ms);
  const sessions = history.sessions.filter(({ startsAt }) => startsAt <= at);
  const items = history.items
    .filter(({ createdAt }) => createdAt <= at)
    .map((item) =>
      item.closedAt !== null && item.closedAt > at
        ? { ...item, status: 'open' as const, closedAt: null }
        : item,
    );
  return { ...history, sessions, items };
}

/** Numbers between 0 and 1 that follow from a seed (mulberry32, public domain). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const iso = (ms: number) => new Date(ms).toISOString();
const date = (ms: number) => iso(ms).slice(0, 10);

function uuid(pair: number, number: number): string {
  return `00000000-0000-4000-9${pair.toString(16).padStart(3, '0').slice(-3)}-${number.toString(16).padStart(12, '0')}`;
}

const shared = (id: string) => ({ id, revisions: {}, deletedAt: null, sameAs: [] });

function aSession(id: string, mentorshipId: string, startMs: number, fields: Partial<Session>): Session {
  const isHeld = fields.status === 'held';
  return {
    ...shared(id),
    pairingKeys: [],
    mentorshipId,
    origin: 'booked',
    status: 'held',
    calledOffBy: null,
    heldElsewhere: false,
    occasion: null,
    movedFrom: [],
    startsAt: iso(startMs),
    endsAt: iso(startMs + hourMs),
    timeZone: 'Europe/Berlin',
    callLink: null,
    callKeys: [],
    uid: `${id}@last-ten`,
    sequence: 0,
    series: null,
    exportedSequence: null,
    actualStartAt: isHeld ? iso(startMs) : null,
    actualEndAt: isHeld ? iso(startMs + hourMs) : null,
    agendaFinalBy: null,
    agendaFinalisedAt: null,
    agendaDraftedAt: null,
    agreedInSessionId: null,
    wrapUpStartedAt: null,
    wrapUpFinishedAt: null,
    notes: '',
    createdAt: iso(startMs - 14 * dayMs),
    ...fields,
  };
}

function anItem(id: string, mentorshipId: string, session: Session, fields: Partial<ActionItem>): ActionItem {
  const createdAt = iso(Date.parse(session.endsAt) - 300_000);
  return sampleItem({ ...shared(id), mentorshipId, sessionId: session.id, createdAt, ...fields });
}
