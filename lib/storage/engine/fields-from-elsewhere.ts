import { stampCopy, type Stamp } from '../../domain/record';
import { readClock } from './revision-clock';

interface Stamped {
  readonly revisions: Readonly<Record<string, Stamp>>;
}

/**
 * Returns the fields of a record that another copy wrote since it was `before`: what is taken back here leaves them as
 * they are. Call it inside the transaction that writes the record.
 */
export async function fieldsFromElsewhere(before: Stamped, now: Stamped): Promise<ReadonlySet<string>> {
  const { copyId, formerIds } = await readClock();
  const own = new Set([copyId, ...formerIds]);
  const changed = Object.entries(now.revisions).filter(
    ([field, stamp]) => stamp !== before.revisions[field] && !own.has(stampCopy(stamp)),
  );
  return new Set(changed.map(([field]) => field));
}
