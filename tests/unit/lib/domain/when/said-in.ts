import { describe, expect, it } from 'vitest';
import { readWhen } from '../../../../../lib/domain/meeting-words';
import { arabic as ar } from '../../../../../lib/domain/plain-words/arabic';
import { english as en } from '../../../../../lib/domain/plain-words/english';
import { french as fr } from '../../../../../lib/domain/plain-words/french';
import { german as de } from '../../../../../lib/domain/plain-words/german';
import { japanese as ja } from '../../../../../lib/domain/plain-words/japanese';
import { portuguese as pt } from '../../../../../lib/domain/plain-words/portuguese';
import { spanish as es } from '../../../../../lib/domain/plain-words/spanish';

/** The languages of the interface. */
export const languages = { en, de, fr, es, pt, ja, ar };

export type Language = keyof typeof languages;

/** Wednesday, 25 November 2026, 11:00 in Berlin. */
export const wednesday = { now: '2026-11-25T10:00:00.000Z', timeZone: 'Europe/Berlin' };

/** Reads words as `date time minutes`; the usual meeting is on Wednesday, 9 December, 11:00, for an hour. */
export function read(language: Language, words: string, here = wednesday): string {
  const usual = { date: '2026-12-09', time: '11:00', lengthMinutes: 60 };
  const choice = readWhen(words, usual, { ...here, language: languages[language] });
  return choice ? `${choice.date} ${choice.time} ${choice.lengthMinutes}` : 'not understood';
}

/** What is understood: lines of `words = date time minutes`; and what is left alone: one a line. */
type Examples = Readonly<Partial<Record<Language, readonly [understood: string, leftAlone: string]>>>;

/** Declares the tests of one kind of words in each language. */
export function saidIn(what: string, examples: Examples, here = wednesday): void {
  describe.each(Object.entries(examples) as [Language, readonly [string, string]][])(
    `${what} (%s)`,
    (language, [understood, leftAlone]) => {
      it.each(linesOf(understood).map((line) => line.split(' = ')))(
        '%s is %s',
        (words = '', meeting = '') => {
          expect(read(language, words, here)).toBe(meeting);
        },
      );

      it.each(linesOf(leftAlone))('%s is left to the person', (words) => {
        expect(read(language, words, here)).toBe('not understood');
      });
    },
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
