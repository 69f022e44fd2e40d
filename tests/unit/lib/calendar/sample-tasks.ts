import type { Task } from '../../../../lib/calendar/tasks';

/** When the samples are written. */
export const tasksWrittenAt = '2026-12-10T15:00:00.000Z';
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

/** One task of each state. */
export const sampleTasks = [task, done, { ...task, id: '3', status: 'dropped', must: false }] as const;
