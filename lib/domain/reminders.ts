import { addDays, formatISO, parseISO } from 'date-fns';
import { z } from '../zod';
import type { ActionItem } from './action-item';
import { toInstant, toMs, type Instant, type LocalDate, type TimeZone } from './instant';
import { instantSchema } from './instant-schema';
import type { Mentorship } from './mentorship';
import type { Session } from './session';
import type { Settings } from './settings';
import { instantOf, localDateAt, wallClockAt } from './wall-clock';

/** What a reminder is for; one reminder per need. */
export type ReminderNeed = keyof Settings['reminders'];

/** What became of a reminder on this machine. */
export const shownReminderSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(300)),
  /** When the system showed it; null: it did not. */
  notifiedAt: z.nullable(instantSchema),
  /** When the person put it away; null: it waits. */
  putAwayAt: z.nullable(instantSchema),
});

export type ShownReminder = z.infer<typeof shownReminderSchema>;

/** Something a person may want to be reminded of, and when. */
export interface Reminder {
  readonly id: string;
  readonly need: ReminderNeed;
  readonly mentorship: Mentorship;
  /** The meeting it is about; null for a deadline. */
  readonly session: Session | null;
  /** The items it is about, those of the one who is to act. */
  readonly items: readonly ActionItem[];
  /** From when and until when it is of use, UTC. */
  readonly from: Instant;
  readonly until: Instant;
}

/** What reminders of one mentorship follow from. */
export interface ReminderBasis {
  readonly mentorship: Mentorship;
  readonly sessions: readonly Session[];
  readonly openItems: readonly ActionItem[];
}

/** A gap between meetings shorter than this needs no nudge at its half. */
const shortestGapMs = 4 * 86_400_000;

/** Two notifications of the system keep this distance. */
export const apartMs = 60 * 60_000;

/**
 * Returns every reminder that is of use at or after `now`, the next ones first; days are those of `timeZone`.
 *
 * `half-way`: half of the gap to the next meeting has passed, until the day before it, as long as a must-do of
 * the mentoree is open. `deadline`: a must-do of the person is due on that day. `agenda`: for the mentoree, from
 * the day on which the agenda is to be final until the meeting. `meeting`: from the day before until it begins.
 */
export function remindersOf(bases: readonly ReminderBasis[], now: Instant, timeZone: TimeZone): Reminder[] {
  return bases
    .flatMap((basis) => [...aboutMeeting(basis, now, timeZone), ...aboutDeadlines(basis, timeZone)])
    .filter(({ until }) => until > now)
    .toSorted((a, b) => a.from.localeCompare(b.from) || (a.id < b.id ? -1 : 1));
}

/** Returns the reminders that wait for the person now: wanted, of use, and not put away. */
export function waitingReminders(
  reminders: readonly Reminder[],
  shown: readonly ShownReminder[],
  known: { readonly settings: Settings; readonly now: Instant },
): Reminder[] {
  const putAway = new Set(shown.filter(({ putAwayAt }) => putAwayAt !== null).map(({ id }) => id));
  const { settings, now } = known;
  return reminders.filter(
    ({ id, need, from, until }) => settings.reminders[need] && from <= now && now < until && !putAway.has(id),
  );
}

/** Returns whether `now` lies in the quiet hours, by the wall clock of `timeZone`. */
export function isQuiet(quiet: Settings['quietHours'], now: Instant, timeZone: TimeZone): boolean {
  if (!quiet || quiet.from === quiet.to) return false;
  const { time } = wallClockAt(now, timeZone);
  if (quiet.from < quiet.to) return quiet.from <= time && time < quiet.to;
  return time >= quiet.from || time < quiet.to;
}

/**
 * Returns the reminder the system shall show now, or null. Never in quiet hours, never two within an hour, each
 * once.
 */
export function reminderToNotify(
  waiting: readonly Reminder[],
  shown: readonly ShownReminder[],
  known: { readonly settings: Settings; readonly now: Instant; readonly timeZone: TimeZone },
): Reminder | null {
  const { settings, now, timeZone } = known;
  if (!settings.remindBySystem || isQuiet(settings.quietHours, now, timeZone)) return null;
  const last =
    shown
      .map(({ notifiedAt }) => notifiedAt ?? '')
      .toSorted()
      .at(-1) ?? '';
  if (last !== '' && toMs(now) - toMs(last) < apartMs) return null;
  const notified = new Set(shown.filter(({ notifiedAt }) => notifiedAt !== null).map(({ id }) => id));
  return waiting.find(({ id }) => !notified.has(id)) ?? null;
}

/** Returns the next instant at which a reminder begins, ends, or may be told of; at the latest the next midnight. */
export function nextReminderLook(
  reminders: readonly Reminder[],
  shown: readonly ShownReminder[],
  known: { readonly settings: Settings; readonly now: Instant; readonly timeZone: TimeZone },
): Instant {
  const { settings, now, timeZone } = known;
  const times = reminders.flatMap(({ from, until }) => [from, until]);
  const quietEnd = settings.quietHours && nextClock(settings.quietHours.to, now, timeZone);
  const free = shown.flatMap(({ notifiedAt }) => (notifiedAt ? [toInstant(toMs(notifiedAt) + apartMs)] : []));
  const all = [...times, ...(quietEnd ? [quietEnd] : []), ...free, nextClock('00:00', now, timeZone)];
  return all.filter((at) => at > now).toSorted()[0] ?? toInstant(toMs(now) + 86_400_000);
}

function aboutMeeting({ mentorship, sessions, openItems }: ReminderBasis, now: Instant, timeZone: TimeZone) {
  const session = sessions
    .filter(({ status, startsAt }) => status === 'planned' && startsAt > now)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))[0];
  if (!session) return [];
  const dayBefore = startOfDay(shifted(localDateAt(session.startsAt, timeZone), -1), timeZone);
  const reminders: Reminder[] = [
    {
      id: `meeting:${session.id}:${session.startsAt}`,
      need: 'meeting',
      mentorship,
      session,
      items: [],
      from: dayBefore,
      until: session.startsAt,
    },
  ];
  if (mentorship.role === 'mentoree' && session.agendaFinalisedAt === null)
    reminders.push({
      id: `agenda:${session.id}:${session.startsAt}`,
      need: 'agenda',
      mentorship,
      session,
      items: [],
      from: session.agendaFinalBy ? startOfDay(session.agendaFinalBy, timeZone) : dayBefore,
      until: session.startsAt,
    });
  const items = openItems.filter(({ owner, priority }) => owner === 'mentoree' && priority === 'must');
  const half = halfWayTo(session, sessions);
  if (half && items.length > 0)
    reminders.push({
      id: `half-way:${session.id}:${session.startsAt}`,
      need: 'half-way',
      mentorship,
      session,
      items,
      from: half,
      until: dayBefore,
    });
  return reminders;
}

/** The middle between the meeting before `next` (or the moment it was agreed) and `next`. */
function halfWayTo(next: Session, sessions: readonly Session[]): Instant | null {
  const before = sessions
    .filter(({ status, startsAt }) => status === 'held' && startsAt < next.startsAt)
    .map(({ endsAt }) => endsAt)
    .toSorted()
    .at(-1);
  const [from, to] = [toMs(before ?? next.createdAt), toMs(next.startsAt)];
  return to - from < shortestGapMs ? null : toInstant(from + Math.floor((to - from) / 2));
}

/** One for all must-dos of one day. */
function aboutDeadlines({ mentorship, openItems }: ReminderBasis, timeZone: TimeZone): Reminder[] {
  const mine = openItems.filter(
    ({ owner, priority, repeats }) => owner === mentorship.role && priority === 'must' && !repeats,
  );
  const days = new Set(mine.flatMap(({ dueOn }) => dueOn ?? []));
  return [...days].map((day) => ({
    id: `deadline:${mentorship.id}:${day}`,
    need: 'deadline' as const,
    mentorship,
    session: null,
    items: mine.filter(({ dueOn }) => dueOn === day),
    from: startOfDay(day, timeZone),
    until: startOfDay(shifted(day, 1), timeZone),
  }));
}

function shifted(date: LocalDate, days: number): LocalDate {
  return formatISO(addDays(parseISO(date), days), { representation: 'date' });
}

/** Where clocks jump over midnight, the day begins as much later. */
function startOfDay(date: LocalDate, timeZone: TimeZone): Instant {
  return instantOf({ date, time: '00:00' }, timeZone)?.instant ?? `${date}T00:00:00.000Z`;
}

/** The next instant after `now` at which a clock in `timeZone` shows `time`. */
function nextClock(time: string, now: Instant, timeZone: TimeZone): Instant {
  const today = localDateAt(now, timeZone);
  const at = (date: LocalDate) => instantOf({ date, time }, timeZone)?.instant ?? now;
  return at(today) > now ? at(today) : at(shifted(today, 1));
}
