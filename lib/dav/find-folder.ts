import { CarrierError } from '../sync/carrier';
import type { DavAccess } from './access';
import { asFolder } from './href';
import { propfind } from './propfind';
import { childOf } from './xml';

/**
 * Finds the folder of files that a person means by the address of their server: the address itself, or where Nextcloud
 * and ownCloud keep a person's files below it (docs.nextcloud.com, "Accessing Nextcloud files using WebDAV").
 *
 * @throws {CarrierError} What the address itself answered, where no folder is found.
 */
export async function findFolder(access: DavAccess, address: URL, user: string): Promise<URL> {
  const root = asFolder(address);
  try {
    return await folderAt(access, root);
  } catch (error) {
    if (!canLieElsewhere(error)) throw error;
    for (const path of [`remote.php/dav/files/${encodeURIComponent(user)}/`, 'remote.php/webdav/']) {
      const found = await folderAt(access, new URL(path, root)).catch(unlessElsewhere);
      if (found) return found;
    }
    throw error;
  }
}

async function folderAt(access: DavAccess, url: URL): Promise<URL> {
  const answer = await propfind(access, url, 0, ['resourcetype']);
  const isFolder = answer.responses.some(
    ({ status, properties }) =>
      status === 200 && childOf(properties.get('{DAV:}resourcetype'), '{DAV:}collection') !== undefined,
  );
  if (!isFolder) throw new CarrierError('unsupported', `PROPFIND ${url.host}: no folder`);
  return asFolder(answer.url);
}

/** Answers of a server that keeps files elsewhere: a page for people, or nothing. */
function canLieElsewhere(error: unknown): boolean {
  return (
    error instanceof CarrierError &&
    ['unsupported', 'missing', 'malformed', 'redirected', 'failed'].includes(error.trouble)
  );
}

function unlessElsewhere(error: unknown): undefined {
  if (!canLieElsewhere(error)) throw error;
}
