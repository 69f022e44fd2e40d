import type { LinkPlace, Place, SyncFolder } from '../domain/sync';
import { agreementOf, folderKeyOf } from '../merge/agreement';
import { database } from '../storage/engine/database';
import { newSyncId } from './hex';
import { formatJoinBlock, whereOf, type JoinBlock } from './join-block';
import { folderOf } from './new-folder';
import type { RunDeps } from './run';

type Deps = Pick<RunDeps, 'now'>;

/** What is chosen for a pair: where this copy writes, and the link by which the partner's file is read if that is elsewhere. */
export interface PairChoice {
  readonly mentorshipId: string;
  readonly place: Place;
  readonly readPlace: LinkPlace | null;
}

/** Makes a folder with the partner; null: the two have exchanged no codes yet, so there is no secret of theirs. */
export async function createPairFolder(choice: PairChoice, deps: Deps): Promise<SyncFolder | null> {
  return keepPair(newSyncId(), choice, deps);
}

/** Joins the folder a partner's block invites to; null as for `createPairFolder`, or it is from another copy than was agreed with. */
export async function joinPairFolder(
  { folderId, publicKey }: Extract<JoinBlock, { role: 'pair' }>,
  choice: PairChoice,
  deps: Deps,
): Promise<SyncFolder | null> {
  const { partnerKey } = await agreementOf(choice.mentorshipId);
  return partnerKey === publicKey ? keepPair(folderId, choice, deps) : null;
}

/** Returns the mentorship a partner's block is about; undefined: none that has agreed with that copy. */
export async function mentorshipOfBlock({
  publicKey,
}: Extract<JoinBlock, { role: 'pair' }>): Promise<string | undefined> {
  const agreements = await database.agreements.toArray();
  return agreements.find(({ partnerKey }) => partnerKey === publicKey)?.mentorshipId;
}

/** Writes the block that invites the partner: to the folder both may write, or with `link` to what this copy writes at home. */
export async function pairBlock(folder: SyncFolder, link: LinkPlace | null): Promise<string> {
  const { publicKey } = await agreementOf(folder.mentorshipId ?? '');
  return formatJoinBlock({
    role: 'pair',
    folderId: folder.id,
    publicKey,
    where: link ?? whereOf(folder.place),
  });
}

async function keepPair(id: string, choice: PairChoice, deps: Deps): Promise<SyncFolder | null> {
  const key = await folderKeyOf(await agreementOf(choice.mentorshipId));
  if (key === null) return null;
  const folder = folderOf({ id, role: 'pair', key, label: '', ...choice }, deps);
  await database.syncFolders.put(folder);
  return folder;
}
