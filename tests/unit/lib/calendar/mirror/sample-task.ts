import { writeTask, type MirroredTask } from '../../../../../lib/calendar/mirror/task-resource';
import { mergeTask, type TaskSides } from '../../../../../lib/calendar/mirror/merge-task';

export const now = '2026-12-11T09:00:00.000Z';

/** A task that was promised to Ana, with `fields` of its own. */
export function aTask(fields: Partial<MirroredTask> = {}): MirroredTask {
  return {
    id: '0d0ff1ce-0000-4000-8000-000000000001',
    uid: null,
    summary: 'Draft CV; ask Zoë, then send',
    description: 'Ana and Ben\nBen',
    due: '2026-12-17',
    must: true,
    status: 'open',
    closedAt: null,
    createdAt: '2026-12-03T10:00:00.000Z',
    categories: ['Ana and Ben'],
    sessionUid: 'meeting-1@last-ten',
    ...fields,
  };
}

/** Our text of a task, with lines of another program in it: `edits` maps the beginning of a line to what stands there instead. */
export function edited(
  text: string,
  edits: Readonly<Record<string, readonly string[]>>,
  more: readonly string[] = [],
): string {
  const lines = text.split('\r\n').flatMap((line) => {
    const found = Object.entries(edits).find(([start]) => line.startsWith(start));
    return found ? [...found[1]] : [line];
  });
  const end = lines.findIndex((line) => line === 'END:VTODO' || line === 'END:VEVENT');
  return [...lines.slice(0, end), ...more, ...lines.slice(end)].join('\r\n');
}

/** Settles a task of which both sides last said the same, unless `sides` say otherwise. */
export function settled(theirs: string, sides: Partial<TaskSides> = {}) {
  const base = writeTask(aTask());
  return mergeTask({
    base,
    ours: sides.base ?? base,
    hasOwnDay: true,
    takesStatus: true,
    refused: new Map(),
    timeZone: 'Europe/Berlin',
    now,
    ...sides,
    theirs,
  });
}
