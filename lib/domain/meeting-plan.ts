import { TZDate } from '@date-fns/tz';
import { addDays, differenceInCalendarDays, isWeekend } from 'date-fns';
import { toInstant, toMs, type Instant, type LocalDate, type TimeZone } from './instant';
import type { Session } from './session';
import { instantOf, wallClockAt, type ClockTime } from './wall-clock';

/** A meeting as a person chooses it: a wall-clock time and a length. */
export interface MeetingChoice {
  readonly date: LocalDate;
  readonly time: ClockTime;
  readonly lengthMinutes: number;
}

/** The same as instants, UTC. */
export interface PlannedTimes {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** Why a choice cannot be a meeting, as a word the interface has a sentence for. */
export type PlanProblem = 'no-date' | 'no-time' | 'past' | 'too-short' | 'too-long' | 'too-far';

export type PlanResult =
  | {
      readonly kind: 'planned';
      readonly times: PlannedTimes;
      readonly oddity: 'none' | 'skipped' | 'repeated';
    }
  | { readonly kind: 'problem'; readonly problem: PlanProblem };

const shortest = 5;
const longest = 600;
const farthestDays = 730;

/** Turns a choice in `timeZone` into instants, or says what is wrong with it. Lengths are exact time. */
export function planMeeting(choice: MeetingChoice, now: Instant, timeZone: TimeZone): PlanResult {
  const problem = (word: PlanProblem) => ({ kind: 'problem', problem: word }) as const;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(choice.date)) return problem('no-date');
  if (!/^\d{2}:\d{2}$/.test(choice.time)) return problem('no-time');
  if (!(choice.lengthMinutes >= shortest)) return problem('too-short');
  if (choice.lengthMinutes > longest) return problem('too-long');
  const start = instantOf(choice, timeZone);
  if (!start) return problem('no-date');
  if (start.instant <= now) return problem('past');
  if (toMs(start.instant) - toMs(now) > farthestDays * 86_400_000) return problem('too-far');
  const endsAt = toInstant(toMs(start.instant) + Math.round(choice.lengthMinutes) * 60_000);
  return { kind: 'planned', times: { startsAt: start.instant, endsAt }, oddity: start.oddity };
}

/** What suggestions are made from. */
export interface SuggestionBasis {
  /** The session that ends now. */
  readonly current: Pick<Session, 'startsAt' | 'endsAt' | 'origin'>;
  /** Earlier sessions of the mentorship, any order. */
  readonly earlier: readonly Pick<Session, 'startsAt' | 'endsAt' | 'status' | 'origin'>[];
  readonly cadenceDays: number | null;
  readonly usualLengthMinutes: number | null;
  /** Times the person is taken, UTC; alternatives avoid them. */
  readonly busy?: readonly PlannedTimes[];
  readonly now: Instant;
  readonly timeZone: TimeZone;
}

const defaultCadenceDays = 14;
const defaultLengthMinutes = 60;

/**
 * Suggests three times for the next meeting. The first follows the cadence at the usual weekday, wall-clock
 * time and length, across clock changes; then the day after, and a week later. All lie ahead, and none on a
 * weekend unless the pair meets on weekends.
 */
export function suggestMeetings(basis: SuggestionBasis): MeetingChoice[] {
  const { current, now, timeZone } = basis;
  const start = new TZDate(toMs(current.startsAt), timeZone);
  const time = roundedTime(wallClockAt(current.startsAt, timeZone).time, current.origin);
  const lengthMinutes = basis.usualLengthMinutes ?? usualLength(current) ?? defaultLengthMinutes;
  const cadence = cadenceOf(basis);
  const weekends = isWeekend(start);
  const choice = (days: number) => ({
    ...wallClockOfDay(addDays(start, days), weekends),
    time,
    lengthMinutes,
  });
  const ahead = (days: number): MeetingChoice => {
    const found = choice(days);
    const at = instantOf(found, timeZone);
    return at && at.instant > now ? found : ahead(days + 7);
  };
  const first = ahead(cadence);
  const base = differenceInCalendarDays(
    new Date(`${first.date}T12:00`),
    new Date(`${wallClockAt(current.startsAt, timeZone).date}T12:00`),
  );
  // Other days at the usual time first; where those are taken, the same days at other hours.
  const days = [1, 7, 2, 8, 3, 9].map((more) => ahead(base + more));
  const hours = [first, ...days].flatMap((option) =>
    [60, -60, 120, -120].map((shift) => shifted(option, shift)),
  );
  const free = (option: MeetingChoice) => !collides(option, basis.busy ?? [], timeZone);
  const others = [...days, ...hours]
    .filter((option) => option.date !== first.date || option.time !== first.time)
    .filter(free);
  const distinct = others.filter(
    (option, index) =>
      others.findIndex(({ date, time: at }) => date === option.date && at === option.time) === index,
  );
  return [first, ...distinct.slice(0, 2)];
}

/** Moves a choice by whole minutes within its day; one that would leave the day stays where it is. */
function shifted(choice: MeetingChoice, minutes: number): MeetingChoice {
  const [hour = 0, minute = 0] = choice.time.split(':').map(Number);
  const moved = hour * 60 + minute + minutes;
  if (moved < 0 || moved >= 24 * 60) return choice;
  const pad = (value: number) => String(value).padStart(2, '0');
  return { ...choice, time: `${pad(Math.floor(moved / 60))}:${pad(moved % 60)}` };
}

/** Returns whether a choice overlaps one of the times that are taken. */
export function collides(choice: MeetingChoice, busy: readonly PlannedTimes[], timeZone: TimeZone): boolean {
  return collisionsOf(choice, busy, timeZone).length > 0;
}

/** Returns those of `busy` that a choice overlaps. */
export function collisionsOf<Taken extends PlannedTimes>(
  choice: MeetingChoice,
  busy: readonly Taken[],
  timeZone: TimeZone,
): Taken[] {
  const start = instantOf(choice, timeZone)?.instant;
  if (!start) return [];
  const end = toInstant(toMs(start) + choice.lengthMinutes * 60_000);
  return busy.filter(({ startsAt, endsAt }) => startsAt < end && endsAt > start);
}

/** The gap between the last two meetings agreed, else the mentorship's cadence, else two weeks. */
function cadenceOf({ current, earlier, cadenceDays, timeZone }: SuggestionBasis): number {
  if (cadenceDays) return cadenceDays;
  const before = earlier
    .filter((session) => session.status === 'held' && session.startsAt < current.startsAt)
    .toSorted((a, b) => b.startsAt.localeCompare(a.startsAt))[0];
  if (!before) return defaultCadenceDays;
  const days = differenceInCalendarDays(
    new TZDate(toMs(current.startsAt), timeZone),
    new TZDate(toMs(before.startsAt), timeZone),
  );
  return days >= 2 && days <= 120 ? days : defaultCadenceDays;
}

function usualLength({ startsAt, endsAt }: Pick<Session, 'startsAt' | 'endsAt'>): number | null {
  const minutes = Math.round((toMs(endsAt) - toMs(startsAt)) / 300_000) * 5;
  return minutes >= 15 && minutes <= 240 ? minutes : null;
}

/** A call that began unplanned at 14:57 was meant for 15:00; a booked time stays as it was booked. */
function roundedTime(time: ClockTime, origin: Session['origin']): ClockTime {
  if (origin === 'booked') return time;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const rounded = Math.round((hours * 60 + minutes) / 15) * 15;
  const late = Math.min(rounded, 23 * 60 + 45);
  return `${String(Math.floor(late / 60)).padStart(2, '0')}:${String(late % 60).padStart(2, '0')}`;
}

function wallClockOfDay(day: Date, weekends: boolean): { date: LocalDate } {
  const weekday = day.getDay();
  const moved = weekends ? 0 : weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  const date = addDays(day, moved);
  const pad = (value: number) => String(value).padStart(2, '0');
  return { date: `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}` };
}
