import { CarrierError, type CarrierTrouble } from '../sync/carrier';
import type { DavAnswer } from './request';

const troubles: Readonly<Record<number, CarrierTrouble>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'missing',
  405: 'unsupported',
  408: 'timeout',
  410: 'missing',
  412: 'changed',
  413: 'full',
  415: 'unsupported',
  423: 'locked',
  429: 'busy',
  501: 'unsupported',
  503: 'busy',
  504: 'timeout',
  507: 'full',
};

/** Longer than a day no server is left alone on its own word: its clock or its answer may be wrong. */
const longestWaitMs = 86_400_000;

/** Returns what an answer that is no success means; `now` is the time in milliseconds since 1970. */
export function troubleOf({ status, headers, what }: DavAnswer, now: number): CarrierError {
  const trouble = troubles[status] ?? 'failed';
  return new CarrierError(trouble, `${what}: ${status}`, retryAfterMs(headers, now));
}

/**
 * Returns how long a server asks to be left alone (RFC 9110 §10.2.3), in milliseconds; null where it says nothing that
 * can be read. A date is counted from the server's own clock where it tells it, for ours may be set wrong.
 */
export function retryAfterMs(headers: Headers, now: number): number | null {
  const said = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(said)) return Math.min(Number(said) * 1000, longestWaitMs);
  // RFC 9110 §5.6.7: all three forms of a date begin with the day's name; `Date.parse` would also take "12".
  if (!/^[A-Z][a-z]{2}/.test(said)) return null;
  const until = Date.parse(said);
  if (Number.isNaN(until)) return null;
  const servers = Date.parse(headers.get('date') ?? '');
  return Math.min(Math.max(until - (Number.isNaN(servers) ? now : servers), 0), longestWaitMs);
}
