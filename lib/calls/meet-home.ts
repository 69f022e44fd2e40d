import { toInstant, type Instant } from '../domain/instant';

/** A meeting of today as Meet's home page lists it. */
export interface ListedMeeting {
  readonly title: string;
  /** UTC. */
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Known only on the older page; the newer one shows no codes. */
  readonly callKey: string | null;
}

const most = 50;
const minute = 60_000;
const longestMs = 12 * 60 * minute;

/** Returns whether Meet's home page lives at `path`. */
export function isMeetHome(path: string): boolean {
  return path === '/' || path === '/landing' || path === '/home';
}

/**
 * Reads the meetings the home page lists, by attributes and clock digits only, never by words of a language.
 * Two generations of the page are served: cards with a code and epoch times (seen until 2026-08), and cards
 * whose id is the calendar's own instance id with the start in UTC (seen since 2026-08).
 */
export function readMeetHome(document: ParentNode): ListedMeeting[] {
  const older = Array.from(
    document.querySelectorAll('[data-call-id][data-begin-time][data-end-time]'),
    readOlder,
  );
  const newer = Array.from(document.querySelectorAll('[data-a11y-recover][aria-labelledby]'), (card) =>
    readNewer(card, document),
  );
  return [...older, ...newer].filter((meeting) => meeting !== undefined).slice(0, most);
}

function readOlder(card: Element): ListedMeeting | undefined {
  const code = /^[a-z]{3}-[a-z]{4}-[a-z]{3}$/.exec(card.getAttribute('data-call-id') ?? '')?.[0];
  const [from, to] = ['data-begin-time', 'data-end-time'].map((name) => Number(card.getAttribute(name)));
  const spans = Array.from(card.querySelectorAll('span'), (span) => span.textContent?.trim() ?? '');
  const title = spans.findLast((text) => text !== '' && clockMinutes(text).length === 0) ?? '';
  return meetingOf(title, from, to, code ? `meet:${code}` : null);
}

function readNewer(card: Element, document: ParentNode): ListedMeeting | undefined {
  const start = /_(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(card.id);
  if (!start) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minutes = 0] = start.slice(1).map(Number);
  const from = Date.UTC(year, month - 1, day, hour, minutes);
  const texts = (card.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) =>
      /^[\w-]+$/.test(id) ? (document.querySelector(`#${CSS.escape(id)}`)?.textContent ?? '') : '',
    );
  const length = texts.map(lengthOf).find((found) => found !== undefined);
  if (length === undefined) return undefined;
  return meetingOf(card.getAttribute('aria-label') ?? '', from, from + length, null);
}

function meetingOf(
  title: string,
  from = Number.NaN,
  to = Number.NaN,
  callKey: string | null,
): ListedMeeting | undefined {
  if (!(from > 0) || !(to > from) || to - from > 24 * 60 * minute || to > 8e12) return undefined;
  return { title: title.slice(0, 300), startsAt: toInstant(from), endsAt: toInstant(to), callKey };
}

/** The time between the two clock times in a text like `11:15 – 12:00`, in milliseconds. */
function lengthOf(text: string): number | undefined {
  const [from, to] = clockMinutes(text);
  if (from === undefined || to === undefined) return undefined;
  // Half-day clocks hide which half is meant: of all readings the shortest is the meeting.
  const length = [to - from, to - from + 720, to - from + 1440].find((found) => found > 0) ?? 0;
  return length > 0 && length * minute <= longestMs ? length * minute : undefined;
}

/** The clock times in a text, in minutes of the day; digits of any script. */
function clockMinutes(text: string): number[] {
  const digits = text.normalize('NFKC').replaceAll(/\p{Nd}/gu, toAsciiDigit);
  return Array.from(digits.matchAll(/(?<!\d)(\d{1,2})\s?[:.h時시点]\s?(\d{2})(?!\d)/g)).map(
    ([, hour, minutes]) => Number(hour) * 60 + Number(minutes),
  );
}

/** Decimal digits stand in runs of ten in Unicode, each beginning at a zero. */
function toAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 128) return digit;
  let zero = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
  return String(code - zero);
}
