import { withAsciiSigns } from '../domain/plain-words/digits';

/** Signs that only steer the direction of writing, or take no room. */
const unseen = /[\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** Writes a text without marks, capitals, wide signs and digits of other scripts, as words of invitations are compared. */
export function folded(text: string): string {
  return withAsciiSigns(text).normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Returns the lines of a text without unseen signs and without blanks around them. */
export function plainLines(text: string): string[] {
  return text
    .replaceAll(unseen, '')
    .replaceAll(/[^\S\n]/g, ' ')
    .split('\n')
    .map((line) => line.trim());
}

/** Returns the pattern of any of some words, the longest first, as they are when folded. */
export function anyOf(words: readonly string[]): string {
  return words
    .map(folded)
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))
    .join('|');
}
