import { beforeEach, describe, expect, it } from 'vitest';
import type { Mentorship } from '../../../../../lib/domain/mentorship';
import type { Session } from '../../../../../lib/domain/session';
import { listCalls } from '../../../../../lib/storage/queries/calls';
import { startManualCall } from '../../../../../lib/storage/actions/calls';
import { findMentorship } from '../../../../../lib/storage/queries/mentorships';
import { bookNextSession } from '../../../../../lib/storage/actions/sessions';
import { findSession } from '../../../../../lib/storage/queries/sessions';
import { finishWrapUp } from '../../../../../lib/storage/actions/wrap-up';
import { emptyDatabase } from '../empty-database';
import { now, planOn, storeSession } from '../sample-mentorship';

let mentorship: Mentorship;
let session: Session;

beforeEach(async () => {
  await emptyDatabase();
  ({ mentorship, session } = await storeSession());
});

const book = (startsAt: string, endsAt: string) =>
  bookNextSession(mentorship, session, { ...planOn('10'), startsAt, endsAt }, now);

async function learned() {
  await finishWrapUp(session.id, null, now);
  const { cadenceDays, usualLengthMinutes } = (await findMentorship(mentorship.id)) ?? mentorship;
  return { cadenceDays, usualLengthMinutes };
}

describe('From the meeting agreed in a wrap-up', () => {
  it.each([
    ['two weeks on', '2026-12-24T15:00', '2026-12-24T15:45', { cadenceDays: 14, usualLengthMinutes: 45 }],
    ['in the morning', '2026-12-17T08:00', '2026-12-17T09:00', { cadenceDays: 7, usualLengthMinutes: 60 }],
    ['late that day', '2026-12-10T18:00', '2026-12-10T18:30', { cadenceDays: null, usualLengthMinutes: 30 }],
    ['half a year on', '2027-06-10T15:00', '2027-06-10T16:00', { cadenceDays: null, usualLengthMinutes: 60 }],
    ['of ten hours', '2026-12-24T06:00', '2026-12-24T16:00', { cadenceDays: 14, usualLengthMinutes: 600 }],
  ])(
    '%s, cadence and usual length are learned as far as they make sense',
    async (_, start, end, expected) => {
      await book(`${start}:00.000Z`, `${end}:00.000Z`);
      expect(await learned()).toEqual(expected);
    },
  );

  it.each([
    ['of two minutes', '2026-12-24T15:00', '2026-12-24T15:02'],
    ['of eleven hours', '2026-12-24T06:00', '2026-12-24T17:00'],
  ])('%s no usual length is learned, and the wrap-up is finished all the same', async (_, start, end) => {
    await book(`${start}:00.000Z`, `${end}:00.000Z`);
    expect(await learned()).toEqual({ cadenceDays: 14, usualLengthMinutes: null });
    expect((await findSession(session.id))?.wrapUpFinishedAt).toBe(now);
  });

  it('nothing is learned where none was agreed', async () => {
    expect(await learned()).toEqual({ cadenceDays: null, usualLengthMinutes: null });
  });
});

describe('A call by hand', () => {
  it('ends with its wrap-up', async () => {
    const ids = { mentorshipId: mentorship.id, sessionId: session.id };
    const call = await startManualCall({ ...ids, saidEndsAt: null }, now);
    await finishWrapUp(session.id, call.id, now);
    expect(await listCalls()).toMatchObject([{ phase: 'left', leftAt: now }]);
  });
});
