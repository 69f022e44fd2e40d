/**
 * Returns the address of a server a person means by what they typed, with https where they named no scheme; `undefined`
 * for what is none, for http, and for one with a name or password in it, which belong into fields of their own.
 */
export function serverAddress(typed: string): URL | undefined {
  const text = typed.trim().replace(/^davs:\/\//i, 'https://');
  const full = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || /\s/.test(text) || !URL.canParse(full)) return undefined;
  const url = new URL(full);
  const isPlain = url.protocol === 'https:' && url.username === '' && url.password === '';
  return isPlain && url.hostname !== '' ? url : undefined;
}
