import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderServer } from './folder-server.ts';
import type { ProxiedRequest } from '../../servers/fault-proxy.ts';
import type { ReadTable } from './pair-record.ts';

/** Gives a person a folder of their own on the server; returns its address. */
export function makeHome({ kept, address }: FolderServer, name: string): string {
  const home = join(kept, 'files/dav', name);
  mkdirSync(home);
  chmodSync(home, 0o777);
  return `${address}${name}/`;
}

/**
 * Does what a server does when a person makes a public link to the folder of their copy, in their home: it is read without
 * a password, and never written. Returns the link.
 */
export async function publish(folders: FolderServer, name: string, copy: ReadTable): Promise<string> {
  const [folder] = await copy('syncFolders');
  const files = join(folders.kept, 'files');
  symlinkSync(join(files, 'dav', name, 'LastTen', String(folder?.['id'])), join(files, `public-${name}`));
  return `${new URL(folders.address).origin}/public-${name}`;
}

/** Whether a request went to a public link. */
export function isPublic({ path }: Pick<ProxiedRequest, 'path'>): boolean {
  return path.startsWith('/public-');
}

/** The requests to public links that were more than reading, or said who reads. */
export function indiscreet({ proxy }: FolderServer): readonly ProxiedRequest[] {
  return proxy.requests.filter(
    (one) => isPublic(one) && (one.method !== 'GET' || 'authorization' in one.headers),
  );
}
