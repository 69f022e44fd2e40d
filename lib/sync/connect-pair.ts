import type { Mentorship } from '../domain/mentorship';
import type { LinkPlace, Place, SyncFolder } from '../domain/sync';
import { agreementOf, folderKeyOf, isProof, proofOf } from '../merge/agreement';
import { database } from '../storage/engine/database';
import { listActiveMentorships } from '../storage/queries/mentorships';
import { newSyncId } from './hex';
import { formatJoinBlock, whereOf, type JoinBlock } from './join-block';
import { folderOf } from './new-folder';
import { syncLock, type RunDeps } from './run';

type Deps = Pick<RunDeps, 'now' | 'locks'>;

/** A block of a partner. */
export type PairBlock = Extract<JoinBlock, { role: 'pair' }>;

/** What is chosen for a pair: where this copy writes, and the link by which the partner's file is read if that is elsewhere. */
export interface PairChoice {
  readonly mentorshipId: string;
  readonly place: Place;
  readonly readPlace: LinkPlace | null;
}

/**
 * Why a folder was not connected. `no-agreement`: the two have exchanged no codes yet, so there is no secret of theirs, or
 * the block is from another copy than was agreed with. `other`: they have another folder by now; it stays.
 */
export type PairRefusal = 'no-agreement' | 'other';

/** Makes a folder with the partner, or says why not. */
export async function createPairFolder(choice: PairChoice, deps: Deps): Promise<SyncFolder | PairRefusal> {
  return keepPair(newSyncId(), choice, deps);
}

/** Joins the folder a partner's block invites to, or says why not. */
export async function joinPairFolder(
  { folderId, publicKey }: PairBlock,
  choice: PairChoice,
  deps: Deps,
): Promise<SyncFolder | PairRefusal> {
  const { partnerKey } = await agreementOf(choice.mentorshipId);
  return partnerKey === publicKey ? keepPair(folderId, choice, deps) : 'no-agreement';
}

/** Returns the mentorship a partner's block is about; undefined: none that has agreed with that copy, or the block does not prove that it is from there. */
export async function mentorshipOfBlock(block: PairBlock): Promise<string | undefined> {
  const agreements = await database.agreements.toArray();
  const agreement = agreements.find(({ partnerKey }) => partnerKey === block.publicKey);
  if (!agreement || !(await isProof({ proof: block.proof, body: bodyOf(block) }, agreement, block.publicKey)))
    return undefined;
  const mentorship = await database.mentorships.get(agreement.mentorshipId);
  return mentorship && mentorship.deletedAt === null ? mentorship.id : undefined;
}

/**
 * What a block of a pair is for here. `join`: this copy is invited; `answer`: it says where the partner's file is read.
 * `known`: this copy is in that folder already; `other`: the two are in another folder; `own`: it was made on this side;
 * `stranger`: it is from nobody who was agreed with.
 */
export type BlockPurpose =
  | { readonly kind: 'join' | 'other'; readonly mentorship: Mentorship }
  | { readonly kind: 'answer'; readonly folder: SyncFolder; readonly link: LinkPlace }
  | { readonly kind: 'known' | 'own' | 'stranger' };

/** Returns what a block of a pair is for here. */
export async function purposeOfBlock(block: PairBlock): Promise<BlockPurpose> {
  const agreements = await database.agreements.toArray();
  if (agreements.some(({ publicKey }) => publicKey === block.publicKey)) return { kind: 'own' };
  const mentorship = await database.mentorships.get((await mentorshipOfBlock(block)) ?? '');
  if (!mentorship) return { kind: 'stranger' };
  const folder = (await listPairFolders()).find(({ mentorshipId }) => mentorshipId === mentorship.id);
  if (!folder) return { kind: 'join', mentorship };
  if (folder.id !== block.folderId) return { kind: 'other', mentorship };
  return block.where.kind === 'link' ? { kind: 'answer', folder, link: block.where } : { kind: 'known' };
}

/** The running mentorships a folder can be made for, and whether there are others that lack a secret or have a folder. */
export interface Shareable {
  readonly ready: readonly Mentorship[];
  readonly withoutCodes: number;
  readonly shared: number;
}

/** Returns for which mentorships a folder can be made. */
export async function listShareable(): Promise<Shareable> {
  const running = await listActiveMentorships();
  const shared = new Set((await listPairFolders()).map(({ mentorshipId }) => mentorshipId));
  const agreements = await database.agreements.toArray();
  const agreed = new Set(
    agreements.flatMap(({ mentorshipId, partnerKey }) => (partnerKey === null ? [] : [mentorshipId])),
  );
  const free = running.filter(({ id }) => !shared.has(id));
  const ready = free.filter(({ id }) => agreed.has(id));
  return { ready, withoutCodes: free.length - ready.length, shared: shared.size };
}

/** Returns the mentorship a pair's folder is of; undefined: it is deleted here. */
export async function mentorshipOfFolder(folderId: string): Promise<Mentorship | undefined> {
  const folder = await database.syncFolders.get(folderId);
  const mentorship = await database.mentorships.get(folder?.mentorshipId ?? '');
  return mentorship?.deletedAt === null ? mentorship : undefined;
}

async function listPairFolders(): Promise<SyncFolder[]> {
  return (await database.syncFolders.toArray()).filter(({ role }) => role === 'pair');
}

/** What a block proves: all that is in it. */
function bodyOf({ folderId, publicKey, where }: Omit<PairBlock, 'role' | 'proof'>): string {
  const place = where.kind === 'local' ? [where.name] : [where.address];
  const rest = where.kind === 'webdav' ? [where.user] : where.kind === 'link' ? [where.fileName] : [];
  return JSON.stringify(['last-ten block', folderId, publicKey, where.kind, ...place, ...rest]);
}

/**
 * Writes the block that invites the partner: to the folder both may write, or with `link` to what this copy writes at
 * home. '' where the two have no secret any more.
 */
export async function pairBlock(folder: SyncFolder, link: LinkPlace | null): Promise<string> {
  const agreement = await agreementOf(folder.mentorshipId ?? '');
  const { publicKey } = agreement;
  const told = { folderId: folder.id, publicKey, where: link ?? whereOf(folder.place) };
  const proof = await proofOf(agreement, bodyOf(told));
  if (proof === null) return '';
  return formatJoinBlock({ role: 'pair', ...told, proof });
}

async function keepPair(id: string, choice: PairChoice, deps: Deps): Promise<SyncFolder | PairRefusal> {
  const key = await folderKeyOf(await agreementOf(choice.mentorshipId));
  if (key === null) return 'no-agreement';
  const folder = folderOf({ id, role: 'pair', key, label: '', ...choice }, deps);
  return deps.locks.request(syncLock, async () => {
    // Another tab may have connected meanwhile: two have one folder, and this copy one file in it.
    const known = (await listPairFolders()).find(({ mentorshipId }) => mentorshipId === choice.mentorshipId);
    if (known && known.id !== id) return 'other';
    const { place, readPlace } = choice;
    const joined = known ? { ...known, place, readPlace, trouble: null } : folder;
    await database.syncFolders.put(joined);
    return joined;
  });
}
