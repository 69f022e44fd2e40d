import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../../../lib/exports/csv';

const cell = (text: string) => formatCsv([[text]]).slice(1, -2);

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

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\n=1+1',
    '\r\n=1+1',
    '\r@SUM(A1)',
    ' =1+1',
    '   +1',
    '\u00A0=1',
    '\u3000＝1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '﹦1',
    '−1',
    '\u200B=1',
    '\uFEFF=1',
    '\n\t ＝1',
    '\tplain',
  ])('keeps a spreadsheet from running %j', (text) => {
    expect(cell(text)).toMatch(/^"?'/);
    expect(cell(text).replaceAll(/^"|"$/g, '')).toBe(`'${text}`);
  });

  it.each([
    ['\n=1+1', '"\'\n=1+1"'],
    ['Plan;=1+1', '"Plan;=1+1"'],
    ['Plan\t=1+1', '"Plan\t=1+1"'],
    ['Plan\n=1+1', '"Plan\n=1+1"'],
    ['Plan\r=1+1', '"Plan\r=1+1"'],
    ['a;b', '"a;b"'],
    ['say "=1"', '"say ""=1"""'],
    ['；＝1', '；＝1'],
  ])('keeps in one cell %j', (text, written) => {
    expect(cell(text)).toBe(written);
  });

  it.each([
    'Plan = goal',
    'A+ in maths',
    '9-5',
    'ana@example.com',
    'Zoë’s plan',
    '会議＝相談',
    "it's",
    '50 %',
    '#1',
    '',
  ])('leaves alone %j', (text) => {
    expect(cell(text)).toBe(text);
  });

  it('leaves numbers numbers', () => {
    expect(formatCsv([[-5, 0, 30]])).toBe('\uFEFF-5,0,30\r\n');
  });
});
