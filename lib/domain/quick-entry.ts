import type { Instant, LocalDate, TimeZone } from './instant';
import { otherRole, type Role } from './mentorship';
import { findPlainDates, type PlainDate } from './plain-dates';
import { withAsciiSigns } from './plain-words/digits';
import { english } from './plain-words/english';
import type { PlainLanguage, QuickWords } from './plain-words/plain-language';
import { localDateAt } from './wall-clock';

/** Where and by whom a line was typed. */
export interface QuickEntryContext {
  readonly now: Instant;
  readonly timeZone: TimeZone;
  /** The role of the person who types: who `@me` is. */
  readonly myRole: Role;
  readonly names: Readonly<Record<Role, string>>;
  /** Whose words are understood beside the English ones; English alone where it is left out. */
  readonly language?: PlainLanguage;
}

/** What one typed line says; null: it does not say. */
export interface QuickEntry {
  readonly text: string;
  readonly owner: Role | null;
  readonly priority: 'must' | 'nice' | null;
  readonly estimateMinutes: number | null;
  readonly dueOn: LocalDate | null;
}

interface Token<Value> {
  readonly from: number;
  readonly to: number;
  readonly value: Value;
}

/**
 * Reads a line like `Draft CV by fri !must ~2h @mentor`. What is understood leaves the text; everything else
 * stays in it, word for word. Of several tokens of one kind the last counts and only that one leaves.
 */
export function readQuickEntry(line: string, context: QuickEntryContext): QuickEntry {
  const typed = line.trim();
  const text = withAsciiSigns(typed);
  const priority = last(
    tokens(text, /(?<![\p{L}\p{M}\p{N}_!])!(?<word>[\p{L}\p{M}]+)(?![\p{L}\p{M}\p{N}_])/gu, ({ word }) =>
      priorityOf(word, context),
    ),
  );
  const estimate = last(tokens(text, estimatePattern(languagesOf(context)), minutesOf));
  const owner = last(
    tokens(text, /(?<!\S)@(?<word>[\p{L}\p{M}\p{N}_'’-]+(?:\.[\p{L}\p{M}\p{N}_'’-]+)*)/gu, ({ word }) =>
      ownerOf(word, context),
    ),
  );
  const known = [priority, estimate, owner].filter((token) => token !== undefined);
  const due = deadlineIn(blank(text, known), context);
  const rest = cut(typed, due ? [...known, due] : known);
  return {
    text: rest === '' ? typed : rest,
    owner: rest === '' ? null : (owner?.value ?? null),
    priority: rest === '' ? null : (priority?.value ?? null),
    estimateMinutes: rest === '' ? null : (estimate?.value ?? null),
    dueOn: rest === '' ? null : (due?.value ?? null),
  };
}

/** Reads pasted text: one entry for each line that says something; bullets and boxes before a line go. */
export function readQuickEntries(pasted: string, context: QuickEntryContext): QuickEntry[] {
  return pasted
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.replace(/^\s*(?:[-*•–]\s+|\d{1,3}[.)]\s+)?(?:\[[ xX]?\]\s*)?/u, ''))
    .filter((line) => line.trim() !== '')
    .map((line) => readQuickEntry(line, context));
}

/** The person's own language first: where two could read a word, theirs does. */
function languagesOf({ language = english }: QuickEntryContext): readonly PlainLanguage[] {
  return language === english ? [english] : [language, english];
}

function isOneOf(kind: keyof QuickWords, word: string, context: QuickEntryContext): boolean {
  return languagesOf(context).some(({ words }) => words[kind].some((known) => comparable(known) === word));
}

function priorityOf(typed = '', context: QuickEntryContext): 'must' | 'nice' | undefined {
  const word = comparable(typed);
  return (['must', 'nice'] as const).find((priority) => isOneOf(priority, word, context));
}

const longestEstimate = 60_000;

/** `2h`, `1h30`, `1.5h`, `90`, `45m`, `2d`, in all the languages' units. */
function estimatePattern(languages: readonly PlainLanguage[]): RegExp {
  const units = (unit: keyof PlainLanguage['units']) =>
    languages.map((language) => language.units[unit]).join('|');
  const unit = `(?:(?<hours>${units('hour')})(?:\\s?(?<rest>\\d{1,2})(?:${units('minute')})?)?|(?<days>${units('day')})|(?:${units('minute')}))?`;
  const end = `(?!\\S|\\s+(?:${units('longer')})(?![\\p{L}\\p{M}]))`;
  return new RegExp(`(?<!\\S)~\\s?(?<amount>\\d[\\d.,]*)\\s?${unit}${end}`, 'giu');
}

/** A working day has eight hours. */
function minutesOf({
  amount = '',
  hours,
  days,
  rest = '0',
}: Record<string, string | undefined>): number | undefined {
  const factor = days ? 480 : hours ? 60 : 1;
  const minutes = Math.round(Number(amount.replace(',', '.')) * factor) + Number(rest);
  return Number.isFinite(minutes) && minutes >= 1 && minutes <= longestEstimate ? minutes : undefined;
}

function ownerOf(typed = '', context: QuickEntryContext): Role | undefined {
  const { myRole, names } = context;
  const word = comparable(typed);
  if (isOneOf('me', word, context)) return myRole;
  if (isOneOf('you', word, context)) return otherRole(myRole);
  if (isOneOf('mentor', word, context)) return 'mentor';
  if (isOneOf('mentoree', word, context)) return 'mentoree';
  const named = (['mentor', 'mentoree'] as const).filter((role) =>
    comparable(names[role]).split(/\s+/).includes(word),
  );
  return named.length === 1 ? named[0] : undefined;
}

/** Letters with marks are written in two ways, and apostrophes, too. */
function comparable(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll('’', "'");
}

/**
 * A deadline counts after an anchor word, or as the last words of the line where they can mean nothing else.
 * Days that have passed and spans of days are no deadlines. A time of day has no place beside the day an item
 * is due, so its words stay in the text.
 */
function deadlineIn(text: string, context: QuickEntryContext): Token<LocalDate> | undefined {
  for (const language of languagesOf(context)) {
    const found = deadlineInWordsOf(language, text, context);
    if (found) return found;
  }
  return undefined;
}

function deadlineInWordsOf(
  language: PlainLanguage,
  text: string,
  { now, timeZone }: QuickEntryContext,
): Token<LocalDate> | undefined {
  const { anchor, anchorAfter, weakAnchor, ambiguous, noDeadline, span, lasting, timeOfDay } = language;
  const today = localDateAt(now, timeZone);
  const found = findPlainDates(text, now, timeZone, language).flatMap((plain) => {
    const { from, to, words, date } = plain;
    if (!date || date < today || plain.range || noDeadline.test(words) || span.test(words)) return [];
    const behind = anchorAfter?.exec(text.slice(to))?.[0] ?? '';
    if (behind === '' && /^['’\-–/\p{L}\d]/u.test(text.slice(to))) return [];
    const before = text.slice(0, from);
    const lead = anchor.exec(before);
    const anchored = behind !== '' || lead !== null;
    const weak = lead !== null && ambiguous.test(words) && weakAnchor?.test(lead[0]);
    const certain = anchored ? !weak : isAtEnd(text, plain, language);
    if (!certain) return [];
    const start = lead ? lead.index : from;
    const stays = plain.time || timeOfDay.test(words) || lasting.test(before);
    return [{ from: start, to: stays ? start : to + behind.length, value: date }];
  });
  return last(found);
}

function isAtEnd(
  text: string,
  { from, to, words }: PlainDate,
  { ambiguous, subject }: PlainLanguage,
): boolean {
  return text.slice(to).trim() === '' && !ambiguous.test(words) && !subject.test(text.slice(0, from));
}

function tokens<Value>(
  text: string,
  pattern: RegExp,
  read: (groups: Record<string, string | undefined>) => Value | undefined,
): Token<Value>[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const value = read(match.groups ?? {});
    return value === undefined ? [] : [{ from: match.index, to: match.index + match[0].length, value }];
  });
}

function last<Value>(items: readonly Value[]): Value | undefined {
  return items.at(-1);
}

/** Blanks out what is understood already, keeping all places. */
function blank(text: string, known: readonly Token<unknown>[]): string {
  return known.reduce(
    (rest, { from, to }) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to),
    text,
  );
}

function cut(text: string, known: readonly Token<unknown>[]): string {
  const rest = known
    .toSorted((a, b) => b.from - a.from)
    .reduce((remaining, { from, to }) => `${remaining.slice(0, from)} ${remaining.slice(to)}`, text);
  return known.length > 0 ? rest.replaceAll(/\s+/g, ' ').trim() : text;
}
