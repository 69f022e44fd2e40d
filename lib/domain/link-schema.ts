import { z } from '../zod';

/**
 * An address that is kept: https, and no name or password in it. `javascript:`, `data:`, `file:` and whatever else
 * an address may be never enters the store, whichever way it comes.
 */
export const linkSchema = z.url({ protocol: /^https$/ }).check(
  z.maxLength(2000),
  z.refine((link) => isHttpsLink(link)),
);

/** Returns whether a text is an https address without a name or password. */
export function isHttpsLink(link: string): boolean {
  if (!URL.canParse(link)) return false;
  const { protocol, username, password } = new URL(link);
  return protocol === 'https:' && username === '' && password === '';
}
