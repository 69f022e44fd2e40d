import type { ContentLine } from './content-lines';

/** What the values of these look like is certain, so a colon before it can be told from the one that ends the parameters. */
const timeLines = new Set(['DTSTART', 'DTEND', 'RECURRENCE-ID', 'EXDATE', 'RDATE']);
const timeValue = /^\s*\d{4}-?\d\d-?\d\d(?:T[\d:]{4,8}Z?)?\s*(?:$|[,/;])/i;
const mostColons = 50;

/** Returns what follows the colon of a content line; a colon inside quotes, or in a zone's name, is not taken for it. */
export function rawValue(line: ContentLine): string {
  return line.text.slice(valueStart(line));
}

/** Returns a parameter of a content line without its quotes, for lines too broken or too many to parse. */
export function rawParameter(line: ContentLine, name: string): string | undefined {
  const before = line.text.slice(0, Math.max(0, valueStart(line) - 1));
  const at = startOfParameter(before, name);
  if (at === undefined) return undefined;
  if (before[at] === '"') {
    const end = before.indexOf('"', at + 1);
    if (end > 0) return before.slice(at + 1, end);
  }
  const end = before.indexOf(';', at);
  return before.slice(at, end < 0 ? undefined : end);
}

function startOfParameter(before: string, name: string): number | undefined {
  const wanted = `;${name}=`;
  const at = before.toUpperCase().indexOf(wanted);
  return at < 0 ? undefined : at + wanted.length;
}

function valueStart(line: ContentLine): number {
  const first = line.text.indexOf(':') + 1;
  const inTime = timeLines.has(line.name) ? timeStart(line.text, first) : undefined;
  return inTime ?? unquotedStart(line.text, first);
}

/** Outlook writes zones like `tzone://Microsoft/Utc` and `(UTC+01:00) Berlin` without the quotes they need. */
function timeStart(text: string, first: number): number | undefined {
  let start = first;
  for (let tried = 0; start > 0 && tried < mostColons; tried += 1) {
    if (timeValue.test(text.slice(start, start + 40))) return start;
    start = text.indexOf(':', start) + 1;
  }
  return undefined;
}

function unquotedStart(text: string, first: number): number {
  const quote = text.indexOf('"');
  if (quote < 0 || quote > first) return first;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '"') quoted = !quoted;
    if (letter === ':' && !quoted) return at + 1;
  }
  return first;
}
