import type { Instant, TimeZone } from './instant';
import type { MeetingChoice } from './meeting-plan';
import { findPlainDates } from './plain-dates';
import { withAsciiSigns } from './plain-words/digits';
import { english } from './plain-words/english';
import type { PlainLanguage } from './plain-words/plain-language';

/** Words that move a time to another clock; whose clock they mean is not guessed. */
const otherClock =
  /(?:\d|[ap]\.?m\.?|noon|midnight)[\s,(]*(?:utc|gmt|z|[a-z]{1,3}[sd]t|[cemnpw]e?t|eet|msk|mesz?|mez|ict|npt|pkt|sgt|hkt|wat|wib)\b|(?<!\b(?:same|usual|my|the|this)\s+)\btime\b/i;

/**
 * Says what words like "thu 3pm for 45 min" mean as a meeting; what they leave open comes from `usual`.
 * `undefined` where they say nothing of it, or where they could be misread: a number in them was not
 * understood (`25/12 14:00` must not become 14:00 of another day), they name two days or two times, or
 * the clock of another zone.
 */
export function readWhen(
  words: string,
  usual: MeetingChoice,
  here: { readonly now: Instant; readonly timeZone: TimeZone; readonly language?: PlainLanguage },
): MeetingChoice | undefined {
  const { language = english } = here;
  const own = readWhenIn(language, words, usual, here);
  if (language === english || own?.dayWasSaid) return own?.choice;
  const inEnglish = readWhenIn(english, words, usual, here);
  return inEnglish?.dayWasSaid ? inEnglish.choice : (own ?? inEnglish)?.choice;
}

function readWhenIn(
  language: PlainLanguage,
  typed: string,
  usual: MeetingChoice,
  here: { readonly now: Instant; readonly timeZone: TimeZone },
): { readonly choice: MeetingChoice; readonly dayWasSaid: boolean } | undefined {
  const words = withAsciiSigns(typed);
  const length = lengthIn(words, language);
  const clock = (length ? words.replace(length.words, ' ') : words).replaceAll(
    /(?<![\p{L}\d])(\d{1,2})h(\d{2})?(?![\p{L}\d])/giu,
    (_, hour: string, minute = '00') => `${hour}:${minute}`,
  );
  const when = language.tidy?.(clock) ?? clock;
  const found = findPlainDates(when, here.now, here.timeZone, language);
  const rest = found.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), when);
  const dates = new Set(found.flatMap(({ date }) => date ?? []));
  const times = new Set(found.flatMap(({ time }) => time ?? []));
  if (/\d/.test(rest) || otherClock.test(words) || dates.size > 1 || times.size > 1) return undefined;
  const [date] = dates;
  const timed = found.find((entry) => entry.time);
  if (!date && !timed && !length) return undefined;
  const lengthMinutes = length?.minutes ?? timed?.lengthMinutes ?? usual.lengthMinutes;
  const choice = { date: date ?? usual.date, time: timed?.time ?? usual.time, lengthMinutes };
  return { choice, dayWasSaid: date !== undefined };
}

/** A length in words: `for 45 min`, `for 1h30`, `for 1.5 hours`, `for an hour`; without `for` also `90 min`. */
function lengthIn(words: string, language: PlainLanguage): { words: string; minutes: number } | undefined {
  for (const [pattern, minutes] of language.lengthWords) {
    const said = pattern.exec(words)?.[0];
    if (said) return { words: said, minutes };
  }
  for (const pattern of language.lengths) {
    const match = pattern.exec(words);
    if (!match) continue;
    const { n = '', hours, rest = '0' } = match.groups ?? {};
    const minutes = Math.round(Number(n.replace(',', '.')) * (hours ? 60 : 1)) + Number(rest);
    return { words: match[0], minutes };
  }
  return undefined;
}
