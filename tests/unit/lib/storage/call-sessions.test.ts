import { beforeEach, describe, expect, it } from 'vitest';
import {
  attachCall,
  callLinkOf,
  sayEnd,
  setUpCall,
  type SetUpAnswers,
} from '../../../../lib/storage/call-sessions';
import { listCalls, startManualCall } from '../../../../lib/storage/calls';
import { findMentorship, listActiveMentorships } from '../../../../lib/storage/mentorships';
import { bookNextSession, findSession, listSessions } from '../../../../lib/storage/sessions';
import { emptyDatabase } from './empty-database';
import { now, planOn, storeMentorship } from './sample-mentorship';

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

  it('sent twice makes one mentorship, one session and one call', async () => {
    const call = await setUpCall(null, answers, here);
    await setUpCall(call?.id ?? null, { ...answers, mentorshipId: call?.mentorshipId ?? null }, here);
    expect(await listCalls()).toHaveLength(1);
    expect(await listActiveMentorships()).toHaveLength(1);
    expect(await listSessions(call?.mentorshipId ?? '')).toHaveLength(1);
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
