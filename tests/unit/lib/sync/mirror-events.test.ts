import { beforeEach, describe, expect, it } from 'vitest';
import type { Mentorship } from '../../../../lib/domain/mentorship';
import type { Session } from '../../../../lib/domain/session';
import { planSeries } from '../../../../lib/domain/series';
import { addActionItem } from '../../../../lib/storage/actions/action-items';
import { deleteSession } from '../../../../lib/storage/actions/deletions';
import { acceptProposal, leaveProposal, refuseProposal } from '../../../../lib/storage/actions/proposals';
import { bookSeries, endRepeat, moveMembers } from '../../../../lib/storage/actions/series';
import {
  cancelSession,
  moveSession,
  startUnplannedSession,
  uncancelSession,
} from '../../../../lib/storage/actions/sessions';
import { database } from '../../../../lib/storage/engine/database';
import { scrubDeleted } from '../../../../lib/storage/engine/scrub';
import { pendingProposals } from '../../../../lib/storage/queries/proposals';
import { findSession, listSessions } from '../../../../lib/storage/queries/sessions';
import type { Member } from '../../../../lib/domain/series-members';
import { emptyDatabase } from '../storage/empty-database';
import { now, planOn, storeMentorship } from '../storage/sample-mentorship';
import type { FakeCollection } from './fake-collection';
import { aCalendar, book, later, line, mirror, plus } from './mirror-world';

let mentorship: Mentorship;
let events: FakeCollection;
const what = async () => (await pendingProposals()).map(({ proposal }) => proposal.change);
const only = async () => {
  const [one, ...more] = await pendingProposals();
  if (!one || more.length > 0)
    throw new Error(`Expected one proposal, found ${more.length + (one ? 1 : 0)}.`);
  return one.proposal.id;
};
const read = async ({ id }: { id: string }) => {
  const session = await findSession(id);
  if (!session) throw new Error(`Expected the session ${id}.`);
  return session;
};
const start = 'DTSTART;TZID=Europe/Berlin:2026';
const move = (session: Session) => {
  events.edit(session.uid, line(start, 'DTSTART:20261229T090000Z'));
  events.edit(session.uid, line('DTEND', 'DTEND:20261229T100000Z'));
};
const moved = { startsAt: '2026-12-29T09:00:00.000Z', endsAt: '2026-12-29T10:00:00.000Z' };

beforeEach(async () => {
  await emptyDatabase();
  mentorship = await storeMentorship();
  events = aCalendar();
});

describe('My meetings in a calendar', () => {
  it('are one resource each, with agenda and link, and nobody’s address', async () => {
    await database.mentorships.put({
      ...mentorship,
      myEmail: 'ben@example.org',
      partnerEmail: 'ana@example.com',
    });
    const session = await book(mentorship);
    await startUnplannedSession(mentorship, planOn('10'), now);
    await addActionItem({ mentorshipId: mentorship.id, sessionId: null }, { text: 'Draft CV' }, now);
    await mirror({ events });
    expect(events.texts()).toHaveLength(1);
    const text = events.textOf(session.uid);
    for (const said of [
      `${start}1224T160000`,
      'Draft CV',
      'URL:https://meet.google.com/abc-defg-hij',
      'STATUS:CONFIRMED',
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/METHOD|ORGANIZER|ATTENDEE|@example/);
  });

  it('are written once, and again when they say something else', async () => {
    const session = await book(mentorship);
    await mirror({ events });
    await mirror({ events });
    expect(events.writes()).toHaveLength(1);
    await moveSession(session, { ...planOn('29') });
    await mirror({ events });
    expect(events.textOf(session.uid)).toContain(`${start}1229T160000`);
    expect(await what()).toEqual([]);
  });

  it('called off here are crossed out there, not deleted, and back with an undo', async () => {
    const session = await book(mentorship);
    await mirror({ events });
    await cancelSession(session);
    await mirror({ events });
    expect(events.textOf(session.uid)).toMatch(/SEQUENCE:1[\s\S]*STATUS:CANCELLED/);
    await uncancelSession(await read(session));
    await mirror({ events });
    expect(events.textOf(session.uid)).toMatch(/SEQUENCE:2[\s\S]*STATUS:CONFIRMED/);
  });

  it('deleted here are crossed out there, also once they were emptied, and back with an undo before that', async () => {
    const session = await book(mentorship);
    await mirror({ events });
    const undo = await deleteSession(session.id);
    await mirror({ events });
    expect(events.textOf(session.uid)).toContain('STATUS:CANCELLED');
    await undo();
    await mirror({ events });
    expect(events.textOf(session.uid)).toContain('STATUS:CONFIRMED');
    expect(await what()).toEqual([]);
    await deleteSession(session.id);
    await scrubDeleted();
    await mirror({ events });
    expect(events.textOf(session.uid)).toContain('STATUS:CANCELLED');
    await mirror({ events });
    expect(await what()).toEqual([]);
  });

  it('that are over stay as they are there, whatever is on record since', async () => {
    const session = await book(mentorship);
    await mirror({ events });
    await addActionItem({ mentorshipId: mentorship.id, sessionId: null }, { text: 'Later' }, now);
    move(session);
    events.log.length = 0;
    await mirror({ events }, '2026-12-26T09:00:00.000Z');
    expect(events.writes()).toEqual([]);
    expect(await what()).toEqual([]);
  });

  it('an entry that was there before is taken up, wherever it lies; of two the later one', async () => {
    const session = await book(mentorship);
    await mirror({ events });
    const text = events.textOf(session.uid);
    const other = aCalendar();
    other.write('/calendar/imported.ics', text);
    other.write('/calendar/later.ics', line('SEQUENCE', 'SEQUENCE:1')(text));
    await emptyMirror();
    await mirror({ events: other });
    expect(other.texts()).toHaveLength(2);
    expect(other.writes()).toEqual([]);
    expect((await database.mirrored.toArray())[0]?.href).toBe('/calendar/later.ics');
  });

  it('one that came from an invitation with guests is never written, so that nobody gets mail', async () => {
    const session = await book(mentorship);
    await mirror({ events });
    const text = events.textOf(session.uid);
    const other = aCalendar();
    other.write('/calendar/imported.ics', plus('ATTENDEE:mailto:ana@example.com')(text));
    await emptyMirror();
    await mirror({ events: other });
    await moveSession(session, planOn('29'));
    await mirror({ events: other });
    expect(other.writes()).toEqual([]);
    expect((await database.mirrored.toArray())[0]?.problem).toBe('people');
  });

  it('whose UID is that of another program have a place whose name is a hash', async () => {
    const session = await book(mentorship);
    const uid = '{040000008200E00074C5B7101A82E008}/../?x=1 2';
    await database.sessions.put({ ...session, uid });
    await mirror({ events });
    expect(events.writes()).toEqual([expect.stringMatching(/^put \/calendar\/[0-9a-f]{32}\.ics$/)]);
  });
});

async function emptyMirror(): Promise<void> {
  await Promise.all(
    [database.mirrored, database.proposals, database.mirrorCursors].map((table) => table.clear()),
  );
}

describe('Back from the calendar', () => {
  it('a move is asked about; accepted, the meeting is moved here as one moves it, with a way back', async () => {
    const session = await book(mentorship);
    await mirror({ events });
    move(session);
    await mirror({ events });
    await mirror({ events });
    expect(await what()).toMatchObject([{ what: 'move', to: moved }]);
    expect(await read(session)).toMatchObject({ startsAt: session.startsAt });
    const undo = await acceptProposal(await only(), later);
    expect(await read(session)).toMatchObject({
      ...moved,
      timeZone: 'Europe/Berlin',
      movedFrom: [session.startsAt],
    });
    await undo?.();
    expect(await read(session)).toMatchObject({ startsAt: session.startsAt, movedFrom: [] });
    expect(await what()).toHaveLength(1);
  });

  it('a refused move is moved back there', async () => {
    const session = await book(mentorship);
    await mirror({ events });
    move(session);
    await mirror({ events });
    await refuseProposal(await only());
    await mirror({ events });
    expect(events.textOf(session.uid)).toContain(`${start}1224T160000`);
    expect(await what()).toEqual([]);
  });

  it('where both moved it, ours stands there and theirs can still be had', async () => {
    const session = await book(mentorship);
    await mirror({ events });
    move(session);
    await moveSession(session, planOn('28'));
    await mirror({ events });
    await mirror({ events });
    expect(events.textOf(session.uid)).toContain(`${start}1228T160000`);
    await acceptProposal(await only(), later);
    await mirror({ events });
    expect(events.textOf(session.uid)).toContain(`${start}1229T100000`);
  });

  it('one that was deleted there is asked about: called off, written again, or left off', async () => {
    const session = await book(mentorship);
    const gone = async () => {
      events.removeUid(session.uid);
      await mirror({ events });
      return only();
    };
    await mirror({ events });
    const undo = await acceptProposal(await gone(), later);
    expect((await read(session)).status).toBe('cancelled');
    await undo?.();
    expect((await read(session)).status).toBe('planned');
    await refuseProposal(await only());
    await mirror({ events });
    expect(events.texts()).toHaveLength(1);
    await leaveProposal(await gone());
    await mirror({ events });
    await mirror({ events });
    expect(events.texts()).toEqual([]);
    expect(await what()).toEqual([]);
  });

  it('one that a program wrote anew in another place is still the same', async () => {
    const session = await book(mentorship);
    await mirror({ events });
    const text = events.textOf(session.uid);
    events.removeUid(session.uid);
    events.write('/calendar/anew.ics', text);
    await mirror({ events });
    expect(await what()).toEqual([]);
    await cancelSession(session);
    await mirror({ events });
    expect(events.texts()).toHaveLength(1);
    expect(events.textOf(session.uid)).toContain('CANCELLED');
  });

  it('what another machine of mine has moved is asked about no more once it is here', async () => {
    const session = await book(mentorship);
    await mirror({ events });
    move(session);
    await mirror({ events });
    await moveSession(session, { ...planOn('29'), ...moved });
    expect(await what()).toEqual([]);
    await mirror({ events });
    expect(await database.proposals.count()).toBe(0);
  });
});

describe('A series in a calendar', () => {
  async function bookFour(): Promise<Member[]> {
    const choice = { date: '2027-03-18', time: '16:00', lengthMinutes: 60 };
    const planned = planSeries(choice, { everyDays: 7, count: 4 }, now, 'Europe/Berlin');
    if (planned.kind === 'problem') throw new Error(planned.problem);
    const { timeZone, callLink, callKeys } = planOn('10');
    await bookSeries(
      mentorship,
      { current: null, booked: null },
      { ...planned, timeZone, callLink, callKeys },
      now,
    );
    return (await listSessions(mentorship.id)).filter((one): one is Member => one.series !== null);
  }

  it('is one resource, and each meeting moved there is asked about by itself', async () => {
    const [first, second] = await bookFour();
    const uid = first?.uid ?? '';
    await mirror({ events });
    expect(events.texts()).toHaveLength(1);
    events.edit(uid, (text) =>
      text.replace(
        'END:VCALENDAR',
        [
          'BEGIN:VEVENT',
          `UID:${uid}`,
          'RECURRENCE-ID;TZID=Europe/Berlin:20270325T160000',
          'DTSTAMP:20261211T080000Z',
          'DTSTART:20270326T090000Z',
          'DTEND:20270326T100000Z',
          'SUMMARY:x',
          'END:VEVENT',
          'END:VCALENDAR',
        ].join('\r\n'),
      ),
    );
    await mirror({ events });
    const [shown] = await pendingProposals();
    expect(shown?.session?.id).toBe(second?.id);
    const undo = await acceptProposal(await only(), later);
    expect(await read(second as Member)).toMatchObject({ startsAt: '2027-03-26T09:00:00.000Z' });
    await mirror({ events });
    expect(await what()).toEqual([]);
    await undo?.();
    await mirror({ events });
    expect(events.textOf(uid)).not.toContain('20270326');
  });

  it('deleted as a whole there is one question; accepted, all that is to come is called off', async () => {
    const [first] = await bookFour();
    await mirror({ events });
    events.removeUid(first?.uid ?? '');
    await mirror({ events });
    const undo = await acceptProposal(await only(), later);
    expect((await listSessions(mentorship.id)).map(({ status }) => status)).toEqual(
      Array(4).fill('cancelled'),
    );
    await undo?.();
    expect((await listSessions(mentorship.id)).map(({ status }) => status)).toEqual(Array(4).fill('planned'));
  });

  it('one moved here, and the end of its repeating, are so there', async () => {
    const [first, second] = await bookFour();
    await mirror({ events });
    await moveMembers(
      [second as Member],
      [{ startsAt: '2027-03-27T09:00:00.000Z', endsAt: '2027-03-27T10:00:00.000Z' }],
    );
    await mirror({ events });
    expect(events.textOf(first?.uid ?? '')).toContain('RECURRENCE-ID;TZID=Europe/Berlin:20270325T160000');
    await endRepeat(await read(first as Member));
    await mirror({ events });
    expect(events.textOf(first?.uid ?? '')).not.toMatch(/RRULE|RECURRENCE-ID/);
    await mirror({ events });
    expect(await what()).toEqual([]);
  });
});
