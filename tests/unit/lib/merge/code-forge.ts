import { fromBase64 } from '../../../../lib/browser/base64';
import { formatCode } from '../../../../lib/merge/code-block';

/** What a code says, as anyone can read and write it who has the text. */
export interface Unfolded {
  from: string;
  key?: string;
  mentorship: { id: string; revisions: Record<string, number>; fields: Record<string, unknown> };
  since: Record<string, string>;
  knows: Record<string, string>;
  stamps: string[];
  records: Record<string, Record<string, unknown>[]>;
}

/** Unfolds what a block says. */
export async function contentOf(block: string): Promise<string> {
  const body = block.replaceAll(/\s/g, '').split(':')[2] ?? '';
  const stream = new Blob([fromBase64(body)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
}

/** Writes a code anew with something else in it, as somebody would who wants to deceive. The proof does not survive it. */
export async function forge(block: string, change: (content: Unfolded) => void): Promise<string> {
  const content = JSON.parse(await contentOf(block)) as Unfolded;
  change(content);
  return formatCode(content);
}

/** The index of a new stamp, `ms` after the latest there is, by `copy`. */
export function newStamp(content: Unfolded, copy = 'f0f0', ms = 1000): number {
  const latest = content.stamps.toSorted().at(-1) ?? '';
  const time = Number.parseInt(latest.slice(0, 9), 36) + ms;
  return content.stamps.push(`${time.toString(36).padStart(9, '0')}-0000-${copy}`) - 1;
}

/** Writes a code as version 1 of Last Ten did. */
export async function asVersion1(block: string): Promise<string> {
  const forged = await forge(block, (content) => delete content.key);
  return forged.replace('[LastTen:2:', '[LastTen:1:');
}
