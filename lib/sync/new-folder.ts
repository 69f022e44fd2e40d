import type { Instant } from '../domain/instant';
import { syncFolderSchema, type SyncFolder } from '../domain/sync';
import { fileNameOf } from './file-name';
import { newSyncId } from './hex';
import { nothingWritten } from './own-file';

type Given = Pick<SyncFolder, 'id' | 'role' | 'key' | 'place' | 'label'> &
  Partial<Pick<SyncFolder, 'mentorshipId' | 'readPlace'>>;

/** Returns a folder as it is when this copy has only just been connected to it. */
export function folderOf(given: Given, { now }: { now(): Instant }): SyncFolder {
  const { id, role, key, place, label, mentorshipId = null, readPlace = null } = given;
  return syncFolderSchema.parse({
    id,
    role,
    key,
    place,
    label,
    mentorshipId,
    readPlace,
    copyId: newSyncId(),
    incarnation: newSyncId(),
    isPaused: false,
    connectedAt: now(),
    triedAt: null,
    matchedAt: null,
    changeSeen: '',
    trouble: null,
    isLarge: false,
    own: nothingWritten,
  });
}

/** Returns the name of the file this copy writes in a folder: what a public link is made for. */
export function ownFileName({ copyId, key }: SyncFolder): Promise<string> {
  return fileNameOf(copyId, key);
}
