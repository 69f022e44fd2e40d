import { firstGroup, type CallKey } from './keys';

/** Returns the key by an address of Meet's pages, on whatever host they are. */
export function meetKey({ pathname }: URL): CallKey | undefined {
  const code = firstGroup(/^\/(?:_meet\/)?([a-z]{3}-[a-z]{4}-[a-z]{3})\/?$/i, pathname);
  if (code) return `meet:${code.toLowerCase()}`;
  const name = firstGroup(/^\/lookup\/([\w.-]{1,80})$/, pathname);
  return name && `meet-lookup:${name.toLowerCase()}`;
}
