import { isUtf8 } from './utf8-bytes';
import { readerLimits, type ReaderLimits } from './reader-limits';

/** A calendar file as text, or why it was not read. */
export type DecodedCalendar =
  | { readonly text: string; readonly problem: null }
  | { readonly text: null; readonly problem: 'too-large' };

/**
 * Turns the bytes of a calendar file into text. They are UTF-8 (RFC 5545 §3.1.4) or UTF-16 with a byte order
 * mark; lines that are no UTF-8 are read as windows-1252, which contains Latin-1. Letters that a writer
 * folded between their bytes (RFC 5545 §3.1 warns of it) are put together again.
 */
export function decodeCalendar(bytes: Uint8Array, limits: ReaderLimits = readerLimits): DecodedCalendar {
  if (bytes.length > limits.fileSize) return { text: null, problem: 'too-large' };
  const utf16 = utf16Label(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), problem: null };
  const text = tryUtf8(bytes) ?? decodeLines(joinSplitLetters(bytes));
  return { text, problem: null };
}

function utf16Label([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function tryUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Removes line folds whose two sides are bytes of one letter. */
function joinSplitLetters(bytes: Uint8Array): Uint8Array {
  const joined = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const fold = foldLength(bytes, at);
    if (fold > 0 && (bytes[at - 1] ?? 0) >= 0x80 && isContinuation(bytes[at + fold])) {
      at += fold - 1;
    } else {
      joined[length] = bytes[at] ?? 0;
      length += 1;
    }
  }
  return joined.subarray(0, length);
}

/** More line ends than these between two halves of a letter are no fold that a program made. */
const longestFold = 12;

/** Returns how many bytes of line ends and the blank behind them begin at `at`; 0 where a fold does not. */
function foldLength(bytes: Uint8Array, at: number): number {
  let end = at;
  while (end - at < longestFold && (bytes[end] === 0x0d || bytes[end] === 0x0a)) end += 1;
  const isBlank = bytes[end] === 0x20 || bytes[end] === 0x09;
  return end > at && isBlank ? end - at + 1 : 0;
}

function isContinuation(byte = 0): boolean {
  return (byte & 0xc0) === 0x80;
}

/** Decodes runs of lines that are UTF-8, and runs of lines that are not, each in one go. */
function decodeLines(bytes: Uint8Array): string {
  const decoders = { utf8: new TextDecoder('utf-8'), western: new TextDecoder('windows-1252') };
  const parts: string[] = [];
  let run = { from: 0, kind: 'utf8' as keyof typeof decoders };
  const close = (to: number) => {
    if (to > run.from) parts.push(decoders[run.kind].decode(bytes.subarray(run.from, to)));
  };
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end + 1;
    const kind = isUtf8(bytes, from, to) ? 'utf8' : 'western';
    if (kind !== run.kind) {
      close(from);
      run = { from, kind };
    }
    from = to;
  }
  close(bytes.length);
  return parts.join('');
}
