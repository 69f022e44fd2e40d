import { readDuration, readTime, type WrittenTime } from './calendar-time';
import { contentLines, parseProperty, type ContentLine } from './content-lines';
import { rawParameter, rawValue } from './line-parts';
import { momentOf, utcZone, wallTimeAt, type WallTime, type Zone } from './zone';
import type { ZoneFinder } from './zone-finder';

/** A time of an event: on the wall of its zone, and as UTC milliseconds. */
export interface EventTime {
  readonly wall: WallTime;
  readonly utc: number;
  readonly isDate: boolean;
  readonly zone: Zone;
}

/** A VEVENT (RFC 5545 §3.6.1) as far as time goes; what it says is still in its lines. */
export interface EventBlock {
  readonly uid: string;
  readonly sequence: number;
  /** When this version was written (DTSTAMP), UTC milliseconds; `null` where it does not say. */
  readonly stamp: number | null;
  readonly start: EventTime;
  /** Exact milliseconds, the same for every occurrence. */
  readonly duration: number;
  readonly recurrenceId: EventTime | null;
  /** The recurrence id stands for all occurrences after it too. */
  readonly andFuture: boolean;
  readonly rules: readonly string[];
  readonly extraDates: readonly ContentLine[];
  readonly exceptions: readonly ContentLine[];
  readonly lines: readonly ContentLine[];
}

/** How to read the times of a file. */
export interface TimeReading {
  readonly zoneOf: ZoneFinder;
  /** The zone of times that have none. */
  readonly floating: Zone;
  /** The zone in which days begin and end. */
  readonly days: Zone;
}

const eventLines = new Set(
  (
    'UID SEQUENCE DTSTAMP DTSTART DTEND DURATION RECURRENCE-ID RRULE RDATE EXDATE STATUS SUMMARY LOCATION DESCRIPTION URL ' +
    'CONFERENCE ATTENDEE ORGANIZER TRANSP X-ALT-DESC X-GOOGLE-CONFERENCE X-MICROSOFT-CDO-BUSYSTATUS ' +
    'X-MICROSOFT-SKYPETEAMSPROPERTIES X-MICROSOFT-SKYPETEAMSMEETINGURL X-MICROSOFT-SCHEDULINGSERVICEUPDATEURL ' +
    'X-MICROSOFT-ONLINEMEETINGCONFLINK X-MICROSOFT-ONLINEMEETINGEXTERNALLINK'
  ).split(' '),
);

/**
 * Reads the text of one VEVENT: why not, where it has no start that can be read or more to say than `letters`, the dates
 * it lists not counted.
 */
export function readEvent(
  block: string,
  reading: TimeReading,
  letters: number,
): EventBlock | 'event-unreadable' | 'event-too-large' {
  const lines = contentLines(block, eventLines);
  if (lettersOf(lines) > letters) return 'event-too-large';
  const all = (name: string) => lines.filter((line) => line.name === name);
  const start = readEventTime(all('DTSTART')[0], reading);
  if (!start) return 'event-unreadable';
  const recurrenceLine = all('RECURRENCE-ID')[0];
  const recurrenceId = readEventTime(recurrenceLine, { ...reading, floating: start.zone });
  if (recurrenceLine && !recurrenceId) return 'event-unreadable';
  const sequence = Number.parseInt(textOf(all('SEQUENCE')[0]), 10);
  return {
    uid: textOf(all('UID')[0]).trim().slice(0, 500),
    sequence: Number.isSafeInteger(sequence) ? sequence : 0,
    stamp: readEventTime(all('DTSTAMP')[0], reading)?.utc ?? null,
    start,
    duration: durationOf(start, all('DTEND')[0], all('DURATION')[0], reading),
    recurrenceId: recurrenceId ?? null,
    andFuture:
      recurrenceLine !== undefined && /^THISANDFUTURE$/i.test(rawParameter(recurrenceLine, 'RANGE') ?? ''),
    rules: all('RRULE').map(rawValue),
    extraDates: all('RDATE'),
    exceptions: all('EXDATE'),
    lines,
  };
}

function lettersOf(lines: readonly ContentLine[]): number {
  let letters = 0;
  for (const { name, text } of lines) if (name !== 'EXDATE' && name !== 'RDATE') letters += text.length;
  return letters;
}

/** More than this before a value is no writer's doing, and the parser takes its time over it. */
const longestParameters = 4000;

/** Returns the unescaped text of a line; what follows its colon where it is too broken to parse. */
export function textOf(line: ContentLine | undefined): string {
  if (!line) return '';
  const plain = rawValue(line);
  if (line.text.length - plain.length > longestParameters) return plain;
  const value = parseProperty(line)?.value;
  return typeof value === 'string' ? value : plain;
}

function readEventTime(line: ContentLine | undefined, reading: TimeReading): EventTime | undefined {
  if (!line) return undefined;
  const written = readTime(rawValue(line));
  return written && placeTime(written, rawParameter(line, 'TZID'), reading);
}

/** Places a written time in its zone: UTC, the one named, or the floating one; a day in the one of days. */
export function placeTime(
  written: WrittenTime,
  zoneName: string | undefined,
  reading: TimeReading,
): EventTime {
  const { wall, isDate } = written;
  if (written.isUtc) {
    const zone = zoneName ? reading.zoneOf(zoneName) : utcZone;
    return { wall: wallTimeAt(wall, zone), utc: wall, isDate, zone };
  }
  const named = zoneName ? reading.zoneOf(zoneName) : reading.floating;
  const zone = isDate ? reading.days : named;
  return { wall, utc: momentOf(wall, zone), isDate, zone };
}

/** An end before the start is taken for no end. Without any, a date lasts its day and a time no time at all. */
function durationOf(
  start: EventTime,
  endLine: ContentLine | undefined,
  durationLine: ContentLine | undefined,
  reading: TimeReading,
): number {
  const end = readEventTime(endLine, { ...reading, floating: start.zone });
  const length = end
    ? start.isDate
      ? end.wall - start.wall
      : end.utc - start.utc
    : readDuration(durationLine ? rawValue(durationLine) : '');
  const least = start.isDate ? 86_400_000 : 0;
  return length === undefined || length < least ? least : length;
}
