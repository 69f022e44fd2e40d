import type { Instant } from '../domain/instant';
import type { ProgrammeReport } from '../domain/programme-report/report';
import { blockScanner, type FoundBlock } from './block-scanner';
import { mailDecoder } from './mail-decoder';
import { parseBlock, type BlockProblem } from './report-block';

/** Where something was found: a file or what was pasted, which mail of it (0: it is no file of mails), and the line. */
export interface Place {
  readonly name: string;
  readonly mail: number;
  readonly line: number;
}

/** Something to read: a file, or what was pasted under an empty name. */
export interface Source {
  readonly name: string;
  readonly blob: Blob;
}

/** What was found at a place. `nothing`: there is no report in it. `unreadable`: the browser could not read it. */
export interface Finding {
  readonly place: Place;
  readonly found: ProgrammeReport | BlockProblem | 'nothing' | 'unreadable';
}

/** What reading needs of who asks for it. */
export interface Reading {
  readonly now: Instant;
  readonly onFound: (finding: Finding) => Promise<void>;
  /** Called often, also within a file: lets others have their turn. True: stop. */
  readonly pause: () => Promise<boolean>;
}

/** A line that is longer is taken in pieces. */
const longestLine = 65_536;

/**
 * Reads every report in a source, piece by piece: of a file of any size one piece is in memory. A report that stands twice
 * in one mail (as text and as HTML) is one. Returns false where it was stopped.
 */
export async function readSource({ name, blob }: Source, { now, onFound, pause }: Reading): Promise<boolean> {
  let mail = 0;
  let waiting: FoundBlock[] = [];
  let any = false;
  const inThisMail = new Set<string>();
  const scanner = blockScanner((block) => waiting.push(block));
  const decode = mailDecoder();
  async function tellFound(): Promise<void> {
    const blocks = waiting;
    waiting = [];
    for (const { bare, line } of blocks) {
      any = true;
      if (inThisMail.has(bare)) continue;
      // What is forgotten is at worst counted as doubled.
      if (inThisMail.size >= 1000) inThisMail.clear();
      inThisMail.add(bare);
      await onFound({ place: { name, mail, line }, found: parseBlock(bare, now) });
    }
  }
  let line = 1;
  async function take(text: string): Promise<void> {
    const piece = decode(text);
    if (piece.isNew) {
      scanner.end();
      await tellFound();
      mail += 1;
      inThisMail.clear();
    }
    scanner.push(piece.text, line);
    if (waiting.length > 0) await tellFound();
  }
  try {
    const reader = blob.stream().getReader();
    // Blocks are ASCII in whatever a mail is written, but for the zero bytes of UTF-16.
    const decoder = new TextDecoder('latin1');
    let rest = '';
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      for (let at = 0; at < read.value.length; at += longestLine) {
        const bytes = read.value.subarray(at, at + longestLine);
        const text = rest + decoder.decode(bytes, { stream: true }).replaceAll('\0', '');
        const lines = text.split('\n');
        rest = lines.pop() ?? '';
        for (const whole of lines) {
          await take(whole);
          line += 1;
        }
        if (rest.length >= longestLine) {
          await take(rest);
          rest = '';
        }
        if (await pause()) {
          await reader.cancel();
          return false;
        }
      }
    }
    await take(rest);
    scanner.end();
    await tellFound();
  } catch (error) {
    // A file that was moved or is locked since it was chosen.
    if (!(error instanceof DOMException)) throw error;
    any = true;
    await onFound({ place: { name, mail: 0, line: 0 }, found: 'unreadable' });
  }
  if (!any && blob.size > 0) await onFound({ place: { name, mail: 0, line: 0 }, found: 'nothing' });
  return true;
}
