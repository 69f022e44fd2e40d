import type { Agreement } from '../domain/exchange';
import { bothKeys, sharedSecret } from '../merge/agreement';

/**
 * Returns 32 hexadecimal figures that both copies of a pair make for a purpose, and nobody else; another purpose makes
 * others, and nobody can tell that they are of the same pair (HKDF, RFC 5869). Where nothing is agreed yet they are of
 * this copy alone: the partner's makes others.
 */
export async function codeForPair(agreement: Agreement, purpose: string): Promise<string> {
  // Agreed with itself, a copy has a secret nobody else has.
  const other = agreement.partnerKey ?? agreement.publicKey;
  const info = new TextEncoder().encode(purpose);
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: bothKeys(agreement, other), info },
    await sharedSecret(agreement, other),
    128,
  );
  return [...new Uint8Array(bits)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
