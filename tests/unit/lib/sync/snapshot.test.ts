import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syncedTables } from '../../../../lib/domain/sync';
import { recordSchemas } from '../../../../lib/storage/engine/records';
import { packContent, readSnapshot } from '../../../../lib/sync/snapshot';
import { seededYear } from '../../../seed/seeded-year';
import { withPart } from '../../fuzz/mutations';
import { runs } from '../../fuzz/runs';

const year = seededYear(Date.parse('2026-11-20T10:00:00.000Z'));
const few = Object.fromEntries(syncedTables.map((table) => [table, year[table].slice(0, 2)]));
const fact = {
  key: 'setting leadMinutes',
  kind: 'setting' as const,
  id: 'leadMinutes',
  value: 9,
  floor: null,
};
const content = {
  tables: few as never,
  facts: [{ ...fact, stamp: '0mxhppnxc-0001-abc' }],
  exchanges: [],
};
const written = JSON.parse(JSON.stringify({ ...packContent(content), label: 'Laptop', seen: {} })) as Record<
  string,
  unknown
>;

describe('What is in a machine’s file', () => {
  it('comes out as it went in', () => {
    expect(readSnapshot(written)).toEqual({ snapshot: { label: 'Laptop', seen: {}, content } });
  });

  it('of a deleted record is only that it was deleted', () => {
    const [item] = year.actionItems;
    const gone = { ...item!, deletedAt: '2026-11-20T10:00:00.000Z', text: 'Secret plan', ownerName: 'Carl' };
    const text = JSON.stringify(
      packContent({ ...content, tables: { ...(few as object), actionItems: [gone] } as never }),
    );
    expect(text).toContain(gone.id);
    for (const word of ['Secret plan', 'Carl', '"keys"']) expect(text).not.toContain(word);
  });

  it('by a newer version is told from what is damaged', () => {
    expect(readSnapshot({ ...written, records: 99, tables: 'otherwise' })).toEqual({
      problem: 'newer-records',
    });
    expect(readSnapshot({ ...written, kind: 'pair' })).toEqual({ problem: 'damaged' });
    expect(readSnapshot({ ...written, stamps: [] })).toEqual({ problem: 'damaged' });
    expect(readSnapshot(null)).toEqual({ problem: 'damaged' });
  });

  it('with any part of it exchanged is refused with a reason, or is records that fit', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom<unknown>(undefined, null, '__proto__', Number.NaN, 1e300, 'a'.repeat(5000), [], {}),
    );
    fc.assert(
      fc.property(fc.nat(900), value, (at, other) => {
        const read = readSnapshot(withPart(written, at, other));
        const tables = 'snapshot' in read ? read.snapshot.content.tables : null;
        const rows = tables
          ? syncedTables.flatMap((table) => tables[table].map((row) => [table, row] as const))
          : [];
        expect(rows.filter(([table, row]) => !recordSchemas[table].safeParse(row).success)).toEqual([]);
        expect('snapshot' in read || ['damaged', 'newer-records'].includes(read.problem)).toBe(true);
      }),
      runs(300),
    );
  });
});
