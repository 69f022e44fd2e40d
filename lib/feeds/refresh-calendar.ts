import type { CalendarContent } from '../calendar/reader/read-calendar';
import type { Calendar, FeedProblem } from '../domain/calendar';
import type { Instant } from '../domain/instant';
import type { Mentorship } from '../domain/mentorship';
import { changeCalendar, findCalendar, replaceEvents } from '../storage/calendars';
import { listActiveMentorships } from '../storage/mentorships';
import { fetchCalendar, type Fetched } from './fetch-calendar';
import { readInWorker } from './read-in-worker';

/** The surroundings of a reading. */
export interface FeedSurroundings {
  /** The address of the worker's script. */
  readonly workerUrl: string;
  readonly now: () => Instant;
  readonly timeZone: string;
  readonly onProgress?: (done: number) => void;
}

/** Reads a calendar from its address again, if it changed. A failure keeps the last good copy, and says what was wrong. */
export async function refreshCalendar(id: string, around: FeedSurroundings): Promise<void> {
  const calendar = await findCalendar(id);
  if (!calendar?.address) return;
  const same = calendar.readFor === partnersText(await listActiveMentorships());
  const known = same ? calendar : { etag: null, lastModified: null };
  const fetched = await fetchCalendar(calendar.address, known);
  if (fetched.kind === 'unchanged') {
    await changeCalendar(id, { readAt: around.now(), triedAt: around.now(), problem: null });
    return;
  }
  if (fetched.kind === 'problem') await noteProblem(id, fetched.problem, around.now());
  else await readBytes(calendar, fetched, around);
}

/** Reads a calendar the person gave as a file. */
export async function readCalendarFile(
  calendar: Calendar,
  bytes: Uint8Array,
  around: FeedSurroundings,
): Promise<void> {
  await readBytes(calendar, { kind: 'fresh', bytes, etag: null, lastModified: null }, around);
}

async function readBytes(
  calendar: Calendar,
  { bytes, etag, lastModified }: Extract<Fetched, { kind: 'fresh' }>,
  around: FeedSurroundings,
): Promise<void> {
  const mentorships = await listActiveMentorships();
  const present = (texts: readonly (string | null)[]) =>
    texts.filter((text) => text !== null && text !== '') as string[];
  const request = {
    bytes,
    now: around.now(),
    timeZone: around.timeZone,
    partnerEmails: present(mentorships.map(({ partnerEmail }) => partnerEmail)),
    myEmails: present(mentorships.map(({ myEmail }) => myEmail)),
    partnerNames: mentorships.map(({ partnerName }) => partnerName),
  };
  const content = await readInWorker(around.workerUrl, request, around.onProgress ?? (() => undefined));
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
  const readFor = partnersText(mentorships);
  const read = { readAt: around.now(), triedAt: around.now(), problem: null, total: content.total, readFor };
  await replaceEvents(calendar.id, events, { ...read, etag, lastModified });
}

/** Who was looked for, in one text that changes when they do. */
function partnersText(mentorships: readonly Mentorship[]): string {
  const partners = mentorships.map(({ partnerEmail, partnerName, myEmail }) => [
    partnerEmail,
    partnerName,
    myEmail,
  ]);
  return JSON.stringify(partners).slice(0, 20_000);
}

function problemOf(content: CalendarContent | undefined): FeedProblem | undefined {
  if (!content) return 'unreadable';
  if (content.problems.includes('too-large')) return 'too-large';
  if (content.problems.includes('web-page')) return 'login-page';
  return content.problems.includes('not-a-calendar') ? 'not-a-calendar' : undefined;
}

async function noteProblem(id: string, problem: FeedProblem, now: Instant): Promise<void> {
  await changeCalendar(id, { problem, triedAt: now });
}
