import { describe, expect, it } from 'vitest';
import { googleComposeLink, outlookComposeLink } from '../../../../lib/calendar/compose-links';
import { aMeeting } from './sample-invite';

const meeting = { ...aMeeting({ summary: 'Ana & Ben + 1? #2' }), partnerEmail: 'ana+m@example.com' };

describe('The Google Calendar page', () => {
  const { searchParams } = new URL(googleComposeLink(meeting));

  it('gets the same meeting as the invite', () => {
    expect(Object.fromEntries(searchParams)).toEqual({
      action: 'TEMPLATE',
      text: meeting.summary,
      dates: '20261224T150000Z/20261224T160000Z',
      ctz: 'Europe/Berlin',
      details: `${meeting.callLink}\n${meeting.details}`,
      location: meeting.callLink,
      add: 'ana+m@example.com',
    });
  });

  it.each([
    [{ everyDays: 7, count: 6 }, 'RRULE:FREQ=WEEKLY;INTERVAL=1;COUNT=6'],
    [{ everyDays: 28, count: 2 }, 'RRULE:FREQ=WEEKLY;INTERVAL=4;COUNT=2'],
    [{ everyDays: 10, count: 60 }, 'RRULE:FREQ=DAILY;INTERVAL=10;COUNT=60'],
    [null, null],
  ])('gets the rule of a series: %j', (repeat, recur) => {
    const link = new URL(googleComposeLink({ ...meeting, repeat }));
    expect(link.searchParams.get('recur')).toBe(recur);
  });
});

describe('The Outlook page', () => {
  const link = outlookComposeLink(meeting);

  it('gets the same meeting as the invite', () => {
    expect(Object.fromEntries(new URL(link).searchParams)).toEqual({
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: meeting.summary,
      startdt: '2026-12-24T15:00:00Z',
      enddt: '2026-12-24T16:00:00Z',
      body: `${meeting.callLink}\n${meeting.details}`,
      location: meeting.callLink,
      to: 'ana+m@example.com',
    });
  });

  it('gets no plus signs, which Outlook would show', () => {
    expect(link).not.toContain('+');
  });
});

describe.each([googleComposeLink, outlookComposeLink])('Either page', (write) => {
  it('is told of no partner and no link where there is none', () => {
    const { searchParams } = new URL(write({ ...meeting, partnerEmail: null, callLink: null }));
    for (const name of ['add', 'to', 'location']) expect(searchParams.has(name)).toBe(false);
  });

  it('gets an address that is not too long, cut between characters', () => {
    const link = write({ ...meeting, details: '👩‍💻'.repeat(5000) });
    const { searchParams } = new URL(link);
    const body = searchParams.get('details') ?? searchParams.get('body') ?? '';
    expect(body.endsWith('…')).toBe(true);
    expect(body).not.toContain('\uFFFD');
    expect(link.length).toBeLessThan(8000);
  });
});
