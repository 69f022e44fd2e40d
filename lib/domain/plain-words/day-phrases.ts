import type { LocalDate } from '../instant';
import { overlap } from '../typed-line';
import type { DayPhrases, DayRule } from './day-rule';
import { dateOf } from './phrase-day';

/** A phrase found; null: it names no day that is certain. */
export interface FoundPhrase {
  readonly from: number;
  readonly to: number;
  readonly date: LocalDate | null;
  readonly rule: DayRule;
}

/** A phrase as a pattern for whole words, and how its day is found. */
export interface DayPattern {
  readonly pattern: RegExp;
  readonly rule: DayRule;
  readonly dateOf: (match: RegExpMatchArray, today: LocalDate) => LocalDate | null;
}

/** Returns the phrases of a language as patterns. */
export function dayPatterns(words: DayPhrases): DayPattern[] {
  const weekday = `(?<weekday>${words.weekdays.join('|')})`;
  const month = `(?<month>${(words.months ?? []).join('|')})`;
  const [start, end] = words.unspaced ? ['', ''] : ['(?<![\\p{L}\\p{M}\\p{N}])', '(?![\\p{L}\\p{M}\\p{N}])'];
  return words.phrases.map(([phrase, rule]) => ({
    pattern: new RegExp(
      `${start}(?:${phrase.replaceAll('%W', weekday).replaceAll('%M', month)})${end}`,
      'giu',
    ),
    rule,
    dateOf: (match, today) => dateOf(match.groups ?? {}, rule, words, today),
  }));
}

/** Finds the phrases in a text; of two that overlap, the longer one. */
export function findDayPhrases(
  text: string,
  patterns: readonly DayPattern[],
  today: LocalDate,
): FoundPhrase[] {
  const found = patterns.flatMap(({ pattern, rule, dateOf: read }) =>
    Array.from(text.matchAll(pattern), (match) => ({
      from: match.index,
      to: match.index + match[0].length,
      date: read(match, today),
      rule,
    })),
  );
  const longestFirst = found.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  const kept: FoundPhrase[] = [];
  for (const phrase of longestFirst) {
    if (!kept.some((other) => overlap(phrase, other))) kept.push(phrase);
  }
  return kept.toSorted((a, b) => a.from - b.from);
}
