import { CarrierError } from '../sync/carrier';

/** Goes through a text once, from its beginning to its end. */
export interface Scanner {
  /** Whether there is anything left. */
  readonly isMore: () => boolean;
  /** Whether a mark comes next. */
  readonly sees: (mark: string) => boolean;
  /** Goes behind what a sticky pattern finds here; null where it finds nothing. */
  readonly match: (pattern: RegExp) => RegExpExecArray | null;
  /** Goes up to the next `mark`, or the end, and returns what lay before. */
  readonly upTo: (mark: string) => string;
  /** Goes from `start`, which comes next, behind the next `end`, and returns what lay between. */
  readonly between: (start: string, end: string) => string;
}

/** Starts at the beginning of a text. */
export function scan(text: string): Scanner {
  let at = 0;
  return {
    isMore: () => at < text.length,
    sees: (mark) => text.startsWith(mark, at),
    match(pattern) {
      pattern.lastIndex = at;
      const found = pattern.exec(text);
      if (found) at = pattern.lastIndex;
      return found;
    },
    upTo(mark) {
      const found = text.indexOf(mark, at);
      const lay = text.slice(at, found === -1 ? text.length : found);
      at += lay.length;
      return lay;
    },
    between(start, end) {
      const found = text.indexOf(end, at + start.length);
      if (found === -1) throw malformed(`${start} without an end`);
      const lay = text.slice(at + start.length, found);
      at = found + end.length;
      return lay;
    },
  };
}

/** Says why a text is no XML that is read here. */
export function malformed(what: string): CarrierError {
  return new CarrierError('malformed', `XML: ${what}`);
}
