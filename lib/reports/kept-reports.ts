import { Dexie } from 'dexie';
import { figures, isSame, type Figure } from '../domain/programme-report/figures';
import type { Told } from '../domain/programme-report/leaving';
import { plainName } from '../domain/plain-name';
import type { ProgrammeReport } from '../domain/programme-report/report';
import { fewestPairs, tallyKey, toldByBoth } from '../domain/programme-report/spread';
import { reportsDatabase, type KeptReport } from './reports-database';

/** The reports of one programme in one month. */
export interface ReportGroup {
  readonly group: string;
  readonly month: string;
  readonly programme: string | null;
}

/** What a group adds up to. */
export interface GroupTally {
  readonly pairs: number;
  readonly told: ReadonlyMap<Figure, ReadonlyMap<string, number>>;
  /** How many pairs ask to be heard without their names. */
  readonly unnamed: number;
  /** The names of pairs that ask to be heard and have signed, as they wrote them. */
  readonly named: readonly (readonly [string, string])[];
}

const pageSize = 2000;

/** Returns the key of the group a report belongs to: a programme is the same however its name is capitalised. */
export function groupOf({ month, programme }: Pick<ProgrammeReport, 'month' | 'programme'>): string {
  return `${month} ${plainName(programme ?? '')}`;
}

/** Keeps reports; returns of each whether it is the first of its pair in its month. */
export async function keepReports(reports: readonly ProgrammeReport[]): Promise<boolean[]> {
  const { reports: table } = reportsDatabase;
  return reportsDatabase.transaction('rw', table, async () => {
    const keys = reports.map((report): [string, string] => [groupOf(report), report.code]);
    const before = await table.bulkGet(keys);
    const rows = new Map<string, KeptReport>();
    const isFirst = reports.map((report, index) => {
      const key = String(keys[index]);
      const known = rows.get(key) ?? before[index];
      rows.set(key, withReport(known, report));
      return known === undefined;
    });
    await table.bulkPut([...rows.values()]);
    return isFirst;
  });
}

function withReport(known: KeptReport | undefined, report: ProgrammeReport): KeptReport {
  const { month, programme, code, told, hear, names } = report;
  const shown = known?.shown ?? {};
  const all = toldByBoth(toldByBoth(shown, known?.fresh ?? {}), told);
  const fresh: Told = Object.fromEntries(
    Object.entries(all).filter(([figure, range]) => {
      const old = shown[figure as Figure];
      return !old || !isSame(old, range);
    }),
  );
  const signed = known?.names ?? names;
  // Who signs a wish to be heard is no number.
  const asks = hear || (known !== undefined && known.hear !== 'no');
  const heard = !asks ? 'no' : signed || known?.hear === 'shown' ? 'shown' : 'waits';
  return {
    group: groupOf(report),
    code,
    month,
    programme: known?.programme ?? programme,
    shown,
    fresh,
    waits: Object.keys(fresh).length > 0 || heard === 'waits' ? 1 : 0,
    hear: heard,
    names: signed,
  };
}

/**
 * Puts into the numbers of a group what waits: of each figure only once five pairs say something new of it, so that no
 * change of a number is one pair's.
 */
export async function releaseWaiting(group: string): Promise<void> {
  const { reports: table } = reportsDatabase;
  const waiting = () => table.where('[group+waits]').equals([group, 1]);
  await reportsDatabase.transaction('rw', table, async () => {
    const counts = new Map<Figure | 'hear', number>();
    const count = (what: Figure | 'hear') => counts.set(what, (counts.get(what) ?? 0) + 1);
    await waiting().each(({ fresh, hear }) => {
      for (const figure of figures) if (fresh[figure]) count(figure);
      if (hear === 'waits') count('hear');
    });
    const isEnough = (what: Figure | 'hear') => (counts.get(what) ?? 0) >= fewestPairs;
    if (![...counts.keys()].some(isEnough)) return;
    await waiting().modify((row, ref) => {
      const isReady = ([figure]: [string, unknown]) => isEnough(figure as Figure);
      const parts = Object.entries(row.fresh);
      const fresh: Told = Object.fromEntries(parts.filter((part) => !isReady(part)));
      const hear = row.hear === 'waits' && isEnough('hear') ? 'shown' : row.hear;
      ref.value = {
        ...row,
        shown: { ...row.shown, ...Object.fromEntries(parts.filter(isReady)) },
        fresh,
        hear,
        waits: Object.keys(fresh).length > 0 || hear === 'waits' ? 1 : 0,
      };
    });
  });
}

/** Returns the groups there are, the newest month first. */
export async function listGroups(): Promise<ReportGroup[]> {
  const { reports: table } = reportsDatabase;
  const keys = (await table.orderBy('group').uniqueKeys()) as string[];
  const groups: ReportGroup[] = [];
  for (const group of keys.toReversed()) {
    const first = await table.where({ group }).first();
    if (first) groups.push({ group, month: first.month, programme: first.programme });
  }
  return groups.toSorted((a, b) => b.month.localeCompare(a.month));
}

/** Adds up a group, page by page. */
export async function tallyGroup(group: string): Promise<GroupTally> {
  const told = new Map<Figure, Map<string, number>>();
  const named: (readonly [string, string])[] = [];
  let [pairs, unnamed, last] = [0, 0, ''];
  for (;;) {
    const rows = await reportsDatabase.reports
      .where('[group+code]')
      .between([group, last], [group, Dexie.maxKey], false, true)
      .limit(pageSize)
      .toArray();
    for (const { shown, hear, names } of rows) {
      for (const figure of figures) {
        const range = shown[figure];
        if (!range) continue;
        const tally = told.get(figure) ?? new Map<string, number>();
        tally.set(tallyKey(range), (tally.get(tallyKey(range)) ?? 0) + 1);
        told.set(figure, tally);
      }
      if (hear !== 'no' && names) named.push(names);
      else if (hear === 'shown') unnamed += 1;
    }
    pairs += rows.length;
    const end = rows.at(-1);
    if (!end) return { pairs, told, unnamed, named };
    last = end.code;
  }
}

/** Deletes every report that is kept; returns the way back. What was read since stays as it is. */
export async function deleteReports(): Promise<() => Promise<void>> {
  const { reports: table } = reportsDatabase;
  const rows = await reportsDatabase.transaction('rw', table, async () => {
    const all = await table.toArray();
    await table.clear();
    return all;
  });
  return () =>
    reportsDatabase.transaction('rw', table, async () => {
      const found = await table.bulkGet(rows.map(({ group, code }): [string, string] => [group, code]));
      await table.bulkPut(rows.filter((_, index) => found[index] === undefined));
    });
}
