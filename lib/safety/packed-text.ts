import { fromBase64, toBase64 } from '../browser/base64';

/** Returns a text deflated, in Base64: `storage.local` keeps JSON, and JSON has no bytes. */
export async function pack(text: string): Promise<string> {
  return toBase64(await throughStream(new TextEncoder().encode(text), new CompressionStream('gzip')));
}

/** Returns the text that was packed, or `undefined`: it is damaged. gzip carries a checksum (RFC 1952 §2.3.1). */
export async function unpack(packed: string): Promise<string | undefined> {
  try {
    const bytes = await throughStream(fromBase64(packed), new DecompressionStream('gzip'));
    return new TextDecoder().decode(bytes);
  } catch {
    // Bytes in memory cannot fail for another reason; each browser has its own error for each damage.
    return undefined;
  }
}

async function throughStream(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const passed = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(passed).arrayBuffer());
}

/** Returns the SHA-256 of a text, in hexadecimal digits. */
export async function digestOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
