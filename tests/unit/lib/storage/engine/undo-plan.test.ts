import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planUndo } from '../../../../../lib/storage/engine/undo-plan';
import type { StoredRow } from '../../../../../lib/storage/engine/undo-rows';

const references = { items: { of: 'sessions' } };
type Plain = Record<string, Record<string, StoredRow>>;
const maps = (tables: Plain) =>
  Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, new Map(Object.entries(rows))]));

function undone(before: Plain, after: Plain, now: Plain): Plain {
  const plan = planUndo({ before: maps(before), after: maps(after), now: maps(now) }, references);
  return Object.fromEntries(Object.entries(plan).map(([name, rows]) => [name, Object.fromEntries(rows)]));
}

const row = (id: string, fields: Record<string, unknown>, stamp = '1'): StoredRow => ({
  id,
  ...fields,
  revisions: Object.fromEntries(Object.keys(fields).map((field) => [field, stamp])),
  sameAs: [],
});
const written = (old: StoredRow, field: string, value: unknown, stamp: string): StoredRow => ({
  ...old,
  [field]: value,
  revisions: { ...(old['revisions'] as object), [field]: stamp },
});

describe('Taking a deed back', () => {
  const a = row('a', { text: 'Draft CV', due: 'Friday' });

  it('puts a field back that the deed changed, and leaves one that was written since', () => {
    const did = written(written(a, 'text', 'Draft', '2'), 'due', 'Monday', '2');
    const is = written(did, 'due', 'Sunday', '3');
    expect(undone({ items: { a } }, { items: { a: did } }, { items: { a: is } })).toEqual({
      items: { a: written(a, 'due', 'Sunday', '3') },
    });
  });

  it('leaves a word that was said again since, though it is the same word', () => {
    const did = written(a, 'text', 'Draft', '2');
    const is = written(did, 'text', 'Draft', '3');
    expect(undone({ items: { a } }, { items: { a: did } }, { items: { a: is } })).toEqual({
      items: { a: is },
    });
  });

  it('brings back what the deed removed, beside what was written down since', () => {
    const b = row('b', { text: 'Since' }, '3');
    expect(undone({ items: { a } }, { items: {} }, { items: { b } })).toEqual({ items: { a, b } });
  });

  it('of what was removed and has come again since, each field says the later word', () => {
    const again = written(written(a, 'text', 'Old', '0'), 'due', 'Sunday', '3');
    expect(undone({ items: { a } }, { items: {} }, { items: { a: again } })).toEqual({
      items: { a: written(a, 'due', 'Sunday', '3') },
    });
  });

  it('leaves away what was removed since', () => {
    expect(undone({ items: { a } }, { items: { a } }, { items: {} })).toEqual({ items: {} });
  });

  it('takes away what the deed brought, unless it was written in since', () => {
    const b = row('b', { text: 'Brought' }, '2');
    const c = row('c', { text: 'Brought' }, '2');
    const is = written(c, 'text', 'Mine', '3');
    expect(undone({ items: { a } }, { items: { a, b, c } }, { items: { a, b, c: is } })).toEqual({
      items: { a, c: is },
    });
  });

  it('keeps what the deed brought where something that stays points at it', () => {
    const s = row('s', { at: 'noon' }, '2');
    const b = row('b', { text: 'Since', of: 's' }, '3');
    const did = { items: {}, sessions: { s } };
    expect(undone({ items: {}, sessions: {} }, did, { ...did, items: { b } })).toEqual({
      items: { b },
      sessions: { s },
    });
  });

  it('leaves two records that the deed made one as one, where the one was written in since', () => {
    const mine = { ...row('b', { text: 'Mine', due: 'Friday' }) };
    const theirs = { ...row('a', { text: 'Theirs', due: 'Monday' }, '2'), sameAs: ['b'] };
    const behind = { ...mine, sameAs: ['a'] };
    const is = written(theirs, 'due', 'Sunday', '3');
    const { items } = undone(
      { items: { b: mine } },
      { items: { a: theirs, b: behind } },
      { items: { a: is, b: behind } },
    );
    expect(items?.['a']).toMatchObject({ text: 'Mine', due: 'Sunday', sameAs: ['b'] });
    expect(items?.['b']).toMatchObject({ sameAs: ['a'] });
  });

  it('of one row of settings puts back what the deed changed, and leaves what was chosen since', () => {
    const settings = (value: object) => ({ device: { settings: { key: 'settings', value } } });
    expect(
      undone(
        settings({ lead: 10, notify: false }),
        settings({ lead: 20, notify: false }),
        settings({ lead: 20, notify: true }),
      ),
    ).toEqual(settings({ lead: 10, notify: true }));
  });
});

const ids = ['a', 'b', 'c', 'd'];
const anyRow = (stamp: string) =>
  fc
    .record({ text: fc.constantFrom('x', 'y', 'z'), due: fc.constantFrom('1', '2') })
    .map((fields) => ({ fields, stamp }));
const anyTable = (stamp: string) =>
  fc.array(fc.option(anyRow(stamp), { nil: undefined }), { minLength: 4, maxLength: 4 }).map((rows) =>
    Object.fromEntries(
      rows.flatMap((one, index) => {
        const id = ids[index] ?? '';
        return one ? [[id, row(id, one.fields, one.stamp)]] : [];
      }),
    ),
  );

/** What a person may do after the deed: write a field of a row, write a row down, or remove it. */
const anyAct = fc.record({
  id: fc.constantFrom(...ids, 'e', 'f'),
  does: fc.constantFrom('write', 'add', 'remove'),
  field: fc.constantFrom('text', 'due'),
  value: fc.constantFrom('x', '1', 'new'),
});

it('Whatever is done between a deed and its undo: all of that stays, and all else is as it was before', () => {
  fc.assert(
    fc.property(anyTable('1'), anyTable('2'), fc.array(anyAct, { maxLength: 8 }), (before, after, acts) => {
      const now: Record<string, StoredRow> = { ...after };
      const since = new Map<string, Set<string>>();
      acts.forEach(({ id, does, field, value }, index) => {
        const there = now[id];
        if (does === 'write' && there) {
          now[id] = written(there, field, value, `3${index}`);
          since.set(id, new Set([...(since.get(id) ?? []), field]));
        } else if (does === 'add' && !there && !before[id]) {
          now[id] = row(id, { text: value, due: value }, `3${index}`);
          since.set(id, new Set(['text', 'due']));
        } else if (does === 'remove' && there) {
          delete now[id];
          since.set(id, new Set(['removed']));
        }
      });

      const rows = undone({ items: before }, { items: after }, { items: now })['items'] ?? {};

      for (const id of [...ids, 'e', 'f']) {
        const touched = since.get(id);
        const fieldOf = (field: 'text' | 'due') =>
          (touched?.has(field) ? now[id] : (before[id] ?? now[id]))?.[field];
        const asItWas = touched ? { ...rows[id], text: fieldOf('text'), due: fieldOf('due') } : before[id];
        const isGone = touched !== undefined && !now[id];
        expect(rows[id]).toEqual(isGone ? undefined : asItWas);
      }
    }),
    { numRuns: 1000 },
  );
});
