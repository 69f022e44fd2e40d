import type { LocalDate } from './instant';
import { oneLine } from './record';
import type { WallClock } from './wall-clock';

/** What programs for notes find a text by. */
export interface NoteFacts {
  /** The day it is about; null: none in particular. */
  readonly date: LocalDate | null;
  /** Whom it is about, by name. */
  readonly with: readonly string[];
  /** When the two meet next, by the clock of whoever wrote the text; null: no date yet. */
  readonly nextMeeting: WallClock | null;
}

/** Told apart from other notes by this; programs want it without blanks. */
const tag = 'mentoring';

/**
 * Writes facts as a YAML head (yaml.org, 1.2) for the top of a Markdown file, as Obsidian and Logseq read it: dates as
 * they are, every text of a person in double quotes, so that none of its signs means anything.
 */
export function frontMatter(title: string, { date, with: names, nextMeeting }: NoteFacts): string {
  return [
    '---',
    `title: ${quoted(title)}`,
    ...(date ? [`date: ${date}`] : []),
    ...(names.length > 0 ? ['with:', ...names.map((name) => `  - ${quoted(name)}`)] : []),
    ...(nextMeeting ? [`next-meeting: ${nextMeeting.date}T${nextMeeting.time}`] : []),
    'tags:',
    `  - ${tag}`,
    '---',
    '',
  ].join('\n');
}

/** What YAML does not take as it is, in or out of quotes (1.2, 5.1), and what nobody sees. */
const unprintable = /[\p{Cc}\p{Cf}\u2028\u2029\uFFFE\uFFFF]/gu;

/** A text on one line in double quotes. Half a character is no character, and becomes the sign for one that is unknown. */
function quoted(text: string): string {
  const marked = oneLine(text)
    .toWellFormed()
    .replaceAll(/["\\]/g, String.raw`\$&`);
  return `"${marked.replaceAll(unprintable, escaped)}"`;
}

/** The sign by its number in hexadecimal digits: four, or eight beyond the basic plane. */
function escaped(sign: string): string {
  const number = (sign.codePointAt(0) ?? 0).toString(16);
  return number.length <= 4
    ? String.raw`\u${number.padStart(4, '0')}`
    : String.raw`\U${number.padStart(8, '0')}`;
}
