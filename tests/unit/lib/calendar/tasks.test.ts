import { spawnSync } from 'node:child_process';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { writeTasks, type Task } from '../../../../lib/calendar/tasks';

const now = '2026-12-10T15:00:00.000Z';
const task: Task = {
  id: '0d0ff1ce-0000-4000-8000-000000000001',
  summary: 'Draft CV; ask Zoë, then send',
  description: 'With Ana\n30 min',
  due: '2026-12-17',
  must: true,
  status: 'open',
  closedAt: null,
  createdAt: '2026-12-03T10:00:00.000Z',
};
const done: Task = { ...task, id: '2', status: 'done', closedAt: '2026-12-09T08:00:00.000Z', due: null };
const file = writeTasks([task, done, { ...task, id: '3', status: 'dropped', must: false }], now);
const python = '/usr/bin/python3';
const isThere = spawnSync(python, ['-c', 'import icalendar, vobject']).status === 0;

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
    const long = writeTasks([{ ...task, summary: 'ä聞く📚'.repeat(60) }], now);
    const lines = long.split('\r\n');
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(long.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.runIf(isThere)('are read without error by two other libraries, where they are installed', () => {
    const reader = `
import sys, icalendar, vobject
text = sys.stdin.read()
cal = icalendar.Calendar.from_ical(text.encode())
print([str(e) for part in cal.walk() for e in getattr(part, 'errors', [])], len(cal.walk('VTODO')), cal.walk('VTODO')[0]['DUE'].dt)
print(len(list(vobject.readOne(text).vtodo_list)))`;
    const run = spawnSync(python, ['-c', reader], { input: file, encoding: 'utf8' });
    expect([run.stdout.trim(), run.stderr]).toEqual(['[] 3 2026-12-17\n3', '']);
  });
});
