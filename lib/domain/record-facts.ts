import { promisesPerSession, heldSessions, type History } from './history';
import type { Instant } from './instant';
import type { Session } from './session';

/** What matters most in a record. */
export interface RecordFacts {
  /** The first session that was held; null: none was. */
  readonly first: Session | null;
  /** How many sessions were held. */
  readonly met: number;
  /** How many are planned in all; null: nobody said. */
  readonly planned: number | null;
  readonly promises: KeptPromises;
  /** The next meeting that is still ahead; null: no date yet. */
  readonly next: Session | null;
}

/** How many must-dos were kept of those that are decided. */
export interface KeptPromises {
  readonly kept: number;
  readonly promised: number;
  /** 0 to 1; null: nothing is decided yet. */
  readonly share: number | null;
}

/** Returns the four facts a record opens with, as of `now`. */
export function recordFacts(history: History, now: Instant): RecordFacts {
  const held = heldSessions(history.sessions);
  const ahead = history.sessions.filter(({ status, startsAt }) => status === 'planned' && startsAt > now);
  return {
    first: held[0] ?? null,
    met: held.length,
    planned: history.mentorship.plannedSessions,
    promises: keptPromises(history),
    next: ahead.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))[0] ?? null,
  };
}

/**
 * Counts the must-dos that were kept. Decided are those of sessions after which another was held; what both let go
 * was no broken promise, and one that was carried is promised anew.
 */
export function keptPromises(history: Pick<History, 'sessions' | 'items'>): KeptPromises {
  const decided = promisesPerSession(history).slice(0, -1);
  const kept = decided.reduce((sum, row) => sum + row.kept.length, 0);
  const promised = decided.reduce((sum, row) => sum + row.kept.length + row.carried.length, 0);
  return { kept, promised, share: promised === 0 ? null : kept / promised };
}
