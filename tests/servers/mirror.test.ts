import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCollection } from '../../lib/dav/caldav';
import type { Mentorship } from '../../lib/domain/mentorship';
import { planSeries } from '../../lib/domain/series';
import { editActionItem } from '../../lib/storage/actions/action-items';
import { deleteOne } from '../../lib/storage/actions/deletions';
import { forgetMirror } from '../../lib/storage/actions/mirror';
import { acceptProposal, refuseProposal, takeOfferedTask } from '../../lib/storage/actions/proposals';
import { bookSeries } from '../../lib/storage/actions/series';
import { cancelSession } from '../../lib/storage/actions/sessions';
import { findSession } from '../../lib/storage/queries/sessions';
import { pendingProposals } from '../../lib/storage/queries/proposals';
import { emptyDatabase } from '../unit/lib/storage/empty-database';
import { now, planOn, storeMentorship } from '../unit/lib/storage/sample-mentorship';
import { book, doneLines, later, line, mirror, promise, read, typed } from '../unit/lib/sync/mirror-world';
import { makeCalendar } from './make-calendar';
import { edit, everything, newTasks, textOf } from './mirror-lists';
import { startRadicale } from './radicale';
import { startServers, type RunningServers } from './together';
import { startXandikos } from './xandikos';

let servers: RunningServers;
beforeAll(async () => {
  servers = await startServers([startRadicale, startXandikos]);
});
afterAll(() => servers.stop());

let mentorship: Mentorship;
beforeEach(async () => {
  await emptyDatabase();
  mentorship = await storeMentorship('Ana');
});

const what = async () => (await pendingProposals()).map(({ proposal }) => proposal.change);

async function only(): Promise<string> {
  const [first, ...more] = await pendingProposals();
  expect(more).toEqual([]);
  return first?.proposal.id ?? '';
}

describe.each(['Radicale', 'Xandikos'])('On %s', (name) => {
  const access = () => servers.access(name);
  const newList = () => newTasks(access(), servers.address(name));
  const newCalendar = async () =>
    openCollection(access(), await makeCalendar(access(), servers.address(name)), 'VEVENT');

  it('my items are written once, keep what other programs put beside them, and come back done', async () => {
    const tasks = await newList();
    const item = await promise(mentorship, { text: 'Zoë; "draft", send' });
    const uid = `${item.id}@last-ten`;
    expect((await mirror({ tasks })).task).toMatchObject({ written: 1, trouble: null, refusals: [] });
    expect((await mirror({ tasks })).task).toMatchObject({ written: 0, trouble: null });
    await edit(tasks, uid, line('SUMMARY', 'SUMMARY:Theirs', 'X-OTHER:kept'));
    await mirror({ tasks });
    expect(await what()).toMatchObject([{ what: 'words', to: 'Theirs' }]);
    await editActionItem(item.id, { dueOn: '2026-12-21' }, later);
    expect((await mirror({ tasks })).task).toMatchObject({ written: 1 });
    const text = await textOf(tasks, uid);
    for (const part of ['DUE;VALUE=DATE:20261221', 'SUMMARY:Theirs', 'X-OTHER:kept'])
      expect(text).toContain(part);
    await refuseProposal(await only());
    expect((await mirror({ tasks })).task).toMatchObject({ written: 1 });
    expect(await textOf(tasks, uid)).toContain(String.raw`SUMMARY:Zoë\; "draft"\, send`);
    await edit(tasks, uid, line('STATUS', ...doneLines));
    await mirror({ tasks });
    expect((await read(item.id)).status).toBe('done');
  });

  it('a task added there becomes an item, one deleted here goes there, and another machine doubles nothing', async () => {
    const tasks = await newList();
    const gone = await promise(mentorship, { text: 'Other' });
    await mirror({ tasks });
    await tasks.put(tasks.hrefOf('phone.ics'), typed('phone-1', 'SUMMARY:Call'), 'if-none-match');
    await mirror({ tasks });
    expect(await what()).toMatchObject([{ what: 'task', text: 'Call' }]);
    await takeOfferedTask(await only(), mentorship.id, later);
    await mirror({ tasks });
    expect(await textOf(tasks, 'phone-1')).toContain('X-LAST-TEN-ITEM');
    await deleteOne('actionItems', gone.id);
    expect((await mirror({ tasks })).task).toMatchObject({ written: 1 });
    expect(await everything(tasks)).toHaveLength(1);
    await forgetMirror('task');
    expect((await mirror({ tasks })).task).toMatchObject({ written: 0, trouble: null });
    expect([await what(), (await everything(tasks)).length]).toEqual([[], 1]);
  });

  it('meetings and series are written once, moved back and forth, and called off rather than deleted', async () => {
    const events = await newCalendar();
    const session = await book(mentorship);
    const first = { date: '2027-03-18', time: '16:00', lengthMinutes: 60 };
    const planned = planSeries(first, { everyDays: 7, count: 6 }, now, 'Europe/Berlin');
    if (planned.kind === 'problem') throw new Error(planned.problem);
    const { timeZone, callLink, callKeys } = planOn('10');
    const call = { timeZone, callLink, callKeys };
    await bookSeries(mentorship, { current: null, booked: null }, { ...planned, ...call }, now);
    expect((await mirror({ events })).event).toMatchObject({ written: 2, trouble: null, refusals: [] });
    expect((await mirror({ events })).event).toMatchObject({ written: 0, trouble: null });
    await edit(events, session.uid, (text) =>
      line(
        'DTEND',
        'DTEND:20261229T100000Z',
      )(line('DTSTART;TZID=Europe/Berlin:2026', 'DTSTART:20261229T090000Z')(text)),
    );
    await mirror({ events });
    expect(await what()).toMatchObject([{ what: 'move' }]);
    await acceptProposal(await only(), later);
    expect((await mirror({ events })).event).toMatchObject({ written: 1 });
    const moved = await findSession(session.id);
    expect(moved?.startsAt).toBe('2026-12-29T09:00:00.000Z');
    if (moved) await cancelSession(moved);
    await mirror({ events });
    expect(await textOf(events, session.uid)).toContain('STATUS:CANCELLED');
    await forgetMirror('event');
    expect((await mirror({ events })).event).toMatchObject({ written: 0, trouble: null });
    expect([await what(), (await everything(events)).length]).toEqual([[], 2]);
    // The series began in March: its fourth date is found as well, and so is all that repeats.
    const found = await events.within('2027-04-07T00:00:00.000Z', '2027-04-09T00:00:00.000Z');
    expect(found.map(({ text }) => text.includes('RRULE'))).toEqual([true]);
  });
});
