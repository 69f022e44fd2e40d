import { mostOthers, type MirrorCursor, type MirrorKind, type Mirrored } from '../domain/mirror';
import { forgetMirror, keepMirrorCursor } from '../storage/actions/mirror';
import { findMirrorCursor, listMirrored } from '../storage/queries/mirror';
import type { MirrorChanges, MirrorCollection, MirrorResource } from './mirror-collection';

/** What a collection says has changed since it was last read. */
export interface Listing {
  readonly cursor: MirrorCursor | undefined;
  readonly changes: MirrorChanges;
  /** What is kept of it, by the path of each. */
  readonly rows: ReadonlyMap<string, Mirrored>;
}

const longestHref = 2000;
const longestEtag = 1000;

/** Lists what changed in a collection. Of another collection than the last one nothing is known. */
export async function listChanges(kind: MirrorKind, collection: MirrorCollection): Promise<Listing> {
  const known = await findMirrorCursor(kind);
  const isOther = ({ collection: url }: { readonly collection: string }) => url !== collection.url;
  if ((known && isOther(known)) || (await listMirrored(kind)).some(isOther)) await forgetMirror(kind);
  const cursor = known && !isOther(known) ? known : undefined;
  const changes = await collection.changes(cursor?.token ?? null);
  const rows = new Map((await listMirrored(kind)).map((row) => [row.href, row]));
  return { cursor, changes: { ...changes, changed: usable(changes.changed) }, rows };
}

/** A server may call its resources and versions anything; what cannot be kept is left out, or counts as not known. */
function usable(entries: MirrorChanges['changed']): MirrorChanges['changed'] {
  return entries
    .filter(({ href }) => href !== '' && href.length <= longestHref)
    .map(({ href, etag }) => ({ href, etag: etag !== null && etag.length <= longestEtag ? etag : null }));
}

/** Returns the paths of what has to be read: what is not known in the version it has there. */
export function toRead({ cursor, changes, rows }: Listing): string[] {
  const others = new Map(cursor?.others.map(({ href, etag }) => [href, etag]));
  return changes.changed
    .filter(({ href, etag }) => {
      const row = rows.get(href);
      if (row && row.place !== 'there') return true;
      return etag === null || (row?.etag ?? others.get(href)) !== etag;
    })
    .map(({ href }) => href);
}

/** More than these are not read in one round; the next one goes on. */
export const mostRead = 2000;

/** So many resources are asked for at once. */
const batch = 50;

/** Reads resources, some at a time, in the order of their paths. What was not asked for is not believed. */
export async function* readAll(
  collection: MirrorCollection,
  hrefs: readonly string[],
): AsyncGenerator<MirrorResource> {
  const sorted = hrefs.toSorted();
  for (let at = 0; at < sorted.length; at += batch) {
    const asked = new Set(sorted.slice(at, at + batch));
    const found = await collection.getMany([...asked]);
    for (const resource of found) {
      if (!asked.delete(resource.href)) continue;
      const { etag } = resource;
      yield { ...resource, etag: etag !== null && etag.length <= longestEtag ? etag : null };
    }
  }
}

/** Returns what is no longer there. A listing may be cut short, so each that seems gone is asked for by itself. */
export async function confirmGone(listing: Listing, collection: MirrorCollection): Promise<Mirrored[]> {
  const there = new Set<string>();
  const rows = seemGone(listing);
  const hrefs = rows.map(({ href }) => href);
  for await (const { href } of readAll(collection, hrefs)) there.add(href);
  return rows.filter(({ href }) => !there.has(href));
}

function seemGone({ changes, rows }: Listing): Mirrored[] {
  const listed = new Set(changes.changed.map(({ href }) => href));
  const removed = new Set(changes.removed);
  return [...rows.values()].filter(
    ({ href, place }) => place === 'there' && !listed.has(href) && (changes.isWhole || removed.has(href)),
  );
}

/** What in a collection is nobody's here. */
export interface ReadOthers {
  /** In the version each was read in. */
  readonly others: ReadonlyMap<string, string>;
  /** Something has to be looked at again the next time, though it does not change. */
  readonly isAwaiting: boolean;
}

/** Keeps up to where a collection was read. */
export async function keepRead(
  kind: MirrorKind,
  collection: MirrorCollection,
  { cursor, changes }: Listing,
  { others, isAwaiting }: ReadOthers,
): Promise<void> {
  const listed = new Set(changes.changed.map(({ href }) => href));
  const removed = new Set(changes.removed);
  const isThere = (href: string) => !removed.has(href) && (!changes.isWhole || listed.has(href));
  const kept = new Map(
    cursor?.others.filter(({ href }) => isThere(href)).map(({ href, etag }) => [href, etag]),
  );
  for (const [href, etag] of others) kept.set(href, etag);
  const rows = [...kept].map(([href, etag]) => ({ href, etag })).slice(-mostOthers);
  const latest = isAwaiting ? (cursor?.token ?? null) : changes.token;
  const token = (latest ?? '').length > longestHref ? null : latest;
  await keepMirrorCursor({ kind, collection: collection.url, token, others: rows });
}
