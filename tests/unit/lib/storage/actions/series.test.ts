import { beforeEach, describe, expect, it } from 'vitest';
import { planSeries, type Repeat } from '../../../../../lib/domain/series';
import type { Mentorship } from '../../../../../lib/domain/mentorship';
import { followingOf, type Member } from '../../../../../lib/domain/series-members';
import type { Session } from '../../../../../lib/domain/session';
import { deleteSession } from '../../../../../lib/storage/actions/deletions';
import {
  addToSeries,
  bookSeries,
  cancelFollowing,
  endRepeat,
  moveMembers,
  type SeriesPlan,
} from '../../../../../lib/storage/actions/series';
import {
  bookNextSession,
  cancelSession,
  moveSession,
  noteExport,
  uncancelSession,
} from '../../../../../lib/storage/actions/sessions';
import { database } from '../../../../../lib/storage/engine/database';
import { listMembers } from '../../../../../lib/storage/queries/series';
import { findNextSession, listSessions } from '../../../../../lib/storage/queries/sessions';
import { emptyDatabase } from '../empty-database';
import { now, planOn, storeSession } from '../sample-mentorship';

beforeEach(emptyDatabase);

const weekly: Repeat = { everyDays: 7, count: 4 };

function seriesPlan(date: string, repeat: Repeat = weekly, time = '15:00'): SeriesPlan {
  const plan = planSeries({ date, time, lengthMinutes: 60 }, repeat, now, 'Europe/Berlin');
  if (plan.kind !== 'planned') throw new Error(`Expected a series, found ${plan.problem}.`);
  return { ...plan, timeZone: 'Europe/Berlin', callLink: null, callKeys: [] };
}

async function booked(repeat: Repeat = weekly) {
  const { mentorship, session } = await storeSession();
  const plan = seriesPlan('2026-12-17', repeat);
  const deed = await bookSeries(mentorship, { current: session, booked: null }, plan, now);
  return { mentorship, session, deed, members: await membersIn(mentorship) };
}

async function membersIn(mentorship: Mentorship): Promise<Member[]> {
  const sessions = await listSessions(mentorship.id);
  return sessions.filter((one): one is Member => one.series !== null);
}

const days = (sessions: readonly Session[]) => sessions.map(({ startsAt }) => startsAt.slice(5, 16));

/** All but what only ever rises, to compare before and after. */
async function asStored(mentorship: Mentorship) {
  const sessions = await listSessions(mentorship.id);
  return sessions.map((session) => ({ ...session, revisions: null, sequence: null }));
}

describe('A series that is booked', () => {
  it('is as many sessions of one UID, each with its own place; only the first was agreed in this meeting', async () => {
    const { members, session } = await booked();
    expect(days(members)).toEqual(['12-17T14:00', '12-24T14:00', '12-31T14:00', '01-07T14:00']);
    expect(new Set(members.map(({ uid }) => uid)).size).toBe(1);
    expect(members.map(({ series }) => series.recurrenceId)).toEqual(members.map(({ startsAt }) => startsAt));
    expect(members.map(({ agreedInSessionId }) => agreedInSessionId)).toEqual([session.id, null, null, null]);
  });

  it('has its first session as the next meeting, and then the one after it', async () => {
    const { mentorship, members } = await booked();
    const next = (at: string) => findNextSession(mentorship.id, { session: null, now: at });
    expect((await next(now))?.id).toBe(members[0]?.id);
    expect((await next('2026-12-17T14:30:00.000Z'))?.id).toBe(members[1]?.id);
  });

  it('is gone as a whole when it is taken back', async () => {
    const { mentorship, deed, session } = await booked();
    await deed.takeBack();
    expect((await listSessions(mentorship.id)).map(({ id }) => id)).toEqual([session.id]);
  });

  it('begins with the meeting that was booked already, which keeps its UID; taken back, that is as it was', async () => {
    const { mentorship, session } = await storeSession();
    const single = await bookNextSession(mentorship, session, planOn('18'), now);
    const before = await asStored(mentorship);
    const deed = await bookSeries(
      mentorship,
      { current: session, booked: single },
      seriesPlan('2026-12-18'),
      now,
    );
    const members = await membersIn(mentorship);
    expect(members[0]?.id).toBe(single.id);
    expect(new Set(members.map(({ uid }) => uid))).toEqual(new Set([single.uid]));
    await deed.takeBack();
    expect(await asStored(mentorship)).toEqual(before);
  });

  it.each([
    [
      { everyDays: 7, count: 6 },
      ['12-18T14:00', '12-25T14:00', '01-01T14:00', '01-08T14:00', '01-15T14:00', '01-22T14:00'],
    ],
    [{ everyDays: 14, count: 2 }, ['12-18T14:00', '01-01T14:00']],
  ])('becomes another one in place: %j', async (repeat, starts) => {
    const { mentorship, session, members } = await booked();
    const before = await asStored(mentorship);
    const deed = await bookSeries(
      mentorship,
      { current: session, booked: members[0] ?? null },
      seriesPlan('2026-12-18', repeat),
      now,
    );
    const after = await membersIn(mentorship);
    expect(days(after)).toEqual(starts);
    expect(new Set(after.map(({ uid }) => uid))).toEqual(new Set(members.map(({ uid }) => uid)));
    expect(after.slice(0, 2).map(({ id }) => id)).toEqual(members.slice(0, 2).map(({ id }) => id));
    await deed.takeBack();
    expect(await asStored(mentorship)).toEqual(before);
  });

  it('ends where it is not to repeat after all, with the one meeting left; and comes back', async () => {
    const { mentorship, members } = await booked();
    const before = await asStored(mentorship);
    const deed = await endRepeat(members[0]!);
    expect(await membersIn(mentorship)).toEqual([]);
    expect(await listSessions(mentorship.id)).toHaveLength(2);
    await deed.takeBack();
    expect(await asStored(mentorship)).toEqual(before);
  });
});

describe('Of a series', () => {
  it('one is moved: the others stay, and so does the zone by whose clock it repeats', async () => {
    const { mentorship, members } = await booked();
    await moveSession(members[1]!, { ...planOn('26'), timeZone: 'America/New_York' });
    const after = await membersIn(mentorship);
    expect(days(after)).toEqual(['12-17T14:00', '12-26T15:00', '12-31T14:00', '01-07T14:00']);
    expect(after[1]).toMatchObject({ timeZone: 'Europe/Berlin', movedFrom: [members[1]?.startsAt] });
    expect(after[1]?.series).toEqual(members[1]?.series);
  });

  it('booking the next meeting moves the next one, and adds none', async () => {
    const { mentorship, session } = await booked();
    await bookNextSession(mentorship, session, planOn('19'), now);
    expect(days(await membersIn(mentorship))).toEqual([
      '12-19T15:00',
      '12-24T14:00',
      '12-31T14:00',
      '01-07T14:00',
    ]);
  });

  it('one and all that follow are moved in one step, and back', async () => {
    const { mentorship, members } = await booked();
    const before = await asStored(mentorship);
    const following = followingOf(members[2]!, members);
    const times = following.map(({ startsAt }) => ({
      startsAt: startsAt.replace('T14', 'T09'),
      endsAt: startsAt.replace('T14', 'T10'),
    }));
    const deed = await moveMembers(following, times);
    expect(days(await membersIn(mentorship))).toEqual([
      '12-17T14:00',
      '12-24T14:00',
      '12-31T09:00',
      '01-07T09:00',
    ]);
    await deed.takeBack();
    expect(await asStored(mentorship)).toEqual(before);
  });

  it('one and all that follow are called off in one step, and back; what was held stays', async () => {
    const { mentorship, members } = await booked();
    const before = await asStored(mentorship);
    const deed = await cancelFollowing(members[1]!);
    const after = await membersIn(mentorship);
    expect(after.map(({ status }) => status)).toEqual(['planned', 'cancelled', 'cancelled', 'cancelled']);
    await deed.takeBack();
    expect(await asStored(mentorship)).toEqual(before);
  });

  it('what is written meanwhile stays when a deed is taken back', async () => {
    const { mentorship, members } = await booked();
    const deed = await cancelFollowing(members[2]!);
    const [, , third] = await membersIn(mentorship);
    await moveSession(third!, planOn('30'));
    await deed.takeBack();
    expect((await membersIn(mentorship))[2]).toMatchObject({
      status: 'planned',
      startsAt: planOn('30').startsAt,
    });
  });

  it('more are added at its end, up to as many as a series can have, and taken away again', async () => {
    const { mentorship, members } = await booked();
    const before = await asStored(mentorship);
    const deed = await addToSeries(mentorship, members[0]!, 2, now);
    const after = await membersIn(mentorship);
    expect(days(after).slice(4)).toEqual(['01-14T14:00', '01-21T14:00']);
    expect(new Set(after.map(({ series }) => series.count))).toEqual(new Set([6]));
    await deed.takeBack();
    expect(await asStored(mentorship)).toEqual(before);
    await addToSeries(mentorship, members[0]!, 1000, now);
    expect(await membersIn(mentorship)).toHaveLength(60);
  });
});

describe('The SEQUENCE of a series', () => {
  it('rises above that of all its sessions with each change after an invite left, and never falls', async () => {
    const { mentorship, members } = await booked();
    const highest = async () => Math.max(...(await membersIn(mentorship)).map(({ sequence }) => sequence));
    await moveSession(members[1]!, planOn('26'));
    expect(await highest()).toBe(0);
    await noteExport(members[0]!);
    await moveSession((await membersIn(mentorship))[2]!, planOn('30'));
    expect(await highest()).toBe(1);
    await noteExport(members[0]!);
    const deed = await cancelFollowing((await membersIn(mentorship))[3]!);
    expect(await highest()).toBe(2);
    await deed.takeBack();
    expect(await highest()).toBe(3);
    const off = await cancelSession((await membersIn(mentorship))[0]!);
    expect(off.sequence).toBe(4);
    expect((await uncancelSession(off)).sequence).toBe(5);
  });

  it('is noted once for the whole: one invite, of which every session knows', async () => {
    const { mentorship, members } = await booked();
    await noteExport(members[2]!);
    expect(await database.exportedInvites.toArray()).toEqual([
      { uid: members[0]?.uid, sessionId: members[2]?.id, sequence: 0 },
    ]);
    expect((await membersIn(mentorship)).map(({ exportedSequence }) => exportedSequence)).toEqual([
      0, 0, 0, 0,
    ]);
  });

  it('a session that is deleted is no member any more', async () => {
    const { members } = await booked();
    await deleteSession(members[1]!.id);
    expect(await listMembers(members[0]!)).toHaveLength(3);
  });
});
