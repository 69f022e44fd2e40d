import { beforeEach, describe, expect, it } from 'vitest';
import { settle } from '../../../../lib/background/desk';
import { extendEnd, sayEnd } from '../../../../lib/storage/actions/call-sessions';
import { changeCall } from '../../../../lib/storage/actions/calls';
import { finishWrapUp } from '../../../../lib/storage/actions/wrap-up';
import { createScene, onlyCall, type CallScene } from './call-scene';
import { day, type FakeDesk } from './fake-desk';

let scene: CallScene;
let desk: FakeDesk;

beforeEach(async () => {
  scene = await createScene();
  ({ desk } = scene);
});

describe('The end moves', () => {
  beforeEach(async () => {
    await scene.book();
    await scene.report(1);
    await scene.stayUntil('15:46:00', 1);
  });

  it('with the word of the person, and the alarm with it', async () => {
    const { id } = await onlyCall();
    await sayEnd(id, day('15:58:00'));
    await settle(desk.browser);
    expect((await onlyCall()).scheduledEnd).toEqual({
      endsAt: day('15:58:00'),
      source: 'said',
      guess: false,
    });
    expect(desk.alarm).toBe(day('15:48:00'));
  });

  it('back to the booking when the word is taken back', async () => {
    const { id } = await onlyCall();
    await sayEnd(id, day('15:58:00'));
    await sayEnd(id, null);
    await settle(desk.browser);
    expect((await onlyCall()).scheduledEnd?.source).toBe('booked');
  });

  it('by five minutes from where it stands, and from now once it has passed', async () => {
    const { id } = await onlyCall();
    await extendEnd(id, 5, day('15:46:00'));
    await settle(desk.browser);
    expect((await onlyCall()).scheduledEnd?.endsAt).toBe(day('16:05:00'));
    await extendEnd(id, 5, day('16:10:00'));
    await settle(desk.browser);
    expect((await onlyCall()).scheduledEnd?.endsAt).toBe(day('16:15:00'));
  });
});

describe('The chip goes away', () => {
  beforeEach(async () => {
    await scene.book();
    await scene.report(1);
    await scene.stayUntil('15:52:00', 1);
    expect((await scene.report(1)).kind).toBe('chip');
  });

  it('while a panel shows its wrap-up, and comes back when that is closed', async () => {
    const { id } = await onlyCall();
    desk.inPanels.add(id);
    await settle(desk.browser);
    expect(desk.shown.get(1)).toEqual({ kind: 'nothing' });
    expect(desk.badge).toBe('8');
    desk.inPanels.delete(id);
    await settle(desk.browser);
    expect(desk.shown.get(1)).toMatchObject({ kind: 'chip' });
  });

  it('for five minutes when it is snoozed, with an alarm for its return', async () => {
    await changeCall((await onlyCall()).id, () => ({ snoozedUntil: day('15:57:00') }));
    await settle(desk.browser);
    expect(desk.shown.get(1)).toEqual({ kind: 'nothing' });
    await scene.stayUntil('15:57:00', 1);
    expect(desk.shown.get(1)).toMatchObject({ kind: 'chip' });
  });

  it('for this call when it is muted, and the badge with it', async () => {
    await changeCall((await onlyCall()).id, () => ({ muted: true }));
    await scene.stayUntil('16:02:00', 1);
    expect(desk.shown.get(1)).toEqual({ kind: 'nothing' });
    expect([desk.badge, desk.toolbar.get(1)]).toEqual(['', 'popup']);
  });

  it('once the wrap-up is finished', async () => {
    const { sessionId } = await onlyCall();
    await finishWrapUp(sessionId ?? '', null, day('15:53:00'));
    await settle(desk.browser);
    expect(desk.shown.get(1)).toEqual({ kind: 'nothing' });
  });

  it('when the call is left', async () => {
    expect(await scene.report(1, 'left')).toEqual({ kind: 'nothing' });
    expect(desk.badge).toBe('');
  });

  it('and opens nothing by itself twice', async () => {
    await changeCall((await onlyCall()).id, () => ({ wrapUpOpenedAt: day('15:52:30') }));
    expect(await scene.report(1)).toMatchObject({ kind: 'chip', opensByItself: false });
  });
});

describe('The badge', () => {
  it('counts through the end and beyond', async () => {
    await scene.book();
    await scene.report(1);
    const seen: string[] = [];
    for (const clock of ['15:58:00', '15:59:30', '16:00:00', '16:03:10']) {
      await scene.stayUntil(clock, 1);
      desk.at(clock);
      await settle(desk.browser);
      seen.push(desk.badge);
    }
    expect(seen).toEqual(['2', '1', '0', '+3']);
  });
});
