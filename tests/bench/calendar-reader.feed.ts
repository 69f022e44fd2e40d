import { toInstant } from '../../lib/domain/instant';
import { intlZone, momentOf, utcZone, type Zone } from '../../lib/calendar/reader/zone';

/** The moment the feed's calendar is read at, UTC; clocks change in the window of 60 days after it. */
export const feedNow = toInstant(Date.UTC(2026, 9, 20, 9));

const dayLength = 86_400_000;
const midnight = Date.UTC(2026, 9, 20);

/** Zones as calendars name them, and what they are. */
const zones: readonly { readonly name: string; readonly zone: string; readonly rules: string }[] = [
  { name: 'America/New_York', zone: 'America/New_York', rules: usRules(-5) },
  { name: 'America/Los_Angeles', zone: 'America/Los_Angeles', rules: usRules(-8) },
  { name: 'Europe/Berlin', zone: 'Europe/Berlin', rules: euRules(1) },
  { name: 'Europe/London', zone: 'Europe/London', rules: euRules(0) },
  {
    name: 'Asia/Kolkata',
    zone: 'Asia/Kolkata',
    rules: observance('STANDARD', '19700101T000000', ['+0530', '+0530']),
  },
  { name: 'W. Europe Standard Time', zone: 'Europe/Berlin', rules: euRules(1) },
  { name: 'Eastern Standard Time', zone: 'America/New_York', rules: usRules(-5) },
];

function offset(hours: number): string {
  return `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}00`;
}

function usRules(standard: number): string {
  const change: [string, string] = [offset(standard), offset(standard + 1)];
  return (
    observance('DAYLIGHT', '20070311T020000', change, 'FREQ=YEARLY;BYMONTH=3;BYDAY=2SU') +
    observance('STANDARD', '20071104T020000', [change[1], change[0]], 'FREQ=YEARLY;BYMONTH=11;BYDAY=1SU')
  );
}

function euRules(standard: number): string {
  const change: [string, string] = [offset(standard), offset(standard + 1)];
  const hour = (hours: number) => `0${hours}0000`;
  return (
    observance('DAYLIGHT', `19960331T${hour(standard + 1)}`, change, 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU') +
    observance(
      'STANDARD',
      `19961027T${hour(standard + 2)}`,
      [change[1], change[0]],
      'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    )
  );
}

function observance(
  kind: string,
  start: string,
  [from, to]: readonly [string, string],
  rule?: string,
): string {
  const repeat = rule ? `RRULE:${rule}\r\n` : '';
  return `BEGIN:${kind}\r\nDTSTART:${start}\r\nTZOFFSETFROM:${from}\r\nTZOFFSETTO:${to}\r\n${repeat}END:${kind}\r\n`;
}

/** A small generator of numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Writes a calendar of `count` VEVENTs, about 5 MB for 10,000: of every hundred about six are series, five are
 * changed occurrences of those (three in ten with their RECURRENCE-ID in UTC, some moved to another day), and
 * the rest single events of the last five years and the next half.
 */
export function makeFeed(count: number): string {
  const feed = new Feed(count);
  return feed.write();
}

class Feed {
  private readonly random: () => number;
  private readonly parts: string[] = [];
  private written = 0;

  constructor(private readonly count: number) {
    this.random = randomFrom(count);
  }

  write(): string {
    this.parts.push('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Last Ten//Bench feed//EN\r\n');
    for (const { name, rules } of zones)
      this.parts.push(`BEGIN:VTIMEZONE\r\nTZID:${name}\r\n${rules}END:VTIMEZONE\r\n`);
    while (this.written < this.count) {
      if (this.random() < 0.065) this.series();
      else this.single();
    }
    this.parts.push('END:VCALENDAR\r\n');
    return this.parts.join('');
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  private pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  private event(lines: readonly string[]): void {
    const id = this.written;
    const linked = this.random() < 0.4;
    const words = linked
      ? `Join: ${this.link()}\\n\\nNotes from last time\\, and what we agreed. Please read them before we meet.`
      : 'Weekly numbers\\, open questions and the plan for the next two weeks. Bring what you would like to show.';
    this.parts.push(
      'BEGIN:VEVENT\r\nDTSTAMP:20261001T080000Z\r\n',
      ...lines.map((line) => `${line}\r\n`),
      fold(`SUMMARY:Meeting ${id} about the things at hand`),
      fold(`DESCRIPTION:${words} ${'Lorem ipsum dolor sit amet. '.repeat(2)}`),
      fold(`ATTENDEE;CN="Person, ${id % 50}";PARTSTAT=ACCEPTED:mailto:person${id % 50}@example.com`),
      'STATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\nEND:VEVENT\r\n',
    );
    this.written += 1;
  }

  private link(): string {
    const letters = (length: number) =>
      Array.from({ length }, () => String.fromCharCode(97 + this.below(26))).join('');
    return this.pick([
      () => `https://meet.google.com/${letters(3)}-${letters(4)}-${letters(3)}`,
      () => `https://us02web.zoom.us/j/8${String(this.below(1e9)).padStart(9, '0')}?pwd=abc`,
      () => `https://teams.microsoft.com/meet/2${String(this.below(1e9)).padStart(12, '0')}?p=abc`,
    ])();
  }

  private single(): void {
    const wall = midnight + (this.below(2000) - 1820) * dayLength + (8 + this.below(10)) * 3_600_000;
    const lengths = this.pick([30, 45, 60, 90]) * 60_000;
    const named = this.random() < 0.5 ? this.pick(zones) : undefined;
    const suffix = named ? `;TZID=${named.name}` : '';
    const z = named ? '' : 'Z';
    this.event([
      `UID:single-${this.written}@example.com`,
      `DTSTART${suffix}:${compact(wall)}${z}`,
      `DTEND${suffix}:${compact(wall + lengths)}${z}`,
    ]);
  }

  private series(): void {
    const { name, zone } = this.pick(zones);
    const uid = `series-${this.written}@example.com`;
    const start = midnight - (30 + this.below(1400)) * dayLength + (8 + this.below(10)) * 3_600_000;
    const { rule, dates } = this.rule(start);
    const inZone = intlZone(zone) ?? utcZone;
    const excluded = dates.filter(() => this.random() < 0.02).slice(0, 5);
    const line = (property: string, wall: number) => `${property};TZID=${name}:${compact(wall)}`;
    this.event([
      `UID:${uid}`,
      line('DTSTART', start),
      line('DTEND', start + 3_600_000),
      `RRULE:${rule}`,
      ...excluded.map((wall) => line('EXDATE', wall)),
    ]);
    const left = dates.filter((wall) => !excluded.includes(wall) && wall > midnight - 10 * dayLength);
    for (let at = 0; at < 2 && left.length > 4 && this.written < this.count; at += 1) {
      if (this.random() < 0.45) this.override(uid, left[1 + at * 2]!, { name, inZone });
    }
  }

  private override(uid: string, wall: number, { name, inZone }: { name: string; inZone: Zone }): void {
    const moved = wall + this.pick([0, 1, 2]) * dayLength + this.pick([-1, 1, 2]) * 1_800_000;
    const original =
      this.random() < 0.3
        ? `RECURRENCE-ID:${compact(momentOf(wall, inZone))}Z`
        : `RECURRENCE-ID;TZID=${name}:${compact(wall)}`;
    this.event([
      `UID:${uid}`,
      original,
      'SEQUENCE:1',
      `DTSTART;TZID=${name}:${compact(moved)}`,
      `DTEND;TZID=${name}:${compact(moved + 2_700_000)}`,
    ]);
  }

  /** A rule with the dates it has, of the kinds that every calendar offers. */
  private rule(start: number): { rule: string; dates: number[] } {
    const every = (days: number, most: number) =>
      Array.from({ length: most }, (_, at) => start + at * days * dayLength);
    const day = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][new Date(start).getUTCDay()]!;
    return this.pick([
      () => ({ rule: `FREQ=WEEKLY;BYDAY=${day}`, dates: every(7, 300) }),
      () => ({ rule: `FREQ=WEEKLY;INTERVAL=2;BYDAY=${day}`, dates: every(14, 150) }),
      () => ({ rule: 'FREQ=DAILY;COUNT=90', dates: every(1, 90) }),
      () => ({ rule: `FREQ=WEEKLY;COUNT=60;BYDAY=${day}`, dates: every(7, 60) }),
      () => ({
        rule: `FREQ=WEEKLY;BYDAY=${day};UNTIL=${compact(start + 700 * dayLength)}Z`,
        dates: every(7, 100),
      }),
      () => ({ rule: 'FREQ=DAILY', dates: every(1, 2000) }),
    ])();
  }
}

function compact(wall: number): string {
  return new Date(wall).toISOString().replaceAll(/[-:]|\.\d+Z/g, '');
}

function fold(line: string): string {
  return `${line.match(/.{1,72}/gs)?.join('\r\n ') ?? ''}\r\n`;
}
