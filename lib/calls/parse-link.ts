const longestLink = 4000;

/** Parses what may be a link: of the web, no credentials, no port, no backslash, of a sane length. */
export function parseLink(link: string): URL | undefined {
  if (link.length > longestLink || /[\\\s]/.test(link.trim()) || !URL.canParse(link)) return undefined;
  const url = new URL(link);
  const plain = url.username === '' && url.password === '' && url.port === '';
  return /^https?:$/.test(url.protocol) && plain ? url : undefined;
}
