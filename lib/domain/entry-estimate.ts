import { takenPlaces, tokens, type Part, type Token } from './typed-line';
import type { PlainLanguage } from './plain-words/plain-language';

const longestEstimate = 60_000;
/** Minutes without a unit: nobody writes more than a working day of them so. */
const longestBareEstimate = 480;

/** `~2h`, `~1h30`, `~1.5h`, `~45m`, `~2d`, in all the languages' units. A working day has eight hours. */
export function estimatesWithUnit(text: string, languages: readonly PlainLanguage[]): Token<number>[] {
  return tokens(text, unitPattern(languages), ({ amount = '', hours, days, rest = '0' }) => {
    if (!/^\d+(?:[.,]\d{1,2})?$/.test(amount)) return undefined;
    const factor = days ? 480 : hours ? 60 : 1;
    const minutes = Math.round(Number(amount.replace(',', '.')) * factor) + Number(rest);
    return minutes >= 1 && minutes <= longestEstimate ? minutes : undefined;
  });
}

/** `~90`, which says minutes only where `minutesAmong` keeps it. */
export function bareEstimates(text: string): Token<number>[] {
  return tokens(text, /(?<!\S)~\s?(?<amount>\d{1,3})(?!\S)/gu, ({ amount }) => {
    const minutes = Number(amount);
    return minutes >= 1 && minutes <= longestBareEstimate ? minutes : undefined;
  });
}

/**
 * Keeps the bare numbers that count nothing: one is the last of the line, stands before the deadline, or before a
 * new sentence at the beginning. `~2 pages` and `~30 Seiten` are no minutes. `known` are the other parts of the
 * line that say something.
 */
export function minutesAmong(
  bare: readonly Token<number>[],
  line: string,
  known: readonly Part[],
  due: Part | undefined,
  language: PlainLanguage,
): Token<number>[] {
  const nextWord = nextWords(line, [...known, ...bare]);
  return bare.filter((estimate) => {
    const next = nextWord[estimate.to] ?? line.length;
    if (next === line.length || (due && next >= due.from && next < due.to)) return true;
    const isFirst = next === nextWord[0] && language.deadline.daysAre !== 'nouns';
    return isFirst && /^\p{Lu}[\p{L}\p{M}'’-]*[^sx\s](?!\S)/u.test(line.slice(next));
  });
}

/** For every place in a line, where the next sign stands that is no blank and in none of the parts. */
function nextWords(line: string, parts: readonly Part[]): readonly number[] {
  const taken = takenPlaces(line, parts);
  const next = Array.from({ length: line.length + 1 }, () => line.length);
  for (let at = line.length - 1; at >= 0; at -= 1) {
    next[at] = taken[at] || /\s/.test(line.charAt(at)) ? (next[at + 1] ?? line.length) : at;
  }
  return next;
}

function unitPattern(languages: readonly PlainLanguage[]): RegExp {
  const units = (unit: keyof PlainLanguage['units']) =>
    languages.map((language) => language.units[unit]).join('|');
  const unit = `(?:(?<hours>${units('hour')})(?:(?<rest>\\d{1,2}|\\s[0-5]\\d(?=\\s*(?:$|(?:${units('minute')})(?!\\S))))\\s?(?:${units('minute')})?)?|(?<days>${units('day')})|(?:${units('minute')}))`;
  const end = `(?!\\S|\\s+[0-5]\\d(?!\\S)|\\s+(?:${units('longer')}|${units('per')})(?![\\p{L}\\p{M}]))`;
  return new RegExp(`(?<!\\S)~\\s?(?<amount>\\d[\\d.,]*)\\s?${unit}${end}`, 'giu');
}
