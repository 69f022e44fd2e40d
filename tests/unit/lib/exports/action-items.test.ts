import { describe, expect, it } from 'vitest';
import { itemsCsv, itemsMarkdown } from '../../../../lib/exports/action-items';
import { aMentorship } from '../domain/sample-mentorship';
import { anItem } from '../domain/sample-records';

const mentorship = aMentorship();
const items = [
  { item: anItem({ text: 'Draft *CV*', estimateMinutes: 30 }), mentorship, owner: 'Ben', due: '2026-12-10' },
  {
    item: anItem({
      text: 'Old',
      status: 'dropped',
      dropReason: 'Plans',
      closedAt: '2026-12-01T10:00:00.000Z',
    }),
    mentorship,
    owner: 'Ana Lima',
    due: null,
  },
];

describe('Action items as a file', () => {
  it('as a table have a row each, closed ones with day and reason', () => {
    const [, first, second] = itemsCsv(items).split('\r\n');
    expect(first).toMatch(/^Draft \*CV\*,Ben,Ben and Ana Lima,.*,30,2026-12-10,.*,,$/);
    expect(second).toMatch(/^Old,Ana Lima,Ben and Ana Lima,.*,,,.*,2026-12-01,Plans$/);
  });

  it('as Markdown are the open ones, by pair, as typed', () => {
    const text = itemsMarkdown(items, '2026-12-10');
    expect(text).toContain('## Ben and Ana Lima');
    expect(text).toContain(String.raw`- [ ] Draft \*CV\* (Ben, 2026-12-10)`);
    expect(text).not.toContain('Old');
  });
});
