import ICAL from 'ical.js';
import { longestResource, type MirrorProblem } from '../../domain/mirror';
import { noTime } from '../../domain/record';
import { fileText, makeCalendar } from '../invite-calendar';
import { plainText } from '../ical-values';
import { makeTodo, type Task } from '../tasks';
import { parseResource, textOf } from './resource';

/** What a task of ours says besides what an exported one does. */
export interface MirroredTask extends Task {
  /** Its UID where another program gave it one; null: the one exported tasks have. */
  readonly uid: string | null;
  /** Whom it is about, by which task programs sort; one word or name each. */
  readonly categories: readonly string[];
  /** The UID of the session it was agreed in. */
  readonly sessionUid: string | null;
}

/** The session a task was agreed in. Not RELATED-TO: that names a parent task, and programs hide tasks whose parent is missing. */
export const sessionProperty = 'x-last-ten-session';

/** The item a task is, where its UID does not say so: another machine of the person finds it by that. */
export const itemProperty = 'x-last-ten-item';

/** Returns the UID of an item as exported tasks have it. */
export function taskUid(itemId: string): string {
  return `${itemId}@last-ten`;
}

/**
 * Writes a task as a resource of its own (RFC 4791 §4.1). Its DTSTAMP is the beginning of time, so that the same task is
 * the same text; where it is sent, `stampAsChanged` says when.
 */
export function writeTask(task: MirroredTask): string {
  const todo = makeTodo(task, noTime);
  if (task.uid !== null) todo.updatePropertyWithValue('uid', task.uid);
  if (task.uid !== null) todo.addPropertyWithValue(itemProperty, task.id);
  if (task.sessionUid !== null) todo.addPropertyWithValue(sessionProperty, plainText(task.sessionUid));
  if (task.categories.length > 0) {
    const categories = new ICAL.Property('categories');
    categories.setValues(task.categories.map(plainText));
    todo.addProperty(categories);
  }
  const calendar = makeCalendar(null);
  calendar.addSubcomponent(todo);
  return fileText(calendar);
}

/** What a resource in the list of tasks is. */
export type FoundTask =
  | {
      readonly kind: 'task';
      readonly uid: string;
      readonly itemId: string | null;
      readonly todo: ICAL.Component;
      readonly calendar: ICAL.Component;
    }
  /** It says which task it is, and is left as it is. */
  | { readonly kind: 'odd'; readonly uid: string; readonly problem: MirrorProblem }
  /** Nothing of ours, and no task to offer. */
  | { readonly kind: 'other' };

const uidLine = /^UID(?:;[^:\r\n]{0,200})?:(?<uid>[^\r\n]{1,1000})/im;

/** Returns what lies in a resource, whatever its text is. */
export function findTask(text: string): FoundTask {
  const calendar = parseResource(text);
  if (typeof calendar === 'string') {
    const uid = uidLine.exec(text.slice(0, longestResource))?.groups?.['uid']?.trim() ?? '';
    return uid === '' ? { kind: 'other' } : { kind: 'odd', uid, problem: calendar };
  }
  const todos = calendar.getAllSubcomponents('vtodo');
  const uids = new Set(calendar.getAllSubcomponents().map((part) => textOf(part, 'uid').trim()));
  uids.delete('');
  const [todo] = todos;
  if (!todo) {
    const [uid] = uids;
    return uid === undefined ? { kind: 'other' } : { kind: 'odd', uid, problem: 'wrong-type' };
  }
  const uid = textOf(todo, 'uid').trim();
  if (uid === '' || uid.length > 1000) return { kind: 'other' };
  const repeats = todos.some((each) => repeating.some((name) => each.hasProperty(name)));
  if (uids.size > 1 || (todos.length > 1 && !repeats)) return { kind: 'odd', uid, problem: 'several' };
  if (repeats) return { kind: 'odd', uid, problem: 'repeats' };
  const said = textOf(todo, itemProperty).trim();
  return { kind: 'task', uid, itemId: said === '' ? null : said, todo, calendar };
}

const repeating = ['rrule', 'rdate', 'recurrence-id', 'exrule'];
