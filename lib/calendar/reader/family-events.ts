import { toInstant } from '../../domain/instant';
import type { CalendarEvent } from './calendar-event';
import { replacedBy, type EventFamily } from './event-family';
import type { EventWords } from './event-words';
import { expandSeries, type Occurrence, type SeriesReading } from './expand-series';
import type { TimeSpan } from './file-zone';
import type { EventBlock } from './read-event';
import { dayLength, momentOf, wallTimeAt } from './zone';

/** How the events of a family are read. */
export interface FamilyReading extends Omit<SeriesReading, 'span'> {
  readonly window: TimeSpan;
  readonly wordsOf: (event: EventBlock) => EventWords;
  /** What of an event may be shown; `undefined` for an event nobody asked for. */
  readonly keep: (words: EventWords) => Pick<CalendarEvent, 'title' | 'busyOnly'> | undefined;
}

/** An occurrence with the version of the event it follows. */
interface Placed {
  readonly start: number;
  readonly end: number;
  readonly original: number;
  readonly version: EventBlock;
}

/** Returns the occurrences of one family that overlap the window and are wanted. */
export function familyEvents(family: EventFamily, reading: FamilyReading): CalendarEvent[] {
  const { master, overrides } = family;
  const versions = versionsOf(family, reading);
  if (versions.size === 0) return [];
  if ([...versions.keys()].some(({ duration }) => duration > reading.limits.duration)) {
    reading.report('event-too-long');
    return [];
  }
  const repeats = overrides.length > 0 || (master !== undefined && isSeries(master));
  return [...overrides.map(placeOverride), ...placeSeries(family, reading)].flatMap((placed) => {
    const said = overlaps(placed, reading.window) ? versions.get(placed.version) : undefined;
    return said ? [makeEvent(placed, said, repeats)] : [];
  });
}

/** What a version of an event says, and what of it may be shown. */
type Said = EventWords & Pick<CalendarEvent, 'busyOnly'>;

/** Returns the wanted versions of a family's event: the series itself, and its changed occurrences. */
function versionsOf(
  { master, overrides }: EventFamily,
  { wordsOf, keep }: FamilyReading,
): Map<EventBlock, Said> {
  const series = master && wordsOf(master);
  const versions = new Map<EventBlock, Said>();
  const add = (event: EventBlock, words: EventWords) => {
    const shown = keep(words);
    if (shown) versions.set(event, { ...words, ...shown });
  };
  if (master && series) add(master, series);
  for (const override of overrides) add(override, inherit(wordsOf(override), series));
  return versions;
}

function isSeries({ rules, extraDates }: EventBlock): boolean {
  return rules.length > 0 || extraDates.length > 0;
}

/** A changed occurrence has the series' link, people and title where it says none itself. */
function inherit(own: EventWords, series: EventWords | undefined): EventWords {
  if (!series) return own;
  return {
    ...own,
    title: own.title === '' ? series.title : own.title,
    callKeys: own.callKeys.length > 0 ? own.callKeys : series.callKeys,
    partnerEmails: own.hasPeople ? own.partnerEmails : series.partnerEmails,
    status: series.status === 'cancelled' ? 'cancelled' : own.status,
  };
}

function placeOverride(override: EventBlock): Placed {
  const { start, duration, recurrenceId } = override;
  return {
    ...extent(start.wall, start.utc, duration, override),
    original: recurrenceId?.utc ?? start.utc,
    version: override,
  };
}

function extent(
  wall: number,
  utc: number,
  duration: number,
  { start }: EventBlock,
): Pick<Placed, 'start' | 'end'> {
  return { start: utc, end: start.isDate ? momentOf(wall + duration, start.zone) : utc + duration };
}

const mostShifts = 500;

interface Shift {
  readonly from: number;
  /** Milliseconds on the wall. */
  readonly by: number;
  readonly version: EventBlock;
}

function placeSeries(family: EventFamily, reading: FamilyReading): Placed[] {
  const { master } = family;
  if (!master) return [];
  const shifts = shiftsOf(family, master);
  const isReplaced = replacedBy(family);
  const occurrences = expandSeries(master, { ...reading, span: spanFor(master, shifts, reading) });
  return occurrences
    .filter((occurrence) => !isReplaced(occurrence))
    .map((occurrence) => placeOccurrence(occurrence, master, shifts));
}

function placeOccurrence(
  { wall, utc, duration }: Occurrence,
  master: EventBlock,
  shifts: readonly Shift[],
): Placed {
  const shift = shifts.findLast(({ from }) => from <= utc);
  if (!shift) return { ...extent(wall, utc, duration, master), original: utc, version: master };
  const { version, by } = shift;
  const moved = wall + by;
  return {
    ...extent(moved, momentOf(moved, version.start.zone), version.duration, version),
    original: utc,
    version,
  };
}

/** Overrides for one occurrence and all after it (RFC 5545 §3.2.13), in order. */
function shiftsOf({ overrides }: EventFamily, master: EventBlock): Shift[] {
  return overrides
    .flatMap((version) => {
      if (!version.andFuture || !version.recurrenceId) return [];
      const { recurrenceId, start } = version;
      const wall = recurrenceId.isDate ? recurrenceId.wall : wallTimeAt(recurrenceId.utc, master.start.zone);
      return [{ from: recurrenceId.utc, by: start.wall - wall, version }];
    })
    .toSorted((one, other) => one.from - other.from)
    .slice(-mostShifts);
}

/** Occurrences that begin before the window may last into it, and shifted ones may come from far off. */
function spanFor(master: EventBlock, shifts: readonly Shift[], { window, limits }: FamilyReading): TimeSpan {
  const listed = master.extraDates.length > 0 ? limits.duration : 0;
  const longest = Math.max(master.duration, listed, ...shifts.map(({ version }) => version.duration));
  const farthest = shifts.length === 0 ? 0 : Math.max(...shifts.map(({ by }) => Math.abs(by))) + dayLength;
  const shift = Math.min(farthest, limits.duration);
  return { from: window.from - longest - shift - dayLength, to: window.to + shift };
}

function overlaps({ start, end }: Placed, { from, to }: TimeSpan): boolean {
  return start < to && (end > from || (start === end && start >= from));
}

function makeEvent({ start, end, original, version }: Placed, said: Said, repeats: boolean): CalendarEvent {
  return {
    uid: version.uid,
    recurrenceId: repeats ? toInstant(original) : null,
    sequence: version.sequence,
    startsAt: toInstant(start),
    endsAt: toInstant(end),
    allDay: version.start.isDate,
    title: said.title,
    callKeys: said.callKeys,
    partnerEmails: said.partnerEmails,
    status: said.status,
    busyOnly: said.busyOnly,
  };
}
