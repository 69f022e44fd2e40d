import { beforeEach, describe, expect, it } from 'vitest';
import type { Mentorship } from '../../../../../lib/domain/mentorship';
import type { Session } from '../../../../../lib/domain/session';
import {
  bookNextSession,
  cancelSession,
  moveSession,
  noteExport,
  takeBackMove,
  uncancelSession,
} from '../../../../../lib/storage/actions/sessions';
import {
  findNextSession,
  findSession,
  listSessions,
  listUnfinishedWrapUps,
} from '../../../../../lib/storage/queries/sessions';
import {
  beginWrapUp,
  finishWrapUp,
  reopenWrapUp,
  undoFinish,
} from '../../../../../lib/storage/actions/wrap-up';
import { findMentorship } from '../../../../../lib/storage/queries/mentorships';
import { deleteRecord } from '../../../../../lib/storage/engine/records';
import { emptyDatabase } from '../empty-database';
import { now, planOn, storeMentorship, storeSession } from '../sample-mentorship';

let mentorship: Mentorship;
let session: Session;

beforeEach(async () => {
  await emptyDatabase();
  ({ mentorship, session } = await storeSession());
});

const book = (day: string) => bookNextSession(mentorship, session, planOn(day), now);

describe('Booking the next meeting', () => {
  it('twice moves it instead of making two', async () => {
    const first = await book('24');
    const second = await book('23');
    expect(second).toMatchObject({ id: first.id, uid: first.uid, startsAt: planOn('23').startsAt });
    expect(await listSessions(mentorship.id)).toHaveLength(2);
  });

  it('raises SEQUENCE only where an invite has left the machine, once for each that has', async () => {
    await book('24');
    expect((await book('23')).sequence).toBe(0);
    await noteExport(await book('22'));
    expect((await book('21')).sequence).toBe(1);
    expect((await book('20')).sequence).toBe(1);
    await noteExport(await book('20'));
    expect((await book('19')).sequence).toBe(2);
  });

  it('at the same time again changes nothing', async () => {
    await noteExport(await book('24'));
    const before = await book('24');
    expect(await book('24')).toEqual(before);
  });

  it('remembers in which session it was agreed', async () => {
    expect(await book('24')).toMatchObject({
      agreedInSessionId: session.id,
      origin: 'booked',
      status: 'planned',
      callKeys: ['meet:abc-defg-hij'],
    });
  });

  it('leaves the meetings of another mentorship alone', async () => {
    const other = await storeMentorship('Carol');
    const theirs = await bookNextSession(other, null, planOn('24'), now);
    expect((await book('23')).id).not.toBe(theirs.id);
    expect((await findSession(theirs.id))?.startsAt).toBe(planOn('24').startsAt);
  });

  it('makes a new meeting where the old one was called off', async () => {
    const first = await book('24');
    await cancelSession(first);
    const second = await book('23');
    expect(second.id).not.toBe(first.id);
    expect(second.uid).not.toBe(first.uid);
  });
});

describe('SEQUENCE', () => {
  it('rises with the cancellation and again when it is taken back', async () => {
    const booked = await book('24');
    const off = await cancelSession(booked);
    expect(off).toMatchObject({ status: 'cancelled', sequence: 1 });
    expect(await uncancelSession(off)).toMatchObject({ status: 'planned', sequence: 2 });
  });

  it('does not fall or jump when a moved meeting is moved from a stale copy', async () => {
    const booked = await book('24');
    await noteExport(booked);
    const stale = (await findSession(booked.id)) ?? booked;
    await moveSession(stale, planOn('23'));
    expect((await moveSession(stale, planOn('22'))).sequence).toBeGreaterThanOrEqual(1);
  });
});

describe('A move that is taken back', () => {
  it('leaves the meeting as it was, also what it says of earlier moves', async () => {
    const booked = await book('24');
    await moveSession(booked, planOn('23'));
    await takeBackMove(booked);
    const { startsAt, endsAt, timeZone, movedFrom, sequence } = booked;
    expect(await findSession(booked.id)).toMatchObject({ startsAt, endsAt, timeZone, movedFrom, sequence });
  });

  it('wins over the invite for the time in between, where one has left the machine', async () => {
    const booked = await book('24');
    await noteExport(await moveSession(booked, planOn('23')));
    await takeBackMove(booked);
    expect(await findSession(booked.id)).toMatchObject({
      startsAt: booked.startsAt,
      exportedSequence: 0,
      sequence: 1,
    });
  });

  it('puts the call back where it was, too', async () => {
    const booked = await book('24');
    const elsewhere = { callLink: 'https://meet.google.com/new-newn-new', callKeys: ['meet:new-newn-new'] };
    await moveSession(booked, { ...planOn('23'), ...elsewhere });
    await takeBackMove(booked);
    const { callLink, callKeys } = booked;
    expect(await findSession(booked.id)).toMatchObject({ callLink, callKeys });
  });

  it('brings back no meeting that was deleted meanwhile', async () => {
    const booked = await book('24');
    const moved = await moveSession(booked, planOn('23'));
    await deleteRecord('sessions', moved.id);
    expect(await takeBackMove(booked)).toBeUndefined();
  });
});

describe('The next meeting', () => {
  it('is never one that should have begun: booked anew, the past one stays as it was', async () => {
    const past = await book('12');
    const late = '2026-12-13T10:00:00.000Z';
    expect(await findNextSession(mentorship.id, { session, now: late })).toBeUndefined();
    const next = await bookNextSession(mentorship, session, planOn('24'), late);
    expect(next.id).not.toBe(past.id);
    expect(await findSession(past.id)).toEqual(past);
  });
});

describe('A wrap-up', () => {
  it('begun and never finished is offered again, until it is finished', async () => {
    await beginWrapUp(session.id, now);
    expect((await listUnfinishedWrapUps()).map(({ id }) => id)).toEqual([session.id]);
    await finishWrapUp(session.id, null, now);
    expect(await listUnfinishedWrapUps()).toEqual([]);
  });

  it('finished twice keeps the first time', async () => {
    await finishWrapUp(session.id, null, '2026-12-10T15:58:00.000Z');
    await finishWrapUp(session.id, null, '2026-12-10T16:20:00.000Z');
    expect(await findSession(session.id)).toMatchObject({
      wrapUpFinishedAt: '2026-12-10T15:58:00.000Z',
      actualEndAt: '2026-12-10T15:58:00.000Z',
    });
  });

  it('is as it was before where its finish is undone, with what was learned from it', async () => {
    const [mentorshipBefore, sessionBefore] = [
      await findMentorship(mentorship.id),
      await findSession(session.id),
    ];
    await book('24');
    const before = await finishWrapUp(session.id, null, now);
    expect(await findMentorship(mentorship.id)).not.toMatchObject({
      cadenceDays: mentorshipBefore?.cadenceDays,
      usualLengthMinutes: mentorshipBefore?.usualLengthMinutes,
    });
    if (before) await undoFinish(before);
    expect(await findSession(session.id)).toMatchObject({
      wrapUpFinishedAt: null,
      wrapUpStartedAt: sessionBefore?.wrapUpStartedAt,
      actualEndAt: sessionBefore?.actualEndAt,
    });
    expect(await findMentorship(mentorship.id)).toMatchObject({
      cadenceDays: mentorshipBefore?.cadenceDays,
      usualLengthMinutes: mentorshipBefore?.usualLengthMinutes,
    });
  });

  it('finished before has no finish to undo', async () => {
    await finishWrapUp(session.id, null, now);
    expect(await finishWrapUp(session.id, null, now)).toBe(undefined);
  });

  it('opened again waits again', async () => {
    await beginWrapUp(session.id, now);
    await finishWrapUp(session.id, null, now);
    await reopenWrapUp(session.id);
    expect((await listUnfinishedWrapUps()).map(({ id }) => id)).toEqual([session.id]);
  });
});
