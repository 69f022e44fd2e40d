import type { ContentLine } from './content-lines';
import type { WordReading } from './event-words';
import { rawValue } from './line-parts';
import { textOf } from './read-event';

const longestText = 100_000;
const mostKeys = 20;
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
const namelessLines = new Set(['DESCRIPTION', 'X-ALT-DESC']);
const longestName = 300;
const mostNames = 10;
const mostNotes = 4;
const textLines = new Set([...linkLines, 'DESCRIPTION', 'X-ALT-DESC', 'SUMMARY']);

/**
 * Collects the keys of all links, wherever an event has them: calls are compared by any of them. A place that names a
 * service ("Zoom") is read together with the note that holds the number.
 */
export function callKeysOf(
  lines: readonly ContentLine[],
  { keysInText, keyOfLink }: Pick<WordReading, 'keysInText' | 'keyOfLink'>,
): string[] {
  const keys = new Set<string>();
  const names: string[] = [];
  for (const line of lines) {
    if (threadLines.has(line.name))
      for (const link of threadLinks(rawValue(line))) addKey(keys, keyOfLink(link));
    if (!textLines.has(line.name)) continue;
    const text = plainWords(line);
    if (linkLines.has(line.name)) addKey(keys, keyOfLink(text.trim()));
    if (text.length <= longestName && !namelessLines.has(line.name)) names.push(text);
    for (const key of keysInText(text)) addKey(keys, key);
  }
  const place = names.slice(0, mostNames).join('\n');
  const notes = lines.filter(({ name }) => namelessLines.has(name)).slice(0, mostNotes);
  if (place !== '')
    for (const note of notes)
      for (const key of keysInText(`${place}\n${plainWords(note)}`)) addKey(keys, key);
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
