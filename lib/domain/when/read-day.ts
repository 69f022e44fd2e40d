import { weekdayAt, type DayReader } from './day-words';
import { readDate } from './read-date';
import { readNth } from './read-nth';
import type { Token } from './tokens';

/** Reads one way to say a day; several of them may stand in one text, and have to agree. */
export const readDay: DayReader = (tokens, at, table) =>
  readNth(tokens, at, table) ??
  readDate(tokens, at, table) ??
  readWeekday(tokens, at, table) ??
  readCounted(tokens, at, table);

/** `friday`, `next friday`, `vendredi prochain`, `friday week`. */
const readWeekday: DayReader = (tokens, at) => {
  const first = whichOf(tokens[at]);
  const place = first ? at + 1 : at;
  const weekday = weekdayAt(tokens, place);
  if (!weekday) return undefined;
  const behind =
    whichOf(tokens[weekday.next]) ?? (tokens[weekday.next]?.kind === 'weeks' ? 'weekOn' : undefined);
  if (first && behind) return undefined;
  const which = first ?? behind;
  const said = { kind: 'weekday', weekday: weekday.said } as const;
  return { said: which ? { ...said, which } : said, next: weekday.next + (behind ? 1 : 0) };
};

function whichOf(token: Token | undefined): 'next' | 'coming' | 'eitherNext' | 'this' | undefined {
  const kind = token?.kind;
  return kind === 'next' || kind === 'coming' || kind === 'eitherNext' || kind === 'this' ? kind : undefined;
}

/** `tomorrow`, `tomorrow week`, `next week`, `in 3 days`, `2 weeks from now`. */
const readCounted: DayReader = (tokens, at) => {
  const token = tokens[at];
  if (token?.kind === 'thatWeek') return { said: { kind: 'week', weeks: token.value }, next: at + 1 };
  if (token?.kind === 'day') {
    const week = tokens[at + 1]?.kind === 'weeks' && token.value >= 0;
    return { said: { kind: 'counted', days: token.value + (week ? 7 : 0) }, next: at + (week ? 2 : 1) };
  }
  const before = token?.kind === 'in';
  const [count, unit] = before ? [tokens[at + 1], tokens[at + 2]] : [token, tokens[at + 1]];
  const after = !before && tokens[at + 2]?.kind === 'later';
  if (count?.kind !== 'num' || count.digits > 3 || !Number.isInteger(count.value) || !(before || after))
    return undefined;
  const next = at + 3;
  if (unit?.kind === 'days') return { said: { kind: 'counted', days: count.value }, next };
  if (unit?.kind === 'weeks') return { said: { kind: 'counted', days: count.value * 7 }, next };
  return unit?.kind === 'months'
    ? { said: { kind: 'counted', days: 0, months: count.value }, next }
    : undefined;
};
