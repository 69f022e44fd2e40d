import { toMs, type Instant, type TimeZone } from '../../domain/instant';
import { blocksOf, plainText, type Block } from './blocks';
import type { CalendarEvent } from './calendar-event';
import { chooseBlocks } from './choose-blocks';
import { collectEvents } from './collect-events';
import { makeDayBudgets } from './day-budget';
import { readWords, type EventWords } from './event-words';
import type { FamilyReading } from './family-events';
import type { TimeSpan } from './file-zone';
import { readEvent, type EventBlock, type TimeReading } from './read-event';
import { readerLimits, type CalendarProblem, type ReaderLimits } from './reader-limits';
import { dayLength, intlZone, utcZone, type Zone } from './zone';
import { makeZoneFinder } from './zone-finder';
import { namedZone } from './zone-names';

/** What to look for in a calendar. */
export interface CalendarReading {
  readonly now: Instant;
  /** UTC; a day before `now` where not given. */
  readonly windowStart?: Instant;
  /** UTC, the first moment after the window; 60 days after `now` where not given. */
  readonly windowEnd?: Instant;
  readonly partnerEmails: readonly string[];
  /** The person's own addresses, by which a declined invitation is known. */
  readonly myEmails?: readonly string[];
  /** The zone of times and days that have none; the one this device is in where not given. */
  readonly timeZone?: TimeZone;
  readonly keysInText: (text: string) => readonly string[];
  readonly keyOfLink: (link: string) => string | undefined;
  /** Whether events with this title are wanted although they have neither link nor partner. */
  readonly isKnownTitle?: (title: string) => boolean;
  /** Whether to return the times, and only the times, of all other events that take time. */
  readonly keepBusy?: boolean;
  readonly limits?: Partial<ReaderLimits>;
  /** Told how much is done, from 0 to 1, about every thousand events. */
  readonly onProgress?: (done: number) => void;
}

/** What was found in a calendar. */
export interface CalendarContent {
  /** In order of their start. */
  readonly events: readonly CalendarEvent[];
  /** VEVENTs in the file. */
  readonly total: number;
  /** VEVENTs near the window that could not be read. */
  readonly skipped: number;
  /** What was wrong, each once. */
  readonly problems: readonly CalendarProblem[];
}

/**
 * Reads the occurrences in the window of the events that have a call link or a known partner's address, from
 * the text of an iCalendar file (RFC 5545). Whatever the text holds, it does not throw, and what it returns is
 * bounded. It takes time in proportion to the text; untrusted calendars are read where the work can be stopped all the
 * same.
 */
export function readCalendar(text: string, reading: CalendarReading): CalendarContent {
  const limits = { ...readerLimits, ...reading.limits };
  const refusal = refuse(text, limits);
  if (refusal) return { events: [], total: 0, skipped: 0, problems: [refusal] };
  const problems = new Set<CalendarProblem>();
  const plain = plainText(text);
  if (!/END:VCALENDAR\s*$/.test(plain.slice(-2000))) problems.add('cut-off');
  const window = windowOf(reading);
  const { blocks, total } = chooseBlocks(plain, window, {
    longest: limits.duration,
    onBlock: (count, place) => {
      if (count % 1000 === 0) reading.onProgress?.((place / plain.length) * 0.3);
    },
  });
  const report = (problem: CalendarProblem) => problems.add(problem);
  const times = timeReading(plain, window, { reading, report });
  const found = readBlocks(plain, blocks, { ...times, letters: limits.eventLetters, report });
  const family = {
    ...familyReading(plain, reading, times),
    window,
    limits,
    nextBudget: makeDayBudgets(limits.ruleDays, limits.allRuleDays),
    report,
  };
  const all = collectEvents(found.events, family, (done) => reading.onProgress?.(0.3 + done * 0.7));
  reading.onProgress?.(1);
  return { events: all, total, skipped: found.skipped, problems: [...problems] };
}

function refuse(text: string, { fileSize }: ReaderLimits): CalendarProblem | undefined {
  if (text.length > fileSize) return 'too-large';
  const start = text.slice(0, 2000);
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(start)) return 'web-page';
  return /^BEGIN:(?:VCALENDAR|VEVENT)[ \t]*\r?$/im.test(text) ? undefined : 'not-a-calendar';
}

function windowOf({ now, windowStart, windowEnd }: CalendarReading): TimeSpan {
  return {
    from: windowStart ? toMs(windowStart) : toMs(now) - dayLength,
    to: windowEnd ? toMs(windowEnd) : toMs(now) + 60 * dayLength,
  };
}

/** Returns the value of a calendar's own property: one that stands outside all components. */
function calendarValue(text: string, name: string): string | undefined {
  const found = new RegExp(`^${name}(?:;[^:\\r\\n]*)?:(?<value>[^\\r\\n]*)`, 'im').exec(headOf(text));
  return found?.groups?.['value']?.trim();
}

function headOf(text: string): string {
  const [first] = blocksOf(text, 'VEVENT');
  return text.slice(0, Math.min(first?.from ?? text.length, 200_000));
}

function timeReading(
  text: string,
  span: TimeSpan,
  {
    reading,
    report,
  }: { readonly reading: CalendarReading; readonly report: (problem: CalendarProblem) => void },
): TimeReading {
  const days: Zone =
    intlZone(reading.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone) ?? utcZone;
  const floating = namedZone(calendarValue(text, 'X-WR-TIMEZONE') ?? '') ?? days;
  return { days, floating, zoneOf: makeZoneFinder({ text, span, floating, report }) };
}

function readBlocks(
  text: string,
  blocks: readonly Block[],
  reading: TimeReading & {
    readonly letters: number;
    readonly report: (problem: CalendarProblem) => void;
  },
): { readonly events: EventBlock[]; readonly skipped: number } {
  const events: EventBlock[] = [];
  for (const { from, to } of blocks) {
    const event = readEvent(text.slice(from, to), reading, reading.letters);
    if (typeof event === 'string') reading.report(event);
    else events.push(event);
  }
  return { events, skipped: blocks.length - events.length };
}

function familyReading(
  text: string,
  reading: CalendarReading,
  times: TimeReading,
): TimeReading & Pick<FamilyReading, 'wordsOf' | 'keep'> {
  const lower = (emails: readonly string[]) => new Set(emails.map((email) => email.trim().toLowerCase()));
  // Google names a person's own calendar by their address.
  const owner = calendarValue(text, 'X-WR-CALNAME') ?? '';
  const mine = lower([...(reading.myEmails ?? []), ...(/^\S+@\S+$/.test(owner) ? [owner] : [])]);
  const words = { ...reading, partners: lower(reading.partnerEmails), mine };
  const cancelled = /^CANCEL$/i.test(calendarValue(text, 'METHOD') ?? '');
  return {
    ...times,
    wordsOf: ({ lines }) => {
      const own = readWords(lines, words);
      return cancelled ? { ...own, status: 'cancelled' } : own;
    },
    keep: (own) => keep(own, reading),
  };
}

function keep(
  { title, callKeys, partnerEmails, takesTime }: EventWords,
  { isKnownTitle, keepBusy }: CalendarReading,
): Pick<CalendarEvent, 'title' | 'busyOnly'> | undefined {
  const wanted =
    callKeys.length > 0 || partnerEmails.length > 0 || (title !== '' && isKnownTitle?.(title) === true);
  // What servers write for an event whose words they withhold.
  const withheld =
    title === '' || (callKeys.length === 0 && /^(?:busy|private|private appointment)$/i.test(title));
  if (wanted) return { title: withheld ? '' : title, busyOnly: withheld };
  return keepBusy && takesTime ? { title: '', busyOnly: true } : undefined;
}
