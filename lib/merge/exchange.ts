import { toMs, type Instant } from '../domain/instant';
import { exchangeSchema, type Exchange, type KnownStamps } from '../domain/exchange';
import type { Mentorship } from '../domain/mentorship';
import { isLiving } from '../domain/record';
import { database, type ExportedInvite } from '../storage/database';
import { listActiveMentorships } from '../storage/mentorships';
import { nextStamp, sawStamp } from '../storage/revision-clock';
import { takeSnapshot } from '../storage/snapshot';
import { joinStates } from './join-states';
import { readPairCode, writePairCode, type PairCode } from './pair-code';
import {
  covers,
  isShared,
  joinKnown,
  pairTables,
  stampsIn,
  type PairRecord,
  type PairState,
  type PairTable,
} from './pair-state';

/** Why a code that can be read is not taken. `own`: it is from this side; `gap`: something before it is missing; `clock`: the partner's clock is ahead. */
export type ExchangeProblem = 'own' | 'gap' | 'clock' | 'no-mentorship';

/** What a code changes, in numbers. */
export interface ExchangePlan {
  readonly mentorship: Mentorship;
  readonly changes: readonly {
    readonly table: PairTable;
    readonly added: number;
    readonly changed: number;
  }[];
}

/** Stamps further ahead than this come from a clock that is wrong, and would win against everything for as long. */
const clockMs = 24 * 3_600_000;

/**
 * Writes the code for the partner's copy of a mentorship: what it is not known to have, or with `full` everything.
 */
export async function makeCode(mentorshipId: string, full = false): Promise<string> {
  const { state, exchange } = await database.transaction('r', database.tables, async () => ({
    state: await readState(mentorshipId),
    exchange: await database.exchanges.get(mentorshipId),
  }));
  const since = full ? {} : (exchange?.partnerKnows ?? {});
  return writePairCode(state, { since, knows: knownHere(state, exchange) });
}

/** Reads the code in a text; see `readPairCode`. */
export { readPairCode };

/**
 * Returns the running mentorships a code may belong to: the one it came to before, else all of the other role; or why
 * there is none.
 */
export async function mentorshipsFor(code: PairCode): Promise<Mentorship[] | ExchangeProblem> {
  const running = await listActiveMentorships();
  if (running.some(({ id }) => id === code.mentorshipId)) return 'own';
  const others = running.filter(({ role }) => role !== code.from);
  const exchanges = await database.exchanges.toArray();
  const known = exchanges.find(({ partnerMentorshipId }) => partnerMentorshipId === code.mentorshipId);
  const before = others.filter(({ id }) => id === known?.mentorshipId);
  if (before.length > 0) return before;
  const taken = new Set(exchanges.map(({ mentorshipId }) => mentorshipId));
  const free = others.filter(({ id }) => !taken.has(id));
  const found = free.length > 0 ? free : others;
  return found.length > 0 ? found : 'no-mentorship';
}

/** Returns what taking a code would change, or why it cannot be taken. Nothing is written. */
export function planExchange(
  code: PairCode,
  mentorshipId: string,
  now: Instant,
): Promise<ExchangePlan | ExchangeProblem> {
  return database.transaction('r', database.tables, async () => {
    const here = await readState(mentorshipId);
    const problem = await problemOf(code, here, now);
    if (problem) return problem;
    const joined = joinStates(here, code.stateFor(here.mentorship));
    const changes = pairTables.map((table) => changesIn(table, here, joined));
    return { mentorship: here.mentorship, changes };
  });
}

/**
 * Takes a code in one step: all of it or, with the reason, nothing. Returns what takes it back. Afterwards both copies
 * have the same records but for what the partner does not have yet, which the next code brings there.
 */
export function takeCode(
  code: PairCode,
  mentorshipId: string,
  now: Instant,
): Promise<{ readonly restore: () => Promise<void> } | ExchangeProblem> {
  return database.transaction('rw', database.tables, async () => {
    const here = await readState(mentorshipId);
    const exchange = await database.exchanges.get(mentorshipId);
    const problem = await problemOf(code, here, now);
    if (problem) return problem;
    const restore = await takeSnapshot(database.tables);
    const latest = code.stamps.reduce((last, stamp) => (stamp > last ? stamp : last), '');
    if (latest !== '') await sawStamp(latest);
    await writeState(here, joinStates(here, code.stateFor(here.mentorship)));
    const known = joinKnown(knownHere(here, exchange), code.knows);
    await database.exchanges.put(
      exchangeSchema.parse({
        mentorshipId,
        partnerMentorshipId: code.mentorshipId,
        partnerKnows: joinKnown(exchange?.partnerKnows ?? {}, code.knows),
        known,
        at: now,
      }),
    );
    return { restore };
  });
}

/** Invites this copy exported for a meeting that the partner's copy had booked, too: one of the two is one too many in the calendar. */
export async function listDuplicateInvites(): Promise<ExportedInvite[]> {
  const invites = await database.exportedInvites.toArray();
  const rows = await Promise.all(
    invites.map(async (invite) => ({ invite, session: await database.sessions.get(invite.sessionId) })),
  );
  return rows.flatMap(({ invite, session }) =>
    session && session.deletedAt === null && session.uid !== invite.uid ? [invite] : [],
  );
}

/** Forgets an exported invite, once the file that takes it off the calendar was downloaded. */
export async function forgetInvite(uid: string): Promise<void> {
  await database.exportedInvites.delete(uid);
}

/** What a person will see change in a table. A record that now stands for one of theirs is no new one. */
function changesIn(table: PairTable, here: PairState, joined: PairState): ExchangePlan['changes'][number] {
  const before = (here[table] as readonly PairRecord[]).filter(isLiving);
  const after = (joined[table] as readonly PairRecord[]).filter(isLiving);
  const earlier = (row: PairRecord) => before.find(({ id }) => id === row.id || row.sameAs.includes(id));
  const said = (row: PairRecord | undefined) =>
    row &&
    JSON.stringify(
      Object.entries(row)
        .filter(([field]) => isShared(table, field) && field !== 'uid')
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  return {
    table,
    added: after.filter((row) => !earlier(row)).length,
    changed: after.filter((row) => earlier(row) && said(earlier(row)) !== said(row)).length,
  };
}

async function readState(mentorshipId: string): Promise<PairState> {
  const mentorship = await database.mentorships.get(mentorshipId);
  if (!mentorship) throw new Error(`Expected a mentorship ${mentorshipId}, found none.`);
  return {
    mentorship,
    sessions: await database.sessions.where({ mentorshipId }).toArray(),
    goals: await database.goals.where({ mentorshipId }).toArray(),
    actionItems: await database.actionItems.where({ mentorshipId }).toArray(),
    agendaItems: await database.agendaItems.where({ mentorshipId }).toArray(),
    goalScores: await database.goalScores.where({ mentorshipId }).toArray(),
  };
}

function knownHere(state: PairState, exchange: Exchange | undefined): KnownStamps {
  return joinKnown(stampsIn(state), exchange?.known ?? {});
}

async function problemOf(code: PairCode, here: PairState, now: Instant): Promise<ExchangeProblem | null> {
  if (code.from === here.mentorship.role) return 'own';
  const exchange = await database.exchanges.get(here.mentorship.id);
  if (!covers(knownHere(here, exchange), code.since)) return 'gap';
  const limit = toMs(now) + clockMs;
  const ahead = code.stamps.some((stamp) => Number.parseInt(stamp.slice(0, 9), 36) > limit);
  return ahead ? 'clock' : null;
}

/** Writes what differs. Pairs found here are stamped, so that the partner's copy hears of them. */
async function writeState(before: PairState, after: PairState): Promise<void> {
  const { mentorship } = after;
  if (isNewTo(before.mentorship, mentorship)) await database.mentorships.put(mentorship);
  for (const table of pairTables) {
    const known = new Map((before[table] as readonly PairRecord[]).map((row) => [row.id, row]));
    for (const row of after[table] as readonly PairRecord[]) {
      const old = known.get(row.id);
      if (!isNewTo(old, row)) continue;
      const found = row.sameAs.join() !== (old?.sameAs ?? []).join();
      const revisions = found ? { ...row.revisions, sameAs: await nextStamp() } : row.revisions;
      await database.table(table).put({ ...row, revisions });
      if (found && !isLiving(row)) await followPair(table, row);
    }
  }
}

/** What this machine keeps about a record that now stands behind another one goes with it. */
async function followPair(table: PairTable, { id, sameAs }: PairRecord): Promise<void> {
  const [standIn] = [id, ...sameAs].toSorted();
  if (standIn === undefined || table !== 'sessions') return;
  await database.calls
    .filter(({ sessionId }) => sessionId === id)
    .modify((call) => {
      (call as { sessionId: string | null }).sessionId = standIn;
    });
  await database.exportedInvites.where({ sessionId: id }).modify((invite) => {
    (invite as { sessionId: string }).sessionId = standIn;
  });
  await database.feedback.where({ sessionId: id }).modify((row) => {
    (row as { sessionId: string }).sessionId = standIn;
  });
  for (const draft of await database.drafts.toArray()) {
    if (!draft.key.includes(id)) continue;
    const key = draft.key.replace(id, standIn);
    await database.drafts.delete(draft.key);
    if (!(await database.drafts.get(key))) await database.drafts.put({ ...draft, key });
  }
}

function isNewTo(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}
