import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { isNearClockChange, isUtc, makeVtimezone } from '../../../../lib/calendar/vtimezone';
import { toInstant } from '../../../../lib/domain/instant';
import { readBack, written } from './sample-invite';

const europe = ['Berlin', 'London', 'Dublin', 'Lisbon', 'Madrid', 'Paris', 'Rome', 'Warsaw', 'Athens'];
const europeanEast = ['Helsinki', 'Kyiv', 'Bucharest', 'Chisinau', 'Istanbul', 'Moscow', 'Minsk', 'Oslo'];
const americas = [
  'New_York',
  'Chicago',
  'Denver',
  'Phoenix',
  'Los_Angeles',
  'Anchorage',
  'Adak',
  'Halifax',
  'St_Johns',
  'Toronto',
  'Vancouver',
  'Mexico_City',
  'Tijuana',
  'Havana',
  'Bogota',
  'Lima',
  'Santiago',
  'Asuncion',
  'Sao_Paulo',
  'Argentina/Buenos_Aires',
  'Nuuk',
  'Scoresbysund',
  'Miquelon',
  'Port-au-Prince',
];
const asia = [
  'Kolkata',
  'Kathmandu',
  'Tokyo',
  'Seoul',
  'Shanghai',
  'Singapore',
  'Dubai',
  'Tehran',
  'Kabul',
  'Yangon',

  'Jerusalem',
  'Beirut',
  'Amman',
  'Gaza',
  'Almaty',
];
const others = [
  'Africa/Cairo',
  'Africa/Casablanca',
  'Africa/El_Aaiun',
  'Africa/Lagos',
  'Africa/Johannesburg',
  'Atlantic/Azores',
  'Atlantic/Reykjavik',
  'Australia/Sydney',
  'Australia/Adelaide',
  'Australia/Brisbane',

  'Australia/Lord_Howe',
  'Australia/Eucla',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Honolulu',
  'Pacific/Easter',
  'Pacific/Norfolk',
  'Pacific/Kiritimati',
  'Antarctica/Troll',
];
const zones = [
  ...[...europe, ...europeanEast].map((city) => `Europe/${city}`),
  ...americas.map((city) => `America/${city}`),
  ...asia.map((city) => `Asia/${city}`),
  ...others,
];

/** What Intl itself says, by another way than the code under test. */
function intlOffset(ms: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const [day, month, year, hour, minute, second] = (format.format(ms).match(/\d+/g) ?? []).map(Number);
  const shown = Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute, second);
  return Math.round((shown - Math.floor(ms / 1000) * 1000) / 60_000);
}

describe('A file read back by another program', () => {
  const hours = [0, 24 * 37, 24 * 80, 24 * 104 + 9, 24 * 173, 24 * 240 + 5, 24 * 301, 24 * 340];
  const starts = hours.map((hour) => Date.UTC(2027, 0, 1, 3) + hour * 3_600_000);

  it.each(zones)('means the same instants in %s', (timeZone) => {
    for (const start of starts) {
      const times = { startsAt: toInstant(start), endsAt: toInstant(start + 5_400_000) };
      const { calendar, event } = readBack(written('save', { timeZone, ...times }));
      const described = calendar.getFirstSubcomponent('vtimezone');
      const zone = described ? new ICAL.Timezone(described) : ICAL.Timezone.utcTimezone;
      for (const [name, ms] of [
        ['dtstart', start],
        ['dtend', start + 5_400_000],
      ] as const) {
        const time = (event.getFirstPropertyValue(name) as ICAL.Time).clone();
        time.zone = zone;
        expect(time.toUnixTime() * 1000).toBe(ms);
      }
      const starts = event.getFirstPropertyValue('dtstart') as ICAL.Time;
      expect(zone.utcOffset(starts)).toBe(intlOffset(start, timeZone) * 60);
    }
  });

  it('is told the name the zone goes by now, not in 1970', () => {
    expect(written('save', { timeZone: 'Asia/Kathmandu' })).toContain('TZNAME:GMT+5:45');
  });

  it('finds at most two observances, as Outlook wants', () => {
    for (const timeZone of zones) {
      const parts = makeVtimezone(timeZone, '2027-05-01T12:00:00.000Z').getAllSubcomponents();
      expect(parts.length).toBeGreaterThanOrEqual(1);
      expect(parts.length).toBeLessThanOrEqual(2);
    }
  });
});

describe('An odd hour', () => {
  it.each([
    ['Europe/Berlin', '2027-10-31T00:30', true],
    ['Europe/Berlin', '2027-10-31T01:30', true],
    ['Europe/Berlin', '2027-10-30T23:59', false],
    ['Europe/Berlin', '2027-10-31T02:00', false],
    ['Europe/Berlin', '2027-03-28T00:59', false],
    ['Europe/Berlin', '2027-03-28T01:00', true],
    ['Europe/Berlin', '2027-03-28T02:00', false],
    ['Australia/Lord_Howe', '2027-04-03T14:45', true],
    ['Australia/Lord_Howe', '2027-04-03T15:15', true],
    ['Australia/Lord_Howe', '2027-04-03T15:30', false],
    ['America/Nuuk', '2027-10-31T00:30', true],
    ['Antarctica/Troll', '2027-10-30T23:30', true],
    ['Asia/Kathmandu', '2027-10-31T00:30', false],
  ])('in %s at %s UTC: %s', (timeZone, utc, odd) => {
    expect(isNearClockChange(`${utc}:00.000Z`, timeZone)).toBe(odd);
  });
});

describe('UTC', () => {
  it.each(['UTC', 'Etc/UTC', 'Etc/GMT', 'GMT', 'GMT0', 'Etc/GMT+0', 'Zulu', 'utc'])('is %s', (name) => {
    expect(isUtc(name)).toBe(true);
  });
  it.each(['Europe/London', 'Etc/GMT+1', 'Africa/Abidjan'])('is not %s', (name) => {
    expect(isUtc(name)).toBe(false);
  });
});
