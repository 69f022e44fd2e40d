import { CarrierError, type CarrierTrouble } from '../sync/carrier';
import type { DavAccess } from './access';
import { versionOf } from './etag';
import { asFolder, childName } from './href';
import { propertyText, type DavResponse } from './multistatus';
import { propfind } from './propfind';
import { davRequest } from './request';
import { childOf } from './xml';

/** A file or folder as a listing of its folder says it. */
export interface DavEntry {
  /** Percent-decoded, without a path. */
  readonly name: string;
  readonly isFolder: boolean;
  /** By which a version is known again; null where the server gives none. */
  readonly etag: string | null;
  /** In bytes; null where the server does not say. */
  readonly size: number | null;
}

/**
 * Lists what lies directly within a folder, each name once. What does not is left out, whatever the server claims.
 *
 * @throws {CarrierError} `missing` where there is no such folder.
 */
export async function listFolder(access: DavAccess, folder: URL): Promise<DavEntry[]> {
  const asked = ['resourcetype', 'getetag', 'getcontentlength'];
  const { responses, url } = await propfind(access, folder, 1, asked);
  const entries = new Map<string, DavEntry>();
  for (const response of responses) {
    const name = childName(response.href, asFolder(url));
    if (name !== undefined && response.status === 200 && !entries.has(name))
      entries.set(name, entryOf(name, response));
  }
  return [...entries.values()];
}

function entryOf(name: string, response: DavResponse): DavEntry {
  const size = propertyText(response, '{DAV:}getcontentlength');
  return {
    name,
    isFolder: childOf(response.properties.get('{DAV:}resourcetype'), '{DAV:}collection') !== undefined,
    etag: versionOf(propertyText(response, '{DAV:}getetag')),
    size: /^\d{1,15}$/.test(size) ? Number(size) : null,
  };
}

/** Reads a file of at most `maxBytes`; null where there is none. */
export async function readFile(
  access: DavAccess,
  url: URL,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { status, bytes, what } = await davRequest(access, {
    method: 'GET',
    url,
    expect: [404, 410],
    maxBytes,
  });
  if (status === 404 || status === 410) return null;
  if (status !== 200) throw new CarrierError('failed', `${what}: ${status}`);
  return bytes;
}

/** Only these say that something was stored: some servers answer 207 where others refuse. */
export const storedStatuses: readonly number[] = [200, 201, 204];

/**
 * Writes a file, over one that is there.
 *
 * @throws {CarrierError} `missing` where its folder is not there.
 */
export async function writeFile(access: DavAccess, url: URL, body: Uint8Array<ArrayBuffer>): Promise<void> {
  const headers = { 'content-type': 'application/octet-stream' };
  // RFC 4918 §9.7.1: 409 where the folder is not there; rclone and others answer 404.
  const { status, what } = await davRequest(access, { method: 'PUT', url, headers, body, expect: [409] });
  if (status === 409) throw new CarrierError('missing', `${what}: 409`);
  if (!storedStatuses.includes(status)) throw new CarrierError('failed', `${what}: ${status}`);
}

/** Removes a file; one that is not there is no error. */
export async function removeFile(access: DavAccess, url: URL): Promise<void> {
  const { status, what } = await davRequest(access, { method: 'DELETE', url, expect: [404, 410] });
  if (status === 207) throw new CarrierError('failed', `${what}: 207`);
}

/**
 * Makes a folder and those above it that are missing, but none above `base`, the folder the person named. One that is
 * there already, or that another machine makes in the same moment, is no error.
 *
 * @throws {CarrierError} `missing` where `base` is not there.
 */
export async function makeFolder(access: DavAccess, folder: URL, base: URL): Promise<void> {
  const url = asFolder(folder);
  const what = `MKCOL ${url.host}`;
  if (await makeOneFolder(access, url)) return;
  const above = new URL('..', url);
  if (!above.href.startsWith(base.href) || !url.href.startsWith(base.href) || url.href === base.href)
    throw new CarrierError('missing', what);
  await makeFolder(access, above, base);
  if (!(await makeOneFolder(access, url))) throw new CarrierError('missing', what);
}

/** Makes one folder; false where the one above is missing. */
async function makeOneFolder(access: DavAccess, url: URL, triesLeft = 3): Promise<boolean> {
  try {
    // RFC 4918 §9.3.1: 405 where something is there already, 409 where the folder above is not. rclone answers 404.
    const { status, what } = await davRequest(access, { method: 'MKCOL', url, expect: [404, 405, 409] });
    if (status === 207) throw new CarrierError('failed', `${what}: 207`);
    return status !== 404 && status !== 409;
  } catch (error) {
    // What two make in the same moment, Apache's mod_dav_fs refuses one of them with 403, whatever mkdir said.
    if (error instanceof CarrierError && mayBeThere.has(error.trouble) && (await isFolder(access, url)))
      return true;
    // rclone has it locked as long as the other one is at it.
    if (!(error instanceof CarrierError) || error.trouble !== 'locked' || triesLeft === 0) throw error;
  }
  await new Promise((resolve) => setTimeout(resolve, lockedMs));
  return makeOneFolder(access, url, triesLeft - 1);
}

/** So long a folder is left alone that another machine seems to be making. */
const lockedMs = 250;

/** What a server may say of a folder that came into being while it was asked to make it. */
const mayBeThere: ReadonlySet<CarrierTrouble> = new Set(['forbidden', 'locked', 'changed', 'failed']);

async function isFolder(access: DavAccess, url: URL): Promise<boolean> {
  try {
    const { responses } = await propfind(access, url, 0, ['resourcetype']);
    return responses.some((response) => response.status === 200 && entryOf('', response).isFolder);
  } catch (error) {
    if (error instanceof CarrierError) return false;
    throw error;
  }
}
