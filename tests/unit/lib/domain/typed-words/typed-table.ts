import { describe, expect, it } from 'vitest';
import { arabic } from '../../../../../lib/domain/plain-words/arabic';
import { english } from '../../../../../lib/domain/plain-words/english';
import { french } from '../../../../../lib/domain/plain-words/french';
import { german } from '../../../../../lib/domain/plain-words/german';
import { japanese } from '../../../../../lib/domain/plain-words/japanese';
import type { PlainLanguage } from '../../../../../lib/domain/plain-words/plain-language';
import { portuguese } from '../../../../../lib/domain/plain-words/portuguese';
import { spanish } from '../../../../../lib/domain/plain-words/spanish';
import { readQuickEntry, type QuickEntryContext } from '../../../../../lib/domain/quick-entry';

export const languages = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  ja: japanese,
  ar: arabic,
} satisfies Record<string, PlainLanguage>;

export type LanguageTag = keyof typeof languages;

/** A line, what is left of it, and the day it is due or its minutes. */
type Understood = readonly [line: string, text: string, dueOn: string | null, minutes?: number];

/** For one language: lines that say something, and lines that only look so. */
export interface Lines {
  readonly understood: readonly Understood[];
  readonly left: readonly string[];
}

/** Wednesday, 25 November 2026, 11:00 in Berlin; Bo, the mentor, types. */
export function contextIn(tag: LanguageTag): QuickEntryContext {
  return {
    now: '2026-11-25T10:00:00.000Z',
    timeZone: 'Europe/Berlin',
    myRole: 'mentor',
    names: { mentor: 'Bo', mentoree: 'Ana' },
    language: languages[tag],
  };
}

/** Tries the lines of a class of input in every language it exists in. */
export function describeLines(title: string, table: Partial<Record<LanguageTag, Lines>>): void {
  const rows = Object.entries(table) as [LanguageTag, Lines][];
  describe.each(rows)(`${title}: in %s`, (tag, { understood, left }) => {
    it.each(understood.map((row) => ({ line: row[0], row })))('"$line" is understood', ({ row }) => {
      const [line, rest, due, minutes = null] = row;
      const { text, dueOn, estimateMinutes } = readQuickEntry(line, contextIn(tag));
      expect([text, dueOn, estimateMinutes]).toEqual([rest, due, minutes]);
    });

    it.each(left)('%j is left alone', (line) => {
      const { text, dueOn, estimateMinutes } = readQuickEntry(line, contextIn(tag));
      expect([text, dueOn, estimateMinutes]).toEqual([line, null, null]);
    });
  });
}
