/** Follows a clock that counts down to when the platform cuts the call. */
export interface Countdown {
  /** Takes in what the clock shows now; `undefined`: there is none. Returns when the call is cut, in milliseconds. */
  read(secondsLeft: number | undefined, now: number): number | null;
  forget(): void;
}

/** Two readings of a clock that runs point at the same end, give or take the second each is rounded to. */
const roundingMs = 2500;

/** Bars that hide themselves take the clock with them for a while; after this it is gone, and the call is not cut. */
const goneAfterMs = 60_000;

/** Makes a follower that believes a clock only once it was seen to run, and keeps the end where it was. */
export function createCountdown(): Countdown {
  let before: { readonly seconds: number; readonly endsAt: number } | null = null;
  let endsAt: number | null = null;
  let seenAt = 0;

  function forget(): void {
    before = null;
    endsAt = null;
  }

  return {
    forget,
    read(seconds, now) {
      if (seconds === undefined) {
        if (now - seenAt >= goneAfterMs) forget();
        return endsAt;
      }
      const pointsAt = now + seconds * 1000;
      const runs = before !== null && before.seconds !== seconds && isNear(before.endsAt, pointsAt);
      if (runs && (endsAt === null || !isNear(endsAt, pointsAt))) endsAt = pointsAt;
      before = { seconds, endsAt: pointsAt };
      seenAt = now;
      return endsAt;
    },
  };
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= roundingMs;
}
