/** What a proxy does to a request or its answer. */
export type Fault =
  /** Ends the connection; the server behind never hears of the request. */
  | { readonly kind: 'drop' }
  /** The server behind does what it was asked, and its answer is lost. */
  | { readonly kind: 'loseAnswer' }
  /** Ends the connection after so many bytes of the answer's body. */
  | { readonly kind: 'truncate'; readonly bytes: number }
  /** The server behind gets so many bytes of the request's body only, as if they were all. */
  | { readonly kind: 'tear'; readonly bytes: number }
  /** Holds the request back until a promise is kept. */
  | { readonly kind: 'hold'; readonly until: Promise<unknown> }
  /** Answers itself; the server behind never hears of the request. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
    }
  /** Answers with the oldest body that was read from there. */
  | { readonly kind: 'replay' }
  /** Rewrites every ETag of the answer, in its headers and its listing. */
  | { readonly kind: 'etags'; readonly how: 'weak' | 'absent' | 'suffixed' }
  /** Answers a refusal with 207 and the refusal in a listing, as Xandikos does. */
  | { readonly kind: 'refuseAs207' };

/** Rewrites ETags in a listing, whatever prefix the server uses. */
export function rewriteListedEtags(xml: string, how: 'weak' | 'absent' | 'suffixed'): string {
  return xml.replaceAll(
    /<([\w.-]+:)?getetag\b[^>]*>([^<]*)<\/([\w.-]+:)?getetag>/g,
    (whole: string, _prefix: unknown, tag: string) =>
      how === 'absent'
        ? ''
        : whole.replace(`>${tag}<`, `>${rewriteEtag(tag.replaceAll('&quot;', '"'), how)}<`),
  );
}

/** Rewrites one ETag as nginx or Apache's mod_deflate does. */
export function rewriteEtag(etag: string, how: 'weak' | 'suffixed'): string {
  if (how === 'weak') return etag.startsWith('W/') ? etag : `W/${etag}`;
  return etag.replace(/"$/, '-gzip"');
}
