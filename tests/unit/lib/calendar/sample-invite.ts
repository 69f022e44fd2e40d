import ICAL from 'ical.js';
import { writeInvite } from '../../../../lib/calendar/invite';
import type { InviteContent, InvitePurpose } from '../../../../lib/calendar/invite-content';

export const stampedAt = '2026-12-10T15:58:00.123Z';

/** A meeting of Ben with his mentor Ana on Christmas Eve, with `fields` of its own. */
export function aMeeting(fields: Partial<InviteContent> = {}): InviteContent {
  return {
    uid: 'b7a1c7b2-6d1f-4e55-9d0c-1f2a3b4c5d6e@last-ten',
    sequence: 0,
    startsAt: '2026-12-24T15:00:00.000Z',
    endsAt: '2026-12-24T16:00:00.000Z',
    timeZone: 'Europe/Berlin',
    summary: 'Mentoring: Ana and Ben',
    details: 'Agenda\n• Check-in (5 min)\n\nAction items\n• Draft CV; send it, please',
    callLink: 'https://meet.google.com/abc-defg-hij',
    callLabel: 'Join the call',
    alarmText: 'Mentoring with Ana',
    me: { name: 'Ben Okafor', email: 'ben@example.org' },
    partner: { name: 'Ana Lima', email: 'ana@example.com' },
    ...fields,
  };
}

/** Writes an invite that must lack nothing. */
export function written(purpose: InvitePurpose, fields: Partial<InviteContent> = {}): string {
  const result = writeInvite(purpose, aMeeting(fields), stampedAt);
  if (result.kind !== 'written')
    throw new Error(`Expected a file, missing ${result.addresses.join(' and ')}`);
  return result.text;
}

/** Reads a file back: the calendar and its event. */
export function readBack(text: string): { calendar: ICAL.Component; event: ICAL.Component } {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const event = calendar.getFirstSubcomponent('vevent');
  if (!event) throw new Error('Expected an event, found none.');
  return { calendar, event };
}
