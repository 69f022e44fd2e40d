import ICAL from 'ical.js';
import type { Instant, LocalDate } from '../domain/instant';
import { plainText, utcTime } from './ical-values';

/** An action item as task programs know one. */
export interface Task {
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  readonly due: LocalDate | null;
  readonly must: boolean;
  readonly status: 'open' | 'done' | 'dropped';
  readonly closedAt: Instant | null;
  readonly createdAt: Instant;
}

const statuses = { open: 'NEEDS-ACTION', done: 'COMPLETED', dropped: 'CANCELLED' } as const;

/**
 * Writes tasks as an iCalendar file of VTODOs (RFC 5545 §3.6.2), `now` being their DTSTAMP. A deadline is a date
 * without a time. Importing the file again updates a task rather than adding one, where the program goes by UID.
 */
export function writeTasks(tasks: readonly Task[], now: Instant): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', '-//Last Ten//Last Ten//EN');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  for (const task of tasks) calendar.addSubcomponent(makeTodo(task, now));
  return `${calendar.toString()}\r\n`;
}

/** Writes one VTODO. */
export function makeTodo(task: Task, now: Instant): ICAL.Component {
  const todo = new ICAL.Component('vtodo');
  todo.addPropertyWithValue('uid', `${task.id}@last-ten`);
  todo.addPropertyWithValue('dtstamp', utcTime(now));
  todo.addPropertyWithValue('created', utcTime(task.createdAt));
  todo.addPropertyWithValue('summary', plainText(task.summary));
  if (task.description !== '') todo.addPropertyWithValue('description', plainText(task.description));
  if (task.due) todo.addPropertyWithValue('due', ICAL.Time.fromDateString(task.due));
  // RFC 5545 §3.8.1.9: 1 is the highest priority, 9 the lowest.
  todo.addPropertyWithValue('priority', task.must ? 1 : 9);
  todo.addPropertyWithValue('status', statuses[task.status]);
  if (task.status === 'done') {
    todo.addPropertyWithValue('completed', utcTime(task.closedAt ?? now));
    todo.addPropertyWithValue('percent-complete', 100);
  }
  return todo;
}
