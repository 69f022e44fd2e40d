import { getISODay, parseISO } from 'date-fns';
import { isBeforeTime, isCertain, isFraction, placeOf, type DayInLine } from './deadline-place';
import type { Instant, LocalDate, TimeZone } from './instant';
import { findPlainDates, type PlainDate } from './plain-dates';
import { findDayPhrases, type FoundPhrase } from './plain-words/day-phrases';
import { weekdayIn } from './plain-words/phrase-day';
import type { PlainLanguage } from './plain-words/plain-language';
import { overlap, type Token } from './typed-line';
import { localDateAt } from './wall-clock';

/** A longer line is no note of something to do, and its days are not looked for. */
const longestLine = 1000;

/** Sections and versions: the parser finds times and ranges in them. */
const figures = /§\s?[\d./]+|(?<![\p{L}\d])v\d[\d.]*/giu;

/** Where and when a line was typed. */
interface Here {
  readonly now: Instant;
  readonly timeZone: TimeZone;
}

/**
 * Finds the deadline of a line: the last day that is certain. A deadline counts after an anchor word, or as the
 * last words of the line where they can mean nothing else. Days that have passed, that recur, that are part of a
 * name, a list or a span are none, nor is what a negation turns round. A time of day has no place beside the day
 * an item is due, so its words stay in the text: the part is empty then.
 */
export function deadlineIn(
  text: string,
  here: Here,
  languages: readonly PlainLanguage[],
): Token<LocalDate> | undefined {
  if (text.length > longestLine) return undefined;
  const days = daysIn(text, here, languages);
  const listed = listedIn(text, days);
  return days
    .filter((day) => !listed.has(day))
    .flatMap((day) => deadlineOf(text, day, localDateAt(here.now, here.timeZone), languages) ?? [])
    .at(-1);
}

/** Where two languages could read the same words, the first does, also where it only knows that they are not certain. */
function daysIn(line: string, { now, timeZone }: Here, languages: readonly PlainLanguage[]): DayInLine[] {
  const text = line.replaceAll(figures, (each) => 'x'.repeat(each.length));
  const found: DayInLine[] = [];
  for (const language of languages) {
    const phrases = findDayPhrases(text, language.dayPatterns, localDateAt(now, timeZone));
    // What `12/4` means depends on who types, not on whose words stand around it.
    const parsed = findPlainDates(text, now, timeZone, language, languages[0]?.meetings.slash);
    const days = [
      ...phrases.map((phrase) => ownDay(phrase, text, parsed, language)),
      ...parsed
        .filter((plain) => !phrases.some((phrase) => overlap(phrase, plain)))
        .map((plain) => ({ ...plain, language })),
    ];
    found.push(...days.filter((day) => !found.some((other) => overlap(other, day))));
  }
  return found.toSorted((a, b) => a.from - b.from);
}

/** The parser may have found a time beside the day of a phrase. */
function ownDay(
  phrase: FoundPhrase,
  text: string,
  parsed: readonly PlainDate[],
  language: PlainLanguage,
): DayInLine {
  const timed = parsed.find((plain) => plain.time && overlap(plain, phrase));
  const words = text.slice(phrase.from, phrase.to);
  return { ...phrase, words, time: timed?.time ?? null, range: false, lengthMinutes: null, language };
}

/** Days of a list or a range: each of them is only a part of what is said. */
function listedIn(text: string, days: readonly DayInLine[]): ReadonlySet<DayInLine> {
  const said = days.filter((day) => day.date !== null && !isSpan(day) && !isFraction(day.words));
  return new Set(
    said.flatMap((day, index) => {
      const next = said[index + 1];
      if (!next || next.date === day.date) return [];
      return day.language.deadline.joins.test(text.slice(day.to, next.from)) ? [day, next] : [];
    }),
  );
}

function deadlineOf(
  text: string,
  day: DayInLine,
  today: LocalDate,
  languages: readonly PlainLanguage[],
): Token<LocalDate> | undefined {
  if (!day.date || day.date < today || isNoDay(day, day.date)) return undefined;
  const place = placeOf(text, day, languages);
  if (!isCertain(day, place)) return undefined;
  const from = day.from - place.lead.length;
  const lasts = place.languages.some(({ lasting }) => lasting.test(place.before));
  const isTimed =
    day.time !== null || day.language.timeOfDay.test(day.words) || isBeforeTime(place, day.language);
  if (isTimed || lasts) return { from, to: from, value: day.date };
  const sign = from === 0 ? /^(?:[:,](?=\s)|[、،])/ : /^[.!]+$/;
  const to = day.to + place.tail.length;
  return { from, to: to + (sign.exec(text.slice(to))?.[0].length ?? 0), value: day.date };
}

/** Spans of time, and a weekday that is not the day's. */
function isNoDay(day: DayInLine, date: LocalDate): boolean {
  const weekday = !day.rule && /\d/.test(day.words) ? weekdayIn(day.words, day.language.phrases) : 0;
  return day.range || isSpan(day) || (weekday > 0 && getISODay(parseISO(date)) !== weekday);
}

function isSpan({ rule, words, language }: DayInLine): boolean {
  return !rule && (language.noDeadline.test(words) || language.span.test(words));
}
