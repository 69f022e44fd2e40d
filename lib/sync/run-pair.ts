import { knownStampsSchema, type KnownStamps } from '../domain/exchange';
import type { Instant } from '../domain/instant';
import { roleSchema } from '../domain/mentorship';
import type { SyncFolder } from '../domain/sync';
import { findAgreement, folderKeyOf } from '../merge/agreement';
import { makeCode } from '../merge/exchange';
import { covers, joinKnown, stampsIn } from '../merge/pair-state';
import { readState } from '../merge/pair-store';
import { database } from '../storage/engine/database';
import { z } from '../zod';
import { CarrierError, type CarriedFile, type Carrier } from './carrier';
import { fileNameOf, logicalName } from './file-name';
import { forgetGone, isReplayed, isUnchanged, knownFile, openFile, readAs, seenAgain } from './files';
import { lookAtOwn, writeOwnFile, type OwnState } from './own-file';
import { LinkError } from './partners-link';
import { takePartnerFile } from './take-pair';

/** Where this copy writes, and where it reads what the partner's wrote: one folder, or each their own. */
export interface PairCarriers {
  readonly write: Carrier;
  readonly read: Carrier;
}

/** The code that could as well be pasted, and whose it is. */
const pairFileSchema = z.object({
  kind: z.literal('pair'),
  from: z.enum(roleSchema.options),
  code: z.string().check(z.maxLength(4_000_000)),
});

/** Thrown where the two have exchanged no codes yet: without a secret of the two there is no key. */
export class NoAgreementError extends Error {
  override name = 'NoAgreementError';
}

/**
 * Makes this copy and the partner's the same, as far as the folder goes. What leaves and what is taken is exactly what a
 * pasted code may carry. What is written at home does not wait for the partner's link.
 *
 * @throws {CarrierError} Where the folder cannot be used.
 * @throws {LinkError} Where the partner's file cannot be read by its link.
 * @throws {NoAgreementError} Before the two have exchanged codes.
 */
export async function runPair(given: SyncFolder, { write, read }: PairCarriers, now: Instant): Promise<void> {
  const mentorshipId = given.mentorshipId ?? '';
  const mentorship = await database.mentorships.get(mentorshipId);
  if (!mentorship || mentorship.deletedAt !== null)
    throw new CarrierError('missing', 'The mentorship of this folder is no more.');
  const agreement = await findAgreement(mentorshipId);
  const key = agreement ? await folderKeyOf(agreement) : null;
  if (key === null) throw new NoAgreementError('The two have exchanged no codes.');
  const own = await fileNameOf(given.copyId, key);
  await leaveOldKey(given, { key, own }, write);
  const listed = await filesIn(write);
  const looked = await lookAtOwn({ ...given, key }, write, listed, now);
  let unread: LinkError | null = null;
  try {
    const theirs = write === read ? listed : await filesIn(read);
    const others = theirs.filter(({ name }) => logicalName(name) !== own);
    for (const file of others) await takeFile(looked.folder, read, file, mentorship.role, now);
    await forgetGone(given.id, [...theirs, ...listed]);
  } catch (error) {
    if (!(error instanceof LinkError)) throw error;
    unread = error;
  }
  await writeWhereDirty(looked.folder, write, looked.state, now);
  if (unread) throw unread;
}

/** After a partner's new copy was agreed with there is another key, and what was written under the old one is of no use to anyone. */
async function leaveOldKey(
  { id, copyId, key: before }: SyncFolder,
  { key, own }: { readonly key: CryptoKey; readonly own: string },
  write: Carrier,
): Promise<void> {
  const old = await fileNameOf(copyId, before);
  if (old === own) return;
  await write.remove(old);
  await database.syncFiles.where({ folderId: id }).delete();
  await database.syncFolders.update(id, { key });
}

async function filesIn(carrier: Carrier): Promise<CarriedFile[]> {
  return (await carrier.list()).filter(({ name }) => logicalName(name) !== null);
}

async function takeFile(
  folder: SyncFolder,
  carrier: Carrier,
  listed: CarriedFile,
  role: string,
  now: Instant,
): Promise<void> {
  const known = await knownFile(folder.id, listed.name);
  if (isUnchanged(known, listed, now)) return;
  const found = await openFile(carrier, listed.name, folder);
  if (found === null) return;
  const about = { folderId: folder.id, listed, now };
  const refuse = (problem: string) => database.syncFiles.put(readAs(known, about, { problem }));
  if ('problem' in found) {
    await refuse(found.problem);
    return;
  }
  const said = pairFileSchema.safeParse(found.value).data;
  const file = readAs(known, about, found.head);
  if (!said) await refuse('damaged');
  // What another machine of this side wrote reaches this one by their own folder.
  else if (said.from === role) await database.syncFiles.put(file);
  else if (isReplayed(known, found.head)) await database.syncFiles.put(seenAgain(known, listed, now));
  else {
    const problem = await takePartnerFile({ code: said.code, folder, file }, now);
    if (problem !== null) await refuse(problem);
  }
}

/** Writes where this copy has something that is neither in its file nor known to the partner's. */
async function writeWhereDirty(
  folder: SyncFolder,
  carrier: Carrier,
  state: OwnState,
  now: Instant,
): Promise<void> {
  const mentorshipId = folder.mentorshipId ?? '';
  const { stamps, exchange, role } = await database.transaction('r', database.tables, async () => {
    const here = await readState(mentorshipId);
    return {
      stamps: stampsIn(here),
      role: here.mentorship.role,
      exchange: await database.exchanges.get(mentorshipId),
    };
  });
  const written = writtenBefore(folder.own.written);
  const isTold = covers(joinKnown(written, exchange?.partnerKnows ?? {}), stamps);
  if (state === 'whole' && isTold && folder.own.pending === null) return;
  const code = await makeCode(mentorshipId, true);
  const told = JSON.stringify(stamps);
  await writeOwnFile(
    folder,
    carrier,
    { value: { kind: 'pair', from: role, code }, written: told, digest: '' },
    now,
  );
}

/** What the own file said when it was written last. */
function writtenBefore(text: string): KnownStamps {
  return text === '' ? {} : (knownStampsSchema.safeParse(JSON.parse(text)).data ?? {});
}
