import { beforeEach, describe, expect, it } from 'vitest';
import { rememberMeetings } from '../../../../lib/background/page-meetings';
import type { MeetHomeMeeting } from '../../../../lib/calls/meet-home';
import { changeMentorship } from '../../../../lib/storage/actions/mentorships';
import { database } from '../../../../lib/storage/engine/database';
import { emptyDatabase } from '../storage/empty-database';
import { storeMentorship } from '../storage/sample-mentorship';

const now = '2026-12-10T14:30:00.000Z';
const room = 'meet:abc-defg-hij';

const meeting = (known: Partial<MeetHomeMeeting> = {}): MeetHomeMeeting => ({
  title: 'Weekly sync',
  startsAt: '2026-12-10T15:00:00.000Z',
  endsAt: '2026-12-10T16:00:00.000Z',
  callKey: null,
  eventId: 'evt1',
  ...known,
});

const stored = () => database.pageMeetings.toArray();

beforeEach(emptyDatabase);

async function meetingsOf(mentorshipId: string) {
  return (await database.pageMeetings.toArray()).filter((row) => row.mentorshipId === mentorshipId);
}

describe('A listed meeting', () => {
  it('is kept by its link, whatever its title', async () => {
    const ana = await storeMentorship('Ana Lima', [room]);

    await rememberMeetings([meeting({ callKey: room })], now);

    expect(await meetingsOf(ana.id)).toMatchObject([
      {
        mentorshipId: ana.id,
        title: 'Weekly sync',
        startsAt: '2026-12-10T15:00:00.000Z',
        endsAt: '2026-12-10T16:00:00.000Z',
        callKey: room,
        tie: 'link',
        seenAt: now,
      },
    ]);
  });

  it("is kept by the partner's whole name in its title", async () => {
    const ana = await storeMentorship('Ana Lima');

    await rememberMeetings([meeting({ title: 'ANA LIMA / Ben' })], now);

    expect(await meetingsOf(ana.id)).toMatchObject([{ title: 'ANA LIMA / Ben', tie: 'title' }]);
  });

  it.each([
    ['names nobody known', {}],
    ['has only the first name', { title: 'Ana and Ben' }],
    ['has the name inside of another', { title: 'Diana Limas' }],
    ['has a foreign link', { callKey: 'meet:zzz-zzzz-zzz' }],
  ])('is not stored where it %s', async (_, known) => {
    await storeMentorship('Ana Lima', [room]);

    await rememberMeetings([meeting(known)], now);

    expect(await stored()).toEqual([]);
  });

  it.each(['archived', 'ended'] as const)('is not stored for a mentorship that is %s', async (status) => {
    const ana = await storeMentorship('Ana Lima', [room]);
    await changeMentorship(ana.id, { status });

    await rememberMeetings([meeting({ callKey: room, title: 'Ana Lima' })], now);

    expect(await stored()).toEqual([]);
  });

  it('in a room of two pairs is that of the pair its title names', async () => {
    const ana = await storeMentorship('Ana Lima', [room]);
    await storeMentorship('Kim Park', [room]);

    await rememberMeetings([meeting({ callKey: room, title: 'Ana Lima and Ben' })], now);

    expect(await stored()).toMatchObject([{ mentorshipId: ana.id, tie: 'link' }]);
  });

  it('in a room of two pairs is kept for both where its title names neither', async () => {
    const pairs = [await storeMentorship('Ana Lima', [room]), await storeMentorship('Kim Park', [room])];

    await rememberMeetings([meeting({ callKey: room })], now);

    const rows = await stored();
    expect(new Set(rows.map((row) => row.mentorshipId))).toEqual(new Set(pairs.map(({ id }) => id)));
  });

  it('is stored once, however often the page is seen, with what it shows last', async () => {
    await storeMentorship('Ana Lima', [room]);

    await rememberMeetings([meeting({ callKey: room })], now);
    await rememberMeetings([meeting({ callKey: room, endsAt: '2026-12-10T16:30:00.000Z' })], now);

    expect(await stored()).toMatchObject([{ endsAt: '2026-12-10T16:30:00.000Z' }]);
  });

  it('of absurdly long texts is stored all the same', async () => {
    await storeMentorship('Ana Lima', [room]);
    const eventId = 'e'.repeat(300);

    await rememberMeetings([meeting({ callKey: room, title: 'x'.repeat(300), eventId })], now);

    expect(await stored()).toHaveLength(1);
  });
});

describe('A meeting the page showed before', () => {
  const rememberOne = async (known: Partial<MeetHomeMeeting> = {}) => {
    await storeMentorship('Ana Lima', [room]);
    await rememberMeetings([meeting({ callKey: room, ...known })], now);
  };

  it('gives way where it was moved before its start', async () => {
    await rememberOne();

    const moved = { startsAt: '2026-12-10T17:00:00.000Z', endsAt: '2026-12-10T18:00:00.000Z' };
    await rememberMeetings([meeting({ callKey: room, ...moved })], now);

    expect(await stored()).toMatchObject([moved]);
  });

  it('gives way where it was called off before its start', async () => {
    await rememberOne();

    await rememberMeetings([meeting({ title: 'Something else', eventId: 'evt2' })], now);

    expect(await stored()).toEqual([]);
  });

  it('stays once it has begun, though the page no longer lists it', async () => {
    await rememberOne();

    await rememberMeetings([meeting({ title: 'Something else' })], '2026-12-10T15:20:00.000Z');

    expect(await stored()).toHaveLength(1);
  });

  it('is forgotten a day later', async () => {
    await rememberOne();
    await rememberMeetings([], '2026-12-11T14:29:00.000Z');
    expect(await stored()).toHaveLength(1);

    await rememberMeetings([], '2026-12-11T14:31:00.000Z');
    expect(await stored()).toEqual([]);
  });

  it('is not stored at all where it ended more than a day ago', async () => {
    await rememberOne({ startsAt: '2026-12-09T13:00:00.000Z', endsAt: '2026-12-09T14:00:00.000Z' });

    expect(await stored()).toEqual([]);
  });
});
