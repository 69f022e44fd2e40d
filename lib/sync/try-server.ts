import { findFolder } from '../dav/find-folder';
import { testFolder } from '../dav/folder-test';
import { serverAddressSchema } from '../domain/sync';
import { CarrierError, type CarrierTrouble } from './carrier';
import { accessTo, type WebdavPlace } from './here';

/** Why a server is no place for a folder of files: a trouble of carriers, or what it keeps. */
export type ServerTrouble = CarrierTrouble | 'calendarsOnly' | 'noFolders';

/** Returns the address a person means, `https://` put before it where it is missing; undefined where it is none. */
export function typedAddress(typed: string): string | undefined {
  const text = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const { data } = serverAddressSchema.safeParse(whole);
  if (text === '' || data === undefined) return undefined;
  const url = new URL(data);
  url.hash = '';
  return url.href;
}

/**
 * Tries a server by what will be done with it. Returns the place, with the address at which files were found, or what is
 * wrong. The browser's permission for the host has to be there.
 */
export async function tryServer(
  given: WebdavPlace,
): Promise<{ readonly place: WebdavPlace } | { readonly trouble: ServerTrouble }> {
  try {
    const access = accessTo(given);
    const folder = await findFolder(access, new URL(given.address), given.user);
    const found = await testFolder(access, folder, 'LastTen');
    return found === 'works' ? { place: { ...given, address: folder.href } } : { trouble: found };
  } catch (error) {
    if (error instanceof CarrierError) return { trouble: error.trouble };
    throw error;
  }
}
