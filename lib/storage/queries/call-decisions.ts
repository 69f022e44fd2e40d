import { database } from '../engine/database';

/** Returns whether a person said of one of these keys that it is no mentoring call. */
export async function isKnownNotMentoring(keys: readonly string[]): Promise<boolean> {
  const hashes = await Promise.all(keys.map(hashOf));
  return (await database.callDecisions.where('hash').anyOf(hashes).count()) > 0;
}

/** Returns whether a page has asked about a call under one of these keys. */
export function wasAsked(keys: readonly string[]): Promise<boolean> {
  return isKnownNotMentoring(keys.map(askedAbout));
}

/** What stands for "asked about", where the key itself stands for a "no". */
export function askedAbout(key: string): string {
  return `asked:${key}`;
}

export async function hashOf(key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`last-ten:${key}`));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
