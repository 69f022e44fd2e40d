import type { ActionItem } from '../domain/action-item';
import type { AgendaItem } from '../domain/agenda-item';
import type { KnownStamps } from '../domain/exchange';
import type { Goal, GoalScore } from '../domain/goal';
import type { Mentorship } from '../domain/mentorship';
import { pairedTables, type PairedTable } from '../domain/paired-tables';
import { stampCopy, type Stamp } from '../domain/record';
import type { Session } from '../domain/session';

/** The records two copies share of one mentorship. Feedback is not among them: it is nobody's to pass on but by word. */
export interface PairRecords {
  readonly sessions: readonly Session[];
  readonly goals: readonly Goal[];
  readonly actionItems: readonly ActionItem[];
  readonly agendaItems: readonly AgendaItem[];
  readonly goalScores: readonly GoalScore[];
}

/** What one copy has of a mentorship. */
export interface PairState extends PairRecords {
  readonly mentorship: Mentorship;
}

/** Any record of a pair, as the rules here see it. */
export interface PairRecord {
  readonly id: string;
  readonly revisions: Readonly<Record<string, Stamp>>;
  readonly deletedAt: string | null;
  readonly sameAs: readonly string[];
  readonly pairingKeys: readonly string[];
  readonly createdAt: string;
}

/** Facts of a mentorship both agree on. Names, addresses, zones and the programme manager are each copy's own. */
export const sharedMentorshipFields = [
  'cadenceDays',
  'usualLengthMinutes',
  'callLink',
  'channel',
  'plannedSessions',
  'plannedEndOn',
] as const satisfies readonly (keyof Mentorship)[];

/** What each copy keeps for itself of a session: its own invite, and how far its own wrap-up is. */
export const ownSessionFields = [
  'exportedSequence',
  'wrapUpStartedAt',
  'wrapUpFinishedAt',
] as const satisfies readonly (keyof Session)[];

/** Fields that are no facts with a stamp: they are joined by rules of their own. */
export const bookkeeping = ['id', 'revisions', 'sameAs', 'pairingKeys', 'mentorshipId', 'createdAt'] as const;

/** Returns the fields of `table` whose values and stamps are passed on. */
export function isShared(table: PairedTable, field: string): boolean {
  if ((bookkeeping as readonly string[]).includes(field)) return false;
  return table !== 'sessions' || !(ownSessionFields as readonly string[]).includes(field);
}

/** Returns whether a stamp tells of something to pass on: a shared field, a deletion, or a pair that was found. */
export function isPassedOn(table: PairedTable, field: string): boolean {
  return field === 'deletedAt' || field === 'sameAs' || isShared(table, field);
}

/** Returns the copy that wrote a record down. */
export function creatorOf({ revisions }: Pick<PairRecord, 'revisions'>): string {
  const first = Object.values(revisions).toSorted()[0];
  return first === undefined ? '' : stampCopy(first);
}

/** Returns the latest of both for each copy: who knows both knows that. */
export function joinKnown(a: KnownStamps, b: KnownStamps): KnownStamps {
  const joined = { ...a };
  for (const [copy, stamp] of Object.entries(b)) if (stamp > (joined[copy] ?? '')) joined[copy] = stamp;
  return joined;
}

/** Returns whether who knows `known` knows all of `wanted`. */
export function covers(known: KnownStamps, wanted: KnownStamps): boolean {
  return Object.entries(wanted).every(([copy, stamp]) => stamp <= (known[copy] ?? ''));
}

/** Returns the latest stamp of each copy in a state. */
export function stampsIn(state: PairState): KnownStamps {
  let known: KnownStamps = {};
  const add = (revisions: Readonly<Record<string, Stamp>>, takes: (field: string) => boolean) => {
    for (const [field, stamp] of Object.entries(revisions)) if (takes(field)) known = later(known, stamp);
  };
  add(state.mentorship.revisions, (field) => (sharedMentorshipFields as readonly string[]).includes(field));
  for (const table of pairedTables)
    for (const { revisions } of state[table]) add(revisions, (field) => isPassedOn(table, field));
  return known;
}

function later(known: KnownStamps, stamp: Stamp): KnownStamps {
  const copy = stampCopy(stamp);
  return stamp > (known[copy] ?? '') ? { ...known, [copy]: stamp } : known;
}
