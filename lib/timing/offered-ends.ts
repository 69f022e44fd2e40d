import { TZDate } from '@date-fns/tz';
import { addMinutes } from 'date-fns';
import { toInstant, toMs, type Instant, type TimeZone } from '../domain/instant';
import { usualEnd } from './usual-end';

/** Ends to choose from, and the one to be chosen unless the person says another. */
export interface OfferedEnds {
  /** Five quarter hours in a row, UTC, all ahead. */
  readonly ends: readonly Instant[];
  readonly nearest: Instant;
}

const quarterMinutes = 15;
const quarter = quarterMinutes * 60_000;
const count = 5;

/**
 * Returns the ends a person may mean, as clock times people schedule by: the quarter hours of `timeZone` from a
 * quarter of an hour after joining on, as far as they are ahead of `now`. The one nearest to the usual length is
 * `nearest`; a usual end later than the five moves them on, so that it is the last of them.
 */
export function offeredEnds(call: {
  readonly joinedAt: Instant;
  readonly usualLengthMinutes: number;
  readonly now: Instant;
  readonly timeZone: TimeZone;
}): OfferedEnds {
  const soonest = addMinutes(toMs(call.joinedAt), quarterMinutes).getTime();
  const first = quarterFrom(Math.max(soonest, toMs(call.now) + 1), call.timeZone);
  const usual = nearestQuarter(toMs(usualEnd(call)), call.timeZone);
  const last = Math.max(addMinutes(first, (count - 1) * quarterMinutes).getTime(), usual);
  const ends = Array.from({ length: count }, (_, place) =>
    toInstant(addMinutes(last, (place - count + 1) * quarterMinutes).getTime()),
  );
  return { ends, nearest: toInstant(Math.max(usual, first)) };
}

/** The first quarter hour of a zone's clocks at `ms` or after it. */
function quarterFrom(ms: number, timeZone: TimeZone): number {
  const past = sinceQuarter(ms, timeZone);
  return past === 0 ? ms : ms - past + quarter;
}

function nearestQuarter(ms: number, timeZone: TimeZone): number {
  const past = sinceQuarter(ms, timeZone);
  return past < quarter / 2 ? ms - past : ms - past + quarter;
}

/** Real milliseconds since a quarter hour was shown: rounding what the clock shows would lose the hour that comes twice. */
function sinceQuarter(ms: number, timeZone: TimeZone): number {
  const local = new TZDate(ms, timeZone);
  return (local.getMinutes() % quarterMinutes) * 60_000 + local.getSeconds() * 1000 + local.getMilliseconds();
}
