import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choiceOf,
  closedInTime,
  correctTimes,
  promisedAt,
  type Correction,
} from '../../../../lib/domain/session-correction';
import type { Session } from '../../../../lib/domain/session';
import { daysBetweenSessions, minutesOver, promisesPerSession } from '../../../../lib/domain/history';
import { aSession } from './sample-mentorship';
import { anItem } from './sample-records';

const now = '2026-12-20T09:00:00.000Z';
const timeZone = 'Europe/Berlin';

/** From 16:00 to 17:00 in Berlin, ended ten minutes late. */
const session = aSession('2026-12-10', {
  startsAt: '2026-12-10T15:00:20.000Z',
  endsAt: '2026-12-10T16:00:20.000Z',
  actualStartAt: '2026-12-10T15:02:00.000Z',
  actualEndAt: '2026-12-10T16:10:20.000Z',
});
const shown = { date: '2026-12-10', time: '16:00', lengthMinutes: 60 };

const correct = (
  change: Partial<typeof shown>,
  sessions: readonly Session[] = [],
  of = session,
): Correction =>
  correctTimes({ ...choiceOf(of, timeZone), ...change }, of, { sessions: [of, ...sessions], now, timeZone });

const timesOf = (correction: Correction) => (correction.kind === 'corrected' ? correction.times : correction);

describe('The time of a past session', () => {
  it('is shown by the clock on the wall, in whole minutes', () => {
    expect(choiceOf(session, timeZone)).toEqual(shown);
    expect(choiceOf(session, 'Asia/Tokyo').date).toBe('2026-12-11');
  });

  it('stays to the second where nothing is changed', () => {
    expect(correct({})).toEqual({ kind: 'unchanged' });
  });

  it('on another day keeps its length, and ended as late as it did', () => {
    expect(timesOf(correct({ date: '2026-12-08' }))).toEqual({
      startsAt: '2026-12-08T15:00:00.000Z',
      endsAt: '2026-12-08T16:00:00.000Z',
      timeZone,
      actualStartAt: '2026-12-08T15:01:40.000Z',
      actualEndAt: '2026-12-08T16:10:00.000Z',
    });
  });

  it('with another length ended when that says; its start stays to the second', () => {
    expect(timesOf(correct({ lengthMinutes: 45 }))).toMatchObject({
      startsAt: '2026-12-10T15:00:20.000Z',
      endsAt: '2026-12-10T15:45:20.000Z',
      actualStartAt: '2026-12-10T15:02:00.000Z',
      actualEndAt: '2026-12-10T15:45:20.000Z',
    });
  });

  it('that is not known to have begun or ended is not made up', () => {
    const unknown = aSession('2026-12-10', { status: 'missed' });
    expect(timesOf(correct({ time: '10:00' }, [], unknown))).toMatchObject({
      actualStartAt: null,
      actualEndAt: null,
    });
  });

  it('never began after its end', () => {
    const late = { ...session, actualStartAt: '2026-12-10T15:30:00.000Z' };
    expect(timesOf(correct({ lengthMinutes: 10 }, [], late))).toMatchObject({
      actualStartAt: session.startsAt,
      actualEndAt: '2026-12-10T15:10:20.000Z',
    });
  });

  it.each([
    ['no date', { date: '' }, 'no-date'],
    ['a day that is not on the calendar', { date: '2026-02-30' }, 'no-date'],
    ['words for a date', { date: 'yesterday' }, 'no-date'],
    ['no time', { time: '' }, 'no-time'],
    ['an end before its start', { lengthMinutes: -30 }, 'too-short'],
    ['four minutes', { lengthMinutes: 4 }, 'too-short'],
    ['no length', { lengthMinutes: Number.NaN }, 'too-short'],
    ['more than ten hours', { lengthMinutes: 601 }, 'too-long'],
    ['a time that is still ahead', { date: '2026-12-20', time: '10:01' }, 'future'],
    ['an hour that clocks skipped', { date: '2026-03-29', time: '02:30' }, 'skipped'],
  ])('is refused with %s', (_, change, word) => {
    expect(correct(change)).toMatchObject({ kind: 'problem', problem: { word } });
  });

  it.each([
    ['now', { date: '2026-12-20', time: '10:00' }],
    ['the first of two equal hours', { date: '2026-10-25', time: '02:30' }],
    ['ten hours', { lengthMinutes: 600 }],
  ])('may be %s', (_, change) => {
    expect(correct(change).kind).toBe('corrected');
  });

  it('in the second of two equal hours stays there while its length is corrected', () => {
    const second = aSession('2026-10-25', {
      startsAt: '2026-10-25T01:30:00.000Z',
      endsAt: '2026-10-25T02:00:00.000Z',
    });
    expect(timesOf(correct({ lengthMinutes: 40 }, [], second))).toMatchObject({
      startsAt: second.startsAt,
      endsAt: '2026-10-25T02:10:00.000Z',
    });
  });

  it('across a clock change stays at the hour that was said', () => {
    const summer = timesOf(correct({ date: '2026-10-20' }));
    expect(summer).toMatchObject({
      startsAt: '2026-10-20T14:00:00.000Z',
      endsAt: '2026-10-20T15:00:00.000Z',
    });
  });

  it.each([
    ['a held one', 'held', true],
    ['a planned one', 'planned', true],
    ['one that was cancelled', 'cancelled', false],
    ['one that was missed', 'missed', false],
    ['one that was moved away', 'moved', false],
  ] as const)('collides with %s: %s, %s', (_, status, collides) => {
    const other = aSession('2026-12-12', { status });
    const into = correct({ date: '2026-12-12', time: '16:30' }, [other]);
    expect(into).toMatchObject(
      collides ? { kind: 'problem', problem: { word: 'overlaps', other } } : { kind: 'corrected' },
    );
    expect(correct({ date: '2026-12-12', time: '17:00' }, [other]).kind).toBe('corrected');
  });

  it('is as early or late as before, however it is moved', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2026-12-19'), noInvalidDate: true }),
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC'),
        (day, zone) => {
          const date = day.toISOString().slice(0, 10);
          const moved = correctTimes({ ...choiceOf(session, zone), date }, session, {
            sessions: [],
            now,
            timeZone: zone,
          });
          const over = minutesOver({ ...session, ...(moved.kind === 'corrected' && moved.times) });
          expect(over).toBe(minutesOver(session));
        },
      ),
    );
  });
});

describe('What follows from a corrected session', () => {
  const before = aSession('2026-11-26');
  const item = anItem({ sessionId: session.id, createdAt: '2026-12-10T15:55:00.000Z' });

  it.each(['2026-12-03', '2026-12-17'])(
    'moved to %s: the gaps follow, and its promises stay its own',
    (date) => {
      const after = {
        ...session,
        wrapUpStartedAt: '2026-12-10T15:50:00.000Z',
        ...timesOf(correct({ date })),
      } as Session;
      const [gap] = daysBetweenSessions([before, after]);
      expect(gap?.days).toBe(date === '2026-12-03' ? 7 : 21);
      const promises = promisesPerSession({ sessions: [before, after], items: [item] });
      expect(promises.map((row) => [...row.open, ...row.carried].length)).toEqual([0, 1]);
    },
  );

  it('a promise stays with its session also where the other copy knows of no wrap-up', () => {
    const later = {
      ...session,
      wrapUpStartedAt: null,
      ...timesOf(correct({ date: '2026-12-17' })),
    } as Session;
    const promises = promisesPerSession({ sessions: [before, later], items: [item] });
    expect(promises.at(-1)?.open).toEqual([item]);
  });

  it('an item that was forgotten was promised at its end, and closed by the next meeting', () => {
    expect(promisedAt(session, now)).toBe(session.actualEndAt);
    expect(promisedAt({ ...session, actualEndAt: null }, '2026-12-10T15:30:00.000Z')).toBe(
      '2026-12-10T15:30:00.000Z',
    );
    expect(closedInTime(before, [session, before], now)).toBe(session.actualEndAt);
    expect(closedInTime(session, [session, before], now)).toBe(now);
    const planned = aSession('2026-12-18', { status: 'planned' });
    expect(closedInTime(session, [session, planned], now)).toBe(now);
  });
});
