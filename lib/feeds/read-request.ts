import { decodeCalendar } from '../calendar/reader/decode-calendar';
import { readCalendar, type CalendarContent } from '../calendar/reader/read-calendar';
import { callKeyOf } from '../calls/call-key';
import { callKeysInText } from '../calls/calls-in-text';
import type { ReadRequest } from './worker-protocol';

/** Reads the bytes of a calendar; `onProgress` is told how much is done, from 0 to 1. */
export function readRequest(request: ReadRequest, onProgress: (done: number) => void): CalendarContent {
  const decoded = decodeCalendar(request.bytes);
  if (decoded.problem) return { events: [], total: 0, skipped: 0, problems: [decoded.problem] };
  const names = request.partnerNames.map((name) => name.toLowerCase()).filter((name) => name.length > 2);
  return readCalendar(decoded.text, {
    now: request.now,
    timeZone: request.timeZone,
    partnerEmails: request.partnerEmails,
    myEmails: request.myEmails,
    keysInText: callKeysInText,
    keyOfLink: callKeyOf,
    isKnownTitle: (title) => names.some((name) => title.toLowerCase().includes(name)),
    onProgress,
  });
}
