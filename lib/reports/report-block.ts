import { fromBase64, toBase64 } from '../browser/base64';
import type { Instant } from '../domain/instant';
import { readReport, type ProgrammeReport } from '../domain/programme-report/report';
import { checksumOf } from './checksum';

/** How a block begins, wherever it stands. */
export const blockMark = '[LastTenReport:';

const version = 1;
const lineLength = 64;

/** No block that a copy writes is longer than this. */
export const longestBlock = 12_000;

/** Why a block is no report. `newer`: a newer version wrote it. */
export type BlockProblem = 'damaged' | 'newer';

/**
 * Writes a report as a block for mails: `[LastTenReport:1:…:checksum]`, Base64 without the signs that fill it up, in
 * short lines.
 */
export function formatBlock(report: ProgrammeReport): string {
  const body = toBase64(new TextEncoder().encode(JSON.stringify(report))).replaceAll('=', '');
  const lines = body.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? [];
  return `${blockMark}${version}:\n${lines.join('\n')}\n:${checksumOf(body)}]`;
}

/** Reads a block of which everything is gone that mails put into it: `[LastTenReport:1:…:checksum]`. */
export function parseBlock(bare: string, now: Instant): ProgrammeReport | BlockProblem {
  const number = Number(/^\[LastTenReport:(\d{1,6}):/.exec(bare)?.[1] ?? 0);
  if (number > version) return 'newer';
  const found = /^\[LastTenReport:1:([A-Za-z0-9+/]+):([0-9a-f]{8})\]$/.exec(bare);
  const [, body = '', sum] = found ?? [];
  if (!found || checksumOf(body) !== sum) return 'damaged';
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(fromBase64(body));
    return readReport(JSON.parse(text), now) ?? 'damaged';
  } catch (error) {
    // A block with a right sum that is no text was made by hand; it is as good as damaged.
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof DOMException)
      return 'damaged';
    throw error;
  }
}
