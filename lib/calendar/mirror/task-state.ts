import type ICAL from 'ical.js';
import { longestActionItem, type ActionItem } from '../../domain/action-item';
import { toInstant, type Instant, type LocalDate, type TimeZone } from '../../domain/instant';
import { instantSchema, localDateSchema } from '../../domain/instant-schema';
import { oneLine } from '../../domain/record';
import { localDateAt } from '../../domain/wall-clock';
import { readDuration, readTime, type WrittenTime } from '../reader/calendar-time';
import { textOf } from './resource';

/** What a VTODO says of what is ours in it. */
export interface TaskState {
  /** On one line; empty: it says nothing. */
  readonly text: string;
  /** `undefined`: it says something that is no day. */
  readonly day: LocalDate | null | undefined;
  /** Null: it does not say. */
  readonly priority: ActionItem['priority'] | null;
  readonly status: ActionItem['status'];
  /** When it was done, UTC; null: it does not say. */
  readonly doneAt: Instant | null;
}

/** Reads a VTODO (RFC 5545 §3.6.2). `timeZone`: where the person is; only a time in UTC is turned into their day. */
export function readTask(todo: ICAL.Component, timeZone: TimeZone): TaskState {
  const doneAt = timeOf(todo, 'completed');
  return {
    text: oneLine(textOf(todo, 'summary'), longestActionItem),
    day: dayOf(todo, timeZone),
    priority: priorityOf(todo),
    status: statusOf(todo),
    doneAt: doneAt?.isUtc ? instantAt(doneAt.wall) : null,
  };
}

/**
 * A status that is said counts; only without one does the time it was completed. A percentage alone says nothing: programs
 * leave it behind when a task is opened again.
 */
function statusOf(todo: ICAL.Component): ActionItem['status'] {
  const status = textOf(todo, 'status').trim().toUpperCase();
  if (status === 'COMPLETED') return 'done';
  if (status === 'CANCELLED') return 'dropped';
  return status === '' && timeOf(todo, 'completed') ? 'done' : 'open';
}

/** RFC 5545 §3.8.1.9: 1 to 4 are high, 6 to 9 low; 0 and 5 say neither. */
function priorityOf(todo: ICAL.Component): ActionItem['priority'] | null {
  const said = Number(textOf(todo, 'priority'));
  if (!Number.isInteger(said) || said < 1 || said > 9 || said === 5) return null;
  return said < 5 ? 'must' : 'nice';
}

/** The day by the clock it was written for: programs that know no days write the morning or the midnight of one. */
function dayOf(todo: ICAL.Component, timeZone: TimeZone): LocalDate | null | undefined {
  const due = timeOf(todo, 'due');
  if (due) return writtenDay(due, timeZone);
  if (textOf(todo, 'due') !== '') return undefined;
  const start = timeOf(todo, 'dtstart');
  const duration = textOf(todo, 'duration');
  if (!start || duration === '') return null;
  const length = readDuration(duration);
  const isSane = length !== undefined && length >= 0 && length < 3660 * 86_400_000;
  return isSane ? writtenDay({ ...start, wall: start.wall + length }, timeZone) : undefined;
}

function writtenDay({ wall, isUtc }: WrittenTime, timeZone: TimeZone): LocalDate | undefined {
  const instant = instantAt(wall);
  if (!instant) return undefined;
  const day = isUtc ? localDateAt(instant, timeZone) : instant.slice(0, 10);
  return localDateSchema.safeParse(day).success ? day : undefined;
}

function instantAt(ms: number): Instant | null {
  if (Math.abs(ms) > 8e15) return null;
  const instant = toInstant(ms);
  return instantSchema.safeParse(instant).success ? instant : null;
}

function timeOf(todo: ICAL.Component, name: string): WrittenTime | undefined {
  return readTime(textOf(todo, name));
}
