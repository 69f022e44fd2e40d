import { beforeEach, describe, expect, it } from 'vitest';
import {
  attachCall,
  sayEnd,
  setUpCall,
  type SetUpAnswers,
} from '../../../../../lib/storage/actions/call-sessions';
import { callLinkOf } from '../../../../../lib/domain/call-link';
import { listCalls } from '../../../../../lib/storage/queries/calls';
import { startManualCall } from '../../../../../lib/storage/actions/calls';
import { findMentorship, listActiveMentorships } from '../../../../../lib/storage/queries/mentorships';
import { bookNextSession } from '../../../../../lib/storage/actions/sessions';
import { findSession, listSessions } from '../../../../../lib/storage/queries/sessions';
import { emptyDatabase } from '../empty-database';
import { now, planOn, storeMentorship } from '../sample-mentorship';

beforeEach(emptyDatabase);

const here = { now, timeZone: 'Europe/Berlin' };
const answers: SetUpAnswers = {
  mentorshipId: null,
  partnerName: 'Ana Lima',
  role: 'mentoree',
  endsAt: '2026-12-10T15:47:00.000Z',
  partnerEmail: null,
};

describe('The set-up form', () => {
  it('with no call at all starts one by hand, with a session that ends as said', async () => {
    const call = await setUpCall(null, answers, here);
    expect(call).toMatchObject({ platform: 'manual', phase: 'in-call', saidEndsAt: answers.endsAt });
    expect(await findSession(call?.sessionId ?? '')).toMatchObject({
      origin: 'unplanned',
      endsAt: answers.endsAt,
    });
    expect(await findMentorship(call?.mentorshipId ?? '')).toMatchObject({ usualLengthMinutes: 45 });
  });

  it('counts the usual length from the quarter hour that was meant, not from an early join', async () => {
    const early = { ...here, now: '2026-12-10T15:39:00.000Z' };
    const call = await setUpCall(null, { ...answers, endsAt: '2026-12-10T16:45:00.000Z' }, early);
    expect(await findMentorship(call?.mentorshipId ?? '')).toMatchObject({ usualLengthMinutes: 60 });
  });

  it('sent twice makes one mentorship, one session and one call', async () => {
    const call = await setUpCall(null, answers, here);
    await setUpCall(call?.id ?? null, { ...answers, mentorshipId: call?.mentorshipId ?? null }, here);
    expect(await listCalls()).toHaveLength(1);
    expect(await listActiveMentorships()).toHaveLength(1);
    expect(await listSessions(call?.mentorshipId ?? '')).toHaveLength(1);
  });

  it('sent twice at once, by hand, makes one mentorship, one session and one call', async () => {
    await Promise.all([setUpCall(null, answers, here), setUpCall(null, answers, here)]);
    const [pair, ...others] = await listActiveMentorships();
    expect([others.length, (await listCalls()).length]).toEqual([0, 1]);
    expect(await listSessions(pair?.id ?? '')).toHaveLength(1);
  });

  it.each(['ana lima', 'ANA LIMA', 'Ána  Lima', 'Ａｎａ Lima', ' Ana Lima '])(
    'with "%s" means the pair that is known as Ana Lima',
    async (partnerName) => {
      const pair = await storeMentorship('Ana Lima');
      expect((await setUpCall(null, { ...answers, partnerName }, here))?.mentorshipId).toBe(pair.id);
      expect(await listActiveMentorships()).toMatchObject([{ partnerName: 'Ana Lima' }]);
    },
  );

  it.each([
    ['another name', { partnerName: 'Anna Lima' }],
    ['the other role', { role: 'mentor' as const }],
  ])('with %s makes a mentorship of its own', async (_, more) => {
    await storeMentorship('Ana Lima');
    await setUpCall(null, { ...answers, ...more }, here);
    expect(await listActiveMentorships()).toHaveLength(2);
  });

  it('for a known pair takes the session booked for now, learns the address, keeps the usual length', async () => {
    const mentorship = await storeMentorship();
    const booked = await bookNextSession(mentorship, null, planOn('10'), '2026-12-01T10:00:00.000Z');
    const known = { ...answers, mentorshipId: mentorship.id, partnerEmail: 'ana@example.com' };
    const call = await setUpCall(null, known, here);
    expect(call?.sessionId).toBe(booked.id);
    expect((await findMentorship(mentorship.id))?.partnerEmail).toBe('ana@example.com');
    await setUpCall(null, { ...known, partnerEmail: null }, here);
    expect((await findMentorship(mentorship.id))?.partnerEmail).toBe('ana@example.com');
  });

  it.each([
    ['🙂'.repeat(300), 200],
    ['x'.repeat(300), 200],
    ['עברית', 5],
    ['Ana\r\nLima', 8],
  ])('takes any name: %j', async (partnerName, length) => {
    const call = await setUpCall(null, { ...answers, partnerName }, here);
    const name = (await findMentorship(call?.mentorshipId ?? ''))?.partnerName ?? '';
    expect(name).toHaveLength(length);
    expect(name.isWellFormed()).toBe(true);
  });

  it('cuts a name of 300 signs between characters', async () => {
    const call = await setUpCall(null, { ...answers, partnerName: `x${'🙂'.repeat(300)}` }, here);
    const name = (await findMentorship(call?.mentorshipId ?? ''))?.partnerName ?? '';
    expect(name.isWellFormed()).toBe(true);
  });

  it('without a name stores nothing', async () => {
    await expect(setUpCall(null, { ...answers, partnerName: ' \n' }, here)).rejects.toThrow();
    expect(await listCalls()).toEqual([]);
    expect(await listActiveMentorships()).toEqual([]);
  });
});

describe('The end a person says', () => {
  it('becomes the end of an unplanned session, but never one before its start', async () => {
    const call = await setUpCall(null, answers, here);
    await sayEnd(call?.id ?? '', '2026-12-10T14:00:00.000Z');
    expect((await findSession(call?.sessionId ?? ''))?.endsAt).toBe(answers.endsAt);
    await sayEnd(call?.id ?? '', '2026-12-10T16:30:00.000Z');
    expect((await findSession(call?.sessionId ?? ''))?.endsAt).toBe('2026-12-10T16:30:00.000Z');
  });

  it('leaves a booked session as it was agreed', async () => {
    const mentorship = await storeMentorship();
    const booked = await bookNextSession(mentorship, null, planOn('10'), '2026-12-01T10:00:00.000Z');
    const call = await startManualCall({ mentorshipId: null, sessionId: null, saidEndsAt: null }, now);
    await attachCall(call.id, { mentorshipId: mentorship.id, sessionId: booked.id }, here);
    await sayEnd(call.id, '2026-12-10T16:30:00.000Z');
    expect((await findSession(booked.id))?.endsAt).toBe(planOn('10').endsAt);
  });
});

describe('The link of a call', () => {
  it.each([
    ['meet:abc-defg-hij', 'https://meet.google.com/abc-defg-hij'],
    ['zoom:81234567890', 'https://zoom.us/j/81234567890'],
    ['teams:19:meeting_x@thread.v2', null],
    ['zoom-my:zoom.us/coach', null],
    ['meet-lookup:team', null],
  ])('of %s is %s', (key, link) => {
    expect(callLinkOf(key)).toBe(link);
  });
});
