/** What a body turned out to be: whole, longer than is read here, or cut off before the end it was announced with. */
export type Body = Uint8Array<ArrayBuffer> | 'tooLarge' | 'cut';

/**
 * Reads a body, and gives up as soon as it is larger than `limit` bytes, whatever its headers say and however small it
 * was packed. Firefox takes a connection that ends early for the end of the body, so the length is compared.
 */
export async function readBody(response: Response, limit: number): Promise<Body> {
  const announced = announcedLength(response);
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  if (announced !== undefined && announced > limit) {
    await reader.cancel();
    return 'tooLarge';
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > limit) {
      await reader.cancel();
      return 'tooLarge';
    }
    chunks.push(next.value);
  }
  if (announced !== undefined && length < announced) return 'cut';
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The length of the body itself; a packed one's says nothing about what is unpacked from it. */
function announcedLength({ headers }: Response): number | undefined {
  const said = headers.get('content-length');
  if (said === null || !/^\d{1,15}$/.test(said)) return undefined;
  return /^(?:identity)?$/i.test(headers.get('content-encoding') ?? '') ? Number(said) : undefined;
}
