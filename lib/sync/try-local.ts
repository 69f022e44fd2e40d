import type { Place } from '../domain/sync';
import { CarrierError, type CarrierTrouble } from './carrier';
import { localCarrier } from './local-carrier';
import { tryPlace } from './try-place';

/** A folder of this machine. */
export type LocalPlace = Extract<Place, { kind: 'local' }>;

/** Why a folder that was chosen is not used: it does not work, or it holds nothing of the folder that is joined. */
export type LocalTrouble = CarrierTrouble | 'nothing';

/** Tries a folder of this machine by what will be done with it; null: it works. `folderId` is that of a folder another machine has made there. */
export async function tryLocal(
  handle: FileSystemDirectoryHandle,
  folderId: string | null,
): Promise<LocalTrouble | null> {
  try {
    if (folderId !== null && (await (await localCarrier(handle, ['LastTen', folderId])).list()).length === 0)
      return 'nothing';
    return await tryPlace(await localCarrier(handle, ['LastTen']));
  } catch (error) {
    if (error instanceof CarrierError) return error.trouble;
    throw error;
  }
}
