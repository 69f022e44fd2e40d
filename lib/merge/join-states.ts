import { pairedTables, type PairedTable } from '../domain/paired-tables';
import { mostSame, type Stamp } from '../domain/record';
import type { Session } from '../domain/session';
import { isShared, sharedMentorshipFields, type PairRecord, type PairState } from './pair-state';
import { settleState } from './settle-state';
import { firstWritten } from './tombstone';

type Row = PairRecord & Readonly<Record<string, unknown>>;

/**
 * Joins what the partner's copy has to what is here: of each field the later change counts, whichever copy made it,
 * and records both wrote down for the same thing become one. The order of joins makes no difference, and joining
 * twice changes nothing. What is each copy's own (names, addresses, wrap-ups, feedback) stays.
 */
export function joinStates(here: PairState, there: PairState): PairState {
  const joined: Partial<Record<PairedTable, unknown>> = {};
  for (const table of pairedTables) {
    const rows = new Map((here[table] as unknown as Row[]).map((row) => [row.id, row]));
    for (const row of there[table] as unknown as Row[]) {
      const known = rows.get(row.id);
      rows.set(
        row.id,
        known
          ? joinRecords(table, known, row, (field) => isShared(table, field))
          : { ...row, ...ownOf(table), mentorshipId: here.mentorship.id },
      );
    }
    joined[table] = [...rows.values()];
  }
  const mentorship = joinFields(here.mentorship as never, there.mentorship as never, (field) =>
    (sharedMentorshipFields as readonly string[]).includes(field),
  ) as unknown as PairState['mentorship'];
  return settleState({ ...here, ...(joined as Omit<PairState, 'mentorship'>), mentorship });
}

/** A record that comes from the partner knows nothing of this copy's own invite and wrap-up. */
function ownOf(table: PairedTable): Partial<Session> {
  return table === 'sessions'
    ? { exportedSequence: null, wrapUpStartedAt: null, wrapUpFinishedAt: null }
    : {};
}

/**
 * Joins what two copies know of one record: of each field that `isJoined` the later word, and what has no stamps by its
 * own rules.
 */
export function joinRecords(
  table: PairedTable,
  here: Row,
  there: Row,
  isJoined: (field: string) => boolean,
): Row {
  const row = joinFields(here, there, (field) => field === 'deletedAt' || isJoined(field));
  const found = [here.revisions['sameAs'] ?? '', there.revisions['sameAs'] ?? ''].toSorted().at(-1) ?? '';
  const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])].toSorted();
  const sameAs = union(here.sameAs, there.sameAs);
  const sequence =
    table === 'sessions'
      ? { sequence: Math.max(here['sequence'] as number, there['sequence'] as number) }
      : {};
  return {
    ...row,
    ...sequence,
    revisions: found === '' ? row.revisions : { ...row.revisions, sameAs: found },
    sameAs: sameAs.length > mostSame ? here.sameAs : sameAs,
    // Emptied where either copy deleted it for good.
    pairingKeys: here.pairingKeys.length > 0 ? here.pairingKeys : there.pairingKeys,
    createdAt: firstWritten([here.createdAt, there.createdAt]),
  };
}

function joinFields(here: Row, there: Row, isJoined: (field: string) => boolean): Row {
  const values: Record<string, unknown> = {};
  const revisions: Record<string, Stamp> = { ...here.revisions };
  for (const [field, stamp] of Object.entries(there.revisions)) {
    if (!isJoined(field) || stamp <= (revisions[field] ?? '')) continue;
    revisions[field] = stamp;
    values[field] = there[field];
  }
  return { ...here, ...values, revisions };
}
