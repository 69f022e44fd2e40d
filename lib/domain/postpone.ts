import { addDays, formatISO, parseISO } from 'date-fns';
import type { LocalDate } from './instant';

/** A day to put a deadline off to. */
export interface PostponeChoice {
  readonly name: 'tomorrow' | 'next-week' | 'next-meeting';
  readonly dueOn: LocalDate;
}

/** What is known of an item that is put off. */
interface PutOff {
  readonly today: LocalDate;
  /** The day it is due; null: by a meeting that is not agreed yet. */
  readonly due: LocalDate | null;
  readonly nextMeetingOn: LocalDate | null;
}

const dayAfter = (date: LocalDate, days: number) =>
  formatISO(addDays(parseISO(date), days), { representation: 'date' });

/** Returns the day before the next meeting, where that is later than today and than the deadline; null: there is no such day. */
export function dayBeforeMeeting({ today, due, nextMeetingOn }: PutOff): LocalDate | null {
  const dueOn = nextMeetingOn && dayAfter(nextMeetingOn, -1);
  return dueOn && dueOn > today && (due === null || dueOn > due) ? dueOn : null;
}

/**
 * Returns the days offered for putting a deadline off: tomorrow, in a week, and the day before the next meeting.
 * Only days later than the deadline as it stands, each once, soonest first.
 */
export function postponeChoices(from: PutOff): PostponeChoice[] {
  const { today, due } = from;
  const beforeMeeting = dayBeforeMeeting(from);
  const choices: PostponeChoice[] = [
    { name: 'tomorrow', dueOn: dayAfter(today, 1) },
    ...(beforeMeeting ? [{ name: 'next-meeting' as const, dueOn: beforeMeeting }] : []),
    { name: 'next-week', dueOn: dayAfter(today, 7) },
  ];
  return choices
    .filter(({ dueOn }, index) => choices.findIndex((other) => other.dueOn === dueOn) === index)
    .filter(({ dueOn }) => dueOn > today && (due === null || dueOn > due))
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
}
