import { toInstant, toMs, type Instant } from '../domain/instant';
import type { SyncTrouble } from '../domain/sync';

/** A trouble that only the person can end: nothing is asked before they have done something. */
const stopping: ReadonlySet<string> = new Set(['unauthorized', 'notAllowed', 'no-agreement']);

/** Returns whether only the person can end a trouble. */
export function isStopping(kind: string | undefined): boolean {
  return kind !== undefined && stopping.has(kind);
}

/** Returns whether the person did something about a trouble while it was tried again: what was tried says nothing of that. */
export function isEndedMeanwhile(
  before: { readonly trouble: SyncTrouble | null },
  by: { readonly trouble: SyncTrouble | null },
): boolean {
  return before.trouble !== null && by.trouble === null;
}

const firstWaitMs = 60_000;
const longestWaitMs = 6 * 3_600_000;

/** However long a server asks for: a day later it is asked again. */
const longestAskedMs = 24 * 3_600_000;

/** What went wrong with a folder: a `CarrierTrouble`, and how long the server asks to be left alone, in milliseconds. */
export interface Failure {
  readonly kind: string;
  readonly retryAfterMs: number | null;
  /** Whether the partner's link is in trouble, and not the folder. */
  readonly isOfLink?: boolean;
}

/**
 * Returns the trouble a folder is in after a failure at `now`. Each further failure in a row doubles the wait, up to six
 * hours; `random`, from 0 to 1, takes up to half of it away, so that many copies do not come back at once. What a server
 * asks for is waited for.
 */
export function afterFailure(
  before: SyncTrouble | null,
  { kind, retryAfterMs, isOfLink = false }: Failure,
  now: Instant,
  random: number,
): SyncTrouble {
  const failures = (before?.failures ?? 0) + 1;
  const trouble = { kind, at: now, failures, ...(isOfLink && { isOfLink }) };
  if (isStopping(kind)) return { ...trouble, retryAt: null };
  const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(failures - 1, 20)) * (1 - random / 2);
  const asked = Math.min(Math.max(0, retryAfterMs ?? 0), longestAskedMs);
  return { ...trouble, retryAt: toInstant(toMs(now) + Math.round(Math.max(wait, asked))) };
}
