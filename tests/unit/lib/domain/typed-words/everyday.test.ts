import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readQuickEntry } from '../../../../../lib/domain/quick-entry';
import { contextIn, languages, type LanguageTag } from './typed-table';

const tags = Object.keys(languages) as LanguageTag[];

/** Sentences of this project's documents, of its interface and of everyday notes, which mean no date and no number. */
function sentences(tag: LanguageTag): string[] {
  return readFileSync(new URL(`everyday/${tag}.txt`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
}

describe('Everyday sentences', () => {
  it('are more than a thousand', () => {
    expect(tags.flatMap(sentences).length).toBeGreaterThan(1000);
  });

  it.each(tags)('in %s come back word for word', (tag) => {
    const misread = sentences(tag).filter((sentence) => {
      const { text, dueOn, estimateMinutes, priority } = readQuickEntry(sentence, contextIn(tag));
      return text !== sentence || dueOn !== null || estimateMinutes !== null || priority !== null;
    });
    expect(misread).toEqual([]);
  });

  it.each([
    ['a month later', '2026-12-24T10:00:00.000Z'],
    ['on a Sunday', '2027-02-28T10:00:00.000Z'],
    ['at the end of a year', '2026-12-31T22:59:00.000Z'],
  ])('come back so %s, too', (_, now) => {
    const misread = tags.flatMap((tag) =>
      sentences(tag).filter(
        (sentence) => readQuickEntry(sentence, { ...contextIn(tag), now }).text !== sentence,
      ),
    );
    expect(misread).toEqual([]);
  });
});
