import { describe, expect, it } from 'vitest';
import { usualEnd } from '../../../../lib/timing/usual-end';

const ends = (joinedAt: string, usualLengthMinutes: number, timeZone: string) =>
  usualEnd({ joinedAt: new Date(joinedAt).toISOString(), usualLengthMinutes, timeZone });

describe('The usual end counts from the quarter hour people meant', () => {
  it.each([
    ['2026-12-10T14:53:00Z', 'Europe/Berlin', '2026-12-10T16:00:00.000Z'],
    ['2026-12-10T14:59:31Z', 'Europe/Berlin', '2026-12-10T16:00:00.000Z'],
    ['2026-12-10T15:00:00Z', 'Europe/Berlin', '2026-12-10T16:00:00.000Z'],
    ['2026-12-10T15:00:31Z', 'Europe/Berlin', '2026-12-10T16:00:00.000Z'],
    ['2026-12-10T15:07:00Z', 'Europe/Berlin', '2026-12-10T16:00:00.000Z'],
    ['2026-12-10T15:07:20Z', 'Europe/Berlin', '2026-12-10T16:07:20.000Z'],
    ['2026-12-10T15:08:00Z', 'Europe/Berlin', '2026-12-10T16:15:00.000Z'],
    ['2026-12-10T15:22:00Z', 'Europe/Berlin', '2026-12-10T16:15:00.000Z'],
    ['2026-12-10T04:16:00Z', 'Asia/Kathmandu', '2026-12-10T05:15:00.000Z'],
    ['2026-12-31T23:58:00Z', 'UTC', '2027-01-01T01:00:00.000Z'],
  ])('joined %s in %s', (joinedAt, timeZone, end) => {
    expect(ends(joinedAt, 60, timeZone)).toBe(end);
  });

  it('is exact time across a clock change', () => {
    expect(ends('2027-03-28T00:30:00Z', 60, 'Europe/Berlin')).toBe('2027-03-28T01:30:00.000Z');
    expect(ends('2027-10-31T00:30:00Z', 90, 'Europe/Berlin')).toBe('2027-10-31T02:00:00.000Z');
  });

  it.each(['2027-10-31T00:58:00Z', '2027-10-31T01:02:00Z', '2027-03-28T00:58:00Z', '2027-03-28T01:02:00Z'])(
    'joined %s, beside a clock change in Berlin, is within seven minutes of the length',
    (joinedAt) => {
      const minutes = (Date.parse(ends(joinedAt, 60, 'Europe/Berlin')) - Date.parse(joinedAt)) / 60_000;
      expect(Math.abs(minutes - 60)).toBeLessThanOrEqual(7);
    },
  );
});
