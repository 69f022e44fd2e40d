import { addMinutes } from 'date-fns';
import { toInstant, toMs, type Instant } from '../domain/instant';
import type { Sighting } from '../matching/known';
import { rememberAsked } from '../storage/actions/call-decisions';
import { isKnownNotMentoring, wasAsked } from '../storage/queries/call-decisions';
import { readSettings } from '../storage/queries/settings';
import type { Rate } from './rate-limit';
import type { TabMemory } from './tab-memory';

/** A person joins a few calls a day under links that are new. */
const askRate: Rate = { name: 'ask', most: 30, withinMinutes: 60 };

/** How long the line waits for its answer. */
const minutesShown = 2;

/**
 * Returns until when a page asks, in one quiet line, whether a call of nobody on record is a mentoring call; null:
 * it does not ask. It asks once for each link, for two minutes, unless the person has answered, or wants to be
 * left alone. That it was shown is kept as a "no" is: a hash of the key, nothing else.
 */
export async function asksUntil(
  tabs: TabMemory,
  { tabId, keys }: Sighting,
  now: Instant,
): Promise<Instant | null> {
  const card = await tabs.cardOf(tabId);
  if (card?.until && keys.every((key) => card.keys.includes(key)))
    return now < card.until ? card.until : null;
  if (!(await readSettings()).askAboutNewCalls) return null;
  if ((await isKnownNotMentoring(keys)) || (await wasAsked(keys))) return null;
  if (!(await tabs.isWithin(askRate, now))) return null;
  await rememberAsked(keys, now);
  return toInstant(addMinutes(toMs(now), minutesShown).getTime());
}
