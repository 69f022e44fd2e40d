import ICAL from 'ical.js';
import type { CalendarPerson, InviteContent, InvitePurpose } from './invite-content';

const productId = '-//Last Ten//Last Ten//EN';

/** What a file with events is to those who read it (RFC 5546 §1.4); null: a calendar without a method. */
export type Method = 'PUBLISH' | 'REQUEST' | 'CANCEL' | null;

/** Returns a VCALENDAR that holds nothing yet. */
export function makeCalendar(method: Method): ICAL.Component {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', productId);
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  if (method) calendar.addPropertyWithValue('method', method);
  return calendar;
}

/** Returns a calendar as the text of a file. */
export function fileText(calendar: ICAL.Component): string {
  return `${calendar.toString()}\r\n`;
}

/** Returns the addresses that lack for a purpose. */
export function missingAddresses(
  purpose: InvitePurpose,
  { me, partner }: { readonly me: CalendarPerson; readonly partner: CalendarPerson },
): ('mine' | 'partner')[] {
  if (purpose !== 'invite') return [];
  return [...(me.email ? [] : ['mine' as const]), ...(partner.email ? [] : ['partner' as const])];
}

/** Returns the method for a purpose, as far as the addresses that are known allow. */
export function methodOf(
  purpose: InvitePurpose,
  { me, partner }: Pick<InviteContent, 'me' | 'partner'>,
): Method {
  if (!me.email) return null;
  if (purpose === 'save') return 'PUBLISH';
  if (purpose === 'invite') return 'REQUEST';
  return partner.email ? 'CANCEL' : 'PUBLISH';
}
