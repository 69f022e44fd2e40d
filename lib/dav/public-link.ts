import { CarrierError } from '../sync/carrier';
import type { DavAccess } from './access';
import { basicAuthorization } from './basic-auth';
import { asFolder } from './href';
import { propfind } from './propfind';
import { reachOf } from './reach';

/** A folder that whoever has the link may read. */
export interface PublicFolder {
  readonly base: URL;
  /** Nextcloud before 29 takes a link's token for a name. */
  readonly authorization: string | null;
}

/**
 * Finds the folder behind a public link: the link itself where it is one of WebDAV, or where Nextcloud (from 29 on, then
 * before) and ownCloud have it for a link as a person copies it, `…/s/token`
 * (docs.nextcloud.com, "Basic APIs", public shares; ownCloud core 35932).
 *
 * @throws {CarrierError} `unsupported` where there is none to be read by this link.
 */
export async function findPublicFolder(
  around: Omit<DavAccess, 'reach' | 'authorization'>,
  link: URL,
): Promise<PublicFolder> {
  for (const folder of placesOf(link)) {
    const access = { ...around, reach: reachOf(link), authorization: folder.authorization };
    const found = await propfind(access, folder.base, 0, ['resourcetype']).catch(unlessElsewhere);
    if (found?.responses.some(({ status }) => status === 200)) return folder;
  }
  throw new CarrierError('unsupported', `${link.host}: no folder behind the link`);
}

function placesOf(link: URL): PublicFolder[] {
  const [, before, token] = /^(.*?)(?:\/index\.php)?\/s\/(\w{8,64})(?:\/|$)/.exec(link.pathname) ?? [];
  if (before === undefined || token === undefined) return [{ base: asFolder(link), authorization: null }];
  const at = (path: string) => new URL(`${before}/${path}/`, link.origin);
  return [
    { base: at(`public.php/dav/files/${token}`), authorization: null },
    { base: at('public.php/webdav'), authorization: basicAuthorization(token, '') },
    { base: at(`remote.php/dav/public-files/${token}`), authorization: null },
  ];
}

/** There is nobody whose password could be wrong: a refusal means that the folder is not there. */
function unlessElsewhere(error: unknown): undefined {
  const elsewhere = [
    'unsupported',
    'missing',
    'malformed',
    'redirected',
    'failed',
    'forbidden',
    'unauthorized',
  ];
  if (!(error instanceof CarrierError) || !elsewhere.includes(error.trouble)) throw error;
}
