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
  for (const text of unfold(block)) {
    const name = lineName(text);
    if (name === 'END') depth -= 1;
    if (depth === 1) addLine(lines, { name, text }, wanted);
    if (name === 'BEGIN') depth += 1;
  }
  return lines.filter(({ name }) => wanted.has(name));
}

/**
 * Puts folded lines together (RFC 5545 §3.1): a line that begins with a blank goes on where the one before it ended,
 * also when programs on the way put empty lines between the two.
 */
function unfold(block: string): string[] {
  const lines: string[] = [];
  let folded: string[] = [];
  for (const text of block.split(/\r?\n/)) {
    const isRest = text.startsWith(' ') || text.startsWith('\t');
    if (isRest && folded.length > 0) folded.push(text.slice(1));
    else if (text !== '') {
      if (folded.length > 0) lines.push(folded.join(''));
      folded = [text];
    }
  }
  if (folded.length > 0) lines.push(folded.join(''));
  return lines;
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
