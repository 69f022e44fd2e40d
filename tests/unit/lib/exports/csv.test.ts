import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../../../lib/exports/csv';

describe('A table as CSV', () => {
  it('quotes what needs quoting, ends lines as the standard says, and marks itself as UTF-8', () => {
    expect(
      formatCsv([
        ['What', 'Min'],
        ['Say "hi", Zoë\nthen go', 30],
        ['', null],
      ]),
    ).toBe('\uFEFFWhat,Min\r\n"Say ""hi"", Zoë\nthen go",30\r\n,\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('keeps a spreadsheet from running %j', (text) => {
    expect(formatCsv([[text]])).toMatch(/^\uFEFF"?'/);
  });
});
