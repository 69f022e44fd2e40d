import { beforeEach, describe, expect, it } from 'vitest';
import { forgetAllTabs, forgetTab } from '../../../../lib/background/call-reports';
import { settle } from '../../../../lib/background/desk';
import { listCalls } from '../../../../lib/storage/queries/calls';
import { bookNextSession } from '../../../../lib/storage/actions/sessions';
import { findSession, listSessions } from '../../../../lib/storage/queries/sessions';
import { changeSettings } from '../../../../lib/storage/actions/settings';
import { finishWrapUp } from '../../../../lib/storage/actions/wrap-up';
import { createScene, onlyCall, type CallScene } from './call-scene';
import { planOn } from '../storage/sample-mentorship';
import { day, type FakeDesk } from './fake-desk';

let scene: CallScene;
let desk: FakeDesk;

beforeEach(async () => {
  scene = await createScene();
  ({ desk } = scene);
});

describe('A call that was booked', () => {
  it('is known at once, quiet at first, with its end from the booking and an alarm ten minutes before it', async () => {
    const session = await scene.book();
    desk.at('14:58:00');
    expect(await scene.report(1)).toEqual({ kind: 'nothing' });
    expect(await onlyCall()).toMatchObject({
      mentorshipId: scene.mentorship.id,
      sessionId: session.id,
      scheduledEnd: { endsAt: day('16:00:00'), source: 'booked', guess: false },
    });
    expect((await findSession(session.id))?.status).toBe('held');
    await scene.stayUntil('15:46:00', 1);
    expect(desk.alarm).toBe(day('15:50:00'));
    expect(desk.badge).toBe('');
  });

  it('shows chip, badge and a toolbar that opens the panel when its last ten minutes begin', async () => {
    await scene.book();
    await scene.report(1);
    await scene.stayUntil('15:50:00', 1);
    await settle(desk.browser);
    expect(desk.shown.get(1)).toMatchObject({
      kind: 'chip',
      endsAt: day('16:00:00'),
      opensByItself: true,
    });
    expect(JSON.stringify(desk.shown.get(1))).not.toContain('Ana');
    expect([desk.badge, desk.toolbar.get(1), desk.alarm]).toEqual(['10', 'panel', day('15:51:00')]);
  });

  it('follows the lead the person has set', async () => {
    await scene.book();
    await changeSettings({ leadMinutes: 15 });
    await scene.report(1);
    await scene.stayUntil('15:41:00', 1);
    expect(desk.alarm).toBe(day('15:45:00'));
  });

  it('in the lobby is no call yet, and nothing is stored', async () => {
    await scene.book();
    expect(await scene.report(1, 'lobby')).toEqual({ kind: 'nothing' });
    expect(await listCalls()).toEqual([]);
  });
});

describe('One call stays one call with one chip', () => {
  beforeEach(async () => {
    await scene.book();
    await scene.report(1);
    await scene.stayUntil('15:52:00', 1);
  });

  it('when its page is loaded again', async () => {
    await scene.report(1, 'left');
    desk.at('15:52:20');
    expect((await scene.report(1)).kind).toBe('chip');
    expect(await onlyCall()).toMatchObject({ phase: 'in-call', leftAt: null });
  });

  it('in a second tab, where the chip moves to the tab joined last', async () => {
    expect((await scene.report(2)).kind).toBe('chip');
    await settle(desk.browser);
    expect(scene.chips()).toEqual([2]);
    expect((await onlyCall()).tabs).toHaveLength(2);
  });

  it('when the second tab is closed again, and the chip moves back', async () => {
    await scene.report(2);
    await forgetTab(desk, 2);
    expect(desk.shown.get(1)?.kind).toBe('chip');
    expect((await onlyCall()).phase).toBe('in-call');
  });

  it('when it is left and joined again minutes later', async () => {
    await scene.report(1, 'left');
    expect(desk.badge).toBe('');
    desk.at('15:57:00');
    expect((await scene.report(3)).kind).toBe('chip');
    await onlyCall();
    expect(desk.badge).toBe('3');
  });

  it('when the browser is started again in the middle of it', async () => {
    await forgetAllTabs(desk);
    expect(desk.badge).toBe('');
    desk.at('15:55:00');
    expect((await scene.report(77)).kind).toBe('chip');
    expect((await onlyCall()).tabs.map(({ tabId }) => tabId)).toEqual([77]);
  });

  it('however often the same page reports', async () => {
    for (let times = 0; times < 5; times += 1) await scene.report(1);
    expect((await onlyCall()).tabs).toHaveLength(1);
    expect(await listSessions(scene.mentorship.id)).toHaveLength(1);
  });

  it('but is another one for the next meeting under the same link', async () => {
    await scene.report(1, 'left');
    desk.at('19:00:00');
    await scene.report(1);
    expect(await listCalls()).toHaveLength(2);
  });
});

describe('A page that has fallen silent', () => {
  it('has left: no chip, no badge, no ghost, and the moment it was last heard of', async () => {
    await scene.book();
    await scene.report(1);
    await scene.stayUntil('15:52:00', 1);
    desk.at('15:59:00');
    await settle(desk.browser);
    expect(await onlyCall()).toMatchObject({ phase: 'left', leftAt: day('15:52:00'), tabs: [] });
    expect([desk.badge, desk.alarm]).toEqual(['', null]);
  });

  it('for hours because the machine slept is not taken up again as the old call', async () => {
    await scene.book();
    await scene.report(1);
    desk.at('20:00:00');
    await scene.report(1);
    expect((await listCalls()).filter(({ phase }) => phase === 'in-call')).toHaveLength(1);
    expect(await listCalls()).toHaveLength(2);
  });
});

describe('Two sessions back to back under one link', () => {
  it('are wrapped up one after the other: the call goes over to the second', async () => {
    const first = await scene.book();
    const later = { ...planOn('10'), startsAt: day('16:05:00'), endsAt: day('17:00:00') };
    const second = await bookNextSession(scene.mentorship, first, later, day('12:00:00'));
    expect(second.id).not.toBe(first.id);
    await scene.report(1);
    await scene.stayUntil('15:58:00', 1);
    expect((await onlyCall()).sessionId).toBe(first.id);
    await finishWrapUp(first.id, null, day('15:58:00'));
    await scene.stayUntil('16:06:00', 1);
    expect(await onlyCall()).toMatchObject({
      sessionId: second.id,
      scheduledEnd: { endsAt: day('17:00:00'), source: 'booked' },
    });
  });
});
