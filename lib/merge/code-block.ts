import { fromBase64, toBase64 } from '../browser/base64';
import { deflate, inflate } from '../browser/deflated';

const mark = 'LastTen';

/** Version 1 had no proof of where a code comes from; it is still read. */
const version = 2;
const lineLength = 64;

/** A code may come from anywhere: this much text is read of it, and this much it may unfold to. */
const longestCode = 4_000_000;
const longestContent = 16_000_000;

/** Why a text holds no code that can be read. */
export type CodeProblem = 'no-code' | 'damaged' | 'newer';

/** A block that was read: what it says, and what it can be proven by. */
export interface CodeBlock {
  readonly value: unknown;
  readonly version: number;
  /** The text that was signed, as it was written. */
  readonly body: string;
  /** Base64, without its padding; null: it proves nothing. */
  readonly proof: string | null;
}

/**
 * Writes a value as a block for chats and mails: `[LastTen:2:…:checksum:proof]`, deflated, in letters and digits (and
 * `+` and `/`) that no chat takes for bold or italics, in short lines. `prove` signs the body; null: it cannot yet.
 */
export async function formatCode(
  value: unknown,
  prove: (body: string) => Promise<string | null> = () => Promise.resolve(null),
): Promise<string> {
  const bytes = await deflate(new TextEncoder().encode(JSON.stringify(value)));
  const text = toBase64(bytes).replaceAll('=', '');
  const lines = text.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? [];
  const proof = await prove(text);
  const end = proof === null ? '' : `:${proof.replaceAll('=', '')}`;
  return `[${mark}:${version}:\n${lines.join('\n')}\n:${await checksum(text)}${end}]`;
}

/**
 * Reads the last block in a text, whatever stands around it. Line breaks, blanks and quotation marks that chats and
 * mails put into it are no damage; one letter missing or changed is.
 */
export async function parseCode(text: string): Promise<CodeBlock | CodeProblem> {
  const bare = text.slice(-longestCode).replaceAll(/[\s>|\u200B-\u200D\u2060\uFEFF\u00AD]/g, '');
  const start = bare.lastIndexOf(`[${mark}:`);
  if (start === -1) return 'no-code';
  const found = /^\[LastTen:(\d{1,6}):([A-Za-z0-9+/]+):([0-9a-f]{8})(?::([A-Za-z0-9+/]{43}))?\]/.exec(
    bare.slice(start),
  );
  const [, number = '', body = '', sum, proof = null] = found ?? [];
  if (Number(/^\[LastTen:(\d{1,6}):/.exec(bare.slice(start))?.[1] ?? version) > version) return 'newer';
  if (!found || Number(number) < 1 || (await checksum(body)) !== sum) return 'damaged';
  try {
    const bytes = await inflate(fromBase64(body), longestContent);
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return { value, version: Number(number), body, proof };
  } catch (error) {
    // A block with a right sum that does not unfold was made by hand; it is as good as damaged.
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError)
      return 'damaged';
    if (error instanceof DOMException) return 'damaged';
    throw error;
  }
}

async function checksum(text: string): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(sum).subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
