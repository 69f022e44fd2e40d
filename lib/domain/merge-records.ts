import type { Stamp } from './record';

/** What any record with stamps has. */
export interface Stamped {
  readonly id: string;
  readonly revisions: Readonly<Record<string, Stamp>>;
  readonly sameAs: readonly string[];
}

/**
 * Merges two states of one record field by field: the later stamp wins, and where both are equal or missing, what
 * is here stays. The order of merges makes no difference, and merging twice changes nothing.
 */
export function mergeRecords<Row extends Stamped>(here: Row, there: Row): Row {
  const stamps = { ...there.revisions, ...here.revisions };
  const later: Record<string, unknown> = {};
  for (const [field, stamp] of Object.entries(there.revisions)) {
    if (stamp <= (here.revisions[field] ?? '')) continue;
    stamps[field] = stamp;
    later[field] = there[field as keyof Row];
  }
  const sameAs = [...new Set([...here.sameAs, ...there.sameAs])].toSorted();
  return { ...here, ...later, revisions: stamps, sameAs };
}
