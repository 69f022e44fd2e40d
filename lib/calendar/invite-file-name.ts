import type { LocalDate } from '../domain/instant';

const longest = 80;

/** Returns a file name a person recognises, `Mentoring with Ana 2026-12-10.ics`, that every system accepts. */
export function inviteFileName(words: string, date: LocalDate): string {
  const safe = words
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
    .replaceAll(/[<>:"/\\|?*]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const short = Array.from(safe)
    .slice(0, longest)
    .join('')
    .replace(/[. ]+$/, '');
  return `${short === '' ? 'Meeting' : short} ${date}.ics`;
}
