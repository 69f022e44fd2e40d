import { toInstant, toMs } from './instant';

/** Returns whole minutes from `now` to an end, as people read clocks: rounded up before it, down after it. */
export function minutesUntil(endsAt: string, now: string): number {
  const minutes = (toMs(endsAt) - toMs(toInstant(toMs(now)))) / 60_000;
  return minutes > 0 ? Math.ceil(minutes) : Math.ceil(minutes) || 0;
}
