import { creatorOf, type PairRecord } from './pair-state';

/**
 * Finds what several copies wrote down for the same thing: records of different copies that share a pairing key, and
 * whatever was found to be the same before. What two records are known by never changes, so the groups only grow,
 * and every copy that has the same records finds the same groups. Returns each group, smallest id first.
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
    .filter((group) => group.size > 1)
    .map((group) => [...group].toSorted());
}
