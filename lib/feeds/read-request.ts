import { decodeCalendar } from '../calendar/reader/decode-calendar';
import { readCalendar, type CalendarContent } from '../calendar/reader/read-calendar';
import { callKeyOf } from '../calls/call-key';
import { callKeysInText } from '../calls/calls-in-text';
import { isNamedIn } from '../domain/named-in';
import type { ReadRequest } from './worker-protocol';

/** Reads the bytes of a calendar; `onProgress` is told how much is done, from 0 to 1. */
export function readRequest(request: ReadRequest, onProgress: (done: number) => void): CalendarContent {
  const decoded = decodeCalendar(request.bytes);
  if (decoded.problem) return { events: [], total: 0, skipped: 0, problems: [decoded.problem] };
  return readCalendar(decoded.text, {
    now: request.now,
    timeZone: request.timeZone,
    windowEnd: request.until,
    partnerEmails: request.partnerEmails,
    myEmails: request.myEmails,
    keysInText: (text) => callKeysInText(text, request.addedHosts),
    keyOfLink: (link) => callKeyOf(link, request.addedHosts),
    isKnownTitle: (title) => request.partnerNames.some((name) => isNamedIn(title, name)),
    onProgress,
  });
}
