import { toBase64 } from '../browser/base64';
import { CarrierError } from '../sync/carrier';

/**
 * Returns the value of `Authorization` for a name and password (RFC 7617, in UTF-8).
 *
 * @throws {CarrierError} `unauthorized` where they cannot be sent: a name with a colon, or control characters.
 */
export function basicAuthorization(user: string, password: string): string {
  // oxlint-disable-next-line no-control-regex -- RFC 7617 §2 forbids exactly these.
  if (user.includes(':') || /[\u0000-\u001f\u007f]/.test(user + password))
    throw new CarrierError('unauthorized', 'A name with a colon, or control characters');
  return `Basic ${toBase64(new TextEncoder().encode(`${user}:${password}`))}`;
}
