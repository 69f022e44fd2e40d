import { describe, expect, it } from 'vitest';
import { keptPromises, recordFacts } from '../../../../lib/domain/record-facts';
import { aMentorship, aSession } from './sample-mentorship';
import { anItem } from './sample-records';

const sessions = [
  aSession('2026-01-05'),
  aSession('2026-01-19'),
  aSession('2026-02-02'),
  aSession('2026-02-09', { status: 'missed' }),
];
const inFirst = '2026-01-05T15:50:00.000Z';
const history = (over: object = {}) => ({
  mentorship: aMentorship({ plannedSessions: 24 }),
  sessions,
  items: [],
  feedback: [],
  goals: [],
  goalScores: [],
  ...over,
});

describe('The four facts of a record', () => {
  it('say since when, how often of how many, and the next meeting ahead', () => {
    const planned = [
      aSession('2026-03-09', { status: 'planned' }),
      aSession('2026-03-02', { status: 'planned' }),
      aSession('2026-02-16', { status: 'planned' }),
    ];
    const facts = recordFacts(history({ sessions: [...sessions, ...planned] }), '2026-03-01T00:00:00.000Z');
    expect(facts.first?.startsAt).toBe('2026-01-05T15:00:00.000Z');
    expect(facts).toMatchObject({ met: 3, planned: 24 });
    expect(facts.next?.startsAt).toBe('2026-03-02T15:00:00.000Z');
  });

  it('of a new mentorship are none', () => {
    expect(recordFacts(history({ sessions: [] }), inFirst)).toEqual({
      first: null,
      met: 0,
      planned: 24,
      promises: { kept: 0, promised: 0, share: null },
      next: null,
    });
  });
});

describe('Kept promises', () => {
  const must = (fields: object) => anItem({ createdAt: inFirst, ...fields });
  const done = { status: 'done' as const };
  it.each([
    ['done in time', { ...done, closedAt: '2026-01-19T15:30:00.000Z' }, 1, 1],
    ['done after the next meeting', { ...done, closedAt: '2026-01-25T15:30:00.000Z' }, 0, 1],
    ['let go: no broken promise', { status: 'dropped' as const, closedAt: '2026-01-10T15:30:00.000Z' }, 0, 0],
    ['nice to do', { ...done, priority: 'nice' as const, closedAt: '2026-01-10T15:30:00.000Z' }, 0, 0],
    ['promised last, and not decided', { createdAt: '2026-02-02T15:50:00.000Z' }, 0, 0],
  ])('count one that was %s', (_, fields, kept, promised) => {
    const counted = keptPromises({ sessions, items: [must(fields)] });
    expect(counted).toEqual({ kept, promised, share: promised === 0 ? null : kept / promised });
  });
});
