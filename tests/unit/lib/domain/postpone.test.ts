import { describe, expect, it } from 'vitest';
import { postponeChoices } from '../../../../lib/domain/postpone';

const today = '2026-12-10';
const days = (due: string | null, nextMeetingOn: string | null = null) =>
  postponeChoices({ today, due, nextMeetingOn }).map(({ name, dueOn }) => `${name} ${dueOn}`);

describe('A deadline can be put off', () => {
  it('to tomorrow, the day before the next meeting, or in a week, soonest first', () => {
    expect(days('2026-12-08', '2026-12-15')).toEqual([
      'tomorrow 2026-12-11',
      'next-meeting 2026-12-14',
      'next-week 2026-12-17',
    ]);
  });

  it('only to days later than it is', () => {
    expect(days('2026-12-14', '2026-12-15')).toEqual(['next-week 2026-12-17']);
    expect(days('2027-01-31')).toEqual([]);
  });

  it('to each day once, and never to today or before', () => {
    expect(days(null, '2026-12-12')).toEqual(['tomorrow 2026-12-11', 'next-week 2026-12-17']);
    expect(days(null, '2026-12-11')).toEqual(['tomorrow 2026-12-11', 'next-week 2026-12-17']);
  });

  it('across the end of a year', () => {
    expect(postponeChoices({ today: '2026-12-31', due: null, nextMeetingOn: null })[0]?.dueOn).toBe(
      '2027-01-01',
    );
  });
});
