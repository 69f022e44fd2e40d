import { boundedBytes } from '../browser/bounded-bytes';

/** What a body turned out to be: whole, longer than is read here, or cut off before the end it was announced with. */
export type Body = Uint8Array<ArrayBuffer> | 'tooLarge' | 'cut';

/**
 * Reads a body, and gives up as soon as it is larger than `limit` bytes, whatever its headers say and however small it
 * was packed. Firefox takes a connection that ends early for the end of the body, so the length is compared.
 */
export async function readBody(response: Response, limit: number): Promise<Body> {
  const announced = announcedLength(response);
  if (!response.body) return new Uint8Array();
  if (announced !== undefined && announced > limit) {
    await response.body.cancel();
    return 'tooLarge';
  }
  const bytes = await boundedBytes(response.body, limit);
  if (!bytes) return 'tooLarge';
  return announced !== undefined && bytes.length < announced ? 'cut' : bytes;
}

/** The length of the body itself; a packed one's says nothing about what is unpacked from it. */
function announcedLength({ headers }: Response): number | undefined {
  const said = headers.get('content-length');
  if (said === null || !/^\d{1,15}$/.test(said)) return undefined;
  return /^(?:identity)?$/i.test(headers.get('content-encoding') ?? '') ? Number(said) : undefined;
}
