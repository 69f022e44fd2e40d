/** A call whose signals are gone from its page, and what was heard from its tab since. */
export interface Unseen {
  /** When the signals were last missing without a break, in milliseconds. */
  readonly since: number;
  /** When the tab was found to sound, or (Firefox) to use microphone or camera. */
  readonly heardAt: readonly number[];
  readonly now: number;
}

/** People who talk fall silent, and read; a call in which nobody was heard for so long is over. */
const pauseMs = 4 * 60_000;

/** A chime of the page is heard once or twice; people who talk are heard again and again. */
const oftenEnough = 3;

/** Whatever sounds, no call is taken for going on unseen for longer than this. */
const longestMs = 2 * 60 * 60_000;

/** Returns whether a call that can no longer be seen goes on because it is still heard. Sound begins no call. */
export function isStillHeard({ since, heardAt, now }: Unseen): boolean {
  if (now - since >= longestMs) return false;
  return heardAt.filter((at) => at > since && now - at < pauseMs).length >= oftenEnough;
}
