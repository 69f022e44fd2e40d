import type { Instant } from '../../domain/instant';
import {
  mirrorCursorSchema,
  mirroredSchema,
  proposalId,
  proposalSchema,
  type MirrorCursor,
  type MirrorKind,
  type Mirrored,
  type ProposedChange,
} from '../../domain/mirror';
import { database } from '../engine/database';

/** Runs `work` as one transaction over all tables: what comes from a server and what it changes here belong together. */
export function inMirrorStep<Result>(work: () => Promise<Result>): Promise<Result> {
  return database.transaction('rw', database.tables, work);
}

/** Keeps what is known of a resource. @throws {z.core.$ZodError} If it does not fit; nothing is stored then. */
export async function keepMirrored(row: Mirrored): Promise<void> {
  await database.mirrored.put(mirroredSchema.parse(row));
}

/** Forgets a resource and what was asked about it. What lies on the server stays. */
export function forgetMirrored(key: string): Promise<void> {
  return database.transaction('rw', database.mirrored, database.proposals, async () => {
    await database.mirrored.delete(key);
    await database.proposals.where({ key }).delete();
  });
}

/** Keeps where a collection was last read up to. */
export async function keepMirrorCursor(cursor: MirrorCursor): Promise<void> {
  await database.mirrorCursors.put(mirrorCursorSchema.parse(cursor));
}

/** Forgets all that is known of a collection, for another one or to write everything anew. What lies on the server stays. */
export function forgetMirror(kind: MirrorKind): Promise<void> {
  return database.transaction(
    'rw',
    database.mirrored,
    database.proposals,
    database.mirrorCursors,
    async () => {
      await database.mirrored.where({ kind }).delete();
      await database.proposals.filter((proposal) => proposal.kind === kind).delete();
      await database.mirrorCursors.delete(kind);
    },
  );
}

/** A change that was seen there; `stands`: it still does once ours is written. */
export interface Seen {
  readonly recordId: string | null;
  readonly change: ProposedChange;
  readonly stands: boolean;
}

/**
 * Notes what differs in a resource as questions to the person. One that was asked already is not asked again, also where
 * it was refused or left; one that no longer stands there is withdrawn, unless this side wrote over it. Part of a step.
 */
export async function noteSeen(
  { key, kind }: Pick<Mirrored, 'key' | 'kind'>,
  seen: readonly Seen[],
  now: Instant,
): Promise<void> {
  const rows = await database.proposals.where({ key }).toArray();
  const ids = new Set<string>();
  for (const { recordId, change, stands } of seen) {
    const id = proposalId(key, recordId, change.what);
    ids.add(id);
    const known = rows.find((row) => row.id === id);
    const isKnown = known?.state !== 'applied' && targetOf(known?.change) === targetOf(change);
    if (known && isKnown && (known.stands === stands || known.state !== 'pending')) continue;
    const row = { id, key, kind, recordId, change, stands, state: 'pending', at: now };
    await database.proposals.put(proposalSchema.parse(isKnown && known ? { ...row, at: known.at } : row));
  }
  const withdrawn = rows.filter(({ id, state, stands }) => !ids.has(id) && state === 'pending' && stands);
  await database.proposals.bulkDelete(withdrawn.map(({ id }) => id));
}

/** What a change would bring, as a text to compare by. */
function targetOf(change: ProposedChange | undefined): string {
  return change && 'to' in change ? JSON.stringify(change.to) : JSON.stringify(change ?? null);
}

/** Notes that a change was taken over without asking, so that it can be taken back. Part of a step. */
export async function noteApplied(
  { key, kind }: Pick<Mirrored, 'key' | 'kind'>,
  recordId: string,
  change: ProposedChange,
  now: Instant,
): Promise<void> {
  const id = proposalId(key, recordId, change.what);
  await database.proposals.put(
    proposalSchema.parse({ id, key, kind, recordId, change, stands: true, state: 'applied', at: now }),
  );
}

/** Returns what the person refused about a resource: record and kind of change, and what it was to become, as JSON. */
export async function refusalsOf(
  key: string,
): Promise<
  readonly { readonly recordId: string | null; readonly what: ProposedChange['what']; readonly to: string }[]
> {
  const rows = await database.proposals.where({ key }).toArray();
  return rows
    .filter(({ state }) => state === 'refused')
    .map(({ recordId, change }) => ({
      recordId,
      what: change.what,
      to: JSON.stringify('to' in change ? change.to : null),
    }));
}

/** Drops refusals that were carried out: ours is written over what was refused. Part of a step. */
export async function dropRefusals(key: string): Promise<void> {
  await database.proposals
    .where({ key })
    .filter(({ state }) => state === 'refused')
    .delete();
}
