import { blocksOf } from './blocks';
import { readTime } from './calendar-time';
import { contentLines, type ContentLine } from './content-lines';
import { rawValue } from './line-parts';
import { makeDayBudgets, type DayBudget } from './day-budget';
import { expandRule } from './expand-rule';
import { readRule } from './rule';
import { dayLength, fixedZone, type WallTime, type Zone } from './zone';

interface Observance {
  readonly from: number;
  readonly to: number;
  readonly start: WallTime;
  readonly rules: readonly string[];
  readonly dates: readonly WallTime[];
}

interface Change {
  /** UTC milliseconds. */
  readonly at: number;
  readonly offset: number;
}

const zoneLines = new Set(['TZID']);
const observanceLines = new Set(['DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO', 'RRULE', 'RDATE']);
const mostZones = 200;
const mostObservances = 200;
/** A rule may count its years since long before the window; more than this is no zone of the world. */
const mostRuleDays = 60_000;
const mostDays = 1_000_000;

/** A stretch of time in UTC milliseconds, both ends included. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * Returns the zones a file itself describes (VTIMEZONE, RFC 5545 §3.6.5) by TZID, right within `span` and two
 * years around it.
 */
export function fileZones(text: string, span: TimeSpan): Map<string, Zone> {
  const zones = new Map<string, Zone>();
  const nextBudget = makeDayBudgets(mostRuleDays, mostDays);
  for (const { from, to } of blocksOf(text, 'VTIMEZONE')) {
    const block = text.slice(from, to);
    const name = contentLines(block, zoneLines)[0];
    const observances = ['STANDARD', 'DAYLIGHT'].flatMap((kind) =>
      [...blocksOf(block, kind)]
        .slice(0, mostObservances)
        .map((part) => readObservance(block.slice(part.from, part.to))),
    );
    const zone = makeZone(
      observances.filter((observance) => observance !== undefined),
      span,
      nextBudget,
    );
    if (name && zone) zones.set(rawValue(name).replaceAll('"', '').trim(), zone);
    if (zones.size >= mostZones) break;
  }
  return zones;
}

function readObservance(block: string): Observance | undefined {
  const lines = contentLines(block, observanceLines);
  const values = (name: string) =>
    lines.filter((line) => line.name === name).map((line: ContentLine) => rawValue(line));
  const start = readTime(values('DTSTART')[0])?.wall;
  const to = readOffset(values('TZOFFSETTO')[0]);
  const from = readOffset(values('TZOFFSETFROM')[0]) ?? to;
  if (start === undefined || to === undefined || from === undefined) return undefined;
  const dates = values('RDATE').flatMap((value) => value.split(','));
  return {
    from,
    to,
    start,
    rules: values('RRULE').slice(0, 10),
    dates: dates.slice(0, 1000).flatMap((value) => readTime(value.split('/')[0])?.wall ?? []),
  };
}

/** Reads a UTC offset (RFC 5545 §3.3.14) as milliseconds. */
function readOffset(value = ''): number | undefined {
  const [sign, hours, minutes, seconds = '0'] =
    /^([+-]?)(\d\d):?(\d\d):?(\d\d)?$/.exec(value.trim())?.slice(1) ?? [];
  if (sign === undefined) return undefined;
  const size = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -size : size;
}

function makeZone(
  observances: readonly Observance[],
  span: TimeSpan,
  nextBudget: () => DayBudget,
): Zone | undefined {
  const wide = { from: span.from - 800 * dayLength, to: span.to + 800 * dayLength };
  const changes = observances
    .flatMap((observance) => changesOf(observance, wide, nextBudget))
    .toSorted((one, other) => one.at - other.at);
  const oldest = observances.toSorted((one, other) => one.start - other.start)[0];
  if (!oldest) return undefined;
  if (changes.length === 0) return fixedZone(oldest.from);
  const offsetAt = (utc: number) => lastBefore(changes, utc)?.offset ?? oldest.from;
  return { offsetAt };
}

/** Returns the last change at `utc` or before it, halving what is left to look through. */
function lastBefore(changes: readonly Change[], utc: number): Change | undefined {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.at ?? 0) <= utc) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}

function changesOf(
  { from, to, start, rules, dates }: Observance,
  span: TimeSpan,
  nextBudget: () => DayBudget,
): Change[] {
  const repeated = rules.flatMap((text) => {
    const rule = readRule(text);
    // No clocks are changed every day or week.
    if (!rule || rule.frequency === 'DAILY' || rule.frequency === 'WEEKLY') return [];
    const until = rule.until ? rule.until.wall + (rule.until.isUtc ? from : 0) : Number.POSITIVE_INFINITY;
    const last = { start, from: span.from, to: span.to, until, budget: nextBudget() };
    // A rule that ended long ago still tells the offset since its last change.
    const ended = until < span.from ? { ...last, from: until - 400 * dayLength, to: until } : last;
    return expandRule(rule, ended) ?? [];
  });
  return [start, ...repeated, ...dates].map((wall) => ({ at: wall - from, offset: to }));
}
