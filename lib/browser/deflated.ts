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

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > most) throw new RangeError(`Expected at most ${most} bytes, found more.`);
    parts.push(read.value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
