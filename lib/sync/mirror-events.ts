import { findMeeting, sequenceOf } from '../calendar/mirror/event-resource';
import { eventKey, type Mirrored } from '../domain/mirror';
import { forgetMirrored, inMirrorStep, keepMirrored, noteSeen, refusalsOf } from '../storage/actions/mirror';
import { findMirrored, listMirrored } from '../storage/queries/mirror';
import type { MirrorResource } from './mirror-collection';
import { confirmGone, keepRead, listChanges, readAll, toRead } from './mirror-listing';
import { nameOf } from './mirror-name';
import { create, readOne, settleAndWrite } from './mirror-resource';
import { settlingOfEvent } from './mirror-event';
import { MirrorTally, type MirrorReport } from './mirror-tally';
import type { MirrorRound } from './mirror-task';
import { listBookedUids, wantedEvent } from './mirror-wanted';

/** Keeps the person's meetings in step with a calendar. Of what else lies in it nothing is read or kept. */
export function runEvents(round: MirrorRound): Promise<MirrorReport> {
  const tally = new MirrorTally();
  return tally.report(async () => {
    const listing = await listChanges('event', round.collection);
    const gone = await confirmGone(listing, round.collection);
    const ours = [...listing.rows.values()].filter(({ place }) => place === 'there');
    if (ours.length >= 3 && gone.length === ours.length) {
      tally.noteEmptied();
      return;
    }
    const own = toRead(listing).filter((href) => listing.rows.has(href));
    let left = own.length;
    for await (const resource of readAll(round.collection, own)) {
      const row = listing.rows.get(resource.href);
      if (!row) continue;
      tally.noteRead();
      left -= 1;
      if (isOf(resource, row.uid)) await settle(row.uid, resource, { round, tally });
      else await noteGone(row, { round, tally });
    }
    for (const row of gone) await noteGone(row, { round, tally });
    await keepRead('event', round.collection, listing, { others: new Map(), isAwaiting: left > 0 });
    const uids = (await listMirrored('event')).map(({ uid }) => uid);
    for (const uid of new Set([...uids, ...(await listBookedUids(round.now))]))
      await tally.write(eventKey(uid), () => writeMeetingOf(uid, round));
  });
}

interface Run {
  readonly round: MirrorRound;
  readonly tally: MirrorTally;
}

async function settle(uid: string, resource: MirrorResource, { round, tally }: Run): Promise<void> {
  await tally.write(eventKey(uid), () => settleAndWrite(settlingOfEvent(uid, round), resource));
}

/** What cannot be understood stays what it was taken for. */
function isOf({ text }: MirrorResource, uid: string): boolean {
  const found = findMeeting(text);
  return found.kind === 'left' || found.uid === uid;
}

/** A meeting that is no longer where it was: programs write some anew in another place. What is still to be is asked about. */
async function noteGone(row: Mirrored, run: Run): Promise<void> {
  const { round } = run;
  const elsewhere = await findThere(row.uid, round);
  if (elsewhere) return settle(row.uid, elsewhere, run);
  return inMirrorStep(async () => {
    const wanted = await wantedEvent(row.uid, round, round.now);
    const current = await findMirrored(row.key);
    if (!current) return;
    const [next] = wanted.kind === 'wanted' ? wanted.ahead : [];
    if (!next) return forgetMirrored(row.key);
    await keepMirrored({ ...current, etag: null, raw: '', place: 'missing', at: round.now });
    const change = { what: 'removal' as const };
    await noteSeen(current, [{ recordId: next.recordId, change, stands: true }], round.now);
  });
}

/** Returns the resource that holds a UID; of several, which no server should have, the one with the highest SEQUENCE. */
async function findThere(uid: string, { collection }: MirrorRound): Promise<MirrorResource | undefined> {
  const found = (await collection.find(uid)).flatMap((resource) => {
    const meeting = findMeeting(resource.text);
    return meeting.kind === 'event' && meeting.uid === uid
      ? [{ resource, sequence: sequenceOf(meeting.master) }]
      : [];
  });
  const [best] = found.toSorted(
    (a, b) => b.sequence - a.sequence || (a.resource.href < b.resource.href ? -1 : 1),
  );
  return best?.resource;
}

async function writeMeetingOf(uid: string, round: MirrorRound): Promise<boolean> {
  const row = await findMirrored(eventKey(uid));
  const wanted = await wantedEvent(uid, round, round.now);
  const settling = settlingOfEvent(uid, round);
  const isAhead = wanted.kind === 'wanted' && wanted.ahead.length > 0;
  const refusals = await refusalsOf(settling.key);
  if (row?.place === 'there') {
    if (wanted.kind === 'unknown') await forgetMirrored(row.key);
    const isDirty =
      wanted.kind === 'deleted' ||
      (wanted.kind === 'wanted' && !wanted.isOver && wanted.ours !== row.sent) ||
      refusals.length > 0;
    if (wanted.kind === 'unknown' || !isDirty) return false;
    const there =
      row.raw === ''
        ? await readOne(round.collection, row.href)
        : { href: row.href, etag: row.etag, text: row.raw };
    return there ? settleAndWrite(settling, there) : false;
  }
  if (row && !isAhead) await forgetMirrored(row.key);
  const isPutBack = refusals.some(({ what }) => what === 'removal');
  if (wanted.kind !== 'wanted' || !isAhead || (row && !isPutBack)) return false;
  const there = row ? undefined : await findThere(uid, round);
  return there ? settleAndWrite(settling, there) : create(settling, await nameOf(uid), wanted.ours);
}
