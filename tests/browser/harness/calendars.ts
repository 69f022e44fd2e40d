import { pageKeyOf } from '../../../lib/calls/page-key';
import { seededYear } from '../../seed/seeded-year.ts';
import type { RunningChromium } from './chromium.ts';
import { storeRows } from './records.ts';

/** Writes an instant as iCalendar does, in UTC. */
export const stamp = (ms: number) => new Date(ms).toISOString().replaceAll(/[-:]|\.\d+/g, '');
export const minute = 60_000;

/** An event that runs now and ends in `endsIn` minutes. */
export function eventNow(endsIn: number, lines: readonly string[]): string {
  const end = Math.round((Date.now() + endsIn * minute) / minute) * minute;
  const times = [`DTSTART:${stamp(end - 60 * minute)}`, `DTEND:${stamp(end)}`];
  return [
    'BEGIN:VEVENT',
    'UID:now@example.com',
    `DTSTAMP:${stamp(end)}`,
    ...times,
    ...lines,
    'END:VEVENT',
  ].join('\r\n');
}

/** Puts events into a calendar. */
export function calendar(...parts: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...parts, 'END:VCALENDAR', ''].join('\r\n');
}

/** Puts a mentorship with Ana on record, who has an address and, if given, a link you always meet under. */
export async function knowAna(chromium: RunningChromium, callLink: string | null = null): Promise<void> {
  const [pattern] = seededYear(Date.now()).mentorships;
  const key = callLink && pageKeyOf(callLink);
  const ana = {
    ...pattern,
    partnerName: 'Ana Silva',
    partnerEmail: 'ana@example.com',
    usualLengthMinutes: null,
  };
  await storeRows(await chromium.serviceWorker(), 'mentorships', [
    { ...ana, callLink, callKeys: key ? [key] : [] },
  ]);
}
