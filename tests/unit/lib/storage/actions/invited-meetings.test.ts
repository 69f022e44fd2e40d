import { beforeEach, describe, expect, it } from 'vitest';
import { setUpCall } from '../../../../../lib/storage/actions/call-sessions';
import { bookInvited, type InvitedMeeting } from '../../../../../lib/storage/actions/invited-meetings';
import { findMentorship, listActiveMentorships } from '../../../../../lib/storage/queries/mentorships';
import { findSession, listSessions } from '../../../../../lib/storage/queries/sessions';
import { emptyDatabase } from '../empty-database';
import { now, storeMentorship } from '../sample-mentorship';

beforeEach(emptyDatabase);

const meeting: InvitedMeeting = {
  mentorshipId: null,
  partnerName: 'Ana Silva',
  role: 'mentor',
  partnerEmail: 'ana.silva@example.com',
  startsAt: '2027-01-14T14:00:00.000Z',
  endsAt: '2027-01-14T14:45:00.000Z',
  timeZone: 'Europe/Berlin',
  callLink: 'https://meet.google.com/new-newn-new',
  callKeys: ['meet:new-newn-new'],
};

describe('A meeting somebody was invited to', () => {
  it('with a new person is booked, and the pair knows its link and address', async () => {
    const { mentorship, session } = await bookInvited(meeting, now);
    expect(mentorship).toMatchObject({ partnerEmail: 'ana.silva@example.com', callKeys: meeting.callKeys });
    expect(session).toMatchObject({ status: 'planned', origin: 'booked', startsAt: meeting.startsAt });
    expect(session).toMatchObject({ endsAt: meeting.endsAt, callLink: meeting.callLink });
  });

  it('with a new person can be taken back, person and all', async () => {
    await (await bookInvited(meeting, now)).takeBack();
    expect(await listActiveMentorships()).toEqual([]);
  });

  it('with a known person is booked beside what is booked, and can be taken back', async () => {
    const pair = await storeMentorship();
    const first = await bookInvited({ ...meeting, mentorshipId: pair.id }, now);
    const later = { ...meeting, startsAt: '2027-01-21T14:00:00.000Z', endsAt: null };
    const second = await bookInvited({ ...later, mentorshipId: pair.id }, now);
    expect((await listSessions(pair.id)).map(({ id }) => id)).toEqual([first.session.id, second.session.id]);
    await second.takeBack();
    await first.takeBack();
    expect(await listSessions(pair.id)).toEqual([]);
    const { partnerEmail, callKeys, callLink } = (await findMentorship(pair.id)) ?? {};
    expect({ partnerEmail, callKeys, callLink }).toEqual({
      partnerEmail: pair.partnerEmail,
      callKeys: pair.callKeys,
      callLink: pair.callLink,
    });
  });

  it('given twice is booked once, and learns the newer link', async () => {
    const pair = await storeMentorship();
    await bookInvited({ ...meeting, mentorshipId: pair.id, callLink: null, callKeys: [] }, now);
    await bookInvited({ ...meeting, mentorshipId: pair.id }, now);
    expect(await listSessions(pair.id)).toMatchObject([{ callLink: meeting.callLink }]);
  });
});

describe('The set-up form with an invitation', () => {
  it('begins the meeting when the invitation says, and keeps its link for the pair', async () => {
    const here = { now: '2026-12-10T15:07:00.000Z', timeZone: 'Europe/Berlin' };
    const answers = {
      mentorshipId: null,
      partnerName: 'Ana Silva',
      role: 'mentor' as const,
      endsAt: '2026-12-10T16:00:00.000Z',
      partnerEmail: null,
      startsAt: '2026-12-10T15:00:00.000Z',
      callLink: meeting.callLink,
      callKeys: meeting.callKeys,
    };
    const call = await setUpCall(null, answers, here);
    expect(await findSession(call?.sessionId ?? '')).toMatchObject({
      startsAt: answers.startsAt,
      endsAt: answers.endsAt,
      actualStartAt: here.now,
      callLink: meeting.callLink,
    });
    expect(await findMentorship(call?.mentorshipId ?? '')).toMatchObject({
      callLink: meeting.callLink,
      callKeys: meeting.callKeys,
      usualLengthMinutes: 60,
    });
  });
});
