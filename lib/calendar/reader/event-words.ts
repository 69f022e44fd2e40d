import { saysCancelled } from './cancelled-copy';
import type { ContentLine } from './content-lines';
import { callKeysOf } from './event-links';
import { rawValue } from './line-parts';
import { readPerson, type Person } from './people';
import { textOf } from './read-event';

/** How an event stands. `declined`: by the person themselves. */
export type EventStatus = 'confirmed' | 'tentative' | 'cancelled' | 'declined';

/** What an event says besides its times. */
export interface EventWords {
  /** Plain text on one line; whatever markup it holds is text too. */
  readonly title: string;
  readonly callKeys: readonly string[];
  /** The known partners among its people, in lower case. */
  readonly partnerEmails: readonly string[];
  readonly hasPeople: boolean;
  readonly status: EventStatus;
  readonly takesTime: boolean;
}

/** What to look for in an event's words. */
export interface WordReading {
  /** Lower case. */
  readonly partners: ReadonlySet<string>;
  /** Lower case. */
  readonly mine: ReadonlySet<string>;
  readonly keysInText: (text: string) => readonly string[];
  readonly keyOfLink: (link: string) => string | undefined;
}

const longestTitle = 300;
const mostPeople = 500;

/** Reads what an event's lines say. */
export function readWords(lines: readonly ContentLine[], reading: WordReading): EventWords {
  const line = (name: string) => lines.find((each) => each.name === name);
  const people = lines
    .filter(({ name }) => name === 'ATTENDEE' || name === 'ORGANIZER')
    .slice(0, mostPeople)
    .map((each) => readPerson(each));
  const title = plainTitle(textOf(line('SUMMARY')));
  const takesTime =
    rawOf(line('TRANSP')) !== 'TRANSPARENT' && rawOf(line('X-MICROSOFT-CDO-BUSYSTATUS')) !== 'FREE';
  // Outlook keeps a copy of what was called off: without a status, but free and with a word before the title.
  const isCancelledCopy = !takesTime && saysCancelled(title);
  return {
    title,
    callKeys: callKeysOf(lines, reading),
    partnerEmails: [...new Set(people.flatMap(({ emails }) => emails))].filter((email) =>
      reading.partners.has(email),
    ),
    hasPeople: people.length > 0,
    status: statusOf(
      isCancelledCopy ? 'CANCELLED' : rawOf(line('STATUS')),
      rawOf(line('X-MICROSOFT-CDO-BUSYSTATUS')),
      ownAnswers(people, reading.mine),
    ),
    takesTime,
  };
}

function rawOf(line: ContentLine | undefined): string {
  return line ? rawValue(line).trim().toUpperCase() : '';
}

/** Control characters and line breaks become blanks; the length is bounded. */
function plainTitle(text: string): string {
  const plain = text
    .slice(0, longestTitle * 4)
    .replaceAll(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .trim();
  return Array.from(plain).slice(0, longestTitle).join('');
}

/** What the person answered to the invitation (PARTSTAT, RFC 5545 §3.2.12). */
function ownAnswers(people: readonly Person[], mine: ReadonlySet<string>): string[] {
  return people
    .filter(({ emails }) => emails.some((email) => mine.has(email)))
    .map(({ line }) => {
      const written = /;PARTSTAT="?(?<answer>[\w-]+)/i.exec(line.text)?.groups?.['answer'];
      return (written ?? '').toUpperCase();
    });
}

function statusOf(status: string, busy: string, answers: readonly string[]): EventStatus {
  if (status === 'CANCELLED') return 'cancelled';
  if (answers.includes('DECLINED')) return 'declined';
  return status === 'TENTATIVE' || busy === 'TENTATIVE' || answers.includes('TENTATIVE')
    ? 'tentative'
    : 'confirmed';
}
