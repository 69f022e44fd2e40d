import { fromBase64, toBase64 } from '../browser/base64';
import type { Agreement, Exchange } from '../domain/exchange';
import type { Instant } from '../domain/instant';
import { database } from '../storage/engine/database';
import type { Restore } from '../storage/engine/snapshot';
import type { PairCode } from './pair-code';

/**
 * How far a code is known to come from the partner's copy. `proven`: it was signed with the secret of the two.
 * `first`: nothing was agreed yet; taking it agrees. `unproven`: it says it is from the copy agreed with, which cannot
 * prove it before a code of this side has reached it. `earlier`: it was made by a version without proofs.
 * `elsewhere`: it is not from the copy agreed with.
 */
export type Standing = 'proven' | 'first' | 'unproven' | 'earlier' | 'elsewhere';

/** Returns whether only the person can say that a code is their partner's. The first one is believed; the four words tell. */
export function isInDoubt(standing: Standing): boolean {
  return standing !== 'proven' && standing !== 'first';
}

/** P-256 rather than X25519: every browser Last Ten runs in has it, whatever its age. */
const curve = { name: 'ECDH', namedCurve: 'P-256' };

type Keys = Pick<Agreement, 'privateKey' | 'publicKey'>;

/** Returns what this copy is known by in a mentorship; the first time a code is made or taken, new keys are. */
export async function agreementOf(mentorshipId: string): Promise<Agreement> {
  const known = await database.agreements.get(mentorshipId);
  if (known && (await isUsable(known))) return known;
  // Made outside of the transaction, which would not wait for it.
  const keys = await newKeys();
  return database.transaction('rw', database.agreements, async () => {
    const meanwhile = await database.agreements.get(mentorshipId);
    if (meanwhile && meanwhile.privateKey !== known?.privateKey) return meanwhile;
    const agreement = { mentorshipId, ...keys, partnerKey: null, isProven: false, comparedAt: null };
    await database.agreements.put(agreement);
    return agreement;
  });
}

/** Returns what is known of a mentorship's keys; keys that are none, from a file that somebody changed, are not known. */
export async function findAgreement(mentorshipId: string): Promise<Agreement | undefined> {
  const known = await database.agreements.get(mentorshipId);
  return known && (await isUsable(known)) ? known : undefined;
}

async function isUsable(agreement: Agreement): Promise<boolean> {
  try {
    await sharedSecret(agreement, agreement.partnerKey ?? agreement.publicKey);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** Notes that the two found their words to be the same. */
export async function noteCompared(mentorshipId: string, now: Instant): Promise<void> {
  await database.agreements.update(mentorshipId, { comparedAt: now });
}

/**
 * Forgets what was agreed, with the keys of this side: somebody in between may have given theirs. The next codes agree
 * anew. Returns the way back, which does nothing once keys were made anew: a code with them may have left.
 */
export async function forgetAgreement(mentorshipId: string): Promise<Restore> {
  const known = await database.agreements.get(mentorshipId);
  await database.agreements.delete(mentorshipId);
  return () =>
    database.transaction('rw', database.agreements, async () => {
      if (known && !(await database.agreements.get(mentorshipId))) await database.agreements.add(known);
    });
}

/** Returns how far a code is known to come from the copy that was agreed with. */
export async function standingOf(
  code: PairCode,
  agreement: Agreement | undefined,
  exchange: Exchange | undefined,
): Promise<Standing> {
  const { partnerKey, isProven } = agreement ?? { partnerKey: null, isProven: false };
  if (code.key === null) return partnerKey === null ? 'earlier' : 'elsewhere';
  if (partnerKey !== null && partnerKey !== code.key) return 'elsewhere';
  if (agreement && (await isProof(code, agreement, code.key))) return 'proven';
  if (isProven) return 'elsewhere';
  if (partnerKey !== null) return 'unproven';
  return exchange && exchange.partnerMentorshipId !== code.mentorshipId ? 'elsewhere' : 'first';
}

/** Returns the agreement as it is once a code was taken. Another key than before has to be compared anew. */
export function agreedBy(agreement: Agreement, code: PairCode, standing: Standing): Agreement {
  if (code.key === null) return agreement;
  const isSame = code.key === agreement.partnerKey;
  return {
    ...agreement,
    partnerKey: code.key,
    isProven: standing === 'proven' || (isSame && agreement.isProven),
    comparedAt: isSame ? agreement.comparedAt : null,
  };
}

/** Returns the proof that `body` was written by who knows the secret; null: nothing is agreed yet. */
export async function proofOf(agreement: Agreement, body: string): Promise<string | null> {
  if (agreement.partnerKey === null) return null;
  const key = await signingKey(agreement, agreement.partnerKey);
  return toBase64(new Uint8Array(await crypto.subtle.sign('HMAC', key, bytesOf(body))));
}

/** Returns whether a proof was written for `body` by who knows the secret of the two, see `proofOf`. */
export async function isProof(
  { proof, body }: Pick<PairCode, 'proof' | 'body'>,
  keys: Keys,
  partnerKey: string,
): Promise<boolean> {
  if (proof === null) return false;
  const key = await signingKey(keys, partnerKey);
  return crypto.subtle.verify('HMAC', key, fromBase64(proof), bytesOf(body));
}

/** Returns whether a public key is a point on the curve; anything else is no key. */
export async function isPublicKey(key: string): Promise<boolean> {
  try {
    await crypto.subtle.importKey('raw', fromBase64(key), curve, true, []);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

async function newKeys(): Promise<Keys> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  const [secret, open] = await Promise.all([
    crypto.subtle.exportKey('pkcs8', privateKey),
    crypto.subtle.exportKey('raw', publicKey),
  ]);
  return { privateKey: toBase64(new Uint8Array(secret)), publicKey: toBase64(new Uint8Array(open)) };
}

async function signingKey(keys: Keys, partnerKey: string): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: bothKeys(keys, partnerKey), info: bytesOf('last-ten code') },
    await sharedSecret(keys, partnerKey),
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign', 'verify'],
  );
}

/**
 * Returns the key under which the two write files for each other: from their secret, and for nothing else; null: nothing
 * is agreed yet.
 */
export async function folderKeyOf(agreement: Agreement): Promise<CryptoKey | null> {
  const { partnerKey } = agreement;
  if (partnerKey === null) return null;
  const salt = bothKeys(agreement, partnerKey);
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt, info: bytesOf('last-ten folder') },
    await sharedSecret(agreement, partnerKey),
    256,
  );
  return crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey', 'deriveBits']);
}

/** Diffie-Hellman on P-256: the same on both sides, and known to nobody who saw only what was sent. */
export async function sharedSecret({ privateKey }: Keys, partnerKey: string): Promise<CryptoKey> {
  const [own, theirs] = await Promise.all([
    crypto.subtle.importKey('pkcs8', fromBase64(privateKey), curve, false, ['deriveBits']),
    crypto.subtle.importKey('raw', fromBase64(partnerKey), curve, false, []),
  ]);
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256);
  return crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey', 'deriveBits']);
}

/** The same on both sides, whichever is one's own. */
export function bothKeys({ publicKey }: Keys, partnerKey: string): Uint8Array<ArrayBuffer> {
  return bytesOf([publicKey, partnerKey].toSorted().join(' '));
}

/** Trying out keys until the words of two different secrets agree is made slow: OWASP's count for PBKDF2. */
const rounds = 600_000;

/** Returns four numbers below 2048 that are the same in both copies, and differ where somebody stands in between; null: nothing is agreed yet. */
export async function numbersToCompare(agreement: Agreement): Promise<number[] | null> {
  const { partnerKey } = agreement;
  if (partnerKey === null) return null;
  const salt = bothKeys(agreement, partnerKey);
  const secret = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt, info: bytesOf('last-ten words') },
    await sharedSecret(agreement, partnerKey),
    256,
  );
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    64,
  );
  const view = new DataView(bits);
  return [0, 2, 4, 6].map((at) => view.getUint16(at) % 2048);
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
