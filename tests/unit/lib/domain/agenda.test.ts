import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaOverrun, draftAgenda, positionBetween } from '../../../../lib/domain/agenda';
import { anItem, aParkedLine } from './sample-records';

const basis = { items: [], parked: [], lengthMinutes: 60, hasGoals: false, occasion: 'ordinary' as const };

const texts = (changed: Partial<Parameters<typeof draftAgenda>[0]> = {}) =>
  draftAgenda({ ...basis, ...changed }).map((line) => ('text' in line ? line.text : line.standing));

describe('A drafted agenda', () => {
  it('has three standing lines where there is nothing to grow from', () => {
    expect(texts()).toEqual(['check-in', 'open-topic', 'wrap-up']);
  });

  it('takes carried items first, then must-dos, then parked lines, and no nice-to-dos', () => {
    const items = [
      anItem({ text: 'must' }),
      anItem({ text: 'nice', priority: 'nice' }),
      anItem({ text: 'carried nice', priority: 'nice', carriedThrough: ['a'] }),
      anItem({ text: 'done', status: 'done' }),
      anItem({ text: 'dropped', status: 'dropped', carriedThrough: ['a'] }),
    ];
    expect(texts({ items, parked: [aParkedLine({ text: 'parked' })] })).toEqual([
      'check-in',
      'carried nice',
      'must',
      'parked',
      'wrap-up',
    ]);
  });

  it('brings the goals, and the lines of the mid-point and the closing', () => {
    const items = [anItem({ text: 'must' })];
    expect(texts({ items, hasGoals: true, occasion: 'mid-point' })).toEqual([
      'check-in',
      'mid-point-points',
      'mid-point-change',
      'must',
      'goals',
      'wrap-up',
    ]);
    expect(texts({ occasion: 'closing' })).toEqual([
      'check-in',
      'closing-review',
      'closing-onward',
      'closing-thanks',
      'wrap-up',
    ]);
  });

  it('fits its meeting where there is room for three minutes each, and ends with ten for the wrap-up', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.integer({ min: 15, max: 240 }), (count, lengthMinutes) => {
        const items = Array.from({ length: count }, () => anItem());
        const lines = draftAgenda({ ...basis, items, lengthMinutes });
        expect(lines.at(-1)).toMatchObject({ standing: 'wrap-up', minutes: 10 });
        for (const line of lines) expect(line.minutes).toBeGreaterThanOrEqual(3);
        const room = lengthMinutes - 15 >= 3 * Math.max(1, count);
        if (room) expect(agendaOverrun(lines, lengthMinutes)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('says by how many minutes it is too long or too short', () => {
    expect(agendaOverrun([{ minutes: 40 }, { minutes: 30 }], 60)).toBe(10);
    expect(agendaOverrun([], 60)).toBe(-60);
  });
});

describe('A line moved between two others', () => {
  it('gets a place between them, before the first or after the last', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 1000 }), (before, gap) => {
        const place = positionBetween(before, before + gap);
        expect(place > before && place < before + gap).toBe(true);
        expect(positionBetween(null, before)).toBeLessThan(before);
        expect(positionBetween(before, null)).toBeGreaterThan(before);
      }),
    );
    expect(positionBetween(null, null)).toBe(1);
  });
});
