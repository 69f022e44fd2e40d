import { mostSame } from '../domain/record';
import { creatorOf, type PairRecord } from './pair-state';

/**
 * Finds what several copies wrote down for the same thing: records of different copies that share a pairing key, and
 * whatever was found to be the same before. What two records are known by never changes, so the groups only grow,
 * and every copy that has the same records finds the same groups. What more records share than two people and their
 * machines could have written down is no pair. Returns each group, smallest id first.
 */
export function sameThings(records: readonly PairRecord[]): string[][] {
  const groupOf = new Map<string, Set<string>>();
  const groupFor = (id: string) => {
    const group = groupOf.get(id) ?? new Set([id]);
    groupOf.set(id, group);
    return group;
  };
  function join(a: string, b: string): void {
    const [first, second] = [groupFor(a), groupFor(b)];
    if (first === second) return;
    for (const id of second) {
      first.add(id);
      groupOf.set(id, first);
    }
  }
  const byKey = new Map<string, PairRecord[]>();
  for (const record of records) {
    for (const other of record.sameAs) join(record.id, other);
    // What was deleted before the other copy's was known takes nothing of the other along.
    if (record.deletedAt !== null) continue;
    for (const key of record.pairingKeys) byKey.set(key, [...(byKey.get(key) ?? []), record]);
  }
  for (const sharing of byKey.values()) {
    const [first, ...others] = sharing.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    for (const other of others)
      if (first && sharing.some((one) => one !== other && creatorOf(one) !== creatorOf(other)))
        join(first.id, other.id);
  }
  return [...new Set(groupOf.values())]
    .filter((group) => group.size > 1 && group.size <= mostSame + 1)
    .map((group) => [...group].toSorted());
}

/**
 * Returns whether two records may be said to be the same thing: they share what they are known by, be it through
 * others that do, or this copy found it out before. What `here` knows of a record counts before what `there` says of it.
 */
export function pairsByKeys(
  here: readonly PairRecord[],
  there: readonly PairRecord[],
): (a: string, b: string) => boolean {
  const leaders = new Map<string, string>();
  const leaderOf = (id: string): string => {
    let found = id;
    for (let next = leaders.get(found); next !== undefined; next = leaders.get(found)) found = next;
    if (found !== id) leaders.set(id, found);
    return found;
  };
  const join = (a: string, b: string) => {
    const [one, other] = [leaderOf(a), leaderOf(b)];
    if (one !== other) leaders.set(one, other);
  };
  const keys = new Map(there.map(({ id, pairingKeys }) => [id, pairingKeys]));
  for (const { id, pairingKeys, sameAs } of here) {
    if (pairingKeys.length > 0) keys.set(id, pairingKeys);
    for (const other of sameAs) join(id, other);
  }
  for (const [id, known] of keys) for (const key of known) join(id, `key ${key}`);
  return (a, b) => leaderOf(a) === leaderOf(b);
}
