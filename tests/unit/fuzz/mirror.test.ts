import fc from 'fast-check';
import { expect, it } from 'vitest';
import { proposedChangeSchema, longestResource } from '../../../lib/domain/mirror';
import { calledOff, findMeeting, writeMeeting } from '../../../lib/calendar/mirror/event-resource';
import { mergeEvent } from '../../../lib/calendar/mirror/merge-event';
import { mergeTask } from '../../../lib/calendar/mirror/merge-task';
import { findTask, writeTask } from '../../../lib/calendar/mirror/task-resource';
import { aMeeting } from '../lib/calendar/sample-invite';
import { aTask, edited, now } from '../lib/calendar/mirror/sample-task';
import { textMutationsOf } from './mutations';
import { runs } from './runs';

const task = writeTask(aTask());
const changedTask = writeTask(
  aTask({ summary: 'Other words', due: '2026-12-20', status: 'done', closedAt: now }),
);
const theirTask = edited(
  task,
  { SUMMARY: ['SUMMARY:Theirs'], DUE: ['DUE;TZID=Europe/Berlin:20261218T090000'] },
  ['X-APPLE:1', 'DURATION:P1D'],
);
const single = (fields = {}) =>
  writeMeeting({ kind: 'single', content: aMeeting(fields), isCalledOff: false });
const theirMeeting = edited(single(), { DTEND: ['DURATION:PT45M'] }, [
  'RRULE:FREQ=WEEKLY;COUNT=4',
  'EXDATE:20261231T150000Z',
  'X-A:1',
]);

it('A task with pieces cut out, doubled or exchanged is settled or left alone; what is written is a task again', () => {
  fc.assert(
    fc.property(textMutationsOf(theirTask), fc.constantFrom(task, changedTask), (theirs, ours) => {
      const sides = {
        base: task,
        ours,
        theirs,
        hasOwnDay: true,
        takesStatus: true,
        refused: new Map(),
        timeZone: 'Europe/Berlin',
        now,
      };
      const merged = mergeTask(sides);
      const seen = merged.kind === 'merged' ? merged.seen : [];
      for (const { change } of seen) expect(proposedChangeSchema.safeParse(change).success).toBe(true);
      const write = merged.kind === 'merged' ? merged.write : null;
      expect((write ?? '').length).toBeLessThanOrEqual(longestResource);
      expect(findTask(write ?? task).kind).toBe('task');
    }),
    runs(300),
  );
});

it('A meeting with pieces cut out, doubled or exchanged is settled or left alone; what is written is a meeting again', () => {
  const later = single({ startsAt: '2027-01-05T15:00:00.000Z', endsAt: '2027-01-05T16:00:00.000Z' });
  fc.assert(
    fc.property(textMutationsOf(theirMeeting), fc.constantFrom(single(), later), (theirs, ours) => {
      const merged = mergeEvent({
        base: single(),
        ours,
        theirs,
        ahead: [{ recordId: aTask().id, place: '' }],
        around: [aMeeting().startsAt],
        refused: new Map(),
        timeZone: 'Europe/Berlin',
        now,
      });
      for (const { change } of merged.seen) expect(proposedChangeSchema.safeParse(change).success).toBe(true);
      const write = merged.kind === 'merged' ? merged.write : null;
      expect(findMeeting(write ?? single()).kind).toBe('event');
      const off = calledOff(theirs, now);
      expect(findMeeting('write' in off ? (off.write ?? single()) : single()).kind).toBe('event');
    }),
    runs(150),
  );
});

it('Any text is a resource that is left alone', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (text) => {
      expect(findTask(text).kind).not.toBe('task');
      expect(findMeeting(text).kind).toBe('left');
    }),
    runs(200),
  );
});
