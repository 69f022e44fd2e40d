import { toBase64 } from '../browser/base64';
import { CarrierError, type Carrier, type CarrierTrouble } from './carrier';

/** Tries whether a place can be listed, written, read and cleared; null: it can. Leaves nothing behind. */
export async function tryPlace(carrier: Carrier): Promise<CarrierTrouble | null> {
  const [name, content] = ['last-ten-test.tmp', crypto.getRandomValues(new Uint8Array(64))];
  try {
    await carrier.list();
    await carrier.put(name, content);
    const found = await carrier.get(name);
    await carrier.remove(name);
    return found && toBase64(found) === toBase64(content) ? null : 'malformed';
  } catch (error) {
    if (error instanceof CarrierError) return error.trouble;
    throw error;
  }
}
