import { blockMark, longestBlock } from './report-block';

/** A block as it was found, bare of what mails put into it. */
export interface FoundBlock {
  /** As `parseBlock` takes it. What is cut off by the end of the text or by another block is found, too. */
  readonly bare: string;
  /** The line it begins in, from 1. */
  readonly line: number;
}

/** Takes a text piece by piece. */
export interface BlockScanner {
  /** Reads on. `line` is the line the piece is from. */
  readonly push: (piece: string, line: number) => void;
  /** Says that the text is over; the next piece begins another. */
  readonly end: () => void;
}

/** Tags of HTML that end; no tag here holds a bracket. */
const tags = /<[a-zA-Z/!][^<>[\]]{0,2000}>/g;
const entities = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi;
/** How JSON writes what stands on a line of its own, and what some programs write for a slash. */
const escapes = /\\(?:u([0-9a-f]{4})|([nrtbf/]))/gi;
const names: Readonly<Record<string, string>> = {
  plus: '+',
  sol: '/',
  colon: ':',
  lsqb: '[',
  lbrack: '[',
  rsqb: ']',
  rbrack: ']',
};
const noise = /[^A-Za-z0-9+/:[\]]+/g;
/** A tag or an entity of which the rest comes with the next piece. */
const begun = /(?:<[a-zA-Z/!][^<>[\]]{0,2000}|&#?[0-9a-zA-Z]{0,8}|\\u?[0-9a-fA-F]{0,3})$/;

/**
 * Finds the blocks of reports in a text, whatever mails did to it: broken lines, quotation marks, tags, entities, zero
 * bytes between letters (UTF-16), blanks nobody sees. It keeps no more than one block in memory, and its time grows with the text.
 */
export function blockScanner(onBlock: (block: FoundBlock) => void): BlockScanner {
  let raw = '';
  let bare = '';
  let begunAt = 0;

  function give(to: number): void {
    onBlock({ bare: bare.slice(0, to), line: begunAt });
    bare = bare.slice(to);
    begunAt = 0;
  }
  function find(line: number): void {
    for (;;) {
      if (begunAt === 0) {
        const start = bare.indexOf(blockMark);
        if (start === -1) {
          // Only what the mark may have begun with is of use.
          const open = bare.lastIndexOf('[');
          bare = open !== -1 && blockMark.startsWith(bare.slice(open)) ? bare.slice(open) : '';
          return;
        }
        bare = bare.slice(start);
        begunAt = line;
      }
      const next = bare.indexOf(blockMark, 1);
      const end = bare.indexOf(']') + 1;
      if (end > 0 && (next === -1 || end <= next)) give(end);
      else if (next !== -1) give(next);
      else if (bare.length > longestBlock) give(longestBlock);
      else return;
    }
  }
  return {
    push(piece, line) {
      // Nothing has begun, and nothing begins here: most of what is read.
      if (bare === '' && raw === '' && !/[[&\\]/.test(piece)) return;
      const text = raw + piece;
      raw = begun.exec(text.slice(-2100))?.[0] ?? '';
      const whole = raw === '' ? text : text.slice(0, -raw.length);
      bare += whole
        .replaceAll(tags, '')
        .replaceAll(entities, entityText)
        .replaceAll(escapes, (_, code?: string, sign?: string) =>
          code ? String.fromCharCode(Number.parseInt(code, 16)) : sign === '/' ? '/' : '',
        )
        .replaceAll(noise, '');
      find(line);
    },
    end() {
      if (begunAt !== 0) give(bare.length);
      raw = '';
      bare = '';
    },
  };
}

function entityText(_: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return names[name.toLowerCase()] ?? '';
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '0', 16);
  return code < 128 ? String.fromCharCode(code) : '';
}
