import { beforeEach, describe, expect, it, vi } from 'vitest';
import { adoptCall, forgetAllTabs, forgetTab, takeReport } from '../../../../lib/background/call-reports';
import { settle } from '../../../../lib/background/desk';
import { listCalls } from '../../../../lib/storage/queries/calls';
import { changeMentorship } from '../../../../lib/storage/actions/mentorships';
import { bookNextSession } from '../../../../lib/storage/actions/sessions';
import { findSession, listSessions } from '../../../../lib/storage/queries/sessions';
import { finishWrapUp } from '../../../../lib/storage/actions/wrap-up';
import { createScene, onlyCall, type CallScene } from './call-scene';
import { planOn } from '../storage/sample-mentorship';
import { day, keylessTeamsPage, type FakeDesk } from './fake-desk';

let scene: CallScene;
let desk: FakeDesk;

beforeEach(async () => {
  scene = await createScene();
  ({ desk } = scene);
});

describe('A call whose wrap-up is finished', () => {
  beforeEach(async () => {
    const session = await scene.book();
    await scene.report(1);
    await scene.stayUntil('15:52:00', 1);
    await finishWrapUp(session.id, null, day('15:52:00'));
  });

  const bookAt = async (start: string, end: string) =>
    bookNextSession(
      scene.mentorship,
      (await listSessions(scene.mentorship.id))[0] ?? null,
      { ...planOn('10'), startsAt: day(start), endsAt: day(end) },
      day('15:52:00'),
    );

  it('left and joined again is still that call, and stays quiet', async () => {
    await scene.report(1, 'left');
    desk.at('15:55:00');
    expect(await scene.report(2)).toEqual({ kind: 'nothing' });
    await onlyCall();
  });

  it('left and joined again with the next meeting near is the next call', async () => {
    const next = await bookAt('16:05:00', '17:00:00');
    await scene.report(1, 'left');
    desk.at('16:01:00');
    await scene.report(1);
    const [latest, ...earlier] = await listCalls();
    expect(earlier).toHaveLength(1);
    expect(latest).toMatchObject({
      sessionId: next.id,
      phase: 'in-call',
      joinedAt: day('16:01:00'),
      scheduledEnd: { endsAt: day('17:00:00'), source: 'booked' },
    });
  });

  it('left and joined again with the next meeting far off is not that meeting', async () => {
    const next = await bookAt('18:00:00', '19:00:00');
    await scene.report(1, 'left');
    desk.at('15:58:00');
    await scene.report(1);
    expect((await onlyCall()).sessionId).not.toBe(next.id);
    expect((await findSession(next.id))?.status).toBe('planned');
  });

  it('gone on with has, for the next meeting, a chip of its own', async () => {
    await bookAt('16:05:00', '16:20:00');
    await scene.stayUntil('16:09:00', 1);
    expect(scene.chips()).toEqual([]);
    await scene.stayUntil('16:10:00', 1);
    expect(desk.shown.get(1)).toMatchObject({ kind: 'chip', endsAt: day('16:20:00'), opensByItself: true });
  });
});

describe('A Teams call whose page shows no id', () => {
  beforeEach(async () => {
    await changeMentorship(scene.mentorship.id, { callKeys: ['teams:19:x@thread.v2'] });
    const plan = { ...planOn('10'), callKeys: ['teams:19:x@thread.v2'] };
    await bookNextSession(scene.mentorship, null, plan, day('12:00'));
    await takeReport(desk, keylessTeamsPage(), 1);
    desk.at('15:02:00');
  });

  it('is the session planned now', async () => {
    expect((await onlyCall()).scheduledEnd).toMatchObject({ endsAt: day('16:00:00'), source: 'booked' });
  });

  it('stays one call when its page is loaded again', async () => {
    await forgetTab(desk, 1);
    desk.at('15:02:20');
    expect(await takeReport(desk, keylessTeamsPage(), 1)).toEqual({ kind: 'nothing' });
    expect(await onlyCall()).toMatchObject({ phase: 'in-call', leftAt: null });
  });

  it('is not the next call one sees minutes after leaving: the person is asked', async () => {
    await takeReport(desk, keylessTeamsPage('left'), 1);
    desk.at('15:10:00');
    expect(await takeReport(desk, keylessTeamsPage(), 1)).toMatchObject({ kind: 'first-card' });
    expect((await onlyCall()).phase).toBe('left');
  });

  it('is not another call joined at once after it, under another title', async () => {
    await takeReport(desk, keylessTeamsPage('left'), 1);
    desk.at('15:02:30');
    await takeReport(desk, { ...keylessTeamsPage(), title: 'Sales' }, 1);
    expect((await onlyCall()).phase).toBe('left');
  });

  it('joined again after a restart of the browser goes on once the person says whose it is', async () => {
    await forgetAllTabs(desk);
    desk.at('15:20:00');
    expect(await takeReport(desk, keylessTeamsPage(), 77)).toMatchObject({ kind: 'first-card' });
    await adoptCall(desk, keylessTeamsPage(), { tabId: 77, mentorshipId: scene.mentorship.id });
    expect(await onlyCall()).toMatchObject({ phase: 'in-call', tabs: [{ tabId: 77 }] });
    expect(await listSessions(scene.mentorship.id)).toHaveLength(1);
  });

  it('is not taken up again hours later, though its tab was never closed', async () => {
    desk.at('20:00:00');
    await takeReport(desk, keylessTeamsPage(), 1);
    expect((await onlyCall()).phase).toBe('left');
  });
});

describe('A browser that went down during a call', () => {
  it('and starts hours later by opening the same link is in a new call', async () => {
    await scene.book();
    await scene.report(1);
    await scene.stayUntil('15:40:00', 1);
    desk.at('21:00:00');
    await forgetAllTabs(desk);
    expect(await onlyCall()).toMatchObject({ phase: 'left', leftAt: day('15:40:00') });
    desk.at('21:00:30');
    await scene.report(77);
    expect((await listCalls()).map(({ phase }) => phase)).toEqual(['in-call', 'left']);
  });
});

describe('A call said twice to be one with the same partner', () => {
  it('has one session', async () => {
    const page = { ...keylessTeamsPage(), keys: ['teams-id:1234567890123'] };
    await adoptCall(desk, page, { tabId: 1, mentorshipId: scene.mentorship.id });
    await adoptCall(desk, page, { tabId: 2, mentorshipId: scene.mentorship.id });
    await onlyCall();
    expect(await listSessions(scene.mentorship.id)).toHaveLength(1);
  });
});

describe('When the system clock is set', () => {
  const setTo = (instant: string) => vi.spyOn(desk.browser, 'clock').mockReturnValue(Date.parse(instant));

  beforeEach(async () => {
    await scene.book();
    await scene.report(1);
    await scene.stayUntil('15:40:00', 1);
  });

  it('back an hour during a call, the call goes on and its end stays', async () => {
    desk.at('14:41:00');
    await scene.report(1);
    expect(await onlyCall()).toMatchObject({ phase: 'in-call', scheduledEnd: { endsAt: day('16:00:00') } });
    expect(scene.chips()).toEqual([]);
    await scene.stayUntil('15:50:00', 1);
    expect(scene.chips()).toEqual([1]);
  });

  it('a day ahead during a call, the old call is over and nothing rings', async () => {
    setTo('2026-12-11T15:41:00.000Z');
    await settle(desk.browser);
    expect([desk.badge, desk.alarm]).toEqual(['', null]);
    expect(await onlyCall()).toMatchObject({ phase: 'left', leftAt: day('15:40:00') });
    await scene.report(1);
    const live = (await listCalls()).filter(({ phase }) => phase === 'in-call');
    expect(live.map(({ joinedAt }) => joinedAt)).toEqual(['2026-12-11T15:41:00.000Z']);
  });

  it('a day back during a call, the call goes on without a chip, and has one when it is set right', async () => {
    const clock = setTo('2026-12-09T15:41:00.000Z');
    expect(await scene.report(1)).toEqual({ kind: 'nothing' });
    expect(await onlyCall()).toMatchObject({ phase: 'in-call', scheduledEnd: { endsAt: day('16:00:00') } });
    clock.mockRestore();
    desk.at('15:51:00');
    expect((await scene.report(1)).kind).toBe('chip');
    await onlyCall();
  });
});
