import { beforeEach, describe, expect, it } from 'vitest';
import { adoptCall, declineCall, takeReport } from '../../../../lib/background/call-reports';
import { settle } from '../../../../lib/background/desk';
import { setUpCall } from '../../../../lib/storage/call-sessions';
import { listCalls } from '../../../../lib/storage/calls';
import { database } from '../../../../lib/storage/database';
import { findMentorship } from '../../../../lib/storage/mentorships';
import { createScene, onlyCall, type CallScene } from './call-scene';
import { day, keylessTeamsPage, meetPage, type FakeDesk } from './fake-desk';

let scene: CallScene;
let desk: FakeDesk;

beforeEach(async () => {
  scene = await createScene();
  ({ desk } = scene);
});

describe('A call nobody knows', () => {
  it('is left alone and not stored once a mentorship exists', async () => {
    expect(await scene.report(1, 'in-call', 'meet:zzz-zzzz-zzz')).toEqual({ kind: 'nothing' });
    expect(await listCalls()).toEqual([]);
  });

  it('is asked about before the first scene.mentorship, and nothing is stored for the asking', async () => {
    await database.mentorships.clear();
    expect(await scene.report(1)).toEqual({ kind: 'first-card', partners: [] });
    expect(await listCalls()).toEqual([]);
  });

  it('once declined is not asked about again, in any tab', async () => {
    await database.mentorships.clear();
    await declineCall(desk, meetPage(), 1);
    expect(await scene.report(2)).toEqual({ kind: 'nothing' });
  });

  it('adopted goes through the set-up form, and is known next time with its usual length', async () => {
    await database.mentorships.clear();
    const call = await adoptCall(desk, meetPage(), { tabId: 1, mentorshipId: null });
    await setUpCall(
      call?.id ?? null,
      {
        mentorshipId: null,
        partnerName: 'Carol',
        role: 'mentor',
        endsAt: day('15:45:00'),
        partnerEmail: null,
      },
      { now: day('15:01:00'), timeZone: 'Europe/Berlin' },
    );
    await settle(desk.browser);
    const first = await onlyCall();
    expect(first.scheduledEnd).toEqual({ endsAt: day('15:45:00'), source: 'said', guess: false });
    expect(await findMentorship(first.mentorshipId ?? '')).toMatchObject({
      partnerName: 'Carol',
      usualLengthMinutes: 45,
      callKeys: ['meet:abc-defg-hij'],
      callLink: 'https://meet.google.com/abc-defg-hij',
    });
    await scene.report(1, 'left');
    desk.at('20:01:00');
    await scene.report(5);
    expect((await listCalls())[0]).toMatchObject({
      mentorshipId: first.mentorshipId,
      scheduledEnd: { endsAt: day('20:45:00'), source: 'usual-length', guess: false },
    });
  });

  it('adopted for a known pair becomes their booked session', async () => {
    const session = await scene.book();
    await adoptCall(desk, meetPage('in-call', 'meet:new-newn-new'), {
      tabId: 1,
      mentorshipId: scene.mentorship.id,
    });
    expect(await onlyCall()).toMatchObject({ sessionId: session.id, scheduledEnd: { source: 'booked' } });
    expect((await findMentorship(scene.mentorship.id))?.callKeys).toContain('meet:new-newn-new');
  });
});

describe('A Teams call whose page shows no id', () => {
  it('has the id of the join link its tab passed', async () => {
    await desk.tabs.rememberJoinKeys(1, ['meet:abc-defg-hij']);
    await takeReport(desk, keylessTeamsPage(), 1);
    expect((await onlyCall()).keys).toEqual(['meet:abc-defg-hij']);
  });

  it('declined is not asked about again in that tab, until it joins another', async () => {
    await database.mentorships.clear();
    await declineCall(desk, keylessTeamsPage(), 1);
    expect(await takeReport(desk, keylessTeamsPage(), 1)).toEqual({ kind: 'nothing' });
    expect((await takeReport(desk, keylessTeamsPage(), 2)).kind).toBe('first-card');
    await desk.tabs.rememberJoinKeys(1, ['teams-id:1234567890123']);
    expect((await takeReport(desk, keylessTeamsPage(), 1)).kind).toBe('first-card');
  });

  it('stays one call while its tab reports', async () => {
    await adoptCall(desk, keylessTeamsPage(), { tabId: 1, mentorshipId: scene.mentorship.id });
    desk.at('15:01:00');
    await takeReport(desk, keylessTeamsPage(), 1);
    expect((await onlyCall()).title).toBe('Weekly');
  });
});
