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

function foldLength(bytes: Uint8Array, at: number): number {
  const carriage = bytes[at] === 0x0d ? 1 : 0;
  if (bytes[at + carriage] !== 0x0a) return 0;
  const blank = bytes[at + carriage + 1];
  return blank === 0x20 || blank === 0x09 ? carriage + 2 : 0;
}

function isContinuation(byte = 0): boolean {
  return (byte & 0xc0) === 0x80;
}

function decodeLines(bytes: Uint8Array): string {
  const westEuropean = new TextDecoder('windows-1252');
  const parts: string[] = [];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end + 1;
    const line = bytes.subarray(from, to);
    parts.push(tryUtf8(line) ?? westEuropean.decode(line));
    from = to;
  }
  return parts.join('');
}
