import type { ActionItem } from '../../domain/action-item';
import { sessionBefore } from '../../domain/carry-over';
import type { Instant } from '../../domain/instant';
import type { Session } from '../../domain/session';
import { rowsKnownBy } from '../engine/pairing-keys';
import { listSessions } from './sessions';

/** The session in which an item that returns was last promised, and what was written down of it there. */
export interface LastPromise {
  /** Undefined: no session was held yet. */
  readonly session: Session | undefined;
  /** What the record that it was done then is known by to both copies. */
  readonly pairAs: readonly string[];
  /** The records that it was done then, one taken back among them. */
  readonly records: readonly ActionItem[];
}

/**
 * Finds the session an item was last promised in: its own, else the one held last before `until`, UTC, else `orElse`;
 * and whether it was done then. Both copies find the same, for it goes by what they know the item and the session by.
 */
export async function findLastPromise(
  item: ActionItem,
  until: Instant,
  orElse?: Session,
): Promise<LastPromise> {
  const sessions = await listSessions(item.mentorshipId);
  const own = sessions.find(({ id }) => id === item.sessionId);
  const session = own ?? sessionBefore(sessions, until) ?? orElse;
  const known = item.pairingKeys.length > 0 ? item.pairingKeys : [item.id];
  const pairAs = known.map((key) => `done ${key}`);
  const fields = { ...item, sessionId: session?.id ?? null };
  const records = await rowsKnownBy('actionItems', fields, pairAs);
  return { session, pairAs, records: records as unknown as ActionItem[] };
}

/** Returns the ids of those items that return each session and were done since they were last promised, as of `until`, UTC. */
export async function listDoneThisTime(
  items: readonly ActionItem[],
  until: Instant,
): Promise<ReadonlySet<string>> {
  const done = new Set<string>();
  for (const item of items) {
    if (!item.repeats) continue;
    const { records } = await findLastPromise(item, until);
    if (records.some(({ deletedAt }) => deletedAt === null)) done.add(item.id);
  }
  return done;
}
