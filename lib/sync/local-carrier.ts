import { CarrierError, type CarriedFile, type Carrier } from './carrier';

/** No listing is read beyond this: a folder of copies has a file for each. */
const mostFiles = 2000;
const largestFile = 32 * 1024 * 1024;

/** The part of a handle's permission that TypeScript's library does not know yet (wicg.github.io/file-system-access). */
interface WithPermission {
  queryPermission(wish: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(wish: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

/** Returns whether the browser lets this folder be used: `prompt`, it wants to be asked again, in a click. */
export function folderPermission(handle: FileSystemDirectoryHandle): Promise<PermissionState> {
  return (handle as FileSystemDirectoryHandle & WithPermission).queryPermission({ mode: 'readwrite' });
}

/** Asks for the folder again; in a page, in a click. */
export function askForFolder(handle: FileSystemDirectoryHandle): Promise<PermissionState> {
  return (handle as FileSystemDirectoryHandle & WithPermission).requestPermission({ mode: 'readwrite' });
}

/**
 * Returns a carrier for the folder at `path` in a folder of this machine that another program spreads (File System Access,
 * Chromium); folders are made where they are missing. Files appear whole: the browser writes beside them and puts the new one in place.
 *
 * @throws {CarrierError} `notAllowed`, where the browser wants the person to be asked again.
 */
export async function localCarrier(
  handle: FileSystemDirectoryHandle,
  path: readonly string[],
): Promise<Carrier> {
  if ((await mapped(() => folderPermission(handle))) !== 'granted')
    throw new CarrierError('notAllowed', 'The browser wants to ask for the folder again.');
  const find = (create: boolean) => folderIn(handle, path, create);
  return {
    list: () =>
      mapped(async () => {
        const folder = await find(false);
        return folder === null ? [] : filesOf(folder);
      }),
    get: (name) =>
      mapped(async () => {
        const folder = await find(false);
        const file = folder && (await orNull(() => folder.getFileHandle(name)));
        const content = file && (await orNull(() => file.getFile()));
        if (!content) return null;
        if (content.size > largestFile) throw new CarrierError('tooLarge', `${name} is too large.`);
        return new Uint8Array(await content.arrayBuffer());
      }),
    put: (name, content) =>
      mapped(async () => {
        const folder = await find(true);
        const writable = await (await folder?.getFileHandle(name, { create: true }))?.createWritable();
        await writable?.write(content);
        await writable?.close();
      }),
    remove: (name) =>
      mapped(async () => {
        const folder = await find(false);
        await orNull(async () => folder?.removeEntry(name));
      }),
  };
}

async function folderIn(
  root: FileSystemDirectoryHandle,
  path: readonly string[],
  create: boolean,
): Promise<FileSystemDirectoryHandle | null> {
  // The folder itself may be gone, which is no empty one: its other files would be taken for deleted.
  await root.keys().next();
  let folder: FileSystemDirectoryHandle | null = root;
  for (const name of path) {
    const at: FileSystemDirectoryHandle = folder;
    folder = await orNull(() => at.getDirectoryHandle(name, { create }));
    if (folder === null) return null;
  }
  return folder;
}

async function filesOf(folder: FileSystemDirectoryHandle): Promise<CarriedFile[]> {
  const files: CarriedFile[] = [];
  for await (const entry of folder.values()) {
    if (entry.kind !== 'file') continue;
    if (files.length === mostFiles) throw new CarrierError('malformed', 'The folder has too many files.');
    const file = await orNull(() => (entry as FileSystemFileHandle).getFile());
    if (file) files.push({ name: entry.name, etag: `${file.lastModified}-${file.size}`, size: file.size });
  }
  return files;
}

/** What is not there is null. */
async function orNull<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

/** What the browser says of a folder, as a `CarrierError`. */
async function mapped<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    switch (error.name) {
      case 'NotAllowedError':
      case 'SecurityError':
        throw new CarrierError('notAllowed', error.message);
      case 'NotFoundError':
        throw new CarrierError('missing', error.message);
      case 'NoModificationAllowedError':
      case 'InvalidStateError':
        throw new CarrierError('locked', error.message);
      case 'QuotaExceededError':
        throw new CarrierError('full', error.message);
      default:
        throw new CarrierError('failed', error.message);
    }
  }
}
