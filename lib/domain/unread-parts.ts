import { english } from './plain-words/english';
import type { PlainLanguage } from './plain-words/plain-language';

/** As many words behind an anchor can be a day: `by the 31st of February`. */
const mostWords = 4;

/**
 * Returns what in the text of an entry looks as if it was meant as a mark or a deadline, and was not understood: `@bob`,
 * `!urgent`, `by frday`, `by 31 Feb`. It stays in the text; the person should know, for nothing else comes of it.
 */
export function unreadParts(text: string, language: PlainLanguage = english): string[] {
  const marks = Array.from(text.matchAll(/(?<!\S)[!@~][\p{L}\p{N}][^\s,;.]*/gu), ([mark]) => mark);
  const languages = language === english ? [english] : [language, english];
  const day = languages.map((one) => unreadDay(text, one)).find((part) => part !== undefined);
  return [...marks, ...(day === undefined ? [] : [day])];
}

/** The last words of a line, where they follow an anchor and can hardly be anything but a day. */
function unreadDay(text: string, language: PlainLanguage): string | undefined {
  const words = Array.from(text.matchAll(/\S+/g));
  for (const word of words.slice(-mostWords)) {
    const anchor = language.anchor.exec(text.slice(0, word.index))?.[0];
    if (anchor && looksLikeDay(text.slice(word.index))) return text.slice(word.index - anchor.length).trim();
  }
  return undefined;
}

function looksLikeDay(words: string): boolean {
  const [first = ''] = words.split(/\s/);
  return /\d/.test(words) || names().some((name) => isNearly(first.toLowerCase(), name));
}

let known: readonly string[] | undefined;

/** The days of the week and the months in English: the longest list of what people mistype. */
function names(): readonly string[] {
  const of = (options: Intl.DateTimeFormatOptions, dates: readonly Date[]) =>
    dates.map((date) =>
      new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' }).format(date).toLowerCase(),
    );
  known ??= [
    ...of(
      { weekday: 'long' },
      Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 0, day + 1))),
    ),
    ...of(
      { month: 'long' },
      Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1))),
    ),
    'tomorrow',
  ];
  return known;
}

/** Whether a word is a name with one or two letters wrong; a short one with one. */
function isNearly(word: string, name: string): boolean {
  return word.length >= 4 && distance(word, name) <= (name.length >= 6 ? 2 : 1);
}

/** Letters to add, take away or change (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const changed = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, changed));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
