import { addDays, formatISO, parseISO } from 'date-fns';
import type { LocalDate } from './instant';

/** A day to put a deadline off to. */
export interface PostponeChoice {
  readonly name: 'tomorrow' | 'next-week' | 'next-meeting';
  readonly dueOn: LocalDate;
}

/**
 * Returns the days offered for putting a deadline off: tomorrow, in a week, and the day before the next meeting.
 * Only days later than the deadline as it stands, each once, soonest first.
 */
export function postponeChoices(from: {
  readonly today: LocalDate;
  readonly due: LocalDate | null;
  readonly nextMeetingOn: LocalDate | null;
}): PostponeChoice[] {
  const { today, due, nextMeetingOn } = from;
  const dayAfter = (date: LocalDate, days: number) =>
    formatISO(addDays(parseISO(date), days), { representation: 'date' });
  const choices: PostponeChoice[] = [
    { name: 'tomorrow', dueOn: dayAfter(today, 1) },
    ...(nextMeetingOn ? [{ name: 'next-meeting' as const, dueOn: dayAfter(nextMeetingOn, -1) }] : []),
    { name: 'next-week', dueOn: dayAfter(today, 7) },
  ];
  return choices
    .filter(({ dueOn }, index) => choices.findIndex((other) => other.dueOn === dueOn) === index)
    .filter(({ dueOn }) => dueOn > today && (due === null || dueOn > due))
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
}
