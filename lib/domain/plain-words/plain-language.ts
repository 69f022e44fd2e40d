import type { Chrono, ParsedResult } from 'chrono-node';

/** The words by which one language says who, how important, how long and until when. */
export interface PlainLanguage {
  /** The parser of the language; it looks ahead. */
  readonly parse: (text: string, reference: Date) => ParsedResult[];
  /** Whether `10/12` can only be day and month. */
  readonly slashIsDayMonth: boolean;
  readonly words: QuickWords;
  /** Patterns of units, to be joined with `|`. */
  readonly units: Readonly<Record<'hour' | 'day' | 'minute' | 'longer', string>>;
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
  /** After these a day is what the line is about. */
  readonly subject: RegExp;
  /** Before these words a day says how long. */
  readonly lasting: RegExp;
  readonly timeOfDay: RegExp;
  /** Words inside, before or behind a date by which it has passed, or is another day than the parser takes it for. */
  readonly otherDay: Readonly<{ within: RegExp; before?: RegExp; behind?: RegExp }>;
  /** How long a meeting is, like `for 45 min`; groups `n`, `hours`, `rest`, `word`. */
  readonly lengths: readonly RegExp[];
  /** Lengths said by a word alone, in minutes. */
  readonly lengthWords: readonly (readonly [RegExp, number])[];
  /** Writes a meeting in words so that the parser understands it. */
  readonly tidy?: (words: string) => string;
}

/** What is typed behind `!` and `@`, in small letters. */
export type QuickWords = Readonly<
  Record<'must' | 'nice' | 'me' | 'you' | 'mentor' | 'mentoree', readonly string[]>
>;

/** Days counted from today that a parser does not know, as a pattern and its distance. */
type DayWord = readonly [RegExp, number | ((match: RegExpMatchArray) => number)];

/** Returns the parse function of `parser` with some more words for days. */
export function parserWith(parser: Chrono, days: readonly DayWord[] = []): PlainLanguage['parse'] {
  const own = parser.clone();
  for (const [pattern, distance] of days) {
    own.parsers.unshift({
      pattern: () => pattern,
      extract: (context, match) => {
        const date = new Date(context.refDate);
        date.setDate(date.getDate() + (typeof distance === 'number' ? distance : distance(match)));
        return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
      },
    });
  }
  return (text, reference) => own.parse(text, reference, { forwardDate: true });
}
