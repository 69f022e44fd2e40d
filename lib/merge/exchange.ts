import type { KnownStamps, Exchange } from '../domain/exchange';
import { agreementSchema, exchangeSchema } from '../domain/exchange';
import { toMs, type Instant } from '../domain/instant';
import type { Mentorship } from '../domain/mentorship';
import { stampCopy, stampMs, type Stamp } from '../domain/record';
import { isCallLink } from '../calls/page-key';
import { restoreRecord } from '../storage/engine/records';
import { database, type ExportedInvite } from '../storage/engine/database';
import { healStamps } from '../storage/engine/heal-stamps';
import { leaveIdOf, sawStamp } from '../storage/engine/revision-clock';
import { beforeDeed, type Restore } from '../storage/engine/snapshot';
import { isClockBehind, latestFromOutside } from '../storage/engine/stamp-bounds';
import { listActiveMentorships } from '../storage/queries/mentorships';
import { readSettings } from '../storage/queries/settings';
import { admit, type Admitted, type Refused } from './admit';
import {
  agreedBy,
  agreementOf,
  findAgreement,
  isInDoubt,
  proofOf,
  standingOf,
  type Standing,
} from './agreement';
import { changesBetween, type Change } from './changes';
import { joinStates } from './join-states';
import { readPairCode, writePairCode, type PairCode } from './pair-code';
import { notePartnerNews } from './note-news';
import { covers, joinKnown, stampsIn, type PairState } from './pair-state';
import { readState, touchesOthers, writeState } from './pair-store';

/**
 * Why a code that can be read is not taken. `own`: it is from this side; `gap`: something before it is missing;
 * `clock`: one of the two clocks is wrong; `forged`: it speaks of what is not the partner's to change; `elsewhere`: it
 * does not prove that it is from the copy agreed with, and the person did not say so; `changed`: it would do something else by now
 * than what the person saw.
 */
export type ExchangeProblem = 'own' | 'gap' | 'clock' | 'forged' | 'elsewhere' | 'changed' | 'no-mentorship';

/** What a code changes, line by line, and how far it is known where it comes from. */
export interface ExchangePlan {
  readonly mentorship: Mentorship;
  readonly standing: Standing;
  readonly changes: readonly Change[];
  readonly refused: readonly Refused[];
}

/** What the person said to the questions a plan asks. */
export interface Answers {
  /** Whether what the partner removed goes here, too, or stays, and comes back there. */
  readonly removals: 'remove' | 'keep';
  /** Of a code that proves nothing: whether the person has it from their partner. Its copy is agreed with from then on. */
  readonly isFromPartner: boolean;
}

/** Called inside the transaction that takes a code, before anything is changed; what it returns, after. */
export type Watch = () => Promise<() => Promise<void>>;

/**
 * Writes the code for the partner's copy of a mentorship: what it is not known to have, or with `full` everything. It
 * carries what this copy is known by, and the proof, once the partner's was here.
 */
export async function makeCode(mentorshipId: string, full = false): Promise<string> {
  await healStamps();
  const agreement = await agreementOf(mentorshipId);
  const { state, exchange } = await database.transaction('r', database.tables, async () => ({
    state: await readState(mentorshipId),
    exchange: await database.exchanges.get(mentorshipId),
  }));
  const since = full ? {} : (exchange?.partnerKnows ?? {});
  return writePairCode(
    state,
    { since, knows: knownHere(state, exchange) },
    { key: agreement.publicKey, prove: (body) => proofOf(agreement, body) },
  );
}

/** Reads the code in a text; see `readPairCode`. */
export { readPairCode };

/**
 * Returns the running mentorships a code may belong to: the one with whose partner's copy it was agreed, or to which
 * it came before; else all of the other role, those without a partner's copy first; or why there is none.
 */
export async function mentorshipsFor(code: PairCode): Promise<Mentorship[] | ExchangeProblem> {
  const running = await listActiveMentorships();
  if (running.some(({ id }) => id === code.mentorshipId)) return 'own';
  const others = running.filter(({ role }) => role !== code.from);
  if (others.length === 0) return 'no-mentorship';
  const [exchanges, agreements] = [await database.exchanges.toArray(), await database.agreements.toArray()];
  const known =
    agreements.find(({ partnerKey }) => partnerKey !== null && partnerKey === code.key) ??
    exchanges.find(({ partnerMentorshipId }) => partnerMentorshipId === code.mentorshipId);
  const before = others.filter(({ id }) => id === known?.mentorshipId);
  if (before.length > 0) return before;
  const taken = new Set(exchanges.map(({ mentorshipId }) => mentorshipId));
  // A partner with a new machine has a code of a new copy; only the person knows whose it is.
  return others.toSorted((a, b) => Number(taken.has(a.id)) - Number(taken.has(b.id)));
}

/** Returns what taking a code would change, or why it cannot be taken. Nothing of it is written. */
export async function planExchange(
  code: PairCode,
  mentorshipId: string,
  now: Instant,
): Promise<ExchangePlan | ExchangeProblem> {
  await healStamps();
  const standing = await standingHere(code, mentorshipId);
  return database.transaction('r', database.tables, async () => {
    const here = await readState(mentorshipId);
    const problem = await problemOf(code, here, now);
    if (problem) return problem;
    const { admitted, joined } = await joinedWith(code, here);
    const refused = [
      ...code.noLinks.map((name) => ({ what: 'call-link' as const, name })),
      ...admitted.refused,
    ];
    return {
      mentorship: here.mentorship,
      standing,
      changes: changesBetween(here, admitted.there, joined),
      refused,
    };
  });
}

/**
 * Takes a code in one step: exactly what `plan` showed or, with the reason, nothing. Returns what takes it back.
 * Afterwards both copies have the same records but for what the partner does not have yet, which the next code brings
 * there.
 */
export async function takeCode(
  code: PairCode,
  plan: ExchangePlan,
  answers: Answers,
  now: Instant,
  watch: Watch = () => Promise.resolve(() => Promise.resolve()),
): Promise<{ readonly restore: Restore } | ExchangeProblem> {
  const mentorshipId = plan.mentorship.id;
  await healStamps();
  const standing = await standingHere(code, mentorshipId);
  if (isInDoubt(standing) && !answers.isFromPartner) return 'elsewhere';
  await agreementOf(mentorshipId);
  return database.transaction('rw', database.tables, async () => {
    const here = await readState(mentorshipId);
    const exchange = await database.exchanges.get(mentorshipId);
    const agreement = await database.agreements.get(mentorshipId);
    const problem = await problemOf(code, here, now);
    if (problem) return problem;
    const { admitted, joined } = await joinedWith(code, here);
    const changes = changesBetween(here, admitted.there, joined);
    if (standing !== plan.standing || JSON.stringify(changes) !== JSON.stringify(plan.changes))
      return 'changed';
    const done = await beforeDeed(database.tables);
    const taken = await watch();
    const latest = code.stamps.reduce((last, stamp) => (stamp > last ? stamp : last), '');
    for (const stamp of Object.values(latestOf(code.stamps))) await leaveIdOf(stamp);
    if (latest !== '') await sawStamp(latest);
    await writeState(here, joined, admitted.answers);
    if (answers.removals === 'keep') await keepRemoved(changes, joined);
    await notePartnerNews(changes);
    const known = joinKnown(knownHere(here, exchange), latestOf(code.stamps));
    await database.exchanges.put(
      exchangeSchema.parse({
        mentorshipId,
        partnerMentorshipId: code.mentorshipId,
        partnerKnows: within(code.knows, known),
        known,
        isPartial: false,
        at: now,
      }),
    );
    if (agreement) await database.agreements.put(agreementSchema.parse(agreedBy(agreement, code, standing)));
    await taken();
    return { restore: await done() };
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

/** Forgets an exported invite, once the file that takes it off the calendar was downloaded. Returns the way back. */
export async function forgetInvite(uid: string): Promise<Restore> {
  const known = await database.exportedInvites.get(uid);
  await database.exportedInvites.delete(uid);
  return async () => void (known && (await database.exportedInvites.put(known)));
}

async function standingHere(code: PairCode, mentorshipId: string): Promise<Standing> {
  const exchange = await database.exchanges.get(mentorshipId);
  return standingOf(code, await findAgreement(mentorshipId), exchange);
}

async function joinedWith(
  code: PairCode,
  here: PairState,
): Promise<{ readonly admitted: Admitted; readonly joined: PairState }> {
  const callHosts = (await readSettings()).callHosts.map(({ host }) => host);
  const admitted = admit(here, code.stateFor(here.mentorship), (link) => isCallLink(link, callHosts));
  return { admitted, joined: joinStates(here, admitted.there) };
}

/** What the partner removed and the person wants to keep is there again, on both sides. */
async function keepRemoved(changes: readonly Change[], joined: PairState): Promise<void> {
  for (const { kind, table, id } of changes) {
    if (kind !== 'removed' || table === 'mentorships') continue;
    const row = joined[table].find((one) => one.id === id);
    const [standIn = id] = [id, ...(row?.sameAs ?? [])].toSorted();
    await restoreRecord(table, standIn);
  }
}

/** What this copy knows; nothing, as long as something may have been passed over. */
function knownHere(state: PairState, exchange: Exchange | undefined): KnownStamps {
  return exchange?.isPartial ? {} : joinKnown(stampsIn(state), exchange?.known ?? {});
}

function latestOf(stamps: readonly Stamp[]): KnownStamps {
  return stamps.reduce<KnownStamps>((known, stamp) => joinKnown(known, { [stampCopy(stamp)]: stamp }), {});
}

/** What the partner is said to know, as far as it is known here: nobody can know of what was never written. */
function within(claimed: KnownStamps, known: KnownStamps): KnownStamps {
  return Object.fromEntries(
    Object.entries(claimed).flatMap(([copy, stamp]) => {
      const bound = known[copy];
      return bound === undefined ? [] : [[copy, stamp < bound ? stamp : bound]];
    }),
  );
}

async function problemOf(code: PairCode, here: PairState, now: Instant): Promise<ExchangeProblem | null> {
  if (code.from === here.mentorship.role) return 'own';
  const latest = latestFromOutside(toMs(now));
  if (isClockBehind(toMs(now)) || code.stamps.some((stamp) => stampMs(stamp) > latest)) return 'clock';
  if (await touchesOthers(code.stateFor(here.mentorship), here.mentorship.id)) return 'forged';
  const exchange = await database.exchanges.get(here.mentorship.id);
  return covers(knownHere(here, exchange), code.since) ? null : 'gap';
}
