import type { DavAccess } from '../../dav/access';
import { asFolder, within } from '../../dav/href';
import { listFolder, makeFolder, readFile, removeFile, writeFile } from '../../dav/webdav';
import { CarrierError, type Carrier } from '../carrier';

/** What the files here are called; everything else in the folder is somebody else's, and left alone. */
const ownName = /^[a-z0-9_-]{1,100}\.ltn$/;

/** What lies within the envelope is at most 16 MB; the envelope's own few bytes and the padding come to less than this. */
const mostBytes = 17_000_000;

/** Where a WebDAV carrier keeps its files. */
export interface WebdavPlace {
  /** The folder the person named, which has to be there. */
  readonly base: string;
  /** The names of the folders within it, from the outside in; made where they are missing. */
  readonly path: readonly string[];
}

/** Carries files in a folder on a WebDAV server. */
export function webdavCarrier(access: DavAccess, { base, path }: WebdavPlace): Carrier {
  const root = asFolder(base);
  const folder = path.reduce((above, name) => asFolder(within(above, name)), root);
  const addressOf = (name: string) => {
    if (!ownName.test(name)) throw new TypeError(`Expected the name of a file of Last Ten, found "${name}".`);
    return within(folder, name);
  };
  return {
    async list() {
      const entries = await unlessMissing(() => listFolder(access, folder));
      return (entries ?? [])
        .filter(({ name, isFolder }) => !isFolder && ownName.test(name))
        .map(({ name, etag, size }) => ({ name, etag, size }));
    },
    get: async (name) => readFile(access, addressOf(name), mostBytes),
    async put(name, content) {
      const url = addressOf(name);
      const write = async () => {
        await writeFile(access, url, content);
        return true;
      };
      if (await unlessMissing(write)) return;
      await makeFolder(access, folder, root);
      await write();
    },
    remove: async (name) => removeFile(access, addressOf(name)),
  };
}

async function unlessMissing<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CarrierError && error.trouble === 'missing') return undefined;
    throw error;
  }
}
