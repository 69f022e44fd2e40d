import { linkPlaceSchema, type LinkPlace, type SyncFolder } from '../domain/sync';
import { CarrierError } from './carrier';
import { openFile } from './files';
import { linkCarrier } from './link-carrier';
import { ownFileName } from './new-folder';

/**
 * Tries whether this copy's own file is to be read at a public link by whoever has it. Returns the link, with the address
 * at which the file itself was found, or null: it is not found there. The browser's permission for the host has to be
 * there, and the file to be written.
 *
 * @throws {CarrierError} Where the server cannot be asked.
 */
export async function tryLink(
  folder: SyncFolder,
  address: string,
  get: typeof fetch,
): Promise<LinkPlace | null> {
  const fileName = await ownFileName(folder);
  let trouble: CarrierError | null = null;
  for (const one of addressesOf(address, fileName)) {
    const link = linkPlaceSchema.parse({ kind: 'link', address: one, fileName });
    try {
      const found = await openFile(linkCarrier(link, get), fileName, folder);
      if (found && !('problem' in found) && found.head.copy === folder.copyId) return link;
    } catch (error) {
      if (!(error instanceof CarrierError)) throw error;
      if (cannotBeAsked.has(error.trouble)) trouble = error;
    }
  }
  if (trouble) throw trouble;
  return null;
}

const cannotBeAsked: ReadonlySet<string> = new Set(['unreachable', 'timeout', 'busy']);

/**
 * Where a file can lie behind the link a person copies: at it, or in it. Nextcloud and ownCloud give the address of a page
 * for people; the files are beside it (docs.nextcloud.com, "Accessing public shares over WebDAV", from Nextcloud 29 on;
 * `/download` before).
 */
function addressesOf(address: string, fileName: string): string[] {
  const [, base, token] = /^(https:\/\/[^?#]*?)(?:\/index\.php)?\/s\/(\w+)\/?$/.exec(address) ?? [];
  const beside =
    base === undefined
      ? []
      : [
          `${base}/public.php/dav/files/${token}/`,
          `${base}/s/${token}/download`,
          `${base}/s/${token}/download?path=%2F&files=${fileName}`,
        ];
  return [...beside, address, ...(/[?#]|\/$/.test(address) ? [] : [`${address}/`])];
}
