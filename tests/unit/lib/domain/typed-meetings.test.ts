import { describe, expect, it } from 'vitest';
import { type MeetingChoice } from '../../../../lib/domain/meeting-plan';
import { readWhen } from '../../../../lib/domain/meeting-words';

/** A Thursday afternoon in Berlin. */
const here = { now: '2026-12-10T15:00:00.000Z', timeZone: 'Europe/Berlin' };
const usual: MeetingChoice = { date: '2026-12-24', time: '15:00', lengthMinutes: 60 };

function read(words: string): string | undefined {
  const choice = readWhen(words, usual, here);
  return choice && `${choice.date} ${choice.time} ${choice.lengthMinutes}`;
}

describe('A length typed with a meeting counts', () => {
  it.each([
    ['fri 3pm 90 min', '2026-12-11 15:00 90'],
    ['fri 3pm (90 min)', '2026-12-11 15:00 90'],
    ['fri 3pm 45m', '2026-12-11 15:00 45'],
    ['fri 3pm 1.5 hours', '2026-12-11 15:00 90'],
    ['90 minutes', '2026-12-24 15:00 90'],
    ['for an hour', '2026-12-24 15:00 60'],
    ['fri 3pm for half an hour', '2026-12-11 15:00 30'],
    ['fri 3pm for half an hour ', '2026-12-11 15:00 30'],
    ['28 march 2027 1am-4am', '2027-03-28 01:00 120'],
  ])('%j', (words, expected) => {
    expect(read(words)).toBe(expected);
  });

  it.each([
    ['in 30 minutes', '2026-12-10 16:30 60'],
    ['in 2 hours', '2026-12-10 18:00 60'],
    ['30 minutes from now', '2026-12-10 16:30 60'],
    ['15h30 fri', '2026-12-11 15:30 60'],
  ])('but %j says when, not how long', (words, expected) => {
    expect(read(words)).toBe(expected);
  });
});

describe('What could be misread is left to the person', () => {
  it.each([
    'fri 3pm EST',
    'fri 3pm est',
    'fri 15:00 UTC',
    'fri 15:00 GMT',
    'fri 3pm PT',
    'fri 3pm (CET)',
    'fri 3pm UTC+2',
    'fri noon BST',
    'fri 3pm London time',
    'fri 3pm your time',
  ])('the clock of another zone: %j', (words) => {
    expect(read(words)).toBeUndefined();
  });

  it.each(['fri or mon 3pm', 'mon 3pm, tue 4pm', 'fri 3pm or 4:30pm', 'tomorrow or friday next week'])(
    'two days or two times: %j',
    (words) => {
      expect(read(words)).toBeUndefined();
    },
  );

  it.each(['last friday', 'last friday 3pm', 'past monday'])('a day gone by: %j', (words) => {
    expect(read(words)).toBeUndefined();
  });

  it.each([
    ['same time friday', '2026-12-11 15:00 60'],
    ['fri 3pm my time', '2026-12-11 15:00 60'],
    ['3pm next week', '2026-12-17 15:00 60'],
    ['3pm tomorrow', '2026-12-11 15:00 60'],
    ['3pm sat', '2026-12-12 15:00 60'],
    ['fri, 3pm please', '2026-12-11 15:00 60'],
  ])('but not plain words like %j', (words, expected) => {
    expect(read(words)).toBe(expected);
  });
});
