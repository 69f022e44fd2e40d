import { readDuration, readTime } from './calendar-time';
import type { ContentLine } from './content-lines';
import { rawParameter } from './line-parts';
import { listedTimes } from './listed-times';
import type { DayBudget } from './day-budget';
import { expandRule } from './expand-rule';
import type { TimeSpan } from './file-zone';
import { placeTime, type EventBlock, type EventTime, type TimeReading } from './read-event';
import type { CalendarProblem, ReaderLimits } from './reader-limits';
import { readRule } from './rule';
import { dayLength, momentOf, wallTimeAt, type WallTime } from './zone';

/** One occurrence of a series, before anybody changed it. */
export interface Occurrence {
  readonly wall: WallTime;
  /** UTC milliseconds. */
  readonly utc: number;
  readonly duration: number;
}

/** What a series is expanded with. */
export interface SeriesReading extends TimeReading {
  /** Occurrences that begin within it are of interest. */
  readonly span: TimeSpan;
  readonly limits: ReaderLimits;
  /** Gives each rule its budget of days. */
  readonly nextBudget: () => DayBudget;
  readonly report: (problem: CalendarProblem) => void;
}

/**
 * Returns the occurrences of an event that begin within `reading.span`: its start, its rules (RRULE) and listed
 * dates (RDATE) without its exceptions (EXDATE), once each, in no promised order.
 */
export function expandSeries(event: EventBlock, reading: SeriesReading): Occurrence[] {
  const { span } = reading;
  const found = new Map<number, Occurrence>();
  const add = (wall: WallTime, utc: number, duration: number) => {
    if (utc >= span.from && utc <= span.to) found.set(utc, { wall, utc, duration });
  };
  add(event.start.wall, event.start.utc, event.duration);
  for (const text of event.rules.slice(0, 20)) {
    for (const wall of wallTimes(text, event, reading))
      add(wall, momentOf(wall, event.start.zone), event.duration);
  }
  for (const { time, duration } of listedDates(event, reading)) add(time.wall, time.utc, duration);
  if (event.exceptions.length > 0) removeExceptions(event, found, reading);
  return [...found.values()];
}

/** Follows a rule on the wall of the event's zone, a day wider than the window on both sides. */
function wallTimes(text: string, event: EventBlock, { span, nextBudget, report }: SeriesReading): WallTime[] {
  const rule = readRule(text);
  const { start } = event;
  const until = !rule?.until
    ? Number.POSITIVE_INFINITY
    : rule.until.isDate
      ? rule.until.wall + dayLength - 1
      : rule.until.isUtc && !start.isDate
        ? wallTimeAt(rule.until.wall, start.zone)
        : rule.until.wall;
  const walls =
    rule &&
    expandRule(start.isDate ? { ...rule, hours: [], minutes: [], seconds: [] } : rule, {
      start: start.wall,
      from: wallTimeAt(span.from, start.zone) - dayLength,
      to: wallTimeAt(span.to, start.zone) + dayLength,
      until: start.isDate ? Math.floor(until / dayLength) * dayLength : until,
      budget: nextBudget(),
    });
  if (!walls) report('rule-not-expanded');
  return walls ?? [];
}

interface Listed {
  readonly time: EventTime;
  readonly duration: number;
}

function listedDates(event: EventBlock, reading: SeriesReading): Listed[] {
  return listedTimes(event.extraDates, event, reading).map(({ time, rest, line }) => ({
    time,
    duration: rest === '' ? event.duration : (periodLength(rest, time, line, reading) ?? event.duration),
  }));
}

/** Returns how long a PERIOD (RFC 5545 §3.3.9) lasts, `rest` being what follows its slash. */
function periodLength(
  rest: string,
  start: EventTime,
  line: ContentLine,
  reading: SeriesReading,
): number | undefined {
  const end = readTime(rest);
  const length = end
    ? placeTime(end, rawParameter(line, 'TZID'), reading).utc - start.utc
    : readDuration(rest);
  return length !== undefined && length >= 0 && length <= reading.limits.duration ? length : undefined;
}

/** An exception without a time takes out the whole day. */
function removeExceptions(event: EventBlock, found: Map<number, Occurrence>, reading: SeriesReading): void {
  const moments = new Set<number>();
  const days = new Set<number>();
  for (const { time } of listedTimes(event.exceptions, event, reading)) {
    if (time.isDate || event.start.isDate) days.add(Math.floor(time.wall / dayLength));
    else moments.add(time.utc);
  }
  for (const { utc, wall } of found.values()) {
    if (moments.has(utc) || days.has(Math.floor(wall / dayLength))) found.delete(utc);
  }
}
