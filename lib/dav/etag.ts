/**
 * Returns an ETag as it can be compared and sent back; null where there is none that can be. Proxies and compressing
 * servers rewrite it on its way (nginx makes it weak, Apache's mod_deflate puts `-gzip` before its last quote, which it
 * then does not take back; RFC 9110 §8.8): what was there before is what the server knows.
 */
export function readEtag(written: string | null | undefined): string | null {
  const text = written?.trim().replace(/^W\//, '') ?? '';
  if (!/^[\u0021-\u007e](?:[\u0020-\u007e]{0,998}[\u0021-\u007e])?$/.test(text)) return null;
  return text.replace(/(?:-|;|--)(?:gzip|deflate|br|zstd)"$/, '"');
}
