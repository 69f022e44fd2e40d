import type { Chrono, ParsedResult, Parser } from 'chrono-node';
import { formatISO, parseISO } from 'date-fns';
import { dayPatterns, type DayPattern } from './day-phrases';
import type { DayPhrases } from './day-rule';
import type { DeadlineWords } from './deadline-words';
import type { EveryTimeWords } from './every-time';
import type { MeetingTable } from './meetings/meeting-table';

/** The words by which one language says who, how important, how long and until when. */
export interface PlainLanguage {
  /** The parser of the language; it looks ahead. */
  readonly parse: (text: string, reference: Date) => ParsedResult[];
  readonly words: QuickWords;
  /** Patterns of units, to be joined with `|`; `per` says that an amount of them comes again and again. */
  readonly units: Readonly<Record<'hour' | 'day' | 'minute' | 'longer' | 'per', string>>;
  /** Days named by more than a word, and their patterns. */
  readonly phrases: DayPhrases;
  readonly dayPatterns: readonly DayPattern[];
  readonly deadline: DeadlineWords;
  readonly everyTime: EveryTimeWords;
  /** Words that announce a deadline, with the blanks after them; to be found at the end of what stands before a date. */
  readonly anchor: RegExp;
  /** The same where they stand behind the date. */
  readonly anchorAfter?: RegExp;
  /** An anchor that could belong to a name: it does not make an ambiguous word a date. */
  readonly weakAnchor?: RegExp;
  /** Words that are days or months, and other things, too: without an anchor they are no dates. */
  readonly ambiguous: RegExp;
  /** Dates that say how long or how late, and name no day. */
  readonly noDeadline: RegExp;
  /** A number of days, which says how long and not when. */
  readonly span: RegExp;
  /** After these a day or a name is what the line is about. */
  readonly subject: RegExp;
  /** Before these words a day says how long. */
  readonly lasting: RegExp;
  readonly timeOfDay: RegExp;
  /** Words inside, before or behind a date by which it has passed, or is another day than the parser takes it for. */
  readonly otherDay: Readonly<{ within: RegExp; before?: RegExp; behind?: RegExp }>;
  /** The words that say when a meeting is. */
  readonly meetings: MeetingTable;
}

/** What is typed behind `!` and `@`, in small letters; `noPerson`: places, programs, and everybody. */
export type QuickWords = Readonly<
  Record<'must' | 'nice' | 'me' | 'you' | 'mentor' | 'mentoree' | 'noPerson', readonly string[]>
>;

/** Days counted from today that a parser does not know, as a pattern and its distance. */
type DayWord = readonly [RegExp, number | ((match: RegExpMatchArray) => number)];

/** What `parser` finds in a language, with some more words and phrases for days; `PlainLanguage` is built on it. */
export function parserWith(
  parser: Chrono,
  phrases: DayPhrases,
  days: readonly DayWord[] = [],
): Pick<PlainLanguage, 'parse' | 'phrases' | 'dayPatterns'> {
  const own = parser.clone();
  const patterns = dayPatterns(phrases);
  own.parsers.unshift(
    ...days.map(wordParser),
    ...patterns.filter(({ rule }) => isOneDay(rule)).map(phraseParser),
  );
  return {
    parse: (text, reference) => own.parse(text, reference, { forwardDate: true }),
    phrases,
    dayPatterns: patterns,
  };
}

/** An end of something is a deadline, but no day to meet on. */
function isOneDay(rule: DayPattern['rule']): boolean {
  return (
    rule === 'date' ||
    rule === 'day-of-month' ||
    rule === 'next' ||
    (typeof rule === 'object' && !('endOf' in rule))
  );
}

function wordParser([pattern, distance]: DayWord): Parser {
  return {
    pattern: () => pattern,
    extract: (context, match) => {
      const date = new Date(context.refDate);
      date.setDate(date.getDate() + (typeof distance === 'number' ? distance : distance(match)));
      return partsOf(date);
    },
  };
}

function phraseParser({ pattern, dateOf }: DayPattern): Parser {
  const first = new RegExp(pattern.source, pattern.flags.replace('g', ''));
  return {
    pattern: () => first,
    extract: (context, match) => {
      const date = dateOf(match, formatISO(context.refDate, { representation: 'date' }));
      return date === null ? null : partsOf(parseISO(date));
    },
  };
}

function partsOf(date: Date): { year: number; month: number; day: number } {
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}
