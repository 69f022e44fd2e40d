import { hex } from './hex';

/** Of how many bytes a folder's key is. */
export const keyBytes = 32;

/** Returns a new key of a folder: 256 random bits. Nothing that a person could choose or a server try out. */
export function newFolderKey(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(keyBytes));
}

/** Takes a folder's key into use: from here on it can be used and stored, and never be read out again. */
export function keepKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey', 'deriveBits']);
}

/** Returns what a file says which key it was written under, without telling anything of it: 8 bytes. */
export async function keyIdOf(key: CryptoKey): Promise<Uint8Array<ArrayBuffer>> {
  const none = new Uint8Array(0);
  return new Uint8Array(await crypto.subtle.deriveBits(hkdf(none, 'last-ten key id'), key, 64));
}

/** Returns the key that names files. */
export function nameKey(key: CryptoKey): Promise<CryptoKey> {
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  return crypto.subtle.deriveKey(hkdf(new Uint8Array(0), 'last-ten file name'), key, hmac, false, ['sign']);
}

/** Returns the key of one write: a salt is never used twice, so no nonce can meet itself under one key. */
export function writeKey(key: CryptoKey, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const aes = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey(hkdf(salt, 'last-ten file'), key, aes, false, ['encrypt', 'decrypt']);
}

/** Returns the SHA-256 of a text, in hexadecimal digits. */
export async function digestOf(text: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

function hkdf(salt: Uint8Array<ArrayBuffer>, info: string): HkdfParams {
  return { name: 'HKDF', hash: 'SHA-256', salt, info: new TextEncoder().encode(info) };
}
