import type ICAL from 'ical.js';
import type { Instant, TimeZone } from '../../domain/instant';
import type { MirrorProblem, ProposedChange } from '../../domain/mirror';
import {
  joinedText,
  parseResource,
  resourceText,
  saidBy,
  stampAsChanged,
  takeProperties,
  textOf,
} from './resource';
import { findTask, itemProperty, sessionProperty } from './task-resource';
import { readTask, type TaskState } from './task-state';

/** A change seen there, and whether it still stands there once ours is written. */
export interface SeenChange {
  readonly change: ProposedChange;
  readonly stands: boolean;
}

/** What the two sides come to. */
export type MergedTask =
  | { readonly kind: 'left'; readonly problem: MirrorProblem }
  | {
      readonly kind: 'merged';
      /** What is to be written there; null: it is as it should be. */
      readonly write: string | null;
      /** What is to be taken over here without asking: done, or open again. Nothing else counts before it is. */
      readonly take: { readonly status: 'done' | 'open'; readonly doneAt: Instant | null } | null;
      readonly seen: readonly SeenChange[];
    };

/** The three sides of a task, and what is known beside them. */
export interface TaskSides {
  /** What this side said when both were last settled; empty: never, so that whatever differs there was changed there. */
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** The item has a day of its own: without one it is due by the next meeting, and a day taken off there says nothing. */
  readonly hasOwnDay: boolean;
  /** Done and reopened there mean something here. Of an item that returns each session, only once there was one. */
  readonly takesStatus: boolean;
  /** Changes the person refused, by kind: what they were to become, as JSON. Ours is written over those. */
  readonly refused: ReadonlyMap<ProposedChange['what'], string>;
  readonly timeZone: TimeZone;
  readonly now: Instant;
}

/**
 * Settles a task three ways, property by property. Where only this side changed, ours is written. Where only the other did,
 * done and reopened are taken over; words, day and priority are a promise of two people and become proposals, as a task
 * called off there does; what else was written there stays. Where both changed, ours is written and theirs proposed.
 */
export function mergeTask(sides: TaskSides): MergedTask {
  const found = findTask(sides.theirs);
  if (found.kind === 'odd') return { kind: 'left', problem: found.problem };
  if (found.kind === 'other') return { kind: 'left', problem: 'wrong-type' };
  const ours = todoOf(sides.ours);
  const base = sides.base === '' ? ours : todoOf(sides.base);
  const theirs = found.todo;
  const state = (todo: ICAL.Component) => readTask(todo, sides.timeZone);
  const compared = compare(state(base), state(ours), state(theirs), sides);
  if (compared.take) return { kind: 'merged', write: null, take: compared.take, seen: [] };
  let isChanged = false;
  for (const name of compared.write) isChanged = put(theirs, ours, name) || isChanged;
  isChanged = putOwn(theirs, ours, base, sides.base === '') || isChanged;
  if (!isChanged) return { kind: 'merged', write: null, take: null, seen: compared.seen };
  stampAsChanged(theirs, sides.now);
  const write = resourceText(found.calendar);
  if (write === undefined) return { kind: 'left', problem: 'unreadable' };
  return { kind: 'merged', write, take: null, seen: compared.seen };
}

/** Our own text is always one that can be read. */
function todoOf(text: string): ICAL.Component {
  const calendar = parseResource(text);
  const todo = typeof calendar === 'string' ? null : calendar.getFirstSubcomponent('vtodo');
  if (!todo) throw new Error('Expected a task of our own, found none.');
  return todo;
}

type Group = 'words' | 'day' | 'priority' | 'status';

interface Compared {
  readonly write: readonly Group[];
  readonly take: { readonly status: 'done' | 'open'; readonly doneAt: Instant | null } | null;
  readonly seen: readonly SeenChange[];
}

function compare(base: TaskState, ours: TaskState, theirs: TaskState, sides: TaskSides): Compared {
  const write: Group[] = [];
  const seen: SeenChange[] = [];
  let take: Compared['take'] = null;

  /** `change`: what theirs would be as a proposal; undefined: it says nothing to go by. */
  function settle<Value>(
    what: Group,
    values: readonly [Value, Value, Value],
    change: ProposedChange | undefined,
  ): void {
    const [was, mine, other] = values;
    if (other === mine) return;
    const isMine = was !== mine;
    if (!change) {
      if (isMine) write.push(what);
      return;
    }
    const isRefused = sides.refused.get(what) === JSON.stringify('to' in change ? change.to : null);
    if (other === was || isRefused) {
      write.push(what);
      return;
    }
    if (isMine) write.push(what);
    else if (what === 'status' && theirs.status !== 'dropped') {
      if (sides.takesStatus) take = { status: theirs.status, doneAt: theirs.doneAt };
      return;
    }
    seen.push({ change, stands: !isMine });
  }

  // Of a task that was there before, nobody knows which is older: what is closed here is not opened by it.
  const statusBefore = sides.base === '' && ours.status !== 'open' ? theirs.status : base.status;
  settle('status', [statusBefore, ours.status, theirs.status], {
    what: 'status',
    from: ours.status,
    to: theirs.status,
  });
  settle(
    'words',
    [base.text, ours.text, theirs.text],
    theirs.text === '' ? undefined : { what: 'words', from: ours.text, to: theirs.text },
  );
  const saysNoDay = theirs.day === undefined || (theirs.day === null && !sides.hasOwnDay);
  settle(
    'day',
    [base.day, ours.day, theirs.day],
    saysNoDay ? undefined : { what: 'day', from: ours.day ?? null, to: theirs.day ?? null },
  );
  settle(
    'priority',
    [base.priority, ours.priority, theirs.priority],
    theirs.priority === null || ours.priority === null
      ? undefined
      : { what: 'priority', from: ours.priority, to: theirs.priority },
  );
  return { write, take, seen };
}

const properties: Readonly<Record<Group, readonly string[]>> = {
  words: ['summary'],
  day: ['due', 'duration'],
  priority: ['priority'],
  status: ['status', 'completed', 'percent-complete'],
};

/** Puts what is ours of a group in place of theirs; returns whether that changed anything. */
function put(theirs: ICAL.Component, ours: ICAL.Component, group: Group): boolean {
  const before = properties[group].map((name) => saidBy(theirs, name)).join('\n');
  for (const name of properties[group]) takeProperties(theirs, ours, name);
  if (group === 'day') dropLateStart(theirs);
  return before !== properties[group].map((name) => saidBy(theirs, name)).join('\n');
}

/** A start must lie before the day it is due, and be a day as that is (RFC 5545 §3.8.2.3): one that does not would have the whole refused. */
function dropLateStart(todo: ICAL.Component): void {
  const start = todo.getFirstProperty('dtstart');
  const due = textOf(todo, 'due');
  if (!start || due === '') return;
  const from = textOf(todo, 'dtstart');
  if (from.length !== due.length || from >= due) todo.removeAllProperties('dtstart');
}

/** What only this side has a say in; what was written over it there stays as long as ours is the same. */
function putOwn(
  theirs: ICAL.Component,
  ours: ICAL.Component,
  base: ICAL.Component,
  isFirst: boolean,
): boolean {
  let isChanged = false;
  const words = joinedText(
    textOf(base, 'description'),
    textOf(ours, 'description'),
    textOf(theirs, 'description'),
  );
  if (words !== textOf(theirs, 'description')) {
    isChanged = true;
    theirs.updatePropertyWithValue('description', words);
  }
  for (const name of ['categories', sessionProperty, itemProperty]) {
    const [was, mine, other] = [saidBy(base, name), saidBy(ours, name), saidBy(theirs, name)];
    const isMine = isFirst ? name !== 'categories' : was !== mine && (was === other || name !== 'categories');
    if (!isMine || mine === other) continue;
    isChanged = true;
    takeProperties(theirs, ours, name);
  }
  return isChanged;
}
