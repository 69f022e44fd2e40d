import { decodeOnce } from './percent-decoding';

/**
 * Returns the link in an address of Proofpoint's URL Defense, or `undefined` where it cannot be read: version 1
 * encodes it plainly, version 2 writes `-` and `_` for `%` and `/`, version 3 leaves it as it is but for letters it
 * writes as `*` (help.proofpoint.com, "URL decoder").
 */
export function proofpointTarget({ href, pathname, searchParams }: URL): string | undefined {
  const version = /^\/v([123])\//.exec(pathname)?.[1];
  if (version === '1') return searchParams.get('u') ?? undefined;
  if (version === '2') return versionTwo(searchParams.get('u') ?? '');
  return version === '3' ? versionThree(href) : undefined;
}

function versionTwo(written: string): string {
  return decodeOnce(written.replaceAll('-', '%').replaceAll('_', '/'));
}

/** `…/v3/__<link>__;<letters left out, in Base64>!!<token>$`: letters are taken from behind the link in their order. */
function versionThree(href: string): string | undefined {
  const from = href.indexOf('/v3/__') + '/v3/__'.length;
  const to = href.indexOf('__;', from);
  if (to < 0) return undefined;
  const tail = href.slice(to + 3);
  const letters = leftOut(tail.slice(0, Math.max(0, tail.indexOf('!'))));
  // Some programs make one slash of two.
  const link = decodeOnce(href.slice(from, to)).replace(/^(https?:\/)(?!\/)/i, '$1/');
  return letters && fillIn(link, letters);
}

function leftOut(base64: string): string[] | undefined {
  if (!/^[\w-]*={0,2}$/.test(base64)) return undefined;
  try {
    const bytes = atob(base64.replaceAll('-', '+').replaceAll('_', '/').replaceAll('=', ''));
    return Array.from(
      new TextDecoder('utf-8', { fatal: true }).decode(
        Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)),
      ),
    );
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** What follows two stars tells how many letters they stand for: A is 2, B is 3, and so on. */
const lengths = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Where the letters run out, as in links cut short on the way, a star stays one. */
function fillIn(link: string, letters: readonly string[]): string {
  let at = 0;
  return link.replaceAll(/\*(?:\*(?<length>[\w-]))?/g, (token, ...match) => {
    const { length } = match.at(-1) as { readonly length?: string };
    const from = at;
    at += length === undefined ? 1 : lengths.indexOf(length) + 2;
    return at <= letters.length ? letters.slice(from, at).join('') : token;
  });
}
