import type { Instant, LocalDate, TimeZone } from './instant';
import { otherRole, type Role } from './mentorship';
import { findPlainDates, type PlainDate } from './plain-dates';
import { localDateAt } from './wall-clock';

/** Where and by whom a line was typed. */
export interface QuickEntryContext {
  readonly now: Instant;
  readonly timeZone: TimeZone;
  /** The role of the person who types: who `@me` is. */
  readonly myRole: Role;
  readonly names: Readonly<Record<Role, string>>;
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
  const text = line.trim();
  const priority = last(
    tokens(text, /(?<![\w!])!(?<word>must|nice|todo)\b/gi, ({ word }) => priorityOf(word)),
  );
  const estimate = last(
    tokens(
      text,
      /(?<!\S)~\s?(?<word>\d[\d.,]*\s?(?:h(?:\s?\d{1,2}(?:m|min)?)?|hours?|hrs?|d|days?|m|mins?|minutes?)?)(?!\S|\s+(?:weeks?|months?|years?|sec(?:ond)?s?)\b)/gi,
      ({ word }) => minutesOf(word),
    ),
  );
  const owner = last(
    tokens(text, /(?<!\S)@(?<word>[\p{L}\p{M}\p{N}_'’-]+(?:\.[\p{L}\p{M}\p{N}_'’-]+)*)/gu, ({ word }) =>
      ownerOf(word, context),
    ),
  );
  const known = [priority, estimate, owner].filter((token) => token !== undefined);
  const due = deadlineIn(blank(text, known), context);
  const rest = cut(text, due ? [...known, due] : known);
  return {
    text: rest === '' ? text : rest,
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

function priorityOf(word = ''): 'must' | 'nice' {
  return word.toLowerCase() === 'nice' ? 'nice' : 'must';
}

const longestEstimate = 60_000;

/** Reads `2h`, `1h30`, `1.5h`, `90`, `45m`, `2d` (a working day has eight hours). */
function minutesOf(word = ''): number | undefined {
  const {
    whole = '',
    unit = '',
    rest,
  } = /^(?<whole>[\d.,]+)\s?(?<unit>[a-z]*)\s?(?<rest>\d{1,2})?(?:m|min)?$/i.exec(word)?.groups ?? {};
  const factor = unit.startsWith('d') ? 480 : unit.startsWith('h') ? 60 : 1;
  const minutes = Math.round(Number(whole.replace(',', '.')) * factor) + Number(rest ?? 0);
  return Number.isFinite(minutes) && minutes >= 1 && minutes <= longestEstimate ? minutes : undefined;
}

function ownerOf(word: string | undefined, { myRole, names }: QuickEntryContext): Role | undefined {
  const wanted = comparable(word ?? '');
  if (wanted === 'me') return myRole;
  if (wanted === 'you' || wanted === 'partner') return otherRole(myRole);
  if (wanted === 'mentor') return 'mentor';
  if (['mentoree', 'mentee', 'protege', 'protégé'].includes(wanted)) return 'mentoree';
  const named = (['mentor', 'mentoree'] as const).filter((role) =>
    comparable(names[role]).split(/\s+/).includes(wanted),
  );
  return named.length === 1 ? named[0] : undefined;
}

/** Letters with marks are written in two ways, and apostrophes, too. */
function comparable(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll('’', "'");
}

/** Words that announce a deadline. */
const anchor = /(?<!\S)(?:by|until|till|before|due(?:\s+(?:by|on))?|on)\s+(?:the\s+)?$/i;

/** Short weekdays and months that are words or names of their own: without an anchor they are no dates. */
const ambiguous = /^(?:sun|sat|mon|wed|mar|may|jan|june|april|august)$/i;

/** `8 hours` says how long, `now` and `in an hour` name no day. */
const noDeadline = /(?:\b|\d)(?:h|hours?|hrs?|m|mins?|minutes?|s|secs?|seconds?|now|ago)\b/i;

/** `3 days` and `for two weeks` say how long; only `in 3 days` says when. */
const span = /^(?!in\b|within\b|next\b).*\b(?:days?|weeks?|months?|years?)$/i;

/** After these a day is what the line is about: `Write about Friday`, `Move the call to Friday`. */
const subject = /\b(?:about|to|from|with|of|the|a|and|or|than|since|after|called|named)\s+$/i;

/** A time of day has no place beside the day an item is due, so its words stay in the text. */
const timeOfDay = /\b(?:morning|noon|midday|afternoon|evening|tonight|night|midnight)\b/i;

/**
 * A deadline counts after an anchor word, or as the last words of the line where they can mean nothing else.
 * Days that have passed and spans of days are no deadlines.
 */
function deadlineIn(text: string, { now, timeZone }: QuickEntryContext): Token<LocalDate> | undefined {
  const today = localDateAt(now, timeZone);
  const found = findPlainDates(text, now, timeZone).flatMap((plain) => {
    const { from, to, words, date } = plain;
    if (!date || date < today || plain.range || noDeadline.test(words) || span.test(words)) return [];
    if (/^['’\-–/\p{L}\d]/u.test(text.slice(to))) return [];
    const before = text.slice(0, from);
    const lead = anchor.exec(before);
    const certain = lead ? !(ambiguous.test(words) && /\bthe\s+$/i.test(lead[0])) : isAtEnd(text, plain);
    if (!certain) return [];
    const start = lead ? lead.index : from;
    const stays = plain.time || timeOfDay.test(words) || /\bfor\s+$/i.test(before);
    return [{ from: start, to: stays ? start : to, value: date }];
  });
  return last(found);
}

function isAtEnd(text: string, { from, to, words }: PlainDate): boolean {
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
