import { toInstant, toMs, type Instant, type TimeZone } from '../domain/instant';
import { clockRangeOf, hasClockTime } from './clock-range';

/** A meeting of today as Meet's home page lists it. */
export interface MeetHomeMeeting {
  /** As shown; at most 300 characters, or empty. */
  readonly title: string;
  /** UTC. */
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Known only on the older page; the newer one shows no codes. */
  readonly callKey: string | null;
  /** The calendar's id of the event; of a series it is the same at every occurrence. */
  readonly eventId: string | null;
}

/** The time at which a page is read, and the zone its clock times are written in. */
export interface ReadingTime {
  readonly now: Instant;
  readonly timeZone: TimeZone;
}

const most = 50;
const longestText = 300;
/** A card has a handful: one with more, in each other, would be read as often as it has them. */
const mostSpans = 40;
const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;

/** Returns whether Meet's home page lives at `path`. */
export function isMeetHome(path: string): boolean {
  return path === '/' || path === '/landing' || path === '/home';
}

/**
 * Reads the meetings the home page shows, by attributes and clock digits only, never by words of a language.
 * Two generations of the page are served: cards with a code and epoch times (seen until 2026-08), and cards
 * whose id is the calendar's own (seen since 2026-08). Cards that are hidden, last a whole day or hold no
 * sensible times are left out; at most 50 meetings are returned.
 */
export function readMeetHome(document: Document, reading: ReadingTime): MeetHomeMeeting[] {
  const older = cards(document, '[data-call-id][data-begin-time][data-end-time]').map(readOlder);
  const newer = cards(document, '[role="button"][data-a11y-recover][aria-labelledby]').map((card) =>
    readNewer(card, document, reading),
  );
  return [...older, ...newer].filter((meeting) => meeting !== undefined).slice(0, most);
}

function cards(document: Document, selector: string): Element[] {
  // Hidden cards are few: a page with more than this many is not the one it claims to be.
  return Array.from(document.querySelectorAll(selector))
    .slice(0, most * 4)
    .filter((card) => !card.closest('[hidden]') && card.checkVisibility({ visibilityProperty: true }));
}

function readOlder(card: Element): MeetHomeMeeting | undefined {
  const code = /^[a-z]{3}-[a-z]{4}-[a-z]{3}$/.exec(card.getAttribute('data-call-id') ?? '')?.[0];
  return meetingOf({
    title: olderTitle(card),
    from: epochOf(card, 'data-begin-time'),
    to: epochOf(card, 'data-end-time'),
    callKey: code ? `meet:${code}` : null,
    eventId: card.getAttribute('data-event-id'),
  });
}

function epochOf(card: Element, name: string): number {
  const text = card.getAttribute(name) ?? '';
  return /^\d{1,14}$/.test(text) ? Number(text) : Number.NaN;
}

/** The spoken label ends with the title: that tells it from the time, even where it has a time in it. */
function olderTitle(card: Element): string {
  const label = card.getAttribute('data-aria-label-static') ?? card.getAttribute('aria-label') ?? '';
  const spoken = label.trim().replace(/[.。]$/u, '');
  const spans = Array.from(card.querySelectorAll('span')).slice(0, mostSpans);
  const shown = spans.map(textOf).filter((text) => text !== '');
  return (
    shown.findLast((text) => spoken.endsWith(text.replace(/[.。]$/u, ''))) ??
    shown.findLast((text) => !hasClockTime(text)) ??
    ''
  );
}

function readNewer(card: Element, document: Document, reading: ReadingTime): MeetHomeMeeting | undefined {
  if (!card.getAttribute('data-a11y-recover')?.startsWith(`${card.id},`)) return undefined;
  const labels = (card.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/, 10)
    .map((id) => document.getElementById(id))
    .filter((node) => node !== null);
  const heading = labels.find((node) => node.matches('[role="heading"], h1, h2, h3, h4, h5, h6'));
  const title = card.getAttribute('aria-label')?.trim() || (heading ? textOf(heading) : '');
  // A title may have times in it, too, and is no time of the meeting.
  const times = labels.filter((node) => node !== heading && textOf(node) !== title).map(textOf);
  const range = times.map(clockRangeOf).find((found) => found !== undefined);
  if (!range) return undefined;
  const [, eventId = card.id, start] = /^(.+)_(\d{8}T\d{6}Z)$/.exec(card.id) ?? [];
  if (start === undefined && !range.isCertain) return undefined;
  const from = start === undefined ? todayAt(range.from, reading) : compactToMs(start);
  return meetingOf({ title, from, to: from + range.length * minuteMs, callKey: null, eventId });
}

/** Returns the milliseconds since the epoch of `20261124T100000Z`; NaN where that is no time. */
function compactToMs(text: string): number {
  return Date.parse(text.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

/** Returns when a clock in the zone shows `minutes` after midnight on the day it is there now. */
function todayAt(minutes: number, { now, timeZone }: ReadingTime): number {
  const local = toMs(now) + offsetMs(toMs(now), timeZone);
  const wanted = Math.floor(local / dayMs) * dayMs + minutes * minuteMs;
  // The offset at the instant itself counts, and that is known only nearly before the offset is.
  const near = wanted - offsetMs(wanted, timeZone);
  return wanted - offsetMs(near, timeZone);
}

/** Milliseconds east of UTC. A library of time zones would outweigh this whole script. */
function offsetMs(ms: number, timeZone: TimeZone): number {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(ms)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(name ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * minuteMs;
}

function meetingOf(found: {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly callKey: string | null;
  readonly eventId: string | null;
}): MeetHomeMeeting | undefined {
  const { title, from, to, callKey, eventId } = found;
  // Dates of the years 1970 to 2200: what lies beyond is no meeting of today.
  if (!(from > 0) || !(to > from) || to - from >= dayMs || to > Date.UTC(2200, 0)) return undefined;
  const isSaneId = eventId !== null && eventId !== '' && eventId.length <= longestText;
  return {
    title: title.trim().slice(0, longestText),
    startsAt: toInstant(from),
    endsAt: toInstant(to),
    callKey,
    eventId: isSaneId ? eventId : null,
  };
}

function textOf(node: Element): string {
  return node.textContent?.trim() ?? '';
}
