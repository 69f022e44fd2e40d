import { instantSchema } from '../domain/instant-schema';
import type { Instant } from '../domain/instant';
import { toMs } from '../domain/instant';
import {
  copyLabelSchema,
  syncFileSchema,
  syncIdSchema,
  type SyncFile,
  type SyncFolder,
} from '../domain/sync';
import { database } from '../storage/engine/database';
import { z } from '../zod';
import type { CarriedFile, Carrier } from './carrier';
import { open, type EnvelopeProblem } from './envelope';
import { logicalName } from './file-name';
import { recordsVersion } from './snapshot';

/** What every file says of the write it comes from. */
export const fileHeadSchema = z.object({
  copy: syncIdSchema,
  incarnation: syncIdSchema,
  generation: z.int().check(z.minimum(1)),
  writeId: syncIdSchema,
  label: copyLabelSchema,
  wroteAt: instantSchema,
});

export type FileHead = z.infer<typeof fileHeadSchema>;

/** A file that was opened: who wrote it when, and the value in it, not yet checked. */
export interface OpenedFile {
  readonly head: FileHead;
  readonly value: unknown;
}

/** Why a file was not opened. `newer-records`: what is in it was written by a newer version. */
export type FileProblem = EnvelopeProblem | 'newer-records';

const recordsSchema = z.object({ records: z.int() });

/** Reads and opens a file; null: it is gone by now. */
export async function openFile(
  carrier: Carrier,
  name: string,
  folder: SyncFolder,
): Promise<OpenedFile | { readonly problem: FileProblem } | null> {
  const bytes = await carrier.get(name);
  if (bytes === null) return null;
  const place = { folderId: folder.id, key: folder.key, name: logicalName(name) ?? name };
  const opened = await open(bytes, place);
  if ('problem' in opened) return opened;
  if ((recordsSchema.safeParse(opened.value).data?.records ?? 0) > recordsVersion)
    return { problem: 'newer-records' };
  const head = fileHeadSchema.safeParse(opened.value);
  return head.success ? { head: head.data, value: opened.value } : { problem: 'damaged' };
}

/** So long a listing that says that nothing changed is believed. */
const believedMs = 24 * 3_600_000;

/** What will be the same however often it is read. */
const lasting: ReadonlySet<string | null> = new Set([null, 'not-ours', 'other-key', 'too-large', 'damaged']);

/** Returns whether a file need not be read again: a server's word is a hint, so once a day it is read all the same. */
export function isUnchanged(known: SyncFile | undefined, listed: CarriedFile, now: Instant): boolean {
  if (!known || known.etag === null || known.etag !== listed.etag || !lasting.has(known.problem))
    return false;
  return known.takenAt !== null && Math.abs(toMs(now) - toMs(known.takenAt)) < believedMs;
}

/** Returns what is known of a file. */
export function knownFile(folderId: string, name: string): Promise<SyncFile | undefined> {
  return database.syncFiles.get(`${folderId}/${name}`);
}

/** Returns what is to be known of a file that was read at `now`. */
export function readAs(
  known: SyncFile | undefined,
  {
    folderId,
    listed,
    now,
  }: { readonly folderId: string; readonly listed: CarriedFile; readonly now: Instant },
  found: FileHead | { readonly problem: string },
): SyncFile {
  const none = { copy: null, incarnation: null, generation: 0, label: '', wroteAt: null };
  const { copy, incarnation, generation, label, wroteAt } = 'problem' in found ? (known ?? none) : found;
  return syncFileSchema.parse({
    copy,
    incarnation,
    generation,
    label,
    wroteAt,
    id: `${folderId}/${listed.name}`,
    folderId,
    name: listed.name,
    etag: listed.etag?.slice(0, 1000) ?? null,
    takenAt: now,
    problem: 'problem' in found ? found.problem : null,
  });
}

/** Returns what is to be known of a file that says nothing that was not taken before. */
export function seenAgain(known: SyncFile, { etag }: CarriedFile, now: Instant): SyncFile {
  return { ...known, etag: etag?.slice(0, 1000) ?? null, takenAt: now, problem: null };
}

/** Returns whether what was read is older than what was taken from the same copy before: it was put back, or came late. */
export function isReplayed(
  known: SyncFile | undefined,
  { incarnation, generation }: FileHead,
): known is SyncFile {
  return known?.incarnation === incarnation && generation <= known.generation;
}

/** Forgets the files that are no longer in the folder. */
export async function forgetGone(folderId: string, listed: readonly CarriedFile[]): Promise<void> {
  const there = new Set(listed.map(({ name }) => name));
  await database.syncFiles
    .where({ folderId })
    .filter(({ name, problem }) => problem !== null && !there.has(name))
    .delete();
}
