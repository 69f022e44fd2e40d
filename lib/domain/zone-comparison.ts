import type { Instant, LocalDate, TimeZone } from './instant';
import { offsetMinutes, wallClockAt } from './wall-clock';

/** One meeting on two clocks. */
export interface ZoneComparison {
  readonly mine: { readonly date: LocalDate; readonly time: string };
  readonly theirs: { readonly date: LocalDate; readonly time: string };
  /** Whose clock changes between the last meeting and this one, where that moves the two apart or together. */
  readonly clockChange: 'none' | 'mine' | 'theirs' | 'both';
  /** By how many minutes the difference between the two clocks changes; 0 with `none`. */
  readonly shiftMinutes: number;
}

/**
 * Compares a meeting on both clocks, and warns exactly when the difference between the two clocks is not
 * what it was at `before` (the meeting that ends now): a clock change in between, on one side or unequal.
 */
export function compareZones(
  meeting: { readonly startsAt: Instant; readonly before: Instant },
  mine: TimeZone,
  theirs: TimeZone,
): ZoneComparison {
  const change = (zone: TimeZone) =>
    offsetMinutes(meeting.startsAt, zone) - offsetMinutes(meeting.before, zone);
  const myChange = change(mine);
  const theirChange = change(theirs);
  const moved = myChange !== theirChange;
  const who = myChange !== 0 && theirChange !== 0 ? 'both' : myChange !== 0 ? 'mine' : 'theirs';
  return {
    mine: wallClockAt(meeting.startsAt, mine),
    theirs: wallClockAt(meeting.startsAt, theirs),
    clockChange: moved ? who : 'none',
    shiftMinutes: moved ? theirChange - myChange : 0,
  };
}
