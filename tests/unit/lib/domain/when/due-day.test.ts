import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDueDay } from '../../../../../lib/domain/when/due-day';
import { languages, wednesday, type Language } from './said-in';

const read = (words: string, language: Language = 'en', here = wednesday) =>
  readDueDay(words, { ...here, language: languages[language] });

describe('A day in words', () => {
  it.each([
    ['en', 'fri', '2026-11-27'],
    ['en', 'next tuesday', '2026-12-01'],
    ['en', 'by friday', '2026-11-27'],
    ['en', 'in two weeks', '2026-12-09'],
    ['en', 'today', '2026-11-25'],
    ['en', '10 Dec', '2026-12-10'],
    ['en', '2026-12-10', '2026-12-10'],
    ['en', 'wednesday', '2026-12-02'],
    ['de', 'mittwoch', '2026-12-02'],
    ['de', 'nächsten dienstag', '2026-12-01'],
    ['de', 'übermorgen', '2026-11-27'],
    ['de', '4.12.', '2026-12-04'],
    ['de', 'fri', '2026-11-27'],
    ['fr', 'mardi prochain', '2026-12-01'],
    ['fr', 'dans deux semaines', '2026-12-09'],
    ['es', 'pasado mañana', '2026-11-27'],
    ['es', 'el viernes', '2026-11-27'],
    ['pt', 'próxima terça', '2026-12-01'],
    ['pt', 'depois de amanhã', '2026-11-27'],
    ['ja', '来週火曜日', '2026-12-01'],
    ['ja', '１２月４日', '2026-12-04'],
    ['ar', 'بعد غد', '2026-11-27'],
    ['ar', 'الثلاثاء القادم', '2026-12-01'],
  ] as const)('(%s) %s is %s', (language, words, day) => {
    expect(read(words, language)).toBe(day);
  });

  it.each([
    ['nothing', ''],
    ['a day that has passed', '2026-11-24'],
    ['yesterday', 'yesterday'],
    ['a time of day beside it', 'fri 3pm'],
    ['a length beside it', 'friday for 45 min'],
    ['a time alone', 'in an hour'],
    ['a part of a day', 'friday evening'],
    ['a choice of days', 'mon or tue'],
    ['what returns', 'every friday'],
    ['what a word turns round', 'not friday'],
    ['a fraction', '12/4'],
    ['other words around it', 'Draft CV by fri'],
    ['a word that only looks like one', 'sunny'],
    ['a name', 'May'],
    ['a text without end', 'fri '.repeat(1000)],
  ])('is not %s', (_, words) => {
    expect(read(words)).toBeUndefined();
  });

  it.each(['2026-11-25T00:30:00.000Z', '2026-11-25T10:00:00.000Z', '2026-11-25T22:30:00.000Z'])(
    'said on that very weekday is the next one, and today is today, at any hour (%s)',
    (now) => {
      const at = { now, timeZone: 'Europe/Berlin' };
      expect([read('wed', 'en', at), read('today', 'en', at)]).toEqual(['2026-12-02', '2026-11-25']);
    },
  );

  it('is counted by the calendar of the place, also across the hour a clock skips', () => {
    const late = { now: '2026-03-28T23:30:00.000Z', timeZone: 'Europe/Berlin' };
    expect(read('tomorrow', 'en', late)).toBe('2026-03-30');
    expect(read('tomorrow', 'en', { ...late, timeZone: 'America/New_York' })).toBe('2026-03-29');
    expect(read('in a week', 'en', { now: '2026-10-24T10:00:00.000Z', timeZone: 'Europe/Berlin' })).toBe(
      '2026-10-31',
    );
  });
});

describe.each(Object.keys(languages) as Language[])('The examples the interface shows (%s)', (language) => {
  const text = readFileSync(`public/_locales/${language}/messages.json`, 'utf8');
  const { postponeWordsPlaceholder } = JSON.parse(text) as Record<string, { message: string }>;
  const examples = (postponeWordsPlaceholder?.message ?? '').split(/, |、|، /u);

  it('are three, and each is understood', () => {
    expect(examples).toHaveLength(3);
    for (const example of examples) expect(read(example, language)).toMatch(/^2026-1[12]-\d\d$/);
  });
});
