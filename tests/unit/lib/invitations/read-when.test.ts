import { describe, expect, it } from 'vitest';
import { readWhen } from '../../../../lib/invitations/read-when';

const here = { now: '2026-11-27T10:00:00.000Z', timeZone: 'Europe/Berlin', statedZone: null };

/** UTC, or why it was left alone. */
const lines: readonly (readonly [line: string, is: string])[] = [
  ['Tue, Dec 8, 2026, 3 – 4 PM', '8 14:00-15:00'],
  ['Tuesday, December 8, 2026 from 3:00 PM to 4:00 PM', '8 14:00-15:00'],
  ['mar. 8 déc. 2026 15 h 00 à 16 h 00', '8 14:00-15:00'],
  ['mar 2 mar 2027 15:00 – 16:00', 'time'],
  ['2026-12-10 15:00-16:00', '10 14:00-15:00'],
  ['10.12.2026 15:00 bis 16:00 Uhr', '10 14:00-15:00'],
  ['13/12/2026 15:00-16:00', '13 14:00-15:00'],
  ['10/12/2026 15:00-16:00', 'time'],
  ['10/10/2027 15:00-16:00', '10 13:00-14:00'],
  ['Thu Dec 10, 2026 10am – Thu Dec 10, 2026 11am', '10 09:00-10:00'],
  ['Thu Dec 10, 2026 3pm – Fri Dec 11, 2026 4pm', 'time'],
  ['Feb 30, 2027 15:00 - 16:00', 'time'],
  ['Thu Dec 10, 2026 15:00-16:00 Room 4', 'zone'],
  ['Thu Dec 10, 2026 15:00-16:00 (UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi', '10 09:30-10:30'],
  ['Thu Dec 10, 2026 15:00-16:00 Asia/Kolkata', '10 09:30-10:30'],
  ['Thu Dec 10, 2026 3pm EST', 'zone'],
  ['Thu Dec 10, 2026 3pm – 4pm London, Ontario', 'zone'],
  ['الخميس 10 كانون الأول 2026 3:00 م - 4:00 م', '10 14:00-15:00'],
  ['2026/12/10 (木) 15:00 - 16:00', '10 14:00-15:00'],
  ['Do., 10. Dez. 2026, 15 Uhr', '10 14:00-?'],
  ['tomorrow 3pm – 4pm', 'nothing'],
  ['Thursday, December 10, 2026', 'nothing'],
];

function told(line: string): string {
  const found = readWhen(line, here);
  if (!found) return 'nothing';
  if (found.kind === 'left-alone') return found.reason;
  const { startsAt, endsAt } = found;
  return `${Number(startsAt.slice(8, 10))} ${startsAt.slice(11, 16)}-${endsAt?.slice(11, 16) ?? '?'}`;
}

describe('A line that says when', () => {
  it.each(lines)('%s', (line, is) => {
    expect(told(line)).toBe(is);
  });
});
