import type { Instant } from '../domain/instant';
import { database } from './database';

/** Remembers that the calls under these keys are no mentoring calls: a hash of each key, nothing else. */
export async function rememberNotMentoring(keys: readonly string[], now: Instant): Promise<void> {
  const hashes = await Promise.all(keys.map(hash));
  await database.callDecisions.bulkPut(hashes.map((value) => ({ hash: value, at: now })));
}

/** Returns whether a person said of one of these keys that it is no mentoring call. */
export async function isKnownNotMentoring(keys: readonly string[]): Promise<boolean> {
  const hashes = await Promise.all(keys.map(hash));
  return (await database.callDecisions.where('hash').anyOf(hashes).count()) > 0;
}

/** Takes a "not a mentoring call" back. */
export async function forgetNotMentoring(keys: readonly string[]): Promise<void> {
  await database.callDecisions.bulkDelete(await Promise.all(keys.map(hash)));
}

async function hash(key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`last-ten:${key}`));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
