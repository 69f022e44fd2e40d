import { callKeyOf, type CallKey } from '../calls/call-key';
import { callKeysInText } from '../calls/calls-in-text';
import { callLinkOf } from '../domain/call-link';

/** The call a text leads to, and a link to it. */
export interface CallInText {
  readonly callKey: CallKey | null;
  readonly link: string | null;
  /** It leads to several, and none was taken. */
  readonly isSeveral: boolean;
}

/** Finds the one call a text leads to. Teams writes a meeting's thread and its number: they are one call. */
export function callInText(text: string): CallInText {
  // A number counts as a call's where the text speaks of what calls are made with: bookings have numbers, too.
  const isSpokenOf = /zoom|teams/i.test(text);
  const keys = callKeysInText(text).filter((key) => isSpokenOf || !/^(?:zoom|teams-id):/.test(key));
  const kinds = keys.map((key) => key.slice(0, key.indexOf(':')));
  const isOneTeams = kinds.every((kind) => kind.startsWith('teams')) && new Set(kinds).size === keys.length;
  const isOne = keys.length === 1 || isOneTeams;
  const [callKey = null] = keys;
  if (!isOne || callKey === null) return { callKey: null, link: null, isSeveral: keys.length > 1 };
  const written = linkTo(keys, text);
  return { callKey, link: written ?? callLinkOf(callKey), isSeveral: false };
}

/** The link as it is written, with its passcode, for a key alone may not get in; out of a mail filter's wrapping. */
function linkTo(keys: readonly CallKey[], text: string): string | undefined {
  for (const [found] of text.matchAll(/https:\/\/[^\s<>"'\\^`{}]{4,2000}/gi)) {
    const link = found.replaceAll('&amp;', '&').replace(/[.,;:!?’”»)\]*_|]+$/, '');
    const key = callKeyOf(link);
    if (key === undefined || !keys.includes(key)) continue;
    const wrapped = [...new URL(link).searchParams.values()].find((value) => callKeyOf(value) === key);
    return wrapped ?? link;
  }
  return undefined;
}
