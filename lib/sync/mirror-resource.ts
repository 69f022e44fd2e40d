import { parseResource, resourceText, stampAsChanged, textOf } from '../calendar/mirror/resource';
import type { Instant } from '../domain/instant';
import { longestResource, type Mirrored, type MirrorKind, type MirrorProblem } from '../domain/mirror';
import { dropRefusals, inMirrorStep, keepMirrored } from '../storage/actions/mirror';
import { findMirrored } from '../storage/queries/mirror';
import { CarrierError } from './carrier';
import { isStrong, type MirrorCollection, type MirrorResource } from './mirror-collection';
import { fileNamesOf } from './mirror-name';

/** Once a resource was changed by somebody else while it was being written, it is read and settled again, so often; then it waits for the next round. */
const mostTries = 3;

/** What came of settling a resource with what is here, all of which is stored. */
export interface Settled {
  /** What is to be written there; null: nothing. */
  readonly write: string | null;
  /** What this side says with that, to be kept once it is written. */
  readonly ours: string;
}

/** What knows how a kind of resource is settled. */
export interface Settling {
  readonly key: string;
  readonly kind: MirrorKind;
  readonly uid: string;
  readonly collection: MirrorCollection;
  readonly now: Instant;
  /** Settles what lies there with what is here, in one step, and stores both. */
  readonly settle: (resource: MirrorResource) => Promise<Settled>;
}

/** Settles a resource and writes what is ours into it; returns whether it was written. */
export async function settleAndWrite(settling: Settling, found: MirrorResource): Promise<boolean> {
  let resource: MirrorResource | undefined = found;
  for (let tries = 0; tries < mostTries && resource; tries += 1) {
    const settled = await settling.settle(resource);
    if (settled.write === null) return false;
    // Without a version to go by, what is there is looked at just before.
    const latest: MirrorResource | undefined = isStrong(resource.etag)
      ? resource
      : await readOne(settling.collection, resource.href);
    if (latest && latest.text !== resource.text) {
      resource = latest;
      continue;
    }
    try {
      const condition = isStrong(resource.etag) ? { ifMatch: resource.etag } : ('any' as const);
      const etag = await settling.collection.put(resource.href, settled.write, condition);
      await keepWritten(settling, { href: resource.href, etag, text: settled.write }, settled.ours);
      return true;
    } catch (error) {
      if (!isChanged(error)) throw error;
      resource = await readOne(settling.collection, resource.href);
    }
  }
  return false;
}

/** Writes a resource that is not there yet; one that is there under its name already is settled instead. Returns whether it was written. */
export async function create(settling: Settling, name: string, ours: string): Promise<boolean> {
  const { collection, uid, now } = settling;
  for (const href of fileNamesOf(name).map((file) => collection.hrefOf(file))) {
    const text = stamped(ours, now);
    try {
      const etag = await collection.put(href, text, 'if-none-match');
      await keepWritten(settling, { href, etag, text }, ours);
      return true;
    } catch (error) {
      if (!isChanged(error)) throw error;
      // Servers that allow a UID once only (RFC 4791 §5.3.2.1) refuse it also where it lies under another name.
      const there = (await readOne(collection, href)) ?? (await collection.find(uid))[0];
      if (there && saysUid(there.text, uid)) return settleAndWrite(settling, there);
    }
  }
  return false;
}

function saysUid(text: string, uid: string): boolean {
  const calendar = parseResource(text);
  return (
    typeof calendar !== 'string' && calendar.getAllSubcomponents().some((part) => textOf(part, 'uid') === uid)
  );
}

/** Reads one resource; `undefined`: it is not there. */
export async function readOne(
  collection: MirrorCollection,
  href: string,
): Promise<MirrorResource | undefined> {
  return (await collection.getMany([href])).find((resource) => resource.href === href);
}

/** Keeps what was read or written of a resource, beside what is known of it. Part of a step. */
export async function keepResource(
  { key, kind, uid, collection, now }: Settling,
  { href, etag, text }: MirrorResource,
  known: { readonly sent: string; readonly problem: MirrorProblem | null },
): Promise<Mirrored> {
  const raw = text.length > longestResource ? '' : text;
  const row = {
    key,
    kind,
    uid,
    href,
    etag,
    raw,
    collection: collection.url,
    at: now,
    place: 'there' as const,
    ...known,
  };
  await keepMirrored(row);
  return row;
}

function keepWritten(settling: Settling, resource: MirrorResource, ours: string): Promise<void> {
  return inMirrorStep(async () => {
    await keepResource(settling, resource, { sent: ours, problem: null });
    await dropRefusals(settling.key);
  });
}

/** Notes that a server does not take a resource, where it is known already. */
export function noteRefused(key: string): Promise<void> {
  return inMirrorStep(async () => {
    const row = await findMirrored(key);
    if (row) await keepMirrored({ ...row, problem: 'refused' });
  });
}

function stamped(ours: string, now: Instant): string {
  const calendar = parseResource(ours);
  if (typeof calendar === 'string') throw new Error(`Expected a text of our own, found it ${calendar}.`);
  for (const part of calendar.getAllSubcomponents()) if (part.name !== 'vtimezone') stampAsChanged(part, now);
  return resourceText(calendar) ?? ours;
}

function isChanged(error: unknown): boolean {
  return error instanceof CarrierError && error.trouble === 'changed';
}
