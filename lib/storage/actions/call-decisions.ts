import { byTime, type Instant } from '../../domain/instant';
import { database } from '../engine/database';
import { askedAbout, hashOf } from '../queries/call-decisions';

/** No person says no to more calls than this; of more, the oldest are forgotten. */
const mostDecisions = 1000;

/** Remembers that the calls under these keys are no mentoring calls: a hash of each key, nothing else. */
export async function rememberNotMentoring(keys: readonly string[], now: Instant): Promise<void> {
  const hashes = await Promise.all(keys.map(hashOf));
  await database.transaction('rw', database.callDecisions, async () => {
    await database.callDecisions.bulkPut(hashes.map((value) => ({ hash: value, at: now })));
    if ((await database.callDecisions.count()) <= mostDecisions) return;
    const rows = (await database.callDecisions.toArray()).toSorted((a, b) => byTime(b.at, a.at));
    await database.callDecisions.bulkDelete(rows.slice(mostDecisions).map(({ hash }) => hash));
  });
}

/** Remembers that a page has asked about the calls under these keys: a hash of each, apart from those of a "no". */
export function rememberAsked(keys: readonly string[], now: Instant): Promise<void> {
  return rememberNotMentoring(keys.map(askedAbout), now);
}

/** Takes a "not a mentoring call" back. */
export async function forgetNotMentoring(keys: readonly string[]): Promise<void> {
  await database.callDecisions.bulkDelete(await Promise.all(keys.map(hashOf)));
}
