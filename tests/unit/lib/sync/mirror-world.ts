import { mirrorWords } from '../../../../lib/exports/mirror-words';
import type { Mentorship } from '../../../../lib/domain/mentorship';
import type { ActionItem } from '../../../../lib/domain/action-item';
import { runMirror, type MirrorDeps } from '../../../../lib/sync/run-mirror';
import {
  addActionItem,
  setCommitment,
  type NewActionItem,
} from '../../../../lib/storage/actions/action-items';
import { bookNextSession } from '../../../../lib/storage/actions/sessions';
import type { Session } from '../../../../lib/domain/session';
import { findActionItem } from '../../../../lib/storage/queries/action-items';
import { now, planOn } from '../storage/sample-mentorship';
import { FakeCollection } from './fake-collection';

export const later = '2026-12-11T09:00:00.000Z';

/** Runs a round for the collections given. */
export function mirror(deps: Partial<MirrorDeps>, at = later) {
  return runMirror({ words: mirrorWords, timeZone: 'Europe/Berlin', tasks: null, events: null, ...deps }, at);
}

/** A calendar beside the list of tasks. */
export function aCalendar(): FakeCollection {
  return new FakeCollection('https://cloud.example/calendar/');
}

/** Adds an item of the person at this keyboard, to which both have said yes. */
export async function promise(
  mentorship: Mentorship,
  item: Partial<NewActionItem> = {},
  sessionId: string | null = null,
): Promise<ActionItem> {
  const place = { mentorshipId: mentorship.id, sessionId };
  const added = await addActionItem(
    place,
    { text: 'Draft CV', dueOn: '2026-12-17', owner: mentorship.role, ...item },
    now,
  );
  for (const role of ['mentor', 'mentoree'] as const)
    await setCommitment([added.id], { role, committed: true, myRole: mentorship.role }, now);
  return read(added.id);
}

export async function read(id: string): Promise<ActionItem> {
  const item = await findActionItem(id);
  if (!item) throw new Error(`Expected the item ${id}.`);
  return item;
}

/** Books a meeting on 2026-12-`day`. */
export function book(mentorship: Mentorship, day = '24'): Promise<Session> {
  return bookNextSession(mentorship, null, planOn(day), now);
}

/** Replaces the line that begins with `name` by others. */
export function line(name: string, ...lines: string[]): (text: string) => string {
  return (text) =>
    text
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .flatMap((each) => (each.startsWith(name) ? lines : [each]))
      .join('\r\n');
}

/** Adds lines to the task or event. */
export function plus(...lines: string[]): (text: string) => string {
  return (text) => text.replace(/\r\n(?=END:V(?:TODO|EVENT))/, `\r\n${lines.join('\r\n')}\r\n`);
}

export const doneLines = ['STATUS:COMPLETED', 'COMPLETED:20261211T080000Z', 'PERCENT-COMPLETE:100'];

/** A task somebody typed into a task program. */
export function typed(uid: string, ...lines: string[]): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Phone//EN',
    'BEGIN:VTODO',
    `UID:${uid}`,
    'DTSTAMP:20261211T080000Z',
    ...lines,
    'END:VTODO',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}
