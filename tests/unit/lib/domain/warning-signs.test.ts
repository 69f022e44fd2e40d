import { describe, expect, it } from 'vitest';
import type { Feedback } from '../../../../lib/domain/feedback';
import type { History } from '../../../../lib/domain/history';
import { defaultWarningSettings } from '../../../../lib/domain/warning-rules';
import { answerIdOf, findWarningSigns } from '../../../../lib/domain/warning-signs';
import { recordSchemas, sharedTables } from '../../../../lib/storage/engine/records';
import { seededYear, type SeededYear } from '../../../seed/seeded-year';
import { aMentorship, aSession } from './sample-mentorship';
import { anItem } from './sample-records';

const now = '2026-11-25T10:00:00.000Z';

function historyOf(year: SeededYear, partnerName: string): History {
  const mentorship = year.mentorships.find((row) => row.partnerName === partnerName) ?? aMentorship();
  const of = <Row extends { readonly mentorshipId: string }>(rows: readonly Row[]) =>
    rows.filter(({ mentorshipId }) => mentorshipId === mentorship.id);
  return {
    mentorship,
    sessions: of(year.sessions),
    items: of(year.actionItems),
    feedback: of(year.feedback),
    goals: of(year.goals),
    goalScores: of(year.goalScores),
  };
}

describe('The seeded year', () => {
  const year = seededYear(Date.parse(now));

  it('has 24 sessions and 150 items in two mentorships, each row as the store takes it', () => {
    expect([year.mentorships, year.sessions, year.actionItems].map(({ length }) => length)).toEqual([
      2, 24, 150,
    ]);
    for (const table of sharedTables)
      for (const row of year[table]) expect(recordSchemas[table].parse(row)).toEqual(row);
  });

  it('sets off exactly one sign where it goes well, with its facts', () => {
    expect(findWarningSigns(historyOf(year, 'Ana Silva'), defaultWarningSettings, now)).toEqual([
      {
        rule: 'carried',
        level: 'amber',
        facts: { rule: 'carried', items: [{ text: 'Ask the library about the archive', times: 3 }] },
      },
    ]);
  });

  it('sets off exactly six signs where it does not, each with its facts', () => {
    expect(findWarningSigns(historyOf(year, 'Bo Lind'), defaultWarningSettings, now)).toEqual([
      {
        rule: 'called-off',
        level: 'red',
        facts: { rule: 'called-off', days: ['2026-10-20', '2026-11-03', '2026-11-17'] },
      },
      { rule: 'no-next-date', level: 'amber', facts: { rule: 'no-next-date', lastOn: '2026-10-06' } },
      { rule: 'drifting', level: 'red', facts: { rule: 'drifting', days: 50, usualDays: 21 } },
      {
        rule: 'spinning',
        level: 'amber',
        facts: {
          rule: 'spinning',
          sessions: [
            { on: '2026-08-25', kept: 2, promised: 6 },
            { on: '2026-09-15', kept: 2, promised: 6 },
          ],
        },
      },
      {
        rule: 'no-progress',
        level: 'amber',
        facts: { rule: 'no-progress', goals: ['Lead a small project'], sessions: 3 },
      },
      { rule: 'frustration', level: 'amber', facts: { rule: 'frustration', scores: [5, 4, 6] } },
    ]);
  });
});

const days = ['2026-09-01', '2026-09-15', '2026-09-29', '2026-10-13', '2026-10-27', '2026-11-10'];
const healthy: History = {
  mentorship: aMentorship({ role: 'mentor' }),
  sessions: [...days.map((day) => aSession(day)), aSession('2026-12-01', { status: 'planned' })],
  items: [],
  feedback: [],
  goals: [],
  goalScores: [],
};

function said(answers: readonly Partial<Feedback>[], by: Feedback['by'] = 'mentor'): Feedback[] {
  return answers.map(
    (answer, index) =>
      ({
        sessionId: `session-${days[index] ?? ''}`,
        by,
        overall: null,
        lookedForward: null,
        ...answer,
      }) as Feedback,
  );
}

function signs(changed: Partial<History>, settings = defaultWarningSettings): string[] {
  return findWarningSigns({ ...healthy, ...changed }, settings, now).map(
    ({ rule, level }) => `${rule} ${level}`,
  );
}

describe('A warning sign', () => {
  it('is not found where there is nothing to say', () => {
    expect(signs({})).toEqual([]);
    expect(signs({ sessions: [] })).toEqual([]);
  });

  it.each([
    ['two low answers are not enough', [3, 4], []],
    ['one low answer in three is not enough', [9, 9, 4], []],
    ['two low answers in three are', [4, 9, 5], ['frustration amber']],
    ['three low answers weigh more', [9, 4, 5, 2], ['frustration red']],
    ['what was low long ago is past', [2, 2, 9, 9, 9], []],
  ])('of frustration: %s', (_, scores, expected) => {
    expect(signs({ feedback: said(scores.map((overall) => ({ overall }))) })).toEqual(expected);
  });

  it('of feelings is read from the person’s own answers only', () => {
    expect(signs({ feedback: said([{ overall: 2 }, { overall: 2 }, { overall: 2 }], 'mentoree') })).toEqual(
      [],
    );
  });

  it('of dread needs three answers, two of them low', () => {
    const looked = (values: readonly number[]) => said(values.map((lookedForward) => ({ lookedForward })));
    expect(signs({ feedback: looked([2, 1]) })).toEqual([]);
    expect(signs({ feedback: looked([5, 2, 1]) })).toEqual(['dread amber']);
  });

  it('of different views needs both numbers, far apart twice', () => {
    const both = (theirs: number) => [
      ...said([{ overall: 9 }, { overall: 9 }, { overall: 8 }]),
      ...said([{ overall: theirs }, { overall: theirs }, { overall: 8 }], 'mentoree'),
    ];
    expect(signs({ feedback: both(6) })).toEqual(['apart amber']);
    expect(signs({ feedback: both(7) })).toEqual([]);
  });

  it('of meetings called off speaks at two in sixty days, louder at three, and forgets', () => {
    const off = (list: readonly string[]) => ({
      sessions: [...healthy.sessions, ...list.map((day) => aSession(day, { status: 'missed' as const }))],
    });
    expect(signs(off(['2026-11-01']))).toEqual([]);
    expect(signs(off(['2026-11-01', '2026-11-05']))).toEqual(['called-off amber']);
    expect(signs(off(['2026-10-20', '2026-11-01', '2026-11-05']))).toEqual(['called-off red']);
    expect(signs(off(['2026-05-01', '2026-05-08', '2026-05-15']))).toEqual([]);
  });

  it('of no next date speaks as soon as a meeting is over, and of drifting by the usual gap', () => {
    const without = healthy.sessions.filter(({ status }) => status === 'held');
    expect(signs({ sessions: without })).toEqual(['no-next-date amber']);
    const late = (day: string) => [...without, aSession(day, { status: 'planned' })];
    expect(signs({ sessions: late('2026-12-01') })).toEqual([]);
    expect(signs({ sessions: late('2026-12-02') })).toEqual(['drifting amber']);
    expect(signs({ sessions: late('2026-12-09') })).toEqual(['drifting red']);
  });

  it('of spinning wheels counts must-dos kept in the last two sessions, what was let go aside', () => {
    const promised = (day: string, changes: readonly object[]) =>
      changes.map((change) => anItem({ createdAt: `${day}T15:50:00.000Z`, ...change }));
    const done = { status: 'done' as const, closedAt: '2026-10-20T10:00:00.000Z' };
    const second = { status: 'done' as const, closedAt: '2026-11-01T10:00:00.000Z' };
    const items = [...promised('2026-10-13', [done, {}, {}]), ...promised('2026-10-27', [second, {}, {}])];
    expect(signs({ items })).toEqual(['spinning amber']);
    const letGo = { status: 'dropped' as const, closedAt: '2026-11-01T10:00:00.000Z' };
    expect(signs({ items: [...items.slice(0, 3), ...promised('2026-10-27', [second, {}, letGo])] })).toEqual(
      [],
    );
  });

  it('of no progress without goals is that no must-do was kept three times running', () => {
    const items = days.slice(2, 5).map((day) => anItem({ createdAt: `${day}T15:50:00.000Z` }));
    expect(signs({ items })).toContain('no-progress amber');
    expect(signs({ items: items.slice(1) })).not.toContain('no-progress amber');
  });

  it('of meetings that end early or late is a note, and so is who drafts, for the mentor', () => {
    const ended = (day: string, clock: string) => aSession(day, { actualEndAt: `${day}T${clock}:00.000Z` });
    const planned = aSession('2026-12-01', { status: 'planned' });
    const early = [ended('2026-10-27', '15:40'), ended('2026-11-10', '15:45'), planned];
    expect(signs({ sessions: early })).toEqual(['cut-short note']);
    const items = days
      .slice(4)
      .flatMap((day) =>
        [1, 2].map(() =>
          anItem({ createdAt: `${day}T15:50:00.000Z`, draftedBy: 'mentor', priority: 'nice' }),
        ),
      );
    expect(signs({ items })).toEqual(['drafted-by-mentor note']);
    expect(signs({ items, mentorship: aMentorship() })).toEqual([]);
  });

  it('follows the thresholds, can be switched off, and is silent once the mentorship has ended', () => {
    const feedback = said([{ overall: 7 }, { overall: 7 }, { overall: 7 }]);
    expect(signs({ feedback })).toEqual([]);
    expect(signs({ feedback }, { ...defaultWarningSettings, lowScore: 7 })).toEqual(['frustration red']);
    expect(signs({ feedback }, { ...defaultWarningSettings, lowScore: 7, off: ['frustration'] })).toEqual([]);
    const low = said([{ overall: 1 }, { overall: 1 }, { overall: 1 }]);
    expect(signs({ feedback: low, mentorship: aMentorship({ status: 'ended', role: 'mentor' }) })).toEqual(
      [],
    );
  });

  it('asks anew when its facts change', () => {
    const found = (scores: readonly number[]) => {
      const feedback = said(scores.map((overall) => ({ overall })));
      const [sign] = findWarningSigns({ ...healthy, feedback }, defaultWarningSettings, now);
      return sign && answerIdOf('mentorship', sign);
    };
    expect(found([4, 4, 9])).toBe(found([4, 4, 9]));
    expect(found([4, 4, 9])).not.toBe(found([4, 4, 9, 3]));
  });
});
