import type { Stamp } from '../domain/record';
import type { Series } from '../domain/session';
import type { PairRecord } from './pair-state';

type Row = PairRecord & Readonly<Record<string, unknown>>;
type Rows = Map<string, Row>;

/**
 * Returns a meeting that several copies wrote down with the series it is one of: the one that was said last, and that
 * series' UID with it. That a copy booked it by itself is no word about a series: one that is known counts before that.
 */
export function withSeries(row: Row, members: readonly Row[]): Row {
  let [from, latest]: [Row | null, Stamp] = [null, ''];
  for (const member of members) {
    const stamp = member.revisions['series'] ?? '';
    if (seriesOf(member) === null && isAsCreated(member, stamp)) continue;
    if (from === null || stamp > latest) [from, latest] = [member, stamp];
  }
  if (from === null) return row;
  const series = seriesOf(from);
  return {
    ...row,
    series,
    ...(series !== null && { uid: from['uid'] }),
    revisions: latest === '' ? row.revisions : { ...row.revisions, series: latest },
  };
}

/** Whether nobody said anything of a series since a meeting was written down. */
function isAsCreated({ revisions }: Row, stamp: Stamp): boolean {
  return Object.values(revisions).every((one) => one >= stamp);
}

/**
 * Makes one of series that two copies booked by themselves: where one meeting of the one was found to be one of the
 * other and both repeat alike, all meetings of both have the smaller of their UIDs.
 */
export function joinSeries(rows: Rows, told: ReadonlyMap<string, Row>, groups: readonly string[][]): void {
  const leaders = new Map<string, string>();
  const leaderOf = (uid: string): string => {
    let found = uid;
    for (let next = leaders.get(found); next !== undefined; next = leaders.get(found)) found = next;
    return found;
  };
  for (const group of groups) {
    const members = group.flatMap((id) => told.get(id) ?? []);
    for (const one of members)
      for (const other of members) {
        if (!repeatAlike(one, other)) continue;
        const [first, second] = [leaderOf(uidOf(one)), leaderOf(uidOf(other))].toSorted();
        if (first !== undefined && second !== undefined && first !== second) leaders.set(second, first);
      }
  }
  for (const row of rows.values()) {
    const leader = leaderOf(uidOf(row));
    if (seriesOf(row) !== null && leader !== uidOf(row)) rows.set(row.id, { ...row, uid: leader });
  }
}

function repeatAlike(one: Row, other: Row): boolean {
  const [a, b] = [seriesOf(one), seriesOf(other)];
  return a !== null && b !== null && a.startsAt === b.startsAt && a.everyDays === b.everyDays;
}

function seriesOf(row: Row): Series | null {
  return (row['series'] ?? null) as Series | null;
}

function uidOf(row: Row): string {
  return String(row['uid']);
}
