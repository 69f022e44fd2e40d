import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toInstant } from '../../lib/domain/instant';
import { decodeCalendar } from '../../lib/calendar/reader/decode-calendar';
import { readCalendar } from '../../lib/calendar/reader/read-calendar';
import type { CalendarEvent } from '../../lib/calendar/reader/calendar-event';

/**
 * A folder of public calendars with the occurrences two other engines agree on: `FOLDER/*.ics`, and of each
 * folder `expected/FOLDER.json`. These tests run where `CALENDAR_SAMPLES` names one.
 */
const samples = process.env['CALENDAR_SAMPLES'] ?? '';
/** How many of the windows agree today: a change may raise it, not lower it. */
const agreedAtLeast = 599;
const dayLength = 86_400_000;

type Expected = readonly [
  uid: string,
  kind: 'utc' | 'floating' | 'date',
  start: string,
  end: string,
  title: string,
  status: string,
];
interface ExpectedWindow {
  readonly day: string;
  readonly occ: readonly Expected[];
}

function textOfSample(name: string): string {
  return decodeCalendar(readFileSync(join(samples, name))).text ?? '';
}

/** Reads the whole of three days, everything wanted; days and floating times as if the person were in UTC. */
function read(text: string, day: string): readonly CalendarEvent[] {
  const middle = Date.parse(`${day}T00:00:00Z`);
  return readCalendar(text, {
    now: toInstant(middle),
    windowStart: toInstant(middle - 3 * dayLength),
    windowEnd: toInstant(middle + 4 * dayLength),
    partnerEmails: [],
    timeZone: 'UTC',
    keysInText: () => ['every:one'],
    keyOfLink: () => undefined,
    isKnownTitle: () => true,
    keepBusy: true,
    limits: { duration: 4000 * dayLength },
  }).events;
}

function compact(instant: string): string {
  return instant.replaceAll(/[-:]|\.\d+/g, '');
}

/** Compared are UID, start and end; only a start inside the three days can be compared. */
function compare(text: string, { day, occ }: ExpectedWindow): { missing: string[]; extra: string[] } {
  const wanted = occ.map(([uid, kind, start, end]) => {
    const suffix = kind === 'date' ? 'T000000Z' : kind === 'floating' ? 'Z' : '';
    return `${uid} ${start}${suffix} ${end}${suffix}`;
  });
  const events = read(text, day);
  const got = events.map((event) => `${event.uid} ${compact(event.startsAt)} ${compact(event.endsAt)}`);
  const middle = Date.parse(`${day}T00:00:00Z`);
  const sure = events.filter(({ startsAt }) => {
    const start = Date.parse(startsAt);
    // Which day a start lies on depends on its zone; at the edges only what was expected is compared.
    return start >= middle - dayLength + 14 * 3_600_000 && start < middle + 2 * dayLength - 14 * 3_600_000;
  });
  const sureKeys = sure.map((event) => `${event.uid} ${compact(event.startsAt)} ${compact(event.endsAt)}`);
  return {
    missing: subtract(wanted, got),
    extra: subtract(sureKeys, wanted),
  };
}

function subtract(from: readonly string[], what: readonly string[]): string[] {
  const left = [...what];
  return from.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe('public calendars', () => {
  it('have the occurrences that other engines agree on', () => {
    let windows = 0;
    let agreed = 0;
    const differing: string[] = [];
    for (const list of readdirSync(join(samples, 'expected'))) {
      const files = JSON.parse(readFileSync(join(samples, 'expected', list), 'utf8')) as Record<
        string,
        ExpectedWindow[]
      >;
      for (const [file, expected] of Object.entries(files)) {
        const text = textOfSample(file);
        for (const window of expected) {
          windows += 1;
          const { missing, extra } = compare(text, window);
          if (missing.length + extra.length === 0) agreed += 1;
          else
            differing.push(
              `${file} ${window.day}: missing ${missing.join(' | ')}; extra ${extra.join(' | ')}`,
            );
        }
      }
    }
    if (process.env['SHOW_DIFFERENCES']) console.log(`${agreed} of ${windows}\n${differing.join('\n')}`);
    expect(agreed).toBeGreaterThanOrEqual(agreedAtLeast);
  });

  it.each(readdirSync(samples).filter((folder) => existsSync(join(samples, 'expected', `${folder}.json`))))(
    'from %s never make the reader throw',
    (folder) => {
      for (const file of readdirSync(join(samples, folder)).filter((name) => name.endsWith('.ics')))
        expect(() => read(textOfSample(join(folder, file)), '2020-06-01')).not.toThrow();
    },
  );
});
