import { describe, expect, it } from 'vitest';
import { extendTo, nothingSelected, selectedRows, toggleRow } from '../../../../lib/domain/selection';

const rows = ['a', 'b', 'c', 'd', 'e'];
const said = (selection: typeof nothingSelected, shown = rows) => selectedRows(selection, shown).join('');

describe('A selection', () => {
  it('stretches from where it began, shrinks again, and turns round', () => {
    const down = extendTo(nothingSelected, 'b', 'd');
    expect(said(down)).toBe('bcd');
    expect(said(extendTo(down, 'd', 'c'))).toBe('bc');
    expect(said(extendTo(down, 'd', 'a'))).toBe('ab');
  });

  it('takes single rows in and out, and a run begins at the last one taken in', () => {
    const one = toggleRow(nothingSelected, 'a', rows);
    const two = toggleRow(one, 'c', rows);
    expect(said(two)).toBe('ac');
    expect(said(extendTo(two, 'c', 'e'))).toBe('acde');
    expect(said(toggleRow(extendTo(two, 'c', 'e'), 'd', rows))).toBe('ace');
  });

  it('is only what is shown: a row that was filtered away or done elsewhere is not acted on', () => {
    const run = extendTo(nothingSelected, 'b', 'd');
    expect(said(run, ['a', 'b', 'c', 'e'])).toBe('b');
    expect(said(toggleRow(nothingSelected, 'a', rows), ['b'])).toBe('');
  });

  it('holds nothing at first', () => {
    expect(said(nothingSelected)).toBe('');
  });
});
