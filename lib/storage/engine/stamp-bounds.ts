import { stampMs, type Stamp } from '../../domain/record';
import { formatStamp, tickAfter, tickOf } from './revision-clock';

const hourMs = 3_600_000;

/** The day of this version, `YYYY-MM-DD`, UTC; the build puts it in from the changelog (`scripts/release-day`). */
declare const __RELEASED_ON__: string;

/** No clock that is right says an earlier time: this version was written then. */
const writtenAtMs = Date.parse(__RELEASED_ON__);

/** Returns whether a clock is surely wrong: it says a time before this version was written. */
export function isClockBehind(nowMs: number): boolean {
  return nowMs < writtenAtMs;
}

/**
 * Returns the latest time, in milliseconds, that a stamp from outside may say at `nowMs`: a day ahead. A clock that
 * is surely wrong judges nobody's but what nobody's clock can have said.
 */
export function latestFromOutside(nowMs: number): number {
  return isClockBehind(nowMs) ? beyondReason : nowMs + 24 * hourMs;
}

/**
 * Returns the latest time a stamp here may say before it is given anew. Half a day less than what the partner's copy
 * takes, so that two clocks that differ by hours do not keep a code from being taken.
 */
export function latestHere(nowMs: number): number {
  return isClockBehind(nowMs) ? beyondReason : nowMs + 12 * hourMs;
}

const beyondReason = writtenAtMs + 30 * 365 * 24 * hourMs;

type Revisions = Readonly<Record<string, Stamp>>;

/** Returns whether any stamp is later than `latestMs`. */
export function isBeyond(revisions: Revisions, latestMs: number): boolean {
  return Object.values(revisions).some((stamp) => stampMs(stamp) > latestMs);
}

/**
 * Returns stamps of a record with those that are later than `latestMs` given anew under `copyId`, in their order,
 * right after the latest of the others. They win over what this record said before, and over nothing that anyone
 * wrote since with a clock that was right.
 */
export function withinBounds(revisions: Revisions, latestMs: number, copyId: string): Record<string, Stamp> {
  if (!isBeyond(revisions, latestMs)) return { ...revisions };
  const all = [...new Set(Object.values(revisions))].toSorted();
  let tick = { ms: 0, counter: 0 };
  const anew = new Map<Stamp, Stamp>();
  for (const stamp of all) {
    if (stampMs(stamp) <= latestMs) {
      tick = tickOf(stamp);
      continue;
    }
    tick = tickAfter(tick);
    anew.set(stamp, formatStamp(tick, copyId));
  }
  return Object.fromEntries(
    Object.entries(revisions).map(([field, stamp]) => [field, anew.get(stamp) ?? stamp]),
  );
}
