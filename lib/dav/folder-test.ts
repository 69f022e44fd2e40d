import { CarrierError } from '../sync/carrier';
import type { DavAccess } from './access';
import { asFolder, within } from './href';
import { propfind } from './propfind';
import { davRequest } from './request';
import { makeFolder, readFile, removeFile, writeFile } from './webdav';

/** What a test of a folder found: it carries files; the server keeps calendars only; or no folders are to be had there. */
export type FolderTest = 'works' | 'calendarsOnly' | 'noFolders';

/**
 * Tests a folder by what will be done with it: one named `name` is made within `base`, and a small file written into it,
 * read back and removed. The folder stays; it is what comes next.
 *
 * @throws {CarrierError} What went wrong, where the person can do something about it.
 */
export async function testFolder(access: DavAccess, base: URL, name: string): Promise<FolderTest> {
  const root = asFolder(base);
  const looked = await lookedAt(access, root);
  if (!looked) return 'noFolders';
  try {
    await tryFile(access, root, asFolder(within(root, name)));
    return 'works';
  } catch (error) {
    const isRefusal =
      error instanceof CarrierError &&
      ['forbidden', 'unsupported', 'missing', 'failed'].includes(error.trouble);
    if (isRefusal && !looked.hasQuota && (await keepsCalendars(access, root))) return 'calendarsOnly';
    throw error;
  }
}

async function lookedAt(access: DavAccess, root: URL): Promise<{ readonly hasQuota: boolean } | undefined> {
  try {
    const { responses } = await propfind(access, root, 0, ['resourcetype', 'quota-available-bytes']);
    // RFC 4331: how much room is left, which servers of files tell (Nextcloud, which has calendars as well).
    return { hasQuota: responses.some(({ properties }) => properties.has('{DAV:}quota-available-bytes')) };
  } catch (error) {
    // What answers with a page for people is no server of files.
    if (error instanceof CarrierError && ['unsupported', 'malformed'].includes(error.trouble))
      return undefined;
    throw error;
  }
}

async function tryFile(access: DavAccess, root: URL, folder: URL): Promise<void> {
  await makeFolder(access, folder, root);
  const written = crypto.getRandomValues(new Uint8Array(64));
  const file = within(folder, `test-${crypto.randomUUID()}`);
  await writeFile(access, file, written);
  const read = await readFile(access, file, 1000);
  await removeFile(access, file);
  if (read?.length !== written.length || !read.every((byte, at) => byte === written[at]))
    throw new CarrierError('failed', `${root.host}: a file is not read as it was written`);
}

/** RFC 4791 §5.1 and RFC 6352 §6.1: what a server of calendars or address books says of itself. */
async function keepsCalendars(access: DavAccess, root: URL): Promise<boolean> {
  const { headers } = await davRequest(access, { method: 'OPTIONS', url: root, follow: true });
  return /\b(?:calendar-access|addressbook)\b/.test(headers.get('dav') ?? '');
}
