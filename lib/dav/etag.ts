/**
 * Returns an ETag as it can be compared and sent back; null where there is none that can be. Apache's mod_deflate puts
 * `-gzip` before the last quote, others the like, and then do not know it again (httpd's bug 45023): what was there
 * before is what the server knows. A weak one stays weak (RFC 9110 §8.8.1): as a condition it never holds.
 */
export function readEtag(written: string | null | undefined): string | null {
  const text = written?.trim() ?? '';
  if (!/^[\u0021-\u007e](?:[\u0020-\u007e]{0,998}[\u0021-\u007e])?$/.test(text) || text === 'W/') return null;
  return text.replace(/(?:-|;|--)(?:gzip|deflate|br|zstd)"$/, '"');
}

/** Returns an ETag by which a version is known again, whether or not a proxy made it weak on its way, as nginx does. */
export function versionOf(written: string | null | undefined): string | null {
  return readEtag(written)?.replace(/^W\//, '') ?? null;
}
