import { describe, expect, it } from 'vitest';
import { readQuickEntries } from '../../../../lib/domain/quick-entry';

/** A Thursday afternoon in Berlin; Ana mentors Ben, who types. */
const context = {
  now: '2026-12-10T15:00:00.000Z',
  timeZone: 'Europe/Berlin',
  myRole: 'mentoree',
  names: { mentor: 'Ana Lima', mentoree: 'Ben Okafor' },
} as const;

describe('Pasted lines', () => {
  it('become one item each, without their bullets, numbers and boxes', () => {
    const pasted =
      '- Draft CV !must\r\n* Read ~2h\n\n  \n1. Call Ben\n12) Rest\n- [ ] Box\n[x] Ticked\n• Dot\u2028– Dash';
    expect(readQuickEntries(pasted, context).map(({ text }) => text)).toEqual([
      'Draft CV',
      'Read',
      'Call Ben',
      'Rest',
      'Box',
      'Ticked',
      'Dot',
      'Dash',
    ]);
  });

  it('keep what looks like a bullet and is none', () => {
    const pasted = '-5 degrees\n3.5 hours of rest\n*important*\n2026 plan\n[link] to read';
    expect(readQuickEntries(pasted, context).map(({ text }) => text)).toEqual(pasted.split('\n'));
  });

  it('keep a line that is nothing but a bullet or a number from vanishing beside real ones', () => {
    expect(readQuickEntries('-\nDraft CV\n7', context).map(({ text }) => text)).toEqual([
      '-',
      'Draft CV',
      '7',
    ]);
  });

  it.each(['', '\n', ' \r\n\t\u2029'])('of nothing (%j) make no item', (pasted) => {
    expect(readQuickEntries(pasted, context)).toEqual([]);
  });
});
