import type { Instant } from '../domain/instant';
import { fileText, makeCalendar, methodOf, missingAddresses } from './invite-calendar';
import type { InviteContent, InvitePurpose, InviteResult } from './invite-content';
import { makeEvent, zoneFor } from './invite-event';
import { makeVtimezone } from './vtimezone';

/**
 * Writes the meeting as an iCalendar file (RFC 5545, 5546, 7986), `now` being its DTSTAMP.
 *
 * `save` is METHOD:PUBLISH with the person as organizer and without attendees where their address is known
 * (RFC 5546 §3.2.1), and has neither METHOD nor ORGANIZER where it is not: no address is ever invented.
 * `invite` is METHOD:REQUEST (§3.2.2) and needs both addresses. `cancel` is METHOD:CANCEL (§3.2.5) to whom
 * the invitation went, or without addresses an event with STATUS:CANCELLED. Times are in the person's zone
 * with its VTIMEZONE, in UTC where a clock change makes the wall-clock time ambiguous.
 */
export function writeInvite(purpose: InvitePurpose, content: InviteContent, now: Instant): InviteResult {
  const missing = missingAddresses(purpose, content);
  if (missing.length > 0) return { kind: 'missing', addresses: missing };
  const method = methodOf(purpose, content);
  const calendar = makeCalendar(method);
  const zone = zoneFor(content);
  if (zone) calendar.addSubcomponent(makeVtimezone(zone, content.startsAt));
  calendar.addSubcomponent(makeEvent(purpose, content, { method, now }));
  return { kind: 'written', text: fileText(calendar) };
}
