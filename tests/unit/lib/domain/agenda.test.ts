import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaBlocks, agendaOverrun, draftAgenda, positionBetween } from '../../../../lib/domain/agenda';
import type { AgendaItem } from '../../../../lib/domain/agenda-item';
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

  const itemCounts = fc.nat(30);
  const lengths = fc.integer({ min: 15, max: 240 });
  const drafted = (count: number, lengthMinutes: number) =>
    draftAgenda({ ...basis, items: Array.from({ length: count }, () => anItem()), lengthMinutes });

  it('gives a promise a minute or more and every other line three, and ends with ten for the wrap-up', () => {
    fc.assert(
      fc.property(itemCounts, lengths, (count, lengthMinutes) => {
        const lines = drafted(count, lengthMinutes);
        expect(lines.at(-1)).toMatchObject({ standing: 'wrap-up', minutes: 10 });
        for (const line of lines) expect(line.minutes).toBeGreaterThanOrEqual(line.actionItemId ? 1 : 3);
      }),
    );
  });

  it('fits its meeting where there is room for a minute each', () => {
    fc.assert(
      fc.property(itemCounts, lengths, (count, lengthMinutes) => {
        fc.pre(lengthMinutes - 15 >= Math.max(3, count));
        expect(agendaOverrun(drafted(count, lengthMinutes), lengthMinutes)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('leaves half of the time to what was parked and the goals, however many promises there are', () => {
    const items = Array.from({ length: 10 }, () => anItem());
    const parked = [aParkedLine({ text: 'one' }), aParkedLine({ text: 'two' })];
    const lines = draftAgenda({ ...basis, items, parked, hasGoals: true });
    expect(lines.map(({ minutes }) => minutes)).toEqual([5, ...items.map(() => 2), 5, 5, 5, 10]);
    expect(agendaOverrun(lines, 60)).toBeLessThanOrEqual(0);
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

describe('The blocks of an agenda', () => {
  const line = (origin: AgendaItem['origin']) => ({ origin, minutes: 5 });

  it('are its lines, but four promises or more in a row are one', () => {
    const promises = [line('carried'), line('carried'), line('must-do'), line('must-do')];
    const lines = [line('standing'), ...promises, line('parked'), line('must-do'), line('standing')];
    expect(agendaBlocks(lines).map(({ kind, lines: { length } }) => `${kind} ${length}`)).toEqual([
      'line 1',
      'promises 4',
      'line 1',
      'line 1',
      'line 1',
    ]);
    expect(agendaBlocks(promises.slice(1)).map(({ kind }) => kind)).toEqual(['line', 'line', 'line']);
    expect(agendaBlocks(lines).flatMap((block) => block.lines)).toEqual(lines);
  });
});
