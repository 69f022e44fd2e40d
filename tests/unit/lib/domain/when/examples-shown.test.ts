import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages, read, type Language } from './said-in';

const textOf = (path: string) => readFileSync(new URL(`../../../../../${path}`, import.meta.url), 'utf8');

/** The examples of words for a meeting that the interface shows. */
function examplesIn(language: Language): string[] {
  const text = textOf(`public/_locales/${language}/messages.json`);
  const catalogue = JSON.parse(text) as Record<string, { message: string } | undefined>;
  const placeholder = catalogue['planInWordsPlaceholder']?.message ?? '';
  const sentence = catalogue['planWordsUnclear']?.message ?? '';
  const quoted = [...sentence.matchAll(/[“„«「](?<words>[^”“»」]+)[”“»」]/g)];
  return [
    placeholder.replace(/^[^:]*: */, ''),
    ...quoted.map((match) => match.groups?.['words']?.trim() ?? ''),
  ];
}

describe.each(Object.keys(languages) as Language[])('The examples the interface shows (%s)', (language) => {
  it.each(examplesIn(language))('%s is understood', (words) => {
    expect(read(language, words)).toMatch(/ 15:00 (?:45|60)$/);
  });

  it('are three', () => {
    expect(examplesIn(language)).toHaveLength(3);
  });
});

const names: Readonly<Record<string, Language>> = {
  English: 'en',
  German: 'de',
  French: 'fr',
  Spanish: 'es',
  Portuguese: 'pt',
  Japanese: 'ja',
  Arabic: 'ar',
};

const section = textOf('docs/languages.md').split('## Words for the next meeting')[1]?.split('\n- ')[0] ?? '';

describe.each(Object.entries(names))('The examples the docs list (%s)', (name, language) => {
  const row = section.split('\n').find((line) => line.startsWith(`| ${name} `)) ?? '';

  it.each(Array.from(row.matchAll(/`([^`]+)`/g), ([, words = '']) => words))('%s is understood', (words) => {
    expect(read(language, words)).not.toBe('not understood');
  });
});
