import type { CalendarContent } from '../calendar/reader/read-calendar';
import type { CalendarProblem } from '../calendar/reader/reader-limits';
import { calendarNoteSchema, type Calendar, type CalendarNote, type FeedProblem } from '../domain/calendar';
import { toInstant, toMs, type Instant } from '../domain/instant';
import type { CallHost } from '../domain/settings';
import type { Mentorship } from '../domain/mentorship';
import { changeCalendar, replaceEvents } from '../storage/actions/calendars';
import { findCalendar } from '../storage/queries/calendars';
import { listActiveMentorships } from '../storage/queries/mentorships';
import { readSettings } from '../storage/queries/settings';
import { fetchCalendar, type Fetched } from './fetch-calendar';
import { readInWorker } from './read-in-worker';
import type { ReadRequest } from './worker-protocol';

/** The surroundings of a reading. */
export interface FeedSurroundings {
  /** The address of the worker's script. */
  readonly workerUrl: string;
  readonly now: () => Instant;
  readonly timeZone: string;
  readonly onProgress?: (done: number) => void;
}

/** Where and when a calendar is read, and what reads it; `undefined` from that: it was stopped or it broke. */
export interface ReadingSurroundings extends Pick<FeedSurroundings, 'now' | 'timeZone'> {
  readonly read: (request: ReadRequest) => Promise<CalendarContent | undefined>;
}

const dayMs = 86_400_000;

/** So far ahead occurrences are kept: an address is read again and again, a file only once. */
const addressDays = 60;
const fileDays = 400;

/** Reads a calendar from its address again, if it changed. A failure keeps the last good copy, and says what was wrong. */
export async function refreshCalendar(id: string, around: FeedSurroundings): Promise<void> {
  const calendar = await findCalendar(id);
  if (!calendar?.address) return;
  const known = (await isKnownWell(calendar, around.now())) ? calendar : { etag: null, lastModified: null };
  const fetched = await fetchCalendar(calendar.address, known);
  if (fetched.kind === 'unchanged') {
    await changeCalendar(id, { readAt: around.now(), triedAt: around.now(), problem: null });
    return;
  }
  if (fetched.kind === 'problem') await noteProblem(id, fetched.problem, around.now());
  else await readBytes(calendar, fetched, inWorker(around));
}

function inWorker({
  workerUrl,
  onProgress = () => undefined,
  ...around
}: FeedSurroundings): ReadingSurroundings {
  return { ...around, read: (request) => readInWorker(workerUrl, request, onProgress) };
}

/**
 * Meetings are kept for the weeks that follow a whole reading. A calendar that never changes would run out of them,
 * so once a week it is read whole again: without its validators, a server cannot answer "not modified".
 */
const wholeEveryMs = 7 * dayMs;

function isReadLately({ readWholeAt }: Calendar, now: Instant): boolean {
  if (!readWholeAt) return false;
  const agoMs = toMs(now) - toMs(readWholeAt);
  return agoMs >= 0 && agoMs < wholeEveryMs;
}

/** Reads a calendar the person gave as a file. */
export async function readCalendarFile(
  calendar: Calendar,
  bytes: Uint8Array,
  around: FeedSurroundings,
): Promise<void> {
  await readBytes(calendar, { kind: 'fresh', bytes, etag: null, lastModified: null }, inWorker(around));
}

/** Reads the bytes of a calendar, and keeps what is of use in place of what was kept before. */
export async function readBytes(
  calendar: Calendar,
  { bytes, etag, lastModified }: Extract<Fetched, { kind: 'fresh' }>,
  around: ReadingSurroundings,
): Promise<void> {
  const mentorships = await listActiveMentorships();
  const hosts = await addedHosts();
  const present = (texts: readonly (string | null)[]) =>
    texts.filter((text) => text !== null && text !== '') as string[];
  const request = {
    bytes,
    now: around.now(),
    until: readUntil(calendar, around.now()),
    timeZone: around.timeZone,
    partnerEmails: present(mentorships.map(({ partnerEmail }) => partnerEmail)),
    myEmails: present(mentorships.map(({ myEmail }) => myEmail)),
    partnerNames: mentorships.map(({ partnerName }) => partnerName),
    addedHosts: hosts,
  };
  const content = await around.read(request);
  const problem = problemOf(content);
  if (!content || problem) {
    await noteProblem(calendar.id, problem ?? 'unreadable', around.now());
    return;
  }
  const events = content.events
    .filter((event) => !event.busyOnly)
    .map(({ recurrenceId: _recurrence, busyOnly: _busy, ...event }) => ({
      ...event,
      uid: event.uid.slice(0, 1000),
      title: event.title.slice(0, 500),
      callKeys: event.callKeys.slice(0, 50),
      partnerEmails: event.partnerEmails.slice(0, 50),
    }));
  const readFor = soughtText(mentorships, hosts);
  const notes = content.problems.filter(isNote);
  const at = around.now();
  const read = {
    readAt: at,
    readWholeAt: at,
    triedAt: at,
    problem: null,
    notes,
    total: content.total,
    readFor,
  };
  await replaceEvents(calendar.id, events, { ...read, etag, lastModified });
}

/** Returns up to when occurrences of a calendar are kept, UTC. */
export function readUntil({ kind }: Calendar, now: Instant): Instant {
  return toInstant(toMs(now) + (kind === 'file' ? fileDays : addressDays) * dayMs);
}

/** Returns whether a calendar was read whole, for the same partners and hosts, in the last week: then what changed since is enough to know. */
export async function isKnownWell(calendar: Calendar, now: Instant): Promise<boolean> {
  return (
    isReadLately(calendar, now) &&
    calendar.readFor === soughtText(await listActiveMentorships(), await addedHosts())
  );
}

async function addedHosts(): Promise<readonly CallHost[]> {
  return (await readSettings()).callHosts;
}

/** Who was looked for, and links to which hosts, in one text that changes when they do. */
function soughtText(mentorships: readonly Mentorship[], hosts: readonly CallHost[]): string {
  const partners = mentorships.map(({ partnerEmail, partnerName, myEmail }) => [
    partnerEmail,
    partnerName,
    myEmail,
  ]);
  const added = hosts.length > 0 ? [hosts] : [];
  return JSON.stringify([...partners, ...added]).slice(0, 20_000);
}

function isNote(problem: CalendarProblem): problem is CalendarNote {
  return calendarNoteSchema.safeParse(problem).success;
}

function problemOf(content: CalendarContent | undefined): FeedProblem | undefined {
  if (!content) return 'unreadable';
  if (content.problems.includes('too-large')) return 'too-large';
  if (content.problems.includes('web-page')) return 'login-page';
  return content.problems.includes('not-a-calendar') ? 'not-a-calendar' : undefined;
}

/** Notes why a calendar could not be read; the last good copy stays. */
export async function noteProblem(id: string, problem: FeedProblem, now: Instant): Promise<void> {
  await changeCalendar(id, { problem, triedAt: now });
}
