import { rawValue, type ContentLine } from './content-lines';
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
const longestText = 100_000;
const mostKeys = 20;
const mostPeople = 500;
const linkLines = new Set([
  'CONFERENCE',
  'X-GOOGLE-CONFERENCE',
  'X-MICROSOFT-SKYPETEAMSMEETINGURL',
  'X-MICROSOFT-ONLINEMEETINGEXTERNALLINK',
  'URL',
  'LOCATION',
]);
const threadLines = new Set([
  'X-MICROSOFT-SKYPETEAMSPROPERTIES',
  'X-MICROSOFT-SCHEDULINGSERVICEUPDATEURL',
  'X-MICROSOFT-ONLINEMEETINGCONFLINK',
]);
const textLines = new Set([...linkLines, 'DESCRIPTION', 'X-ALT-DESC', 'SUMMARY']);

/** Reads what an event's lines say. */
export function readWords(lines: readonly ContentLine[], reading: WordReading): EventWords {
  const line = (name: string) => lines.find((each) => each.name === name);
  const people = lines
    .filter(({ name }) => name === 'ATTENDEE' || name === 'ORGANIZER')
    .slice(0, mostPeople)
    .map((each) => readPerson(each));
  return {
    title: plainTitle(textOf(line('SUMMARY'))),
    callKeys: callKeysOf(lines, reading),
    partnerEmails: [...new Set(people.flatMap(({ emails }) => emails))].filter((email) =>
      reading.partners.has(email),
    ),
    hasPeople: people.length > 0,
    status: statusOf(
      rawOf(line('STATUS')),
      rawOf(line('X-MICROSOFT-CDO-BUSYSTATUS')),
      ownAnswers(people, reading.mine),
    ),
    takesTime:
      rawOf(line('TRANSP')) !== 'TRANSPARENT' && rawOf(line('X-MICROSOFT-CDO-BUSYSTATUS')) !== 'FREE',
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

interface Person {
  readonly line: ContentLine;
  /** Lower case. */
  readonly emails: readonly string[];
}

/** Finds addresses also in lines too broken to parse, as names with quotes inside quotes make them. */
function readPerson(line: ContentLine): Person {
  const found = line.text.slice(0, 2000).match(/[\w.!#$&*+/?^`{|}~%-]{1,64}@[a-z\d.-]{1,190}/gi) ?? [];
  return { line, emails: found.map((email) => email.toLowerCase()) };
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

/** Collects the keys of all links, wherever an event has them: calls are compared by any of them. */
function callKeysOf(lines: readonly ContentLine[], { keysInText, keyOfLink }: WordReading): string[] {
  const keys = new Set<string>();
  for (const line of lines) {
    if (threadLines.has(line.name))
      for (const link of threadLinks(rawValue(line))) addKey(keys, keyOfLink(link));
    if (!textLines.has(line.name)) continue;
    const text = plainWords(line);
    if (linkLines.has(line.name)) addKey(keys, keyOfLink(text.trim()));
    for (const key of keysInText(text)) addKey(keys, key);
  }
  return [...keys].slice(0, mostKeys);
}

function addKey(keys: Set<string>, key: string | undefined): void {
  if (key !== undefined) keys.add(key);
}

function plainWords(line: ContentLine): string {
  const text = textOf(line).slice(0, longestText);
  return line.name === 'X-ALT-DESC' ? text.replaceAll(/&(?:amp|#38|#x26);/gi, '&') : text;
}

/** Teams writes a meeting's thread into properties that are no links: `19:meeting_…@thread.v2`, or with `_` and `-`. */
function threadLinks(value: string): string[] {
  const found = value
    .slice(0, 8000)
    .matchAll(/19(?::|_|%3a)(?<id>meeting_[\w+/=-]{10,120}?)(?:@|-|%40)thread\.v2/gi);
  return [...found].map(
    (thread) => `https://teams.microsoft.com/l/meetup-join/19%3a${thread.groups?.['id'] ?? ''}%40thread.v2/0`,
  );
}
