import { fromBase64, toBase64 } from '../browser/base64';
import { deflated, inflated, shortSum } from '../browser/deflated';
import { presetLine, type ProgrammePreset } from '../domain/programme';

const mark = 'LastTenProgramme';

/** The version of the writing, not of the record in it. */
const version = 1;

/** This much of a text is searched: a code lies in a mail, not in a library. */
const longestSearched = 400_000;

/** A record unfolds to this much at most: thirty goals, two texts and all else take a third of it. */
const longestRecord = 64_000;

/** Why a text holds no code that can be read. `several`: codes of different programmes, and nobody says which. */
export type ProgrammeCodeProblem = 'no-code' | 'damaged' | 'newer' | 'several';

/**
 * Writes a preset as one word, `LastTenProgramme.1.….checksum`: deflated, in Base64 for addresses (RFC 4648 §5). It may
 * stand by itself or anywhere in a link.
 */
export async function formatProgrammeCode(preset: ProgrammePreset): Promise<string> {
  const body = toBase64(await deflated(presetLine(preset)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  return `${mark}.${version}.${body}.${await shortSum(body)}`;
}

/**
 * Finds the code in a text, also in a link, and returns what it holds: JSON of anything. What mails put between its
 * letters (line breaks, quotation marks, blanks) is no damage; one letter missing or changed is.
 */
export async function findProgrammeCode(
  text: string,
): Promise<{ readonly found: unknown } | ProgrammeCodeProblem> {
  const bare = text.slice(0, longestSearched).replaceAll(/[\s>|\u200B-\u200D\u2060\uFEFF\u00AD]/g, '');
  const starts = [...bare.matchAll(/LastTenProgramme\.(\d{1,6})\./g)];
  if (starts.length === 0) return 'no-code';
  if (starts.every(([, number]) => Number(number) > version)) return 'newer';
  const codes = [...bare.matchAll(/LastTenProgramme\.1\.([\w-]+)\.([0-9a-f]{8})/g)];
  const whole: string[] = [];
  for (const [, body = '', sum] of codes.slice(0, 20)) if ((await shortSum(body)) === sum) whole.push(body);
  const bodies = [...new Set(whole)];
  if (bodies.length > 1) return 'several';
  const [body] = bodies;
  const found = body === undefined ? undefined : await unfolded(body);
  return found === undefined ? 'damaged' : { found };
}

async function unfolded(body: string): Promise<unknown> {
  try {
    const text = await inflated(fromBase64(body.replaceAll('-', '+').replaceAll('_', '/')), longestRecord);
    return text === undefined ? undefined : JSON.parse(text);
  } catch (error) {
    // Base64 that is none, and JSON that is none.
    if (error instanceof SyntaxError || error instanceof DOMException) return undefined;
    throw error;
  }
}
