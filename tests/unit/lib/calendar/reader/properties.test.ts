import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDuration, readTime } from '../../../../../lib/calendar/reader/calendar-time';
import { expandRule } from '../../../../../lib/calendar/reader/expand-rule';
import { readRule } from '../../../../../lib/calendar/reader/rule';
import { intlZone, momentOf, utcZone, wallTimeAt } from '../../../../../lib/calendar/reader/zone';
import { calendarOf, eventOf, read, startsOf } from './reading';

const zoneNames = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Africa/Casablanca',
];
const moments = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) });
const weekdays = fc
  .subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 })
  .map((days) => days.join(','));
const rules = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((interval) => `FREQ=DAILY;INTERVAL=${interval}`),
  fc
    .tuple(fc.integer({ min: 1, max: 5 }), weekdays)
    .map(([interval, days]) => `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${days}`),
  fc
    .tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: -31, max: 31 }).filter((day) => day !== 0),
    )
    .map(([interval, day]) => `FREQ=MONTHLY;INTERVAL=${interval};BYMONTHDAY=${day}`),
  fc
    .tuple(fc.constantFrom(1, 2, 3, 4, 5, -1, -2), weekdays)
    .map(([nth, days]) => `FREQ=MONTHLY;BYDAY=${days};BYSETPOS=${nth}`),
  fc.integer({ min: 1, max: 12 }).map((month) => `FREQ=YEARLY;BYMONTH=${month};BYDAY=-1SU`),
);
const day = 86_400_000;

describe('the reader', () => {
  it('finds in two halves of a window what it finds in the whole', () => {
    fc.assert(
      fc.property(
        rules,
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 1, max: 59 }),
        fc.option(fc.integer({ min: 1, max: 300 })),
        (rule, age, cut, count) => {
          const first = new Date(Date.UTC(2026, 10, 1, 10) - age * day)
            .toISOString()
            .replaceAll(/[-:]|\.\d+Z/g, '');
          const text = calendarOf(
            eventOf(
              `DTSTART;TZID=America/New_York:${first}`,
              `RRULE:${rule}${count === null ? '' : `;COUNT=${count}`}`,
            ),
          );
          const middle = new Date(Date.UTC(2026, 10, 1 + cut)).toISOString();
          const halves = [
            ...startsOf(read(text, { windowEnd: middle })),
            ...startsOf(read(text, { windowStart: middle })),
          ];
          expect(halves).toEqual(startsOf(read(text)));
        },
      ),
    );
  });

  it('follows a rule from the window as it does from its start', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 3000 }), (text, age) => {
        const rule = readRule(text)!;
        const start = Date.UTC(2026, 0, 1, 9) - age * day;
        const budget = { spend: () => true };
        const span = { start, to: Date.UTC(2026, 3, 1), until: Number.POSITIVE_INFINITY, budget };
        const from = Date.UTC(2026, 0, 1);
        const walked = expandRule({ ...rule, count: 1_000_000 }, { ...span, from })!;
        expect(expandRule(rule, { ...span, from })).toEqual(walked);
        expect(walked).toEqual([...new Set(walked)].toSorted((one, other) => one - other));
      }),
    );
  });

  it('finds an occurrence wherever its window is cut', () => {
    fc.assert(
      fc.property(
        moments,
        fc.constantFrom(...zoneNames),
        fc.integer({ min: -60, max: 60 }),
        (ms, name, minutes) => {
          const at = Math.floor(ms / 60_000) * 60_000;
          const zone = intlZone(name) ?? utcZone;
          const wall = new Date(wallTimeAt(at, zone)).toISOString().replaceAll(/[-:]|\.\d+Z/g, '');
          const text = calendarOf(eventOf(`DTSTART;TZID=${name}:${wall}`, 'DURATION:PT1H'));
          const edge = new Date(at + minutes * 60_000).toISOString();
          const before = read(text, { windowStart: '2019-01-01T00:00:00.000Z', windowEnd: edge });
          const after = read(text, { windowStart: edge, windowEnd: '2031-01-01T00:00:00.000Z' });
          expect(before.events.length + after.events.length).toBeGreaterThanOrEqual(1);
        },
      ),
    );
  });

  it('turns wall time into moments that show it, and skipped times into later ones', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...zoneNames), (ms, name) => {
        const wall = Math.floor(ms / 60_000) * 60_000;
        const zone = intlZone(name) ?? utcZone;
        const shown = wallTimeAt(momentOf(wall, zone), zone);
        expect(shown).toBeGreaterThanOrEqual(wall);
        expect(shown - wall).toBeLessThanOrEqual(7_200_000);
      }),
      { numRuns: 500 },
    );
  });

  it('asks a zone for its offset as often as it likes and hears what Intl says', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...zoneNames), (ms, name) => {
        const parts = new Intl.DateTimeFormat('en-US', {
          timeZone: name,
          hourCycle: 'h23',
          hour: 'numeric',
          minute: 'numeric',
        }).formatToParts(ms);
        const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
        const shown = new Date(wallTimeAt(ms, intlZone(name) ?? utcZone));
        expect([shown.getUTCHours(), shown.getUTCMinutes()]).toEqual([part('hour'), part('minute')]);
      }),
    );
  });

  it('never throws and never returns more than allowed, whatever the lines are', () => {
    const names = [
      'DTSTART',
      'DTEND',
      'RRULE',
      'EXDATE',
      'RDATE',
      'RECURRENCE-ID',
      'DURATION',
      'SUMMARY',
      'ATTENDEE',
      'UID',
      'BEGIN',
      'END',
      'TZID',
    ];
    const values = fc.oneof(
      fc.constantFrom(
        '20261124T100000Z',
        '20261124',
        'FREQ=DAILY',
        'FREQ=WEEKLY;UNTIL=20261201',
        'PT1H',
        'VEVENT',
        'VTIMEZONE',
        'VALARM',
      ),
      fc.string({ maxLength: 40 }),
    );
    const parameters = fc.oneof(
      fc.constantFrom('', ';TZID=Europe/Berlin', ';VALUE=DATE', ';RANGE=THISANDFUTURE'),
      fc.string({ maxLength: 20 }).map((text) => `;${text}`),
    );
    const line = fc
      .tuple(fc.constantFrom(...names), parameters, values)
      .map(([name, more, value]) => `${name}${more}:${value}`);
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(line, fc.string({ maxLength: 30 })), { maxLength: 12 }), { maxLength: 4 }),
        (events) => {
          const { events: found } = read(calendarOf(...events.map((lines) => eventOf(...lines))), {
            keepBusy: true,
            limits: { events: 50 },
          });
          expect(found.length).toBeLessThanOrEqual(50);
          for (const { startsAt, endsAt } of found) expect(startsAt <= endsAt).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('reads no time and no duration that is not there', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const time = readTime(text);
        expect(time === undefined || Number.isFinite(time.wall)).toBe(true);
        expect(Number.isNaN(readDuration(text))).toBe(false);
      }),
    );
  });
});
