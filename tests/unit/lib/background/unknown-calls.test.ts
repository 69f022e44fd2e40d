import { beforeEach, describe, expect, it, vi } from 'vitest';
import { adoptCall, declineCall, takeReport } from '../../../../lib/background/call-reports';
import { answerNo, answerYes } from '../../../../lib/background/card-answers';
import { settle } from '../../../../lib/background/desk';
import { setUpCall } from '../../../../lib/storage/actions/call-sessions';
import { listCalls } from '../../../../lib/storage/queries/calls';
import { changeSettings } from '../../../../lib/storage/actions/settings';
import { storeMentorship } from '../storage/sample-mentorship';
import { database } from '../../../../lib/storage/engine/database';
import { readPanelRequest } from '../../../../lib/storage/queries/panel-request';
import { findMentorship } from '../../../../lib/storage/queries/mentorships';
import { createScene, onlyCall, type CallScene } from './call-scene';
import { day, keylessTeamsPage, meetPage, type FakeDesk } from './fake-desk';

const unknownLink = 'meet:zzz-zzzz-zzz';

let scene: CallScene;
let desk: FakeDesk;

beforeEach(async () => {
  scene = await createScene();
  ({ desk } = scene);
});

describe('A call nobody knows', () => {
  it('is not stored once a mentorship exists', async () => {
    await scene.report(1, 'in-call', unknownLink);
    expect(await listCalls()).toEqual([]);
  });

  it('is asked about before the first scene.mentorship, and nothing is stored for the asking', async () => {
    await database.mentorships.clear();
    expect(await scene.report(1)).toEqual({
      kind: 'first-card',
      inPassing: false,
    });
    expect(await listCalls()).toEqual([]);
  });

  it('once declined is not asked about again, in any tab', async () => {
    await database.mentorships.clear();
    await declineCall(desk, meetPage(), 1);
    expect(await scene.report(2)).toEqual({ kind: 'nothing' });
  });

  it('joined ten minutes before its end teaches no usual length', async () => {
    await database.mentorships.clear();
    const call = await adoptCall(desk, meetPage(), { tabId: 1, mentorshipId: null });
    const answers = {
      mentorshipId: null,
      partnerName: 'Carol',
      role: 'mentor' as const,
      endsAt: day('15:10:00'),
      partnerEmail: null,
    };
    const setUp = await setUpCall(call?.id ?? null, answers, {
      now: day('15:01:00'),
      timeZone: 'Europe/Berlin',
    });
    expect(await findMentorship(setUp?.mentorshipId ?? '')).toMatchObject({ usualLengthMinutes: null });
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

describe("A call under a link that is nobody's, once a mentorship exists", () => {
  const line = { kind: 'first-card', inPassing: true };
  const nothing = { kind: 'nothing' };

  it('is asked about in one line without a name, for two minutes', async () => {
    expect(await scene.report(1, 'in-call', unknownLink)).toEqual(line);
    desk.at('15:01:59');
    expect(await scene.report(1, 'in-call', unknownLink)).toEqual(line);
    desk.at('15:02:00');
    expect(await scene.report(1, 'in-call', unknownLink)).toEqual(nothing);
  });

  it('is asked about once for a link: not the next day, not in another tab', async () => {
    await scene.report(1, 'in-call', unknownLink);
    expect(await scene.report(2, 'in-call', unknownLink)).toEqual(nothing);
    desk.at('20:00:00');
    expect(await scene.report(1, 'in-call', unknownLink)).toEqual(nothing);
    expect(await scene.report(3, 'in-call', 'meet:yyy-yyyy-yyy')).toEqual(line);
  });

  it('is not asked about in its lobby, nor after a no', async () => {
    expect(await scene.report(1, 'lobby', unknownLink)).toEqual(nothing);
    await declineCall(desk, meetPage('in-call', unknownLink), 1);
    expect(await scene.report(1, 'in-call', unknownLink)).toEqual(nothing);
  });

  it('goes through the set-up form after a yes, and falls silent after a no', async () => {
    await scene.report(1, 'in-call', unknownLink);
    const yes = await answerYes(desk, meetPage('in-call', unknownLink), 1);
    expect(yes.call).toMatchObject({ mentorshipId: null, keys: [unknownLink] });
    await scene.report(2, 'in-call', 'meet:yyy-yyyy-yyy');
    await answerNo(desk, meetPage('in-call', 'meet:yyy-yyyy-yyy'), 2);
    expect(await scene.report(2, 'in-call', 'meet:yyy-yyyy-yyy')).toEqual(nothing);
  });

  it('is put on record by a yes asked again, wherever the browser stopped the background under the first', async () => {
    await scene.report(1, 'in-call', unknownLink);
    const yes = () => answerYes(desk, meetPage('in-call', unknownLink), 1);
    vi.spyOn(desk.browser, 'setBadge').mockRejectedValueOnce(new Error('stopped'));
    await expect(yes()).rejects.toThrow('stopped');
    expect((await yes()).call).toMatchObject({ keys: [unknownLink] });
    expect(await readPanelRequest()).toMatchObject({ kind: 'open', callId: (await onlyCall()).id });
    expect(await yes()).toMatchObject({ call: undefined });
    expect(await listCalls()).toHaveLength(1);
  });

  it('is left alone where the person wants to be, and then counts as not asked about', async () => {
    await changeSettings({ askAboutNewCalls: false });
    expect(await scene.report(1, 'in-call', unknownLink)).toEqual(nothing);
    await changeSettings({ askAboutNewCalls: true });
    expect(await scene.report(1, 'in-call', unknownLink)).toEqual(line);
  });

  it('keeps nothing of the link but a hash', async () => {
    await scene.report(1, 'in-call', unknownLink);
    expect(JSON.stringify(await database.callDecisions.toArray())).not.toContain('zzz');
    expect(await database.callDecisions.count()).toBe(1);
  });

  it('still is asked about in full where it turns out to be a room of two pairs', async () => {
    await scene.report(1, 'in-call', unknownLink);
    await storeMentorship('Ben Ode', [unknownLink]);
    await storeMentorship('Carl', [unknownLink]);
    expect(await scene.report(1, 'in-call', unknownLink)).toEqual({ kind: 'first-card', inPassing: false });
  });

  it('asks about thirty links an hour at most', async () => {
    const letters = 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnop'.split('');
    const views = [];
    for (const [tab, letter] of letters.entries())
      views.push(await scene.report(tab, 'in-call', `meet:zzz-zzz${letter}-zz${letters[tab + 1] ?? 'x'}`));
    expect(views.filter(({ kind }) => kind === 'first-card').length).toBeLessThanOrEqual(30);
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
