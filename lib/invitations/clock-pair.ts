import type { ClockTime } from '../domain/wall-clock';
import type { WrittenClock } from './date-tokens';

/** When a meeting begins and ends, by the clock. */
export interface ClockPair {
  readonly start: ClockTime;
  /** Null: no end was written. */
  readonly end: ClockTime | null;
}

/**
 * Returns the times of one or two written clocks; `undefined` where the half of the day is open. One half stands for
 * both (`3:00 – 4:00pm`) where the end then is later. Without halves clocks count to 24, if they show it: by two
 * digits, or by an hour after noon; in English `3:00 – 4:00` may be either half, elsewhere an hour before 7 may.
 */
export function clocksOf(
  times: readonly { readonly clock: WrittenClock }[],
  isEnglish: boolean,
): ClockPair | undefined {
  const [first, second] = times.map(({ clock }) => clock);
  if (!first) return undefined;
  if (!second) return pair(timeOf(first, isEnglish), null);
  const half = first.half ?? second.half;
  if (half === null) {
    const shows24 = [first, second].some(({ hour }) => hour > 12 || hour === 0);
    const [start, end] = [first, second].map((clock) =>
      shows24 ? clockTime(clock.hour, clock.minute) : timeOf(clock, isEnglish),
    );
    return end === undefined ? undefined : pair(start, end);
  }
  const [start, end] = [
    timeOf({ ...first, half: first.half ?? half }, isEnglish),
    timeOf({ ...second, half: second.half ?? half }, isEnglish),
  ];
  if (!start || !end) return undefined;
  const oneStandsForBoth = first.half === null || second.half === null;
  return oneStandsForBoth && end <= start ? undefined : { start, end };
}

function pair(start: ClockTime | undefined, end: ClockTime | null): ClockPair | undefined {
  return start === undefined ? undefined : { start, end };
}

function timeOf({ hour, minute, half, isPadded }: WrittenClock, isEnglish: boolean): ClockTime | undefined {
  if (half !== null)
    return hour >= 1 && hour <= 12 ? clockTime((hour % 12) + (half === 'pm' ? 12 : 0), minute) : undefined;
  const isOpen = !isPadded && hour > 0 && hour < (isEnglish ? 10 : 7);
  return isOpen ? undefined : clockTime(hour, minute);
}

function clockTime(hour: number, minute: number): ClockTime | undefined {
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
