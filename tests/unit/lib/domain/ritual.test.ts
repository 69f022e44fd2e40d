import { describe, expect, it } from 'vitest';
import {
  firstStep,
  ritualSteps,
  ritualTime,
  stepAfter,
  stepBefore,
  stepsOf,
} from '../../../../lib/domain/ritual';

const nothing = { undecided: false, nextMeeting: false, finished: false };

describe('The wrap-up', () => {
  it.each([
    [null, true, 'capture'],
    [11, true, 'capture'],
    [10, true, 'full'],
    [3, true, 'full'],
    [2, true, 'short'],
    [1, true, 'short'],
    [0, true, 'overtime'],
    [-20, true, 'overtime'],
    [5, false, 'after'],
    [null, false, 'after'],
  ] as const)('with %s minutes left and a live call: %s is "%s"', (minutes, live, time) => {
    expect(ritualTime(minutes, 10, live)).toBe(time);
  });

  it('opens on what was left from last time, else on the action items', () => {
    expect(firstStep('full', { ...nothing, undecided: true })).toBe('last-time');
    expect(firstStep('full', nothing)).toBe('action-items');
  });

  it.each(['short', 'overtime'] as const)('asks for the next date first when time is %s', (time) => {
    expect(firstStep(time, { ...nothing, undecided: true })).toBe('next-meeting');
    expect(firstStep(time, { ...nothing, nextMeeting: true })).toBe('action-items');
  });

  it('once finished stays finished', () => {
    expect(firstStep('overtime', { undecided: true, nextMeeting: false, finished: true })).toBe('finish');
  });

  it.each(['capture', 'full', 'short', 'after'] as const)('walks through every step (%s)', (time) => {
    const seen = ritualSteps.slice(1).map((_, index) => stepAfter(ritualSteps[index] ?? 'finish', time));
    expect(seen).toEqual(ritualSteps.slice(1));
    expect(stepAfter('finish', time)).toBe('finish');
    expect(stepBefore('last-time')).toBe('last-time');
    expect(stepBefore('feedback')).toBe('agenda');
  });

  it('has a short lane in overtime: the date, one must-do, done', () => {
    expect(stepAfter('next-meeting', 'overtime')).toBe('action-items');
    expect(stepAfter('action-items', 'overtime')).toBe('finish');
  });
});

it('A pair that asks for no feedback goes from the agenda to the end, and back', () => {
  const steps = stepsOf({ asksFeedback: false });
  expect(steps).not.toContain('feedback');
  expect(stepAfter('agenda', 'full', steps)).toBe('finish');
  expect(stepBefore('finish', steps)).toBe('agenda');
  expect(stepsOf({ asksFeedback: true })).toEqual(ritualSteps);
});
