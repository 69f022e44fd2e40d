import type { Call } from '../domain/call';
import type { Instant } from '../domain/instant';
import { isMarkedTitle } from '../domain/marked-title';
import { longestTitle } from './call-tabs';
import type { Known, Sighting } from './known';
import { isFollowed } from './next-meeting';
import { sharesKey } from './shared-key';
import { isStillThatCall, wasJustLeft } from './still-on';

/** Returns the call on record that a tab shows, if it still goes on. */
export function findKnownCall(sighting: Sighting, known: Known, now: Instant): Call | undefined {
  const isThis = sighting.keys.length > 0 ? isUnderKeyOf : isKeylessOf;
  return known.calls.find((call) => isThis(call, sighting, now) && isGoingOn(call, known, now));
}

/** Returns the call without keys that was left and goes on, of which the person says whose it is. */
export function findKeylessCallOf(
  mentorshipId: string,
  sighting: Sighting,
  known: Known,
  now: Instant,
): Call | undefined {
  if (sighting.keys.length > 0) return undefined;
  const theirs = known.calls.filter(
    (call) => call.mentorshipId === mentorshipId && isKeyless(call, sighting),
  );
  return theirs.find((call) => isGoingOn(call, known, now));
}

function isUnderKeyOf(call: Call, { keys }: Sighting): boolean {
  return sharesKey(call.keys, keys);
}

/** A call whose page shows no key is known by its tab; after a reload, which takes a moment, by its title. */
function isKeylessOf(call: Call, sighting: Sighting, now: Instant): boolean {
  if (call.tabs.some(({ tabId }) => tabId === sighting.tabId)) return true;
  return isKeyless(call, sighting) && isSameTitle(call.title, sighting.title) && wasJustLeft(call, now);
}

function isKeyless(call: Call, { platform }: Sighting): boolean {
  return call.keys.length === 0 && call.platform === platform;
}

/** A page that is still loading has no title yet. */
function isSameTitle(before: string, shown: string): boolean {
  if (before === '' || shown === '' || isMarkedTitle(shown, before) || isMarkedTitle(before, shown))
    return true;
  return before === shown.slice(0, longestTitle);
}

/** A call loaded again at once was never left, whatever else is due. */
function isGoingOn(call: Call, known: Known, now: Instant): boolean {
  if (!isStillThatCall(call, now)) return false;
  return !isFollowed(call, known, now) || (wasJustLeft(call, now) && !isWrappedUp(call, known));
}

function isWrappedUp({ sessionId }: Call, { sessions }: Known): boolean {
  return sessions.some(({ id, wrapUpFinishedAt }) => id === sessionId && wrapUpFinishedAt !== null);
}
