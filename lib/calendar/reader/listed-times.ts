import { readTime } from './calendar-time';
import type { ContentLine } from './content-lines';
import type { SeriesReading } from './expand-series';
import { rawParameter, rawValue } from './line-parts';
import { placeTime, type EventBlock, type EventTime } from './read-event';
import { dayLength } from './zone';

/** A time out of an EXDATE or RDATE. */
export interface ListedTime {
  readonly time: EventTime;
  /** What follows a slash. */
  readonly rest: string;
  readonly line: ContentLine;
}

/**
 * Reads the values of all EXDATEs or RDATEs of an event near the window, each once; the others, of which there may be
 * millions, are passed over by their first letters. More than the limit are left out, and that is said.
 */
export function listedTimes(
  lines: readonly ContentLine[],
  event: EventBlock,
  reading: SeriesReading,
): ListedTime[] {
  const { span, limits, report } = reading;
  const inherited = { ...reading, floating: event.start.zone };
  const from = compactDay(span.from - 2 * dayLength);
  const to = compactDay(span.to + 2 * dayLength);
  const found = new Map<string, ListedTime>();
  for (const line of lines) {
    if (isFarOff(line, { from, to })) continue;
    const value = rawValue(line);
    const zone = /;TZID=/i.test(line.text.slice(0, line.text.length - value.length))
      ? rawParameter(line, 'TZID')
      : undefined;
    for (const [written] of value.matchAll(/[^,\s]+/g)) {
      const day = written.slice(0, 10).replaceAll('-', '').slice(0, 8);
      const key = `${zone ?? ''} ${written}`;
      if (day < from || day > to || found.has(key)) continue;
      if (found.size >= limits.exceptions) {
        report('too-many-exceptions');
        return [...found.values()];
      }
      const [start, rest = ''] = written.split('/');
      const time = readTime(start);
      if (time) found.set(key, { time: placeTime(time, zone, inherited), rest, line });
    }
  }
  return [...found.values()];
}

/** Whether a line with one plain time is not near the window, told without reading it: there may be a million. */
function isFarOff(
  { name, text }: ContentLine,
  { from, to }: Readonly<Record<'from' | 'to', string>>,
): boolean {
  const start = name.length + 1;
  if (text[name.length] !== ':' || text.length > start + 'YYYYMMDDTHHMMSSZ'.length) return false;
  const day = text.slice(start, start + 8);
  return /^\d{8}$/.test(day) && (day < from || day > to);
}

function compactDay(utc: number): string {
  return new Date(utc).toISOString().slice(0, 10).replaceAll('-', '');
}
