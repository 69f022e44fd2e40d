/** Returns a text deflated (RFC 1951). */
export function deflated(text: string): Promise<Uint8Array> {
  return through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'), Infinity);
}

/**
 * Returns the text that was deflated, or `undefined`: the bytes are no such text, or unfold to more than `longest` of
 * them. What unfolds to too much is given up at that point, and never held as a whole.
 */
export async function inflated(bytes: Uint8Array<ArrayBuffer>, longest: number): Promise<string | undefined> {
  try {
    const all = await through(bytes, new DecompressionStream('deflate-raw'), longest);
    return new TextDecoder('utf-8', { fatal: true }).decode(all);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError || error instanceof DOMException)
      return undefined;
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
  longest: number,
): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > longest) {
      await reader.cancel();
      throw new RangeError('It unfolds to more than anything written here.');
    }
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
