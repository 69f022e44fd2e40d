import { beforeEach, describe, expect, it } from 'vitest';
import { nearestSession } from '../../../../../lib/matching/nearest';
import { attachCall } from '../../../../../lib/storage/actions/call-sessions';
import { startManualCall } from '../../../../../lib/storage/actions/calls';
import { bookNextSession } from '../../../../../lib/storage/actions/sessions';
import { readKnown } from '../../../../../lib/storage/queries/known';
import { emptyDatabase } from '../empty-database';
import { now, planOn, storeMentorship } from '../sample-mentorship';

beforeEach(emptyDatabase);

const eve = (clock: string) => `2026-12-24T${clock}:00.000Z`;

describe('A planned session', () => {
  it.each([
    ['14:29', 0],
    ['14:30', 1],
    ['15:59', 1],
    ['16:30', 1],
    ['16:31', 0],
  ])('from 15:00 to 16:00 counts as near at %s: %d', async (clock, found) => {
    const mentorship = await storeMentorship();
    await bookNextSession(mentorship, null, planOn('24'), now);
    const { sessions } = await readKnown(eve(clock));
    expect([nearestSession(mentorship.id, sessions, eve(clock))].filter(Boolean)).toHaveLength(found);
  });

  it('that lasts ten hours is near to its end', async () => {
    const mentorship = await storeMentorship();
    await bookNextSession(mentorship, null, { ...planOn('24'), startsAt: eve('06:00') }, now);
    const { sessions } = await readKnown(eve('16:29'));
    expect(sessions).toHaveLength(1);
  });
});

describe('The session of a call on record', () => {
  it('is known however long ago it began', async () => {
    const mentorship = await storeMentorship();
    const booked = await bookNextSession(mentorship, null, planOn('10'), now);
    const call = await startManualCall({ mentorshipId: null, sessionId: null, saidEndsAt: null }, now);
    const meeting = { mentorshipId: mentorship.id, sessionId: booked.id };
    await attachCall(call.id, meeting, { now, timeZone: 'Europe/Berlin' });
    const { sessions } = await readKnown('2026-12-12T15:00:00.000Z');
    expect(sessions.map(({ id }) => id)).toEqual([booked.id]);
  });
});
