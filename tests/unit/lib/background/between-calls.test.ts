import { beforeEach, describe, expect, it } from 'vitest';
import { settle } from '../../../../lib/background/desk';
import { addActionItem, completeActionItem } from '../../../../lib/storage/actions/action-items';
import { putReminderAway } from '../../../../lib/storage/actions/reminders';
import { changeSettings } from '../../../../lib/storage/actions/settings';
import { createScene, type CallScene } from './call-scene';
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
