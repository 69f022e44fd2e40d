import { z } from '../zod';
import { instantSchema } from './instant-schema';

/**
 * When and where one field was last written: milliseconds, a counter and the copy's own id, in a form
 * that sorts in time order (a hybrid logical clock). Two people's copies are merged field by field: the
 * later stamp wins.
 */
export type Stamp = string;

/** `<ms in base 36, 9 digits>-<counter in base 36, 4 digits>-<copy id>`. What every object has by a name is no copy's id. */
export const stampSchema = z
  .string()
  .check(z.regex(/^[0-9a-z]{9}-[0-9a-z]{4}-(?!constructor$)[0-9a-z]{1,32}$/));

/** How many others a record may be one with. */
export const mostSame = 50;

/** Returns when a stamp was given, in milliseconds since the epoch, by the clock of the copy that gave it. */
export function stampMs(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, 9), 36);
}

/** Returns the copy that wrote a stamp. */
export function stampCopy(stamp: Stamp): string {
  return stamp.split('-')[2] ?? '';
}

/**
 * What every record that two copies may share carries: a globally unique id, the stamp of each field's
 * last change, and a tombstone. A deleted record stays as its tombstone so that a merge cannot revive it.
 */
export const recordFields = {
  id: z.uuid(),
  revisions: z.record(z.string(), stampSchema),
  deletedAt: z.nullable(instantSchema),
  /**
   * Ids under which two copies wrote down the same thing by themselves, this record's own left out. The one
   * with the smallest id stands for all; the others stay, hidden, so that what refers to them is understood.
   */
  sameAs: z.array(z.uuid()).check(z.maxLength(mostSame)),
};

/** What a record that each copy may write down by itself carries besides: what it is known by, see `pairing.ts`. */
export const pairedFields = {
  pairingKeys: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(20)),
};

/** The beginning of time: what takes the place of a time that is unknown, or nobody's business any more. UTC. */
export const noTime = '1970-01-01T00:00:00.000Z';

/** Returns whether a record is shown: neither deleted nor standing behind another one that is the same thing. */
export function isLiving(record: {
  readonly id: string;
  readonly deletedAt: string | null;
  readonly sameAs: readonly string[];
}): boolean {
  return record.deletedAt === null && !record.sameAs.some((other) => other < record.id);
}

/** Text a person typed, on one line: at most `max` UTF-16 units, cut between characters; line breaks and control characters made blanks. */
export function oneLine(text: string, max = 2000): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, max)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}
