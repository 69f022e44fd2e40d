import ICAL from 'ical.js';

/** One content line (RFC 5545 §3.1), unfolded. */
export interface ContentLine {
  /** In capitals. */
  readonly name: string;
  /** The whole line: name, parameters and value. */
  readonly text: string;
}

/** A property as ical.js reads it: parameter names in lower case, text unescaped. */
export interface Property {
  readonly parameters: Readonly<Record<string, string | readonly string[]>>;
  readonly value: unknown;
}

/**
 * Returns the content lines of a component's text that `wanted` names, without those of the components inside
 * it (alarms). A line that is no content line belongs to the one before it: writers break long notes without
 * folding them.
 */
export function contentLines(block: string, wanted: ReadonlySet<string>): ContentLine[] {
  const lines: ContentLine[] = [];
  let depth = 0;
  for (const text of block.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/)) {
    const name = lineName(text);
    if (name === 'END') depth -= 1;
    if (depth === 1) addLine(lines, { name, text }, wanted);
    if (name === 'BEGIN') depth += 1;
  }
  return lines.filter(({ name }) => wanted.has(name));
}

/** Only in these do writers break a line without folding it. */
const wordLines = new Set(['DESCRIPTION', 'SUMMARY', 'LOCATION', 'X-ALT-DESC']);
const longestRest = 4000;

function addLine(lines: ContentLine[], line: ContentLine, wanted: ReadonlySet<string>): void {
  const last = lines.at(-1);
  if (line.name === '') {
    if (last && wordLines.has(last.name) && line.text.length < longestRest && line.text.trim() !== '')
      lines[lines.length - 1] = { name: last.name, text: `${last.text}\\n${line.text}` };
  } else if (wanted.has(line.name) || (last && wordLines.has(last.name))) lines.push(line);
}

/** Returns the name a line begins with, in capitals; '' for a line that cannot be a property. */
function lineName(text: string): string {
  const name = /^(?<name>[\w-]{2,60})[ \t]*[;:]/.exec(text)?.groups?.['name']?.toUpperCase() ?? '';
  return name === 'HTTP' || name === 'HTTPS' ? '' : name;
}

/** Returns what follows the colon of a content line; a colon inside quotes is not taken for it. */
export function rawValue(line: ContentLine): string {
  const first = line.text.indexOf(':');
  const quote = line.text.indexOf('"');
  if (quote < 0 || quote > first) return line.text.slice(first + 1);
  let quoted = false;
  for (let at = 0; at < line.text.length; at += 1) {
    const letter = line.text[at];
    if (letter === '"') quoted = !quoted;
    if (letter === ':' && !quoted) return line.text.slice(at + 1);
  }
  return line.text.slice(line.text.indexOf(':') + 1);
}

/** Parses one content line; `undefined` for a line that is broken. */
export function parseProperty(line: ContentLine): Property | undefined {
  const { strict } = ICAL.design;
  ICAL.design.strict = false;
  try {
    const [, parameters, , value] = ICAL.parse.property(line.text) as [
      string,
      Property['parameters'],
      string,
      unknown,
    ];
    return { parameters, value };
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  } finally {
    // The switch is one for the whole program, and the writer of invites uses the same library.
    ICAL.design.strict = strict;
  }
}

/** Returns a parameter of a content line without its quotes, for lines too broken or too many to parse. */
export function rawParameter(line: ContentLine, name: string): string | undefined {
  const found = new RegExp(`;${name}=(?:"(?<quoted>[^"]*)"|(?<plain>[^;:]*))`, 'i').exec(line.text)?.groups;
  return found?.['quoted'] ?? found?.['plain'];
}
