import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestMeetings } from '../../../../lib/domain/meeting-plan';
import { instantOf, localDateAt, offsetMinutes, wallClockAt } from '../../../../lib/domain/wall-clock';

const zones = [
  'Africa/Cairo',
  'America/New_York',
  'America/Nuuk',
  'America/Santiago',
  'Antarctica/Troll',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'Pacific/Apia',
  'UTC',
];

describe('A clock on the wall', () => {
  it.each([
    ['Asia/Kathmandu', '2026-12-31T18:15:00.000Z', '2027-01-01 00:00', 345],
    ['Pacific/Apia', '2026-12-31T10:59:59.999Z', '2026-12-31 23:59', 780],
    ['Australia/Lord_Howe', '2027-04-03T15:00:00.000Z', '2027-04-04 01:30', 630],
    ['Australia/Lord_Howe', '2027-04-03T14:59:59.000Z', '2027-04-04 01:59', 660],
    ['America/St_Johns', '2027-03-14T05:30:00.000Z', '2027-03-14 03:00', -150],
    ['Europe/London', '2028-02-29T00:00:00.000Z', '2028-02-29 00:00', 0],
  ])('in %s shows at %s %s', (zone, instant, shown, offset) => {
    const { date, time } = wallClockAt(instant, zone);
    expect(`${date} ${time}`).toBe(shown);
    expect(localDateAt(instant, zone)).toBe(date);
    expect(offsetMinutes(instant, zone)).toBe(offset);
  });

  it.each([
    ['2027-02-29', '10:00'],
    ['2026-12-10', '24:00'],
    ['2026-12-10', ''],
    ['', '10:00'],
    ['soon', 'later'],
  ])('never shows %j %j', (date, time) => {
    expect(instantOf({ date, time }, 'Europe/Berlin')).toBeUndefined();
  });

  const minutes = fc.integer({ min: Date.UTC(2027, 0) / 60_000, max: Date.UTC(2029, 0) / 60_000 });

  it('shows at the instant found what was asked for, and showed it at no earlier one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), minutes, (zone, minute) => {
        const asked = wallClockAt(new Date(minute * 60_000).toISOString(), zone);
        const found = instantOf(asked, zone);
        expect(found && wallClockAt(found.instant, zone)).toEqual(asked);
        expect(Date.parse(found?.instant ?? '')).toBeLessThanOrEqual(minute * 60_000);
      }),
      { numRuns: 200 },
    );
  });

  it('shows what comes once at no other instant', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), minutes, (zone, minute) => {
        const instant = new Date(minute * 60_000).toISOString();
        const found = instantOf(wallClockAt(instant, zone), zone);
        fc.pre(found?.oddity === 'none');
        expect(found?.instant).toBe(instant);
      }),
      { numRuns: 200 },
    );
  });
});

describe('A weekly meeting just after midnight', () => {
  it.each([
    ['Africa/Cairo', '2027-04-22T22:30:00.000Z', '2027-04-30'],
    ['Asia/Beirut', '2027-03-20T22:30:00.000Z', '2027-03-28'],
    ['America/Santiago', '2027-08-29T04:30:00.000Z', '2027-09-05'],
  ])('keeps its weekday in %s where midnight is skipped that week', (timeZone, startsAt, date) => {
    const current = { startsAt, endsAt: startsAt, origin: 'booked' as const };
    const basis = { current, earlier: [], cadenceDays: 7, usualLengthMinutes: 60, now: startsAt, timeZone };
    expect(suggestMeetings(basis)[0]).toEqual({ date, time: '00:30', lengthMinutes: 60 });
  });
});
