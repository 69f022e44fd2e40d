import type { LocalDate } from '../domain/instant';

const longest = 80;

/** File systems count octets (255 of them); the date, the ending and a browser's " (1)" need room, too. */
const longestOctets = 200;

/** Returns a file name a person recognises, `Mentoring with Ana 2026-12-10.ics`, that every system accepts. */
export function inviteFileName(words: string, date: LocalDate): string {
  const safe = words
    .replaceAll(/[\p{Cc}\u2028\u2029<>:"/\\|?*]/gu, ' ')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  const letters = Array.from(safe).slice(0, longest);
  while (new TextEncoder().encode(letters.join('')).length > longestOctets) letters.pop();
  const short = letters.join('').replace(/[. ]+$/, '');
  return `${short === '' ? 'Meeting' : short} ${date}.ics`;
}
