/** Returns the https address a person means by what they pasted, or `undefined` where it is none. */
export function calendarAddress(pasted: string): string | undefined {
  const text = pasted.trim().replace(/^webcals?:\/\//i, 'https://');
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : undefined;
}

/** Returns the match pattern of the one host an address is on, for the permission to read it. */
export function hostPattern(address: string): string {
  return `https://${new URL(address).hostname}/*`;
}

/** Returns an address without its secret: its host only. */
export function publicPart(address: string): string {
  return new URL(address).hostname;
}
