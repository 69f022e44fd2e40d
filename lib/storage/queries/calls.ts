import type { Call } from '../../domain/call';
import { database } from '../engine/database';

/** Returns every call on record, latest joined first. */
export async function listCalls(): Promise<Call[]> {
  const rows = await database.calls.toArray();
  return rows.toSorted((a, b) => b.joinedAt.localeCompare(a.joinedAt));
}

/** Returns the calls that are going on, latest joined first. */
export async function listLiveCalls(): Promise<Call[]> {
  return (await listCalls()).filter((call) => call.phase !== 'left');
}

export function findCall(id: string): Promise<Call | undefined> {
  return database.calls.get(id);
}

/** Returns the calls on record that share a key with `keys`, latest joined first. */
export async function findCallsByKeys(keys: readonly string[]): Promise<Call[]> {
  if (keys.length === 0) return [];
  const rows = await database.calls.where('keys').anyOf(keys).distinct().toArray();
  return rows.toSorted((a, b) => b.joinedAt.localeCompare(a.joinedAt));
}
