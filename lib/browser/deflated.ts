import { boundedBytes } from './bounded-bytes';

/** Deflates bytes (RFC 1951). */
export function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return through(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY);
}

/**
 * Unfolds what was deflated, and stops as soon as it comes to more than `most` bytes: a small text may unfold to
 * any size.
 *
 * @throws {RangeError} Where it comes to more.
 * @throws {TypeError} Where it was not deflated.
 */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await through(bytes, new DecompressionStream('deflate-raw'), most);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    // Bytes in memory cannot fail for another reason; each browser has its own error for each damage.
    throw new TypeError('Expected deflated bytes.', { cause: error });
  }
}

/** Returns a text deflated (RFC 1951). */
export function deflated(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return deflate(new TextEncoder().encode(text));
}

/**
 * Returns the text that was deflated, or `undefined`: the bytes are no such text, or unfold to more than `longest` of
 * them. What unfolds to too much is given up at that point, and never held as a whole.
 */
export async function inflated(bytes: Uint8Array<ArrayBuffer>, longest: number): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await inflate(bytes, longest));
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Returns the first eight hexadecimal digits of a text's SHA-256: enough to see that a letter is missing or changed. */
export async function shortSum(text: string): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(sum).subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const all = await boundedBytes(new Blob([bytes]).stream().pipeThrough(stream), most);
  if (!all) throw new RangeError(`Expected at most ${most} bytes, found more.`);
  return all;
}
