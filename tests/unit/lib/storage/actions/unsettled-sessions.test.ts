import { beforeEach, describe, expect, it } from 'vitest';
import { toInstant, toMs } from '../../../../../lib/domain/instant';
import type { Mentorship } from '../../../../../lib/domain/mentorship';
import { changeMentorship } from '../../../../../lib/storage/actions/mentorships';
import { bookNextSession } from '../../../../../lib/storage/actions/sessions';
import { findSession } from '../../../../../lib/storage/queries/sessions';
import {
  askAgainTomorrow,
  settleSession,
  unsettleSession,
} from '../../../../../lib/storage/actions/unsettled-sessions';
import { findUnsettledSession } from '../../../../../lib/storage/queries/unsettled-sessions';
import { emptyDatabase } from '../empty-database';
import { now, planOn, storeMentorship } from '../sample-mentorship';

let mentorship: Mentorship;
let id: string;

/** Half an hour after the end of the meeting, and a second. */
const due = '2026-12-12T16:30:01.000Z';

beforeEach(async () => {
  await emptyDatabase();
  mentorship = await storeMentorship();
  id = (await bookNextSession(mentorship, null, planOn('12'), now)).id;
});

const session = async () => {
  const found = await findSession(id);
  if (!found) throw new Error('Expected the session, found none.');
  return found;
};
const askedAbout = async (at: string) => (await findUnsettledSession(at))?.id;

describe('A meeting that was agreed', () => {
  it('is asked about once it has been over for half an hour, not before', async () => {
    expect(await askedAbout('2026-12-12T16:29:59.000Z')).toBeUndefined();
    expect(await askedAbout(due)).toBe(id);
  });

  it('is not asked about when it was held, nor when its mentorship no longer runs', async () => {
    await changeMentorship(mentorship.id, { status: 'archived' });
    expect(await askedAbout(due)).toBeUndefined();
    await changeMentorship(mentorship.id, { status: 'active' });
    await settleSession(await session(), { kind: 'held-elsewhere' });
    expect(await askedAbout(due)).toBeUndefined();
    expect(await session()).toMatchObject({ heldElsewhere: true, actualEndAt: '2026-12-12T16:00:00.000Z' });
  });

  it('and called off keeps who did, and its cancellation beats an invite that left', async () => {
    await settleSession(await session(), { kind: 'cancelled', by: 'mentor' });
    expect(await session()).toMatchObject({ status: 'cancelled', calledOffBy: 'mentor', sequence: 1 });
  });

  it('and missed keeps who did not come', async () => {
    await settleSession(await session(), { kind: 'missed', by: 'both' });
    expect(await session()).toMatchObject({ status: 'missed', calledOffBy: 'both', sequence: 0 });
  });

  it('is asked about again when the answer is taken back', async () => {
    const before = await session();
    await settleSession(before, { kind: 'missed', by: null });
    await unsettleSession(before);
    expect(await askedAbout(due)).toBe(id);
  });

  it('is left alone for a day when that is wanted', async () => {
    await askAgainTomorrow(due);
    expect(await askedAbout(toInstant(toMs(due) + 86_399_000))).toBeUndefined();
    expect(await askedAbout(toInstant(toMs(due) + 86_401_000))).toBe(id);
  });
});
