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
  if (series === null) return { ...row, series, revisions: { ...row.revisions, series: latest } };
  // One without the other would be a meeting of the wrong series: they are passed on under one stamp.
  const stamps = latest === '' ? {} : { series: latest, uid: latest };
  return { ...row, series, uid: from['uid'], revisions: { ...row.revisions, ...stamps } };
}

/** Whether nobody said anything of a series since a meeting was written down. */
function isAsCreated({ revisions }: Row, stamp: Stamp): boolean {
  return Object.values(revisions).every((one) => one >= stamp);
}

/**
 * Makes one of series that copies booked by themselves: those of one pair that begin at the same time and repeat alike
 * are the same meetings, and all of them have the smallest of their UIDs.
 */
export function joinSeries(rows: Rows): void {
  const smallest = new Map<string, string>();
  for (const row of rows.values()) {
    // Of what was deleted here before it was ever sent the other copy knows no UID.
    if (row.deletedAt !== null) continue;
    const [rule, uid] = [ruleOf(row), String(row['uid'])];
    if (rule !== null && uid < (smallest.get(rule) ?? '\uFFFF')) smallest.set(rule, uid);
  }
  for (const row of rows.values()) {
    const uid = smallest.get(ruleOf(row) ?? '');
    if (uid !== undefined && uid !== row['uid']) rows.set(row.id, { ...row, uid });
  }
}

function ruleOf(row: Row): string | null {
  const series = seriesOf(row);
  return series && `${series.startsAt} ${series.everyDays}`;
}

function seriesOf(row: Row): Series | null {
  return (row['series'] ?? null) as Series | null;
}
