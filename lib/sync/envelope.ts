import { deflate, inflate } from '../browser/deflated';
import { keyIdOf, writeKey } from './keys';

/** The version of the envelope; what is in it has one of its own. */
const envelopeVersion = 1;

const mark = new TextEncoder().encode('LTN');
const keyIdLength = 8;
const saltLength = 16;
const nonceLength = 12;
const headLength = mark.length + 1 + keyIdLength + saltLength + nonceLength;
const tagLength = 16;

/** Files come in steps of this size: how much was written on a day is not to be read off them. */
const step = 4096;

/** So much may be in an envelope. */
export const mostContent = 16 * 1024 * 1024;

/** From here on a person should hear that it grows. */
export const largeContent = 4 * 1024 * 1024;

/** What deflating can add to what does not get smaller, and the padding. */
const mostFile = mostContent + 64 * 1024;

/** Why a file is not opened. `other-key`: it was written under a key this copy does not have. */
export type EnvelopeProblem = 'not-ours' | 'newer' | 'other-key' | 'too-large' | 'damaged';

/** In which folder and under which name a file was written; a file that was moved or renamed into another's place does not open. */
export interface EnvelopePlace {
  readonly folderId: string;
  readonly key: CryptoKey;
  /** The logical name: see `logicalName`. */
  readonly name: string;
}

/** A sealed file, and how large what is in it has become, in bytes. */
export interface Sealed {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentBytes: number;
}

/**
 * Seals a value: JSON, deflated, padded, encrypted (AES-256-GCM) under a key of this write alone. `null`: it is larger
 * than what is ever opened.
 */
export async function seal(value: unknown, place: EnvelopePlace): Promise<Sealed | null> {
  const text = new TextEncoder().encode(JSON.stringify(value));
  if (text.length > mostContent) return null;
  const keyId = await keyIdOf(place.key);
  const salt = crypto.getRandomValues(new Uint8Array(saltLength));
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: associated(envelopeVersion, place) },
    await writeKey(place.key, salt),
    padded(await deflate(text)),
  );
  const bytes = joined([mark, Uint8Array.of(envelopeVersion), keyId, salt, nonce, new Uint8Array(data)]);
  return { bytes, contentBytes: text.length };
}

/** Opens a file: the value in it, or why not. It throws for nothing that a file may hold. */
export async function open(
  bytes: Uint8Array<ArrayBuffer>,
  place: EnvelopePlace,
): Promise<{ readonly value: unknown } | { readonly problem: EnvelopeProblem }> {
  if (mark.some((byte, at) => bytes[at] !== byte)) return { problem: 'not-ours' };
  const version = bytes[mark.length] ?? 0;
  if (version > envelopeVersion) return { problem: 'newer' };
  if (version < 1 || bytes.length < headLength + tagLength) return { problem: 'damaged' };
  if (bytes.length > mostFile) return { problem: 'too-large' };
  const [keyId, salt, nonce, data] = parts(bytes);
  const known = await keyIdOf(place.key);
  if (known.some((byte, at) => keyId[at] !== byte)) return { problem: 'other-key' };
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: nonce, additionalData: associated(version, place) },
      await writeKey(place.key, salt),
      data,
    );
    const text = await inflate(unpadded(new Uint8Array(plain)), mostContent);
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text)) as unknown };
  } catch (error) {
    if (error instanceof RangeError) return { problem: 'too-large' };
    // Wrong tag, wrong stream, wrong UTF-8, wrong JSON: each browser has its own error for each damage.
    if (error instanceof DOMException || error instanceof TypeError || error instanceof SyntaxError)
      return { problem: 'damaged' };
    throw error;
  }
}

function associated(version: number, { folderId, name }: EnvelopePlace): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`last-ten file|${version}|${folderId}|${name}`);
}

/** The length, four bytes, then the bytes, then noughts up to the next step of the whole file. */
function padded(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const around = headLength + tagLength;
  const size = Math.ceil((4 + bytes.length + around) / step) * step - around;
  const all = new Uint8Array(size);
  new DataView(all.buffer).setUint32(0, bytes.length);
  all.set(bytes, 4);
  return all;
}

function unpadded(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const length = bytes.length < 4 ? 0 : new DataView(bytes.buffer).getUint32(0);
  if (length === 0 || length > bytes.length - 4) throw new TypeError('Expected a length that fits.');
  return bytes.slice(4, 4 + length);
}

type Bytes = Uint8Array<ArrayBuffer>;

function parts(bytes: Bytes): [keyId: Bytes, salt: Bytes, nonce: Bytes, data: Bytes] {
  let at = mark.length + 1;
  const take = (length: number) => bytes.slice(at, (at += length));
  return [take(keyIdLength), take(saltLength), take(nonceLength), bytes.slice(at)];
}

function joined(all: readonly Uint8Array[]): Bytes {
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of all) {
    bytes.set(one, at);
    at += one.length;
  }
  return bytes;
}
