import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../../../../lib/calendar/reader/read-calendar';
import expected from './calendars/occurrences.json';

const minutes = (instant: string) => instant.replace(':00.000Z', 'Z');

/** Every occurrence from October to mid-December 2026 as UID, start and end, for a person in UTC. */
function occurrencesIn(file: string): string[][] {
  const { events, problems } = readCalendar(
    readFileSync(join(import.meta.dirname, 'calendars', file), 'utf8'),
    {
      now: '2026-11-01T00:00:00.000Z',
      windowStart: '2026-10-01T00:00:00.000Z',
      windowEnd: '2026-12-15T00:00:00.000Z',
      partnerEmails: [],
      timeZone: 'UTC',
      keysInText: () => ['every:one'],
      keyOfLink: () => undefined,
    },
  );
  expect(problems).toEqual([]);
  return events
    .map(({ uid, startsAt, endsAt }) => [uid, minutes(startsAt), minutes(endsAt)])
    .toSorted((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));
}

// Made by calendars/occurrences.py, in which none of our code is.
describe.each(Object.entries(expected))('The calendar %s', (file, occurrences) => {
  it('has the occurrences that another calendar reader finds in it', () => {
    expect(occurrencesIn(file)).toEqual(occurrences);
  });
});
