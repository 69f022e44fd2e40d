import {
  linkPlaceSchema,
  placeSchema,
  type LinkPlace,
  type Place,
  type SyncArrival,
  type SyncFile,
  type SyncFolder,
} from '../domain/sync';
import { database } from '../storage/engine/database';
import { findCalendarAccount } from '../storage/queries/calendar-account';
import { pendingProposals } from '../storage/queries/proposals';

/** Another copy in a folder, as of its file that was read last. */
export type OtherCopy = Pick<SyncFile, 'name' | 'label' | 'wroteAt' | 'takenAt' | 'problem' | 'generation'>;

/** Returns the folders this copy is connected to. For a live query; it holds passwords, which no page shows. */
export function listFolders(): Promise<SyncFolder[]> {
  return database.syncFolders.toArray();
}

/** Returns the other copies in a folder, the one that wrote last first; files that never could be read are among them. */
export async function listCopies(folderId: string): Promise<OtherCopy[]> {
  const own = (await database.syncFolders.get(folderId))?.copyId;
  const files = await database.syncFiles.where({ folderId }).toArray();
  return files
    .filter(({ copy }) => copy !== own)
    .toSorted((a, b) => (b.wroteAt ?? '').localeCompare(a.wroteAt ?? ''));
}

/** Returns what came from other copies and can be taken back, the latest first. */
export async function listArrivals(): Promise<SyncArrival[]> {
  return (await database.syncArrivals.orderBy('at').toArray()).toReversed();
}

/** Pauses a folder, or goes on with it. */
export async function pauseFolder(id: string, isPaused: boolean): Promise<void> {
  await database.syncFolders.update(id, { isPaused });
}

/** The person did something about a trouble: a new password, the folder's permission. It is tried at the next run. */
export async function changePlace(id: string, place: Place): Promise<void> {
  await database.syncFolders.update(id, { place: placeSchema.parse(place), trouble: null, triedAt: null });
}

/** Says where the partner's file is read from now on; null: in the folder both write. */
export async function changeReadPlace(id: string, readPlace: LinkPlace | null): Promise<void> {
  const checked = readPlace && linkPlaceSchema.parse(readPlace);
  await database.syncFolders.update(id, { readPlace: checked, trouble: null, triedAt: null });
}

/**
 * Returns whether something needs the person: a question, a change made in a calendar or task program, or a trouble that
 * does not end by itself.
 */
export async function needsPerson(): Promise<boolean> {
  if ((await database.syncQuestions.count()) > 0 || (await pendingProposals()).length > 0) return true;
  const account = await findCalendarAccount();
  if (account && !account.isPaused && account.emptied.length > 0) return true;
  const connected = [...(await listFolders()), ...(account ? [account] : [])];
  return connected.some(({ trouble, isPaused }) => !isPaused && trouble !== null && trouble.retryAt === null);
}
