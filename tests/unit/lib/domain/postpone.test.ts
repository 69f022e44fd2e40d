import { describe, expect, it } from 'vitest';
import { dayBeforeMeeting, postponeChoices } from '../../../../lib/domain/postpone';

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

describe('The day before the next meeting', () => {
  const dayBefore = (due: string | null, nextMeetingOn: string | null) =>
    dayBeforeMeeting({ today, due, nextMeetingOn });

  it.each([
    ['is there for what is due earlier', '2026-12-08', '2026-12-15', '2026-12-14'],
    ['is there for what has no day', null, '2026-12-15', '2026-12-14'],
    ['is there across a year', '2026-12-31', '2027-01-02', '2027-01-01'],
    ['is none where no meeting is agreed', '2026-12-08', null, null],
    ['is none for what is due then', '2026-12-14', '2026-12-15', null],
    ['is none for what is due after it', '2026-12-24', '2026-12-15', null],
    ['is none where the meeting is tomorrow', null, '2026-12-11', null],
    ['is none where the meeting is over', null, '2026-12-01', null],
  ])('%s', (_what, due, nextMeetingOn, expected) => expect(dayBefore(due, nextMeetingOn)).toBe(expected));
});
