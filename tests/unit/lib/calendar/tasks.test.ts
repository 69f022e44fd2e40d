import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { writeTasks } from '../../../../lib/calendar/tasks';
import { sampleTasks, tasksWrittenAt } from './sample-tasks';

const file = writeTasks(sampleTasks, tasksWrittenAt);
const [task] = sampleTasks;

function todos(): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vtodo');
}

describe('Tasks as iCalendar', () => {
  it('say what, by which day, and how important it is', () => {
    const [first] = todos();
    expect(first?.getFirstPropertyValue('summary')).toBe(task.summary);
    expect(first?.getFirstPropertyValue('description')).toBe(task.description);
    expect(first?.getFirstProperty('due')?.toICALString()).toBe('DUE;VALUE=DATE:20261217');
    expect(first?.getFirstPropertyValue('priority')).toBe(1);
    expect(first?.getFirstPropertyValue('uid')).toBe(`${task.id}@last-ten`);
  });

  it('say what became of them', () => {
    expect(todos().map((todo) => todo.getFirstPropertyValue('status'))).toEqual([
      'NEEDS-ACTION',
      'COMPLETED',
      'CANCELLED',
    ]);
    expect(String(todos()[1]?.getFirstPropertyValue('completed'))).toBe('2026-12-09T08:00:00Z');
    expect(todos()[1]?.getFirstProperty('due')).toBeNull();
  });

  it('have lines of at most 75 octets, each ended as the standard says', () => {
    const long = writeTasks([{ ...task, summary: 'ä聞く📚'.repeat(60) }], tasksWrittenAt);
    const lines = long.split('\r\n');
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(long.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});
