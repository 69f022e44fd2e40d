import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What stands around every text of the catalogue in the copy. */
export const pseudoMarks = ['⟦', '⟧'] as const;

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  n: 'ñ',
  c: 'ç',
  s: 'š',
  A: 'Å',
  E: 'É',
  I: 'Ï',
  O: 'Ø',
  U: 'Ü',
};

/**
 * Copies the built extension with its English catalogue made longer by a third and marked, so that a text from
 * anywhere else stands out, and one that does not fit shows.
 */
export function copyInPseudoLocale(built = '.output/chrome-mv3'): string {
  const folder = mkdtempSync(join(tmpdir(), 'last-ten-pseudo-'));
  cpSync(built, folder, { recursive: true });
  const path = join(folder, '_locales/en/messages.json');
  const entries = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { message: string }>;
  const kept = new Set(['languageTag', 'wordMentoree', 'wordMentee', 'wordProtege']);
  for (const [key, entry] of Object.entries(entries))
    if (!kept.has(key)) entry.message = pseudo(entry.message);
  writeFileSync(path, JSON.stringify(entries));
  return folder;
}

function pseudo(text: string): string {
  const [start, end] = pseudoMarks;
  const accented = text.replaceAll(/\{\w+\}|[a-zA-Z]/g, (part) => accents[part] ?? part);
  return `${start}${accented}${'~'.repeat(Math.ceil(text.length / 3))}${end}`;
}
