const plainName = /^\w[\w.@-]{0,119}$/;
const ownUid = /@last-ten$/;

/** Returns the name of a resource for a UID. UIDs of others may hold anything: those are named by their hash. */
export async function nameOf(uid: string): Promise<string> {
  const short = uid.replace(ownUid, '');
  if (plainName.test(short)) return short;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(uid));
  return Array.from(new Uint8Array(hash).slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Returns the names under which a resource is made; the second where somebody else has the first. */
export function fileNamesOf(name: string): readonly [string, string] {
  return [`${name}.ics`, `${name}-2.ics`];
}

/**
 * Returns whether a resource was made by Last Ten, on this machine or another: it has one of our names. What was there
 * before, such as an invitation the person took into their calendar, is called by its whole UID or otherwise.
 */
export async function isMadeHere(href: string, uid: string): Promise<boolean> {
  if (!ownUid.test(uid)) return false;
  return fileNamesOf(await nameOf(uid)).some((name) => href.endsWith(`/${name}`));
}
