import { describe, expect, it } from 'vitest';
import { offeredEnds } from '../../../../lib/timing/offered-ends';
import { wallClockAt } from '../../../../lib/domain/wall-clock';

interface Row {
  readonly joined: string;
  readonly zone?: string;
  readonly usual?: number;
  readonly now?: string;
  /** By the clock of the zone. */
  readonly ends: string;
  readonly nearest: string;
}

const berlin = 'Europe/Berlin';

const rows: Readonly<Record<string, Row>> = {
  'a join at 7:39': {
    joined: '2026-12-10T06:39:00Z',
    ends: '08:00 08:15 08:30 08:45 09:00',
    nearest: '08:45',
  },
  'a join at 7:39 of a pair that takes 30 minutes': {
    joined: '2026-12-10T06:39:00Z',
    usual: 30,
    ends: '08:00 08:15 08:30 08:45 09:00',
    nearest: '08:15',
  },
  'a join at 7:39 of a pair that takes 90 minutes: the five move on': {
    joined: '2026-12-10T06:39:00Z',
    usual: 90,
    ends: '08:15 08:30 08:45 09:00 09:15',
    nearest: '09:15',
  },
  'a join at 7:58: two minutes are no meeting': {
    joined: '2026-12-10T06:58:00Z',
    ends: '08:15 08:30 08:45 09:00 09:15',
    nearest: '09:00',
  },
  'a join at 8:02': {
    joined: '2026-12-10T07:02:00Z',
    ends: '08:30 08:45 09:00 09:15 09:30',
    nearest: '09:00',
  },
  'a join on the very quarter': {
    joined: '2026-12-10T07:00:00Z',
    ends: '08:15 08:30 08:45 09:00 09:15',
    nearest: '09:00',
  },
  'a join with seconds': {
    joined: '2026-12-10T06:39:59.999Z',
    ends: '08:00 08:15 08:30 08:45 09:00',
    nearest: '08:45',
  },
  'a form opened late: the usual end is still ahead': {
    joined: '2026-12-10T06:39:00Z',
    now: '2026-12-10T07:40:00Z',
    ends: '08:45 09:00 09:15 09:30 09:45',
    nearest: '08:45',
  },
  'a form opened after the usual end': {
    joined: '2026-12-10T06:39:00Z',
    now: '2026-12-10T08:45:00Z',
    ends: '10:00 10:15 10:30 10:45 11:00',
    nearest: '10:00',
  },
  'past midnight': {
    joined: '2026-12-10T22:39:00Z',
    ends: '00:00 00:15 00:30 00:45 01:00',
    nearest: '00:45',
  },
  'a zone at half an hour': {
    joined: '2026-12-10T02:09:00Z',
    zone: 'Asia/Kolkata',
    ends: '08:00 08:15 08:30 08:45 09:00',
    nearest: '08:45',
  },
  'a zone at three quarters of an hour': {
    joined: '2026-12-10T01:54:00Z',
    zone: 'Asia/Kathmandu',
    ends: '08:00 08:15 08:30 08:45 09:00',
    nearest: '08:45',
  },
  'clocks that go forward: 2:00 to 3:00 do not exist': {
    joined: '2027-03-28T00:39:00Z',
    ends: '03:00 03:15 03:30 03:45 04:00',
    nearest: '03:45',
  },
  'clocks that go back: the hour from 2:00 comes twice': {
    joined: '2027-10-30T23:54:00Z',
    ends: '02:15 02:30 02:45 02:00 02:15',
    nearest: '02:00',
  },
};

describe('Ends are offered as the clock times people schedule by', () => {
  it.each(Object.entries(rows))(
    '%s',
    (_, { joined, zone = berlin, usual = 60, now = joined, ends, nearest }) => {
      const offered = offeredEnds({
        joinedAt: new Date(joined).toISOString(),
        usualLengthMinutes: usual,
        now: new Date(now).toISOString(),
        timeZone: zone,
      });
      const clock = (instant: string) => wallClockAt(instant, zone).time;
      expect(offered.ends.map(clock).join(' ')).toBe(ends);
      expect(clock(offered.nearest)).toBe(nearest);
      expect(offered.ends).toContain(offered.nearest);
      expect(offered.ends.every((end) => Date.parse(end) > Date.parse(now))).toBe(true);
    },
  );

  it('lie a quarter of an hour apart in real time, whatever the clocks do', () => {
    const { ends } = offeredEnds({
      joinedAt: '2027-10-30T23:54:00.000Z',
      usualLengthMinutes: 60,
      now: '2027-10-30T23:54:00.000Z',
      timeZone: berlin,
    });
    const gaps = ends.slice(1).map((end, place) => Date.parse(end) - Date.parse(ends[place] ?? ''));
    expect(gaps).toEqual([900_000, 900_000, 900_000, 900_000]);
  });
});
