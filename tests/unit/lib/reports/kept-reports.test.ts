import { beforeEach, describe, expect, it } from 'vitest';
import type { ProgrammeReport } from '../../../../lib/domain/programme-report/report';
import { spreadOf } from '../../../../lib/domain/programme-report/spread';
import { deleteReports, listGroups, tallyGroup, type GroupTally } from '../../../../lib/reports/kept-reports';
import { readMany, type ReadSummary } from '../../../../lib/reports/read-many';
import { formatBlock } from '../../../../lib/reports/report-block';
import { reportsDatabase } from '../../../../lib/reports/reports-database';
import { aReport, codeOf } from './a-report';

const now = '2026-11-20T12:00:00.000Z';

beforeEach(() => reportsDatabase.reports.clear());

const reading = { now, pause: () => Promise.resolve(false), onProgress: () => undefined };

function read(...reports: readonly ProgrammeReport[]): Promise<ReadSummary> {
  const sources = reports.map((report, index) => ({
    name: `${index + 1}.txt`,
    blob: new Blob([`Hello\n${formatBlock(report)}`]),
  }));
  return readMany(sources, reading);
}

const many = (count: number, fields: (index: number) => Partial<ProgrammeReport> = () => ({}), from = 0) =>
  Array.from({ length: count }, (_, index) =>
    aReport({ code: codeOf(from + index), ...fields(from + index) }),
  );

async function tally(): Promise<GroupTally> {
  const [first] = await listGroups();
  return tallyGroup(first?.group ?? '');
}

const spread = async () => spreadOf('pace', (await tally()).told.get('pace') ?? new Map());

describe('Reports that were read', () => {
  it('are in no number below five pairs, and are from five on', async () => {
    await read(...many(4));
    expect(await tally()).toMatchObject({ pairs: 4 });
    expect((await tally()).told.size).toBe(0);
    await read(...many(1, undefined, 4));
    expect(await spread()).toEqual([{ range: [2, 2], pairs: 5 }]);
  });

  it('change no number by one pair: a sixth waits until there are five more', async () => {
    await read(...many(10, (index) => ({ told: { pace: index < 5 ? [0, 1] : [2, 2] } })));
    const before = await spread();
    expect(before).toEqual([
      { range: [0, 1], pairs: 5 },
      { range: [2, 2], pairs: 5 },
    ]);
    for (let next = 10; next < 14; next += 1) {
      await read(...many(1, () => ({ told: { pace: [0, 1] } }), next));
      expect((await tally()).told.get('pace')).toEqual(
        new Map([
          ['0-1', 5],
          ['2-2', 5],
        ]),
      );
    }
    await read(...many(1, () => ({ told: { pace: [0, 1] } }), 14));
    expect(await spread()).toEqual([
      { range: [0, 1], pairs: 10 },
      { range: [2, 2], pairs: 5 },
    ]);
  });

  it('leave a figure out that all but four left out', async () => {
    const told = (index: number): ProgrammeReport['told'] =>
      index < 4 ? { kept: [2, 2] } : { pace: [2, 2] };
    await read(...many(20, (index) => ({ told: told(index) })));
    expect([...(await tally()).told.keys()]).toEqual(['pace']);
  });

  it('are one pair where it reports a thousand times, and all but the first are named as doubled', async () => {
    const { pairs, others } = await read(...many(1000, () => ({ code: codeOf(7) })));
    expect(pairs).toBe(1);
    expect(others.doubled.count).toBe(999);
    expect(others.doubled.places).toHaveLength(100);
    expect(others.doubled.places[0]?.name).toBe('2.txt');
    expect(await tally()).toMatchObject({ pairs: 1 });
  });

  it('add up the same in whatever order they come, also two of one pair that say different things', async () => {
    const reports = [
      ...many(12, (index) => ({ told: { pace: index < 6 ? [0, 1] : [2, 2] } })),
      ...many(6, () => ({ told: { kept: [2, 2] } }), 6),
      ...many(5, () => ({ told: { pace: [0, 1] } }), 7),
    ];
    await read(...reports);
    const first = await tally();
    await reportsDatabase.reports.clear();
    await read(...reports.toReversed());
    expect(await tally()).toEqual(first);
    expect(first.told.get('kept')).toEqual(new Map([['2-2', 6]]));
    expect(first.told.get('pace')).toEqual(
      new Map([
        ['0-1', 11],
        ['2-2', 1],
      ]),
    );
  });

  it('are apart by month and programme, whatever the case of its name', async () => {
    await read(
      ...many(5),
      ...many(5, () => ({ programme: 'women in  PHYSICS' }), 5),
      ...many(5, () => ({ month: '2026-10' })),
      ...many(5, () => ({ programme: null })),
    );
    const groups = await listGroups();
    expect(groups.map(({ month }) => month)).toEqual(['2026-11', '2026-11', '2026-10']);
    expect(await Promise.all(groups.map(async ({ group }) => (await tallyGroup(group)).pairs))).toEqual([
      10, 5, 5,
    ]);
  });

  it('name pairs that ask to be heard where they signed; of others it is told that they are five', async () => {
    const ask = (index: number): Partial<ProgrammeReport> =>
      index < 2 ? { hear: true, names: [`Ana ${index}`, 'Kim'] } : { hear: true, told: {} };
    await read(...many(6, ask));
    expect(await tally()).toMatchObject({
      unnamed: 0,
      named: [
        ['Ana 0', 'Kim'],
        ['Ana 1', 'Kim'],
      ],
    });
    await read(...many(1, ask, 6));
    expect(await tally()).toMatchObject({ unnamed: 5 });
  });

  it('are stopped when asked, and what was read until then is kept', async () => {
    let asked = 0;
    const sources = many(10).map((report) => ({ name: '', blob: new Blob([formatBlock(report)]) }));
    const summary = await readMany(sources, { ...reading, pause: () => Promise.resolve((asked += 1) >= 6) });
    expect(summary.isStopped).toBe(true);
    expect((await tally()).pairs).toBe(summary.pairs);
    expect(summary.pairs).toBeGreaterThan(0);
  });

  it('come back when their deletion is taken back, beside what was read since', async () => {
    await read(...many(5));
    const restore = await deleteReports();
    expect(await listGroups()).toEqual([]);
    await read(...many(2, undefined, 4));
    await restore();
    expect((await tally()).pairs).toBe(6);
    expect((await tally()).told.get('pace')).toEqual(new Map([['2-2', 4]]));
  });
});
