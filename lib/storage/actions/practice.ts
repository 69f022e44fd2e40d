import { Dexie } from 'dexie';
import { toInstant, toMs } from '../../domain/instant';
import { addActionItem } from './action-items';
import { setUpCall, type HereAndNow } from './call-sessions';
import { changeCall } from './calls';
import { listLiveCalls } from '../queries/calls';
import { database, practiceDatabaseName } from '../engine/database';
import { startUnplannedSession } from './sessions';
import { beginWrapUp, finishWrapUp } from './wrap-up';

const minute = 60_000;

/**
 * Writes a practice call down: a mentor, the meeting before with one promise still open, and a call that ends in
 * ten minutes. Only ever in the store of a practice call.
 */
export async function startPractice(
  words: { readonly partnerName: string; readonly openItem: string },
  here: HereAndNow,
): Promise<void> {
  if (database.name !== practiceDatabaseName) throw new Error('A practice call has a store of its own.');
  if ((await listLiveCalls()).length > 0) return;
  const endsAt = toInstant(toMs(here.now) + 10 * minute);
  const call = await setUpCall(
    null,
    { mentorshipId: null, partnerName: words.partnerName, role: 'mentoree', endsAt, partnerEmail: null },
    here,
  );
  const mentorship = call?.mentorshipId ? await database.mentorships.get(call.mentorshipId) : undefined;
  if (!call || !mentorship) return;
  const before = toMs(here.now) - 14 * 24 * 60 * minute;
  const earlier = await startUnplannedSession(
    mentorship,
    {
      startsAt: toInstant(before - 60 * minute),
      endsAt: toInstant(before),
      timeZone: here.timeZone,
      callLink: null,
      callKeys: [],
    },
    toInstant(before),
  );
  await addActionItem(
    { mentorshipId: mentorship.id, sessionId: earlier.id },
    { text: words.openItem, draftedBy: 'mentoree' },
    toInstant(before),
  );
  await beginWrapUp(earlier.id, toInstant(before));
  await finishWrapUp(earlier.id, null, toInstant(before));
  await keepPracticeEnd();
}

/**
 * Does for a practice call what the background does for a real one: the end the person says is its end. The one it
 * begins with was planned: nobody said it.
 */
export async function keepPracticeEnd(): Promise<void> {
  for (const { id, saidEndsAt, scheduledEnd } of await listLiveCalls()) {
    if (saidEndsAt === (scheduledEnd?.endsAt ?? null)) continue;
    const source = scheduledEnd ? 'said' : 'booked';
    await changeCall(id, () => ({
      scheduledEnd: saidEndsAt === null ? null : { endsAt: saidEndsAt, source, guess: false },
    }));
  }
}

/** Deletes what a practice call left, if there is anything. */
export async function deletePractice(): Promise<void> {
  await Dexie.delete(practiceDatabaseName);
}
