import { describe, expect, it } from 'vitest';
import { compareZones } from '../../../../lib/domain/zone-comparison';

const utc = (text: string) => `${text}:00.000Z`;

describe('A meeting is shown on both clocks, with a warning exactly when a clock change moves them apart:', () => {
  // Before: Thursday 10 December 2026 unless given. Clocks change in the USA on 14 March and 7 November 2027,
  // in the EU on 28 March and 31 October.
  it.each([
    ['2026-12-24T15:00', 'Europe/Berlin', 'Europe/London', '16:00', '2026-12-24 15:00', 'none', 0],
    ['2026-12-24T15:00', 'Europe/Berlin', 'Europe/Paris', '16:00', '2026-12-24 16:00', 'none', 0],
    ['2026-12-24T15:00', 'Europe/Berlin', 'America/New_York', '16:00', '2026-12-24 10:00', 'none', 0],
    ['2027-03-18T15:00', 'Europe/Berlin', 'America/New_York', '16:00', '2027-03-18 11:00', 'theirs', 60],
    ['2027-03-18T15:00', 'America/New_York', 'Europe/Berlin', '11:00', '2027-03-18 16:00', 'mine', -60],
    ['2027-04-01T15:00', 'Europe/Berlin', 'America/New_York', '17:00', '2027-04-01 11:00', 'none', 0],
    ['2027-04-01T15:00', 'Europe/Berlin', 'Asia/Kolkata', '17:00', '2027-04-01 20:30', 'mine', -60],
    ['2027-04-01T15:00', 'Asia/Kolkata', 'Europe/Berlin', '20:30', '2027-04-01 17:00', 'theirs', 60],
    ['2027-04-01T15:00', 'Asia/Kolkata', 'Asia/Kathmandu', '20:30', '2027-04-01 20:45', 'none', 0],
    ['2027-01-07T15:00', 'Europe/Berlin', 'Pacific/Apia', '16:00', '2027-01-08 04:00', 'none', 0],
    ['2027-01-07T15:00', 'Pacific/Apia', 'Pacific/Pago_Pago', '04:00', '2027-01-07 04:00', 'none', 0],
    ['2027-01-07T15:00', 'Pacific/Kiritimati', 'Pacific/Niue', '05:00', '2027-01-07 04:00', 'none', 0],
    ['2027-04-08T06:00', 'Europe/Berlin', 'Australia/Sydney', '08:00', '2027-04-08 16:00', 'both', -120],
    ['2027-04-08T06:00', 'Europe/Berlin', 'Australia/Lord_Howe', '08:00', '2027-04-08 16:30', 'both', -90],
    ['2027-04-08T06:00', 'Australia/Sydney', 'Australia/Lord_Howe', '16:00', '2027-04-08 16:30', 'both', 30],
    [
      '2027-04-08T06:00',
      'Australia/Brisbane',
      'Australia/Sydney',
      '16:00',
      '2027-04-08 16:00',
      'theirs',
      -60,
    ],
    ['2027-04-08T06:00', 'Antarctica/Troll', 'Europe/Oslo', '08:00', '2027-04-08 08:00', 'both', -60],
    ['2027-07-01T12:00', 'Europe/Dublin', 'Europe/Lisbon', '13:00', '2027-07-01 13:00', 'none', 0],
    ['2027-07-01T12:00', 'America/Sao_Paulo', 'America/St_Johns', '09:00', '2027-07-01 09:30', 'theirs', 60],
    ['2027-07-01T12:00', 'UTC', 'Africa/Cairo', '12:00', '2027-07-01 15:00', 'theirs', 60],
  ] as const)('%s UTC, %s beside %s', (startsAt, mine, theirs, myTime, their, clockChange, shiftMinutes) => {
    const meeting = { startsAt: utc(startsAt), before: utc('2026-12-10T15:00') };
    const compared = compareZones(meeting, mine, theirs);
    expect(compared.mine.time).toBe(myTime);
    expect(`${compared.theirs.date} ${compared.theirs.time}`).toBe(their);
    expect(compared).toMatchObject({ clockChange, shiftMinutes });
  });

  it('warns for the two weeks in which only one side has changed, and not after them', () => {
    const change = (day: string) =>
      compareZones(
        { startsAt: utc(`2027-${day}T15:00`), before: utc('2027-10-28T15:00') },
        'Europe/Berlin',
        'America/New_York',
      ).clockChange;
    expect(['10-29', '11-01', '11-06', '11-08', '11-25'].map(change)).toEqual([
      'none',
      'mine',
      'mine',
      'none',
      'none',
    ]);
  });
});
