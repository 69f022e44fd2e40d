import type { ActionItem } from '../../lib/domain/action-item.ts';
import type { AgendaItem } from '../../lib/domain/agenda-item.ts';
import type { Feedback } from '../../lib/domain/feedback.ts';
import type { Goal, GoalLevel, GoalScore } from '../../lib/domain/goal.ts';
import type { Mentorship, Role } from '../../lib/domain/mentorship.ts';
import type { Session } from '../../lib/domain/session.ts';
import { actionTexts, appreciations, takeaways, topics } from './words.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const minuteMs = 60_000;

/** A year of two mentorships as rows of the store: 24 sessions, 150 action items. */
export interface SeededYear {
  readonly mentorships: readonly Mentorship[];
  readonly sessions: readonly Session[];
  readonly actionItems: readonly ActionItem[];
  readonly agendaItems: readonly AgendaItem[];
  readonly feedback: readonly Feedback[];
  readonly goals: readonly Goal[];
  readonly goalScores: readonly GoalScore[];
}

type Writable<Rows> = {
  -readonly [Table in keyof Rows]: Rows[Table] extends readonly (infer Row)[] ? Row[] : never;
};

let counter = 0;
let written = 0;

/**
 * Writes the year that ends at `now`. Ana's mentorship goes well: 14 meetings, the next one agreed. Bo's does not:
 * meetings called off, promises not kept, nothing agreed. The same `now` gives the same rows. Late in the evening it
 * ends some hours earlier: days are counted by the clock of Berlin, and a meeting at midnight is on another day there
 * once clocks have changed.
 */
export function seededYear(now: number): SeededYear {
  counter = 0;
  written = 0;
  const year: Writable<SeededYear> = {
    mentorships: [],
    sessions: [],
    actionItems: [],
    agendaItems: [],
    feedback: [],
    goals: [],
    goalScores: [],
  };
  const then = now - (new Date(now).getUTCHours() >= 20 ? 5 * hourMs : 0);
  seedAna(year, then);
  seedBo(year, then);
  return year;
}

/** A UUID of version 4 that follows from its number. */
function uuid(): string {
  counter += 1;
  return `00000000-0000-4000-8000-${counter.toString(16).padStart(12, '0')}`;
}

const iso = (ms: number) => new Date(ms).toISOString();
const date = (ms: number) => iso(ms).slice(0, 10);

function stamped<Fields extends { readonly createdAt: string }>(fields: Fields) {
  const stamp = `${Date.parse(fields.createdAt).toString(36).padStart(9, '0')}-0000-seed`;
  const revisions = Object.fromEntries([...Object.keys(fields), 'deletedAt'].map((field) => [field, stamp]));
  return { id: uuid(), revisions, deletedAt: null, sameAs: [], ...fields };
}

/** What it is known by does not matter here: this year is one copy's alone. */
const paired = { pairingKeys: [] as string[] };

function mentorship(
  fields: Partial<Mentorship> & Pick<Mentorship, 'partnerName' | 'role' | 'createdAt'>,
): Mentorship {
  return stamped({
    myName: 'Kim Berg',
    myEmail: null,
    partnerEmail: null,
    partnerTimeZone: null,
    cadenceDays: 14,
    usualLengthMinutes: 60,
    callLink: null,
    callKeys: [],
    channel: 'Chat, answer within two days',
    kind: 'mentoring' as const,
    asksFeedback: true,
    watchesSigns: true,
    programmeId: null,
    programmeManagerName: 'Noor Haddad',
    programmeManagerEmail: 'noor@programme.example',
    plannedSessions: null,
    plannedEndOn: null,
    status: 'active' as const,
    endedAt: null,
    ...fields,
  });
}

function session(mentorshipId: string, startMs: number, fields: Partial<Session> = {}): Session {
  const status = fields.status ?? 'held';
  const [startsAt, endsAt] = [iso(startMs), iso(startMs + 60 * minuteMs)];
  const held = status === 'held';
  return stamped({
    ...paired,
    mentorshipId,
    origin: 'booked' as const,
    status,
    calledOffBy: null,
    heldElsewhere: false,
    occasion: null,
    movedFrom: [],
    startsAt,
    endsAt,
    timeZone: 'Europe/Berlin',
    callLink: null,
    callKeys: [],
    uid: `seed-${startMs}@last-ten`,
    sequence: 0,
    series: null,
    exportedSequence: null,
    actualStartAt: held ? startsAt : null,
    actualEndAt: held ? iso(startMs + (58 + ((startMs / dayMs) % 4)) * minuteMs) : null,
    agendaFinalBy: null,
    agendaFinalisedAt: null,
    agendaDraftedAt: null,
    agreedInSessionId: null,
    wrapUpStartedAt: held ? iso(startMs + 50 * minuteMs) : null,
    wrapUpFinishedAt: held ? endsAt : null,
    notes: '',
    createdAt: iso(startMs - 14 * dayMs),
    ...fields,
  });
}

function item(
  of: { mentorshipId: string; sessionId: string | null },
  createdMs: number,
  fields: Partial<ActionItem> = {},
): ActionItem {
  written += 1;
  return stamped({
    ...paired,
    ...of,
    text: actionTexts[written % actionTexts.length] ?? 'Draft CV',
    owner: 'mentoree' as const,
    ownerName: '',
    draftedBy: 'mentoree' as const,
    priority: 'must' as const,
    estimateMinutes: [30, 60, 90, null][written % 4] ?? null,
    dueOn: null,
    dueDaysBefore: [],
    commitmentMentor: null,
    commitmentMentoree: null,
    heardMentor: null,
    heardMentoree: null,
    changedAfterCommitmentAt: null,
    confidence: null,
    ifThen: '',
    repeats: false,
    status: 'open' as const,
    closedAt: null,
    dropReason: '',
    carriedThrough: [],
    position: written,
    createdAt: iso(createdMs),
    ...fields,
  });
}

function answer(held: Session, by: Role, as: Feedback['as'], overall: number, index: number): Feedback {
  return stamped({
    mentorshipId: held.mentorshipId,
    sessionId: held.id,
    by,
    as,
    heard: null,
    topics: null,
    wayOfWorking: null,
    overall,
    lookedForward: as === 'own-word' ? 4 : null,
    feeling: null,
    helpedMost: '',
    wouldChange: '',
    takeaway: as === 'own-word' ? (takeaways[index % takeaways.length] ?? '') : '',
    appreciation: as === 'own-word' ? (appreciations[index % appreciations.length] ?? '') : '',
    createdAt: held.endsAt,
  });
}

function agenda(of: Session): AgendaItem[] {
  return topics.map((text, index) =>
    stamped({
      ...paired,
      mentorshipId: of.mentorshipId,
      sessionId: of.id,
      text,
      minutes: 15,
      position: index + 1,
      origin: 'typed' as const,
      isDecision: false,
      actionItemId: null,
      createdAt: of.createdAt,
    }),
  );
}

function goal(mentorshipId: string, text: string, createdAt: string, position: number): Goal {
  return stamped({
    ...paired,
    mentorshipId,
    text,
    anchors: [
      'Avoids it',
      'Does it when asked',
      'Does it, with notes in hand',
      'Does it freely',
      'Others ask for advice on it',
    ] as Goal['anchors'],
    status: 'active' as const,
    position,
    createdAt,
  });
}

function scores(
  year: Writable<SeededYear>,
  of: Goal,
  held: readonly Session[],
  levels: readonly GoalLevel[],
): void {
  held.forEach((at, index) => {
    const level = levels[index];
    if (level === undefined) return;
    const { mentorshipId, id: sessionId, endsAt: createdAt } = at;
    year.goalScores.push(stamped({ ...paired, mentorshipId, goalId: of.id, sessionId, level, createdAt }));
  });
}

function seedAna(year: Writable<SeededYear>, now: number): void {
  const last = now - 4 * dayMs;
  const starts = Array.from({ length: 14 }, (_, index) => last - (13 - index) * 14 * dayMs);
  const ana = mentorship({
    partnerName: 'Ana Silva',
    role: 'mentor',
    plannedSessions: 24,
    createdAt: iso((starts[0] ?? now) - dayMs),
  });
  const held = starts.map((start, index) =>
    session(ana.id, start, { occasion: index === 11 ? 'mid-point' : null }),
  );
  year.mentorships.push(ana);
  year.sessions.push(...held, session(ana.id, last + 14 * dayMs, { status: 'planned' }));
  held.forEach((at, index) => {
    const createdMs = (starts[index] ?? now) + 52 * minuteMs;
    const of = { mentorshipId: ana.id, sessionId: at.id };
    const beforeNext = iso(createdMs + 9 * dayMs);
    const [next, later] = [held[index + 1], held[index + 2]];
    const done = { status: 'done' as const, closedAt: beforeNext };
    const open = { status: 'open' as const, closedAt: null };
    const recent = [-1, 2, 5, null].map((days) => (days === null ? null : date(now + days * dayMs)));
    for (let place = 0; place < 4; place += 1)
      year.actionItems.push(
        item(
          of,
          createdMs,
          next ? done : { ...open, dueOn: recent[place] ?? null, owner: place === 1 ? 'mentor' : 'mentoree' },
        ),
      );
    const carriedOn = next ? { sessionId: next.id, carriedThrough: [next.id] } : {};
    const carriedFar = held.slice(index + 1, index + 4).map(({ id }) => id);
    year.actionItems.push(
      index === 10
        ? item(of, createdMs, {
            text: 'Ask the library about the archive',
            sessionId: carriedFar[2] ?? at.id,
            carriedThrough: carriedFar,
          })
        : item(of, createdMs, {
            ...carriedOn,
            ...(later ? { status: 'done', closedAt: iso(createdMs + 20 * dayMs) } : {}),
          }),
      item(of, createdMs, {
        priority: 'nice',
        ...(next &&
          (index % 3 === 0
            ? { status: 'dropped', closedAt: beforeNext, dropReason: 'Plans have changed' }
            : done)),
      }),
    );
    year.feedback.push(
      answer(at, 'mentor', 'own-word', 8 + (index % 3), index),
      answer(at, 'mentoree', 'said-aloud', 7 + (index % 4), index),
    );
    if (index >= 8) year.agendaItems.push(...agenda(at));
  });
  for (let extra = 0; extra < 6; extra += 1)
    year.actionItems.push(
      item({ mentorshipId: ana.id, sessionId: null }, now - 2 * dayMs, {
        priority: extra < 2 ? 'must' : 'nice',
        owner: extra % 2 === 0 ? 'mentor' : 'mentoree',
        dueOn: extra === 0 ? date(now + 30 * dayMs) : null,
      }),
    );
  const speak = goal(ana.id, 'Speak in the team meeting', ana.createdAt, 1);
  const publish = goal(ana.id, 'Publish the first paper', ana.createdAt, 2);
  year.goals.push(speak, publish);
  scores(year, speak, held, [-2, -2, -1, -1, -1, 0, 0, 0, 1, 1, 1, 1, 2, 2]);
  scores(year, publish, held.slice(4), [-2, -1, -1, -1, 0, 0, -1, 0, 0, 1]);
}

function seedBo(year: Writable<SeededYear>, now: number): void {
  const lastHeld = now - 50 * dayMs;
  const starts = Array.from({ length: 6 }, (_, index) => lastHeld - (5 - index) * 21 * dayMs);
  const bo = mentorship({
    partnerName: 'Bo Lind',
    role: 'mentoree',
    cadenceDays: 21,
    createdAt: iso((starts[0] ?? now) - dayMs),
  });
  const held = starts.map((start) => session(bo.id, start));
  year.mentorships.push(bo);
  year.sessions.push(
    ...held,
    session(bo.id, now - 36 * dayMs, { status: 'cancelled', calledOffBy: 'mentor' }),
    session(bo.id, now - 22 * dayMs, { status: 'missed', calledOffBy: 'mentor' }),
    session(bo.id, now - 8 * dayMs, { status: 'cancelled', calledOffBy: 'both' }),
  );
  held.forEach((at, index) => {
    const createdMs = (starts[index] ?? now) + 52 * minuteMs;
    const of = { mentorshipId: bo.id, sessionId: at.id };
    const keeps = index < 3 ? 4 : 2;
    const isLast = index === held.length - 1;
    for (let place = 0; place < 10; place += 1) {
      const kept = !isLast && place < keeps;
      const late = !isLast && !kept && index < 4;
      const closedMs = createdMs + (kept ? 12 : 40) * dayMs;
      year.actionItems.push(
        item(of, createdMs, {
          priority: place < 6 ? 'must' : 'nice',
          ...((kept || late) && {
            status: place % 5 === 4 ? 'dropped' : 'done',
            closedAt: iso(Math.min(closedMs, now - dayMs)),
          }),
        }),
      );
    }
    year.feedback.push(
      answer(at, 'mentoree', 'own-word', [8, 8, 7, 5, 4, 6][index] ?? 6, index),
      answer(at, 'mentor', 'said-aloud', [8, 9, 8, 7, 6, 7][index] ?? 7, index),
    );
  });
  const lead = goal(bo.id, 'Lead a small project', bo.createdAt, 1);
  year.goals.push(lead);
  scores(year, lead, held, [-2, -1, 0, -1, -1, -1]);
}
