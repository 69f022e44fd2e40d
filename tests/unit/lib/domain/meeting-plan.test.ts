import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  planMeeting,
  suggestMeetings,
  type MeetingChoice,
  type SuggestionBasis,
} from '../../../../lib/domain/meeting-plan';
import { readWhen } from '../../../../lib/domain/meeting-words';
import { wallClockAt } from '../../../../lib/domain/wall-clock';

const now = '2026-12-10T15:00:00.000Z';

function plan(when: string, timeZone: string, lengthMinutes = 60, at = now) {
  const [date = '', time = ''] = when.split(' ');
  return planMeeting({ date, time, lengthMinutes }, at, timeZone);
}

describe('A chosen time becomes the right instant', () => {
  it.each([
    ['2026-12-24 15:00', 'Europe/Berlin', '2026-12-24T14:00', 'none'],
    ['2027-03-27 15:00', 'Europe/Berlin', '2027-03-27T14:00', 'none'],
    ['2027-03-28 15:00', 'Europe/Berlin', '2027-03-28T13:00', 'none'],
    ['2027-03-28 01:59', 'Europe/Berlin', '2027-03-28T00:59', 'none'],
    ['2027-03-28 02:00', 'Europe/Berlin', '2027-03-28T01:00', 'skipped'],
    ['2027-03-28 02:30', 'Europe/Berlin', '2027-03-28T01:30', 'skipped'],
    ['2027-03-28 03:00', 'Europe/Berlin', '2027-03-28T01:00', 'none'],
    ['2027-10-31 01:59', 'Europe/Berlin', '2027-10-30T23:59', 'none'],
    ['2027-10-31 02:00', 'Europe/Berlin', '2027-10-31T00:00', 'repeated'],
    ['2027-10-31 02:59', 'Europe/Berlin', '2027-10-31T00:59', 'repeated'],
    ['2027-10-31 03:00', 'Europe/Berlin', '2027-10-31T02:00', 'none'],
    ['2027-03-14 02:30', 'America/New_York', '2027-03-14T07:30', 'skipped'],
    ['2027-11-07 01:30', 'America/New_York', '2027-11-07T05:30', 'repeated'],
    ['2027-11-07 02:30', 'America/New_York', '2027-11-07T07:30', 'none'],
    ['2027-04-04 01:45', 'Australia/Lord_Howe', '2027-04-03T14:45', 'repeated'],
    ['2027-04-04 02:00', 'Australia/Lord_Howe', '2027-04-03T15:30', 'none'],
    ['2027-10-03 02:15', 'Australia/Lord_Howe', '2027-10-02T15:45', 'skipped'],
    ['2027-10-03 02:30', 'Australia/Lord_Howe', '2027-10-02T15:30', 'none'],
    ['2027-04-30 00:30', 'Africa/Cairo', '2027-04-29T22:30', 'skipped'],
    ['2027-10-30 23:30', 'America/Nuuk', '2027-10-31T00:30', 'repeated'],
    ['2027-10-31 01:30', 'Antarctica/Troll', '2027-10-30T23:30', 'repeated'],
    ['2027-01-15 10:00', 'Asia/Kathmandu', '2027-01-15T04:15', 'none'],
    ['2027-01-15 00:10', 'Asia/Kathmandu', '2027-01-14T18:25', 'none'],
    ['2027-01-15 10:00', 'Pacific/Apia', '2027-01-14T21:00', 'none'],
    ['2027-07-15 10:00', 'Pacific/Apia', '2027-07-14T21:00', 'none'],
    ['2026-12-31 23:30', 'Pacific/Kiritimati', '2026-12-31T09:30', 'none'],
    ['2027-01-01 00:00', 'Pacific/Pago_Pago', '2027-01-01T11:00', 'none'],
    ['2028-02-29 09:00', 'Europe/London', '2028-02-29T09:00', 'none'],
    ['2027-12-31 23:59', 'UTC', '2027-12-31T23:59', 'none'],
  ])('%s in %s', (when, timeZone, utc, oddity) => {
    expect(plan(when, timeZone)).toMatchObject({
      kind: 'planned',
      oddity,
      times: { startsAt: `${utc}:00.000Z` },
    });
  });

  it('finds the day Samoa left out, and says that it was skipped', () => {
    expect(plan('2011-12-30 12:00', 'Pacific/Apia', 60, '2011-12-01T00:00:00.000Z')).toMatchObject({
      kind: 'planned',
      oddity: 'skipped',
    });
  });

  it('counts the length in real minutes across a clock change', () => {
    expect(plan('2027-10-31 01:30', 'Europe/Berlin', 120)).toMatchObject({
      times: { startsAt: '2027-10-30T23:30:00.000Z', endsAt: '2027-10-31T01:30:00.000Z' },
    });
  });

  it('shows the chosen wall-clock time again, unless a clock change leaves it out', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 1, max: 720 * 48 }), (zone, halfHours) => {
        const wanted = wallClockAt(new Date(Date.parse(now) + halfHours * 1_800_000).toISOString(), zone);
        const planned = planMeeting({ ...wanted, lengthMinutes: 30 }, '2026-12-09T00:00:00.000Z', zone);
        expect(planned.kind === 'planned' && wallClockAt(planned.times.startsAt, zone)).toEqual(wanted);
      }),
      { numRuns: 150 },
    );
  });
});

describe('A choice that cannot be a meeting is refused with its reason', () => {
  it.each([
    ['2026-12-10 15:59', 60, 'past'],
    ['2026-12-10 16:00', 60, 'past'],
    ['2025-12-24 15:00', 60, 'past'],
    ['2026-12-24 15:00', 0, 'too-short'],
    ['2026-12-24 15:00', -30, 'too-short'],
    ['2026-12-24 15:00', 4, 'too-short'],
    ['2026-12-24 15:00', Number.NaN, 'too-short'],
    ['2026-12-24 15:00', 601, 'too-long'],
    ['2026-12-24 15:00', Number.POSITIVE_INFINITY, 'too-long'],
    ['2026-12-24 ', 60, 'no-time'],
    [' 15:00', 60, 'no-date'],
    ['2027-02-29 15:00', 60, 'no-date'],
    ['2027-04-31 15:00', 60, 'no-date'],
    ['2027-13-01 15:00', 60, 'no-date'],
    ['9999-12-31 15:00', 60, 'too-far'],
    ['2029-01-01 15:00', 60, 'too-far'],
  ])('%j for %d minutes: %s', (when, lengthMinutes, problem) => {
    expect(plan(when, 'Europe/Berlin', lengthMinutes)).toEqual({ kind: 'problem', problem });
  });

  it.each(['24:00', '25:61', '12:60'])('%s is no time of day', (time) => {
    expect(plan(`2026-12-24 ${time}`, 'Europe/Berlin').kind).toBe('problem');
  });
});

function suggest(startsAt: string, timeZone: string, more: Partial<SuggestionBasis> = {}): string[] {
  const start = new Date(`${startsAt}:00.000Z`);
  const current = {
    startsAt: start.toISOString(),
    endsAt: new Date(start.getTime() + 3_600_000).toISOString(),
    origin: 'booked' as const,
  };
  const basis = { current, earlier: [], cadenceDays: null, usualLengthMinutes: null, timeZone };
  return suggestMeetings({ ...basis, now: current.endsAt, ...more }).map(
    ({ date, time, lengthMinutes }) => `${date} ${time} ${lengthMinutes}`,
  );
}

describe('The first suggestion keeps weekday, wall-clock time and length', () => {
  it.each([
    ['without a cadence, in two weeks', '2026-12-10T15:00', 'Europe/Berlin', null, '2026-12-24 16:00'],
    ['weekly', '2026-12-10T15:00', 'Europe/Berlin', 7, '2026-12-17 16:00'],
    ['every four weeks', '2026-12-10T15:00', 'Europe/Berlin', 28, '2027-01-07 16:00'],
    ['into summer time', '2027-03-18T15:00', 'Europe/Berlin', 14, '2027-04-01 16:00'],
    ['out of summer time', '2027-10-21T14:00', 'Europe/Berlin', 14, '2027-11-04 16:00'],
    ['into summer time in New York', '2027-03-08T20:00', 'America/New_York', 7, '2027-03-15 15:00'],
    ['out of summer time in New York', '2027-11-02T19:00', 'America/New_York', 7, '2027-11-09 15:00'],
    ['by half an hour on Lord Howe', '2027-03-30T22:00', 'Australia/Lord_Howe', 7, '2027-04-07 09:00'],
    ['in Nepal', '2027-01-14T04:15', 'Asia/Kathmandu', 14, '2027-01-28 10:00'],
    ['in Samoa, a day ahead of UTC', '2027-01-13T21:00', 'Pacific/Apia', 7, '2027-01-21 10:00'],
    ['over the end of a month', '2027-01-28T09:00', 'Europe/London', 14, '2027-02-11 09:00'],
    ['over the end of February', '2027-02-18T09:00', 'Europe/London', 14, '2027-03-04 09:00'],
    ['onto a leap day', '2028-02-15T09:00', 'Europe/London', 14, '2028-02-29 09:00'],
    ['over a leap day', '2028-02-22T09:00', 'Europe/London', 14, '2028-03-07 09:00'],
    ['over the end of a year', '2026-12-22T09:00', 'Europe/London', 14, '2027-01-05 09:00'],
    ['late in the evening, west of UTC', '2026-12-11T04:30', 'America/Los_Angeles', 7, '2026-12-17 20:30'],
    ['at midnight', '2026-12-09T23:00', 'Europe/Berlin', 7, '2026-12-17 00:00'],
  ])('%s', (_, startsAt, timeZone, cadenceDays, expected) => {
    expect(suggest(startsAt, timeZone, { cadenceDays })[0]).toBe(`${expected} 60`);
  });

  it('moves from a weekend to Monday, unless the pair meets on weekends', () => {
    expect(suggest('2026-12-10T15:00', 'UTC', { cadenceDays: 30 })[0]).toBe('2027-01-11 15:00 60');
    expect(suggest('2026-12-12T15:00', 'UTC', { cadenceDays: 7 })[0]).toBe('2026-12-19 15:00 60');
  });

  it('takes the usual length over that of this call, and rounds a call that was not booked', () => {
    expect(suggest('2026-12-10T15:00', 'UTC', { usualLengthMinutes: 45 })[0]).toBe('2026-12-24 15:00 45');
    const unplanned = {
      startsAt: '2026-12-10T14:57:12.000Z',
      endsAt: '2026-12-10T15:49:00.000Z',
      origin: 'unplanned' as const,
    };
    expect(suggest('2026-12-10T15:00', 'UTC', { current: unplanned })[0]).toBe('2026-12-24 15:00 50');
  });

  it('learns the cadence from the meeting before, but not from one missed or held the day before', () => {
    const held = (startsAt: string, status: 'held' | 'missed' = 'held') => ({
      startsAt,
      endsAt: startsAt,
      status,
      origin: 'booked' as const,
    });
    const earlier = [held('2026-11-19T15:00:00.000Z'), held('2026-12-03T15:00:00.000Z', 'missed')];
    expect(suggest('2026-12-10T15:00', 'UTC', { earlier })[0]).toBe('2026-12-31 15:00 60');
    const dayBefore = [held('2026-12-09T15:00:00.000Z')];
    expect(suggest('2026-12-10T15:00', 'UTC', { earlier: dayBefore })[0]).toBe('2026-12-24 15:00 60');
  });

  it('keeps the rhythm in days also where a clock change lies between the last two meetings', () => {
    const before = { startsAt: '2027-03-24T23:30:00.000Z', endsAt: '2027-03-25T00:30:00.000Z' };
    const earlier = [{ ...before, status: 'held' as const, origin: 'booked' as const }];
    expect(suggest('2027-03-31T22:30', 'Europe/Berlin', { earlier })[0]).toBe('2027-04-08 00:30 60');
  });

  it('lies ahead also when a wrap-up is finished months later', () => {
    const [first] = suggest('2026-12-10T15:00', 'UTC', { now: '2027-03-10T12:00:00.000Z' });
    expect(first).toBe('2027-03-11 15:00 60');
  });
});

describe('The suggestions', () => {
  const minutes = (from: string, to: string) =>
    fc.integer({ min: Date.parse(from) / 60_000, max: Date.parse(to) / 60_000 });

  /** A meeting, and a later moment at which the next one is looked for; both in minutes. */
  interface Asked {
    readonly start: number;
    readonly later: number;
    readonly cadenceDays: number | null;
    readonly timeZone: string;
  }
  const meetings: fc.Arbitrary<Asked> = fc.record({
    start: minutes('2026-01-01', '2029-01-01'),
    later: fc.nat(100 * 24 * 60),
    cadenceDays: fc.option(fc.integer({ min: 1, max: 366 })),
    timeZone: fc.constantFrom('Europe/Berlin', 'Pacific/Apia', 'Australia/Lord_Howe', 'America/New_York'),
  });

  function suggested({ start, later, cadenceDays, timeZone }: Asked) {
    const startsAt = new Date(start * 60_000).toISOString();
    const at = new Date((start + later) * 60_000).toISOString();
    const current = { startsAt, endsAt: startsAt, origin: 'booked' as const };
    const basis = { current, earlier: [], cadenceDays, usualLengthMinutes: 60, now: at, timeZone };
    return { startsOn: wallClockAt(startsAt, timeZone).date, at, choices: suggestMeetings(basis) };
  }

  const isOnWeekend = (date: string) => new Date(`${date}T12:00:00Z`).getUTCDay() % 6 === 0;

  it('are three different days, all ahead, all plannable', () => {
    fc.assert(
      fc.property(meetings, (meeting) => {
        const { at, choices } = suggested(meeting);
        expect(new Set(choices.map(({ date }) => date)).size).toBe(3);
        for (const choice of choices) expect(planMeeting(choice, at, meeting.timeZone).kind).toBe('planned');
      }),
      { numRuns: 60 },
    );
  });

  it('of a pair that meets on weekdays are none on a weekend', () => {
    fc.assert(
      fc.property(meetings, (meeting) => {
        const { startsOn, choices } = suggested(meeting);
        fc.pre(!isOnWeekend(startsOn));
        expect(choices.filter(({ date }) => isOnWeekend(date))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('Words for the next meeting', () => {
  const usual: MeetingChoice = { date: '2026-12-24', time: '15:00', lengthMinutes: 60 };
  const here = { now, timeZone: 'Europe/Berlin' };

  it.each([
    ['thu 3pm', '2026-12-17 15:00 60'],
    ['3pm', '2026-12-24 15:00 60'],
    ['10:30', '2026-12-24 10:30 60'],
    ['tomorrow', '2026-12-11 15:00 60'],
    ['next week', '2026-12-17 15:00 60'],
    ['in 2 weeks 10:30', '2026-12-24 10:30 60'],
    ['24 dec 14h', '2026-12-24 14:00 60'],
    ['15h30 fri', '2026-12-11 15:30 60'],
    ['friday noon', '2026-12-11 12:00 60'],
    ['2027-01-07 09:15', '2027-01-07 09:15 60'],
    ['jan 5 at 16:00', '2027-01-05 16:00 60'],
    ['29 feb 2028 9am', '2028-02-29 09:00 60'],
    ['31 dec 23:30', '2026-12-31 23:30 60'],
    ['thu 3pm for 45 min', '2026-12-17 15:00 45'],
    ['fri for 90 minutes 9am', '2026-12-11 09:00 90'],
    ['fri 9am for 1h', '2026-12-11 09:00 60'],
    ['fri 9am for 1h30', '2026-12-11 09:00 90'],
    ['fri 9am for 1.5 hours', '2026-12-11 09:00 90'],
    ['for 30m', '2026-12-24 15:00 30'],
    ['thu 3-4:30pm', '2026-12-17 15:00 90'],
    ['thu 10:00-10:45', '2026-12-17 10:00 45'],
  ])('%j', (words, expected) => {
    const choice = readWhen(words, usual, here);
    expect(choice && `${choice.date} ${choice.time} ${choice.lengthMinutes}`).toBe(expected);
  });

  it.each(['', '  ', 'hello', '25/12', '25/12 14:00', '25.12. 14:00', 'fri 1530', '30 feb', '2027-13-01'])(
    '%j are not guessed at',
    (words) => {
      expect(readWhen(words, usual, here)).toBeUndefined();
    },
  );

  it('of a day gone by are refused when planned, not moved', () => {
    const choice = readWhen('yesterday 3pm', usual, here);
    expect(choice && planMeeting(choice, now, here.timeZone)).toEqual({ kind: 'problem', problem: 'past' });
  });
});
