import { beforeEach, describe, expect, it } from 'vitest';
import { settle } from '../../../../lib/background/desk';
import { addActionItem, completeActionItem } from '../../../../lib/storage/actions/action-items';
import { putReminderAway } from '../../../../lib/storage/actions/reminders';
import { changeSettings } from '../../../../lib/storage/actions/settings';
import { createScene, type CallScene } from './call-scene';
import { patchRecord } from '../../../../lib/storage/engine/records';
import { beginWrapUp, finishWrapUp } from '../../../../lib/storage/actions/wrap-up';
import { day } from './fake-desk';

let scene: CallScene;

beforeEach(async () => {
  scene = await createScene();
});

const dueToday = () =>
  addActionItem(
    { mentorshipId: scene.mentorship.id, sessionId: null },
    { text: 'CV', dueOn: '2026-12-10' },
    day('12:00'),
  );

describe('Between calls the toolbar', () => {
  it('counts the person’s must-dos that are due, and looks again at midnight', async () => {
    const { id } = await dueToday();
    await settle(scene.desk.browser);
    expect(scene.desk.badge).toBe('1');
    expect(scene.desk.alarm).toBe(day('18:00:00').replace('18', '23'));
    await completeActionItem(id, day('15:00'));
    await settle(scene.desk.browser);
    expect(scene.desk.badge).toBe('');
  });

  it('shows a dot while a reminder waits, until it is put away', async () => {
    const meeting = await scene.book();
    scene.desk.at('09:00');
    await settle(scene.desk.browser);
    expect(scene.desk.badge).toBe('•');
    for (const need of ['meeting', 'agenda'])
      await putReminderAway(`${need}:${meeting.id}:${meeting.startsAt}`, day('09:01'));
    await settle(scene.desk.browser);
    expect(scene.desk.badge).toBe('');
  });
});

describe('A wrap-up that was left before its end', () => {
  async function leaveIt(): Promise<string> {
    const { id } = await scene.book();
    await scene.report(1);
    scene.desk.at('15:55');
    await beginWrapUp(id, day('15:55'));
    await scene.report(1, 'left');
    return id;
  }

  it('keeps a mark on the toolbar for a day, before what is due, and loses it when it is finished', async () => {
    await dueToday();
    const id = await leaveIt();
    expect(scene.desk.badge).toBe('…');
    scene.desk.at('22:59');
    await settle(scene.desk.browser);
    expect(scene.desk.badge).toBe('…');
    expect(scene.desk.alarm).not.toBeNull();
    await finishWrapUp(id, null, day('22:59'));
    await settle(scene.desk.browser);
    expect(scene.desk.badge).toBe('1');
  });

  it('is told by the system once, not while a panel is open, nor in quiet hours, nor unasked', async () => {
    await leaveIt();
    expect(scene.desk.unfinished).toEqual([]);
    await changeSettings({ notify: true, quietHours: { from: '17:00', to: '17:30' } });
    scene.desk.at('16:20');
    await settle(scene.desk.browser);
    expect(scene.desk.unfinished).toEqual([]);
    scene.desk.at('16:40');
    scene.desk.inPanels.add('a call');
    await settle(scene.desk.browser);
    expect(scene.desk.unfinished).toEqual([]);
    scene.desk.inPanels.clear();
    await settle(scene.desk.browser);
    await settle(scene.desk.browser);
    expect(scene.desk.unfinished).toEqual(['Ana Lima']);
  });

  it('waits without a mark once a day has passed, and where it was only opened again', async () => {
    const id = await leaveIt();
    await patchRecord('sessions', id, { wrapUpStartedAt: '2026-12-09T15:00:00.000Z' });
    await settle(scene.desk.browser);
    expect(scene.desk.badge).toBe('');
  });
});

describe('A reminder by the system', () => {
  it('is given once, never in a call', async () => {
    await changeSettings({ remindBySystem: true });
    await scene.book();
    await dueToday();
    await scene.report(1);
    expect(scene.desk.reminded).toEqual([]);
    await scene.report(1, 'left');
    scene.desk.at('15:05');
    await settle(scene.desk.browser);
    await settle(scene.desk.browser);
    expect(scene.desk.reminded).toHaveLength(1);
  });
});
