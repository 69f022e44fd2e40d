import { describe, expect, it } from 'vitest';
import { occasionOf } from '../../../../lib/domain/occasion';
import { seriesAt, sessionsOf } from './a-series';
import { aMentorship, aSession } from './sample-mentorship';

const series = sessionsOf(seriesAt('2027-01-07 15:00', { everyDays: 7, count: 8 }));
const plan = aMentorship({ plannedSessions: 8 });

describe('The meetings of a series that are planned ahead', () => {
  it('have one mid-point review and two that close, as they will have when their time comes', () => {
    expect(series.map((session) => occasionOf(plan, session, series))).toEqual([
      'ordinary',
      'ordinary',
      'ordinary',
      'mid-point',
      'ordinary',
      'ordinary',
      'closing',
      'closing',
    ]);
  });

  it('leave the review to a meeting before them that was it already', () => {
    const held = aSession('2026-12-10', { occasion: 'mid-point' });
    const found = series.map((session) => occasionOf(plan, session, [held, ...series]));
    expect(found.filter((occasion) => occasion === 'mid-point')).toEqual([]);
  });

  it('count those that were called off for nothing', () => {
    const sessions = series.map((session, index) =>
      index === 1 ? { ...session, status: 'cancelled' as const } : session,
    );
    expect(occasionOf(plan, sessions[3]!, sessions)).toBe('ordinary');
    expect(occasionOf(plan, sessions[4]!, sessions)).toBe('mid-point');
  });

  it('change nothing for a meeting that stands alone: what is only planned before it is not held', () => {
    const alone = aSession('2027-03-01', { status: 'planned' });
    const planned = ['01', '02', '03', '04', '05'].map((day) =>
      aSession(`2027-02-${day}`, { status: 'planned' }),
    );
    expect(occasionOf(plan, alone, planned)).toBe('ordinary');
  });
});
