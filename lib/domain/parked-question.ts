/** A question mark before anything else, in the signs of every language. */
const mark = /^\s*[?？؟]\s*/u;

/** Returns the question of a line that begins with a question mark, without it; null: the line is none. */
export function questionIn(line: string): string | null {
  return mark.test(line) ? line.replace(mark, '') : null;
}
