/** A component's text from its BEGIN line to its END line, as a place in the file. */
export interface Block {
  readonly from: number;
  /** The first place after it. */
  readonly to: number;
}

/**
 * Walks through the components `name` (in capitals) of a file without parsing it. A component that never ends
 * stops where the next one begins, or with the file.
 */
export function* blocksOf(text: string, name: string): Generator<Block> {
  const begin = `BEGIN:${name}`;
  const end = `END:${name}`;
  let from = lineStarting(text, begin, 0);
  while (from >= 0) {
    const next = lineStarting(text, begin, from + begin.length);
    const limit = next < 0 ? text.length : next;
    // Looked for within the component only: searching the whole file for each would take forever without any.
    const closing = lineStarting(text.slice(from, limit), end, begin.length);
    yield { from, to: closing < 0 ? limit : from + closing + end.length };
    from = next;
  }
}

/** Returns where `words` stand alone on a line, at `from` or later; -1 where they do not. */
function lineStarting(text: string, words: string, from: number): number {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + words.length)) {
    if (isBreak(text.charCodeAt(at - 1)) && isLineEnd(text.charCodeAt(at + words.length))) return at;
  }
  return -1;
}

/** A line break, or the place before the text, which is not a number. */
function isBreak(code: number): boolean {
  return code === 10 || code === 13 || Number.isNaN(code);
}

function isLineEnd(code: number): boolean {
  return isBreak(code) || code === 32 || code === 9;
}

/** Makes odd files plain: no byte order mark, no carriage returns but one before a line feed, BEGIN and END in capitals. */
export function plainText(text: string): string {
  let plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (/\r(?!\n)/.test(plain)) plain = plain.replaceAll(/\r+\n?/g, '\n');
  if (!plain.includes('BEGIN:VCALENDAR') || !plain.includes('END:VCALENDAR'))
    plain = plain.replaceAll(/^(?:begin|end):[a-z]+[ \t]*$/gim, (line) => line.toUpperCase());
  return plain;
}
