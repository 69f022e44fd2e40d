import { formatISO, parseISO, startOfISOWeek } from 'date-fns';
import { z } from '../zod';
import { toMs, type Instant } from './instant';
import { instantSchema, localDateSchema } from './instant-schema';

export const copyReasonSchema = z.enum([
  /** By itself, because something changed. */
  'daily',
  /** Because the person asked for one. */
  'asked',
  /** Before a deed that could take much with it. */
  'import',
  'code',
  'replacement',
  'deletion',
  'restore',
]);

export type CopyReason = z.infer<typeof copyReasonSchema>;

/** A safety copy of the record on this machine: what is known of it without opening it. */
export const safetyCopySchema = z.object({
  /** Where it lies on the shelf. */
  slot: z.int().check(z.minimum(0), z.maximum(99)),
  /** Rises with each copy: which of two is the newer one is told by it, not by a clock that may be set. */
  number: z.int().check(z.minimum(1)),
  /** When it was made, UTC. */
  at: instantSchema,
  /** The day it was made on, by this machine's calendar. */
  day: localDateSchema,
  reason: copyReasonSchema,
  /** How many records are in it. */
  records: z.int().check(z.minimum(1)),
  /** How much room it takes, in bytes. */
  size: z.int().check(z.minimum(1)),
  /** SHA-256 of what is in it: two copies of one state are one. */
  digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

export type SafetyCopy = z.infer<typeof safetyCopySchema>;

const keptDays = 7;
const keptWeeks = 5;
const keptBeforeDeeds = 10;

/** The room of all copies together: the browser gives 10 MB (Chrome, `storage.local.QUOTA_BYTES`), and something has to be left for the rest. */
export const roomForCopies = 8 * 1024 * 1024;

/** A larger copy is not made: there has to be room for it beside the one before. */
export const largestCopy = roomForCopies / 2;

/**
 * Returns those of `copies` that are kept: the newest of each of the last seven days and five weeks that have one, and the
 * last ten before a deed within those weeks, as far as there is room. Days on which nothing was copied
 * do not count, and the clock decides nothing: after a month away, or with a clock set years ahead or back, what was
 * there is still there. The newest is always kept.
 */
export function copiesToKeep(copies: readonly SafetyCopy[], room = roomForCopies): SafetyCopy[] {
  const kept: SafetyCopy[] = [];
  const days = new Set<string>();
  const weeks = new Set<string>();
  let deeds = 0;
  let size = 0;
  for (const copy of newestFirst(copies)) {
    const week = weekOf(copy.day);
    const isInWeek = weeks.has(week) || weeks.size < keptWeeks;
    const isNewDay = !days.has(copy.day) && days.size < keptDays;
    const isNewWeek = !weeks.has(week) && weeks.size < keptWeeks;
    const isDeed = copy.reason !== 'daily' && deeds < keptBeforeDeeds && isInWeek;
    if (!isNewDay && !isNewWeek && !isDeed) continue;
    if (kept.length > 0 && size + copy.size > room) break;
    if (isNewDay) days.add(copy.day);
    if (isNewWeek) weeks.add(week);
    if (copy.reason !== 'daily') deeds += 1;
    size += copy.size;
    kept.push(copy);
  }
  return kept;
}

/** Returns copies in the order they were made, the newest first. */
export function newestFirst(copies: readonly SafetyCopy[]): SafetyCopy[] {
  return copies.toSorted((a, b) => b.number - a.number);
}

const betweenMs = 3_600_000;

/** Returns whether it is time to look whether anything changed since the newest copy: an hour later, or by a clock that was set back. */
export function isCopyDue(copies: readonly SafetyCopy[], now: Instant): boolean {
  const [newest] = newestFirst(copies);
  return !newest || Math.abs(toMs(now) - toMs(newest.at)) >= betweenMs;
}

/** The Monday of a day's week. */
function weekOf(day: string): string {
  return formatISO(startOfISOWeek(parseISO(day)), { representation: 'date' });
}
