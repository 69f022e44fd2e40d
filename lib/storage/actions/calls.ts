import { callSchema, type Call } from '../../domain/call';
import { toInstant, toMs, type Instant } from '../../domain/instant';
import { database } from '../engine/database';
import { listCalls } from '../queries/calls';

/** Stores a new call. */
export async function addCall(call: Omit<Call, 'id'>): Promise<Call> {
  const row = callSchema.parse({ ...call, id: crypto.randomUUID() });
  await database.calls.add(row);
  return row;
}

/** Changes a call; returns it as it is now, or `undefined` where it is gone. */
export function changeCall(
  id: string,
  change: (call: Call) => Partial<Omit<Call, 'id'>>,
): Promise<Call | undefined> {
  return database.transaction('rw', database.calls, async () => {
    const call = await database.calls.get(id);
    if (!call) return undefined;
    const next = { ...call, ...change(call) };
    if (JSON.stringify(next) === JSON.stringify(call)) return call;
    const row = callSchema.parse(next);
    await database.calls.put(row);
    return row;
  });
}

/** A call by hand: a desktop program, a phone, or a room; no page is watched. */
export function startManualCall(
  about: {
    readonly mentorshipId: string | null;
    readonly sessionId: string | null;
    readonly saidEndsAt: Instant | null;
  },
  now: Instant,
): Promise<Call> {
  return addCall({ ...newCall('manual', now), ...about, phase: 'in-call' });
}

/** What a call is before anything is known about it. */
export function newCall(platform: Call['platform'], now: Instant): Omit<Call, 'id'> {
  return {
    platform,
    keys: [],
    title: '',
    mentorshipId: null,
    sessionId: null,
    phase: 'lobby',
    tabs: [],
    joinedAt: now,
    leftAt: null,
    saidEndsAt: null,
    scheduledEnd: null,
    snoozedUntil: null,
    muted: false,
    chipSeenAt: null,
    wrapUpOpenedAt: null,
  };
}

/** Ends a call that no page will report as left: one by hand, when its wrap-up is finished. */
export async function endManualCall(id: string, now: Instant): Promise<void> {
  await changeCall(id, (call) => (call.platform === 'manual' ? { phase: 'left', leftAt: now } : {}));
}

const keepForMs = 2 * 24 * 3_600_000;

/** Forgets calls that were left more than two days ago: what matters of them stands in their session. */
export async function forgetOldCalls(now: Instant): Promise<void> {
  const limit = toInstant(toMs(now) - keepForMs);
  const old = (await listCalls()).filter((call) => call.leftAt !== null && call.leftAt < limit);
  await database.calls.bulkDelete(old.map((call) => call.id));
}
