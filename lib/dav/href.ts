/**
 * Returns the parts of an address's path, percent-decoded; an empty part at the end is left out. `undefined` where a
 * part hides a slash or cannot be decoded.
 */
function partsOf(url: URL): readonly string[] | undefined {
  const parts: string[] = [];
  for (const part of url.pathname.split('/').slice(1)) {
    const decoded = decodePart(part);
    if (decoded === undefined || /[/\\\0]/.test(decoded)) return undefined;
    parts.push(decoded);
  }
  if (parts.at(-1) === '') parts.pop();
  return parts.includes('') ? undefined : parts;
}

function decodePart(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/**
 * Returns the address that an `href` of an answer means (RFC 4918 §8.3), without query and fragment. Behind a proxy that
 * ends TLS, servers write their own scheme and port: on the same host, the origin that was asked stays. `undefined` for
 * what is no address, carries a name or password, or plays with dots, backslashes or control characters.
 */
export function resolveHref(href: string, asked: URL): URL | undefined {
  const text = href.trim();
  // oxlint-disable-next-line no-control-regex -- Control characters are what is looked for: the URL parser skips some.
  if (text === '' || /[\u0000-\u001f\\]|(?:^|\/)(?:\.|%2e){1,2}(?:[/?#]|$)/i.test(text)) return undefined;
  if (!URL.canParse(text, asked.href)) return undefined;
  const url = new URL(text, asked);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  if (url.hostname === asked.hostname && url.origin !== asked.origin)
    return new URL(asked.origin + url.pathname);
  url.search = '';
  url.hash = '';
  return url;
}

/**
 * Returns the name of what an `href` in a folder's listing means: directly within the folder, on the same host.
 * `undefined` for the folder itself and for everything else a server may write there.
 */
export function childName(href: string, folder: URL): string | undefined {
  const url = resolveHref(href, folder);
  if (url?.origin !== folder.origin) return undefined;
  const within = partsOf(folder);
  const parts = partsOf(url);
  if (!within || parts?.length !== within.length + 1) return undefined;
  return within.every((part, at) => isSamePart(part, parts[at])) ? parts.at(-1) : undefined;
}

/** Returns whether two addresses mean the same thing, however their paths are encoded. */
export function isSameAddress(a: URL, b: URL): boolean {
  const [parts, others] = [partsOf(a), partsOf(b)];
  if (a.origin !== b.origin || parts?.length !== others?.length) return false;
  return parts !== undefined && parts.every((part, at) => isSamePart(part, others?.[at]));
}

/** A Mac may write letters with marks in another Unicode form than it was asked in. */
function isSamePart(part: string, other: string | undefined): boolean {
  return part.normalize('NFC') === other?.normalize('NFC');
}

/** Returns an address as that of a folder: with the slash at its end that servers would otherwise redirect to. */
export function asFolder(address: string | URL): URL {
  const url = new URL(address);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  url.search = '';
  url.hash = '';
  return url;
}

/** Returns the address of something directly within a folder. */
export function within(folder: URL, name: string): URL {
  if (/^\.{0,2}$/.test(name)) throw new TypeError(`Expected the name of a file or folder, found "${name}".`);
  return new URL(encodeURIComponent(name), folder);
}
