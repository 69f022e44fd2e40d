import { beforeEach, describe, expect, it } from 'vitest';
import { commitmentOf } from '../../../../lib/domain/action-item';
import type { Mentorship } from '../../../../lib/domain/mentorship';
import { taskKey } from '../../../../lib/domain/mirror';
import {
  completeActionItem,
  editActionItem,
  reopenActionItem,
} from '../../../../lib/storage/actions/action-items';
import { deleteOne } from '../../../../lib/storage/actions/deletions';
import { forgetMirror } from '../../../../lib/storage/actions/mirror';
import {
  acceptProposal,
  leaveProposal,
  refuseProposal,
  takeOfferedTask,
  undoApplied,
} from '../../../../lib/storage/actions/proposals';
import { startUnplannedSession } from '../../../../lib/storage/actions/sessions';
import { database } from '../../../../lib/storage/engine/database';
import { scrubDeleted } from '../../../../lib/storage/engine/scrub';
import { listOpenActionItems } from '../../../../lib/storage/queries/action-items';
import { appliedProposals, pendingProposals } from '../../../../lib/storage/queries/proposals';
import { CarrierError } from '../../../../lib/sync/carrier';
import { emptyDatabase } from '../storage/empty-database';
import { now, planOn, storeMentorship } from '../storage/sample-mentorship';
import { FakeCollection } from './fake-collection';
import { doneLines, later, line, mirror, plus, promise, read, typed } from './mirror-world';

let mentorship: Mentorship;
let tasks: FakeCollection;
const uidOf = ({ id }: { id: string }) => `${id}@last-ten`;
const what = async () => (await pendingProposals()).map(({ proposal }) => proposal.change);
const only = async () => {
  const [one, ...more] = await pendingProposals();
  if (!one || more.length > 0)
    throw new Error(`Expected one proposal, found ${more.length + (one ? 1 : 0)}.`);
  return one.proposal.id;
};

beforeEach(async () => {
  await emptyDatabase();
  mentorship = await storeMentorship();
  tasks = new FakeCollection();
});

describe('My items in a list of tasks', () => {
  it('are one resource each, mine only, with the UID that exported tasks have', async () => {
    const item = await promise(mentorship);
    await promise(mentorship, { text: 'Read it', owner: 'mentor' });
    await promise(mentorship, { text: 'Ask HR', ownerName: 'Zoë' });
    await mirror({ tasks });
    expect(tasks.texts()).toHaveLength(1);
    const text = tasks.textOf(uidOf(item));
    for (const said of [
      'SUMMARY:Draft CV',
      'PRIORITY:1',
      'DUE;VALUE=DATE:20261217',
      'STATUS:NEEDS-ACTION',
      'CATEGORIES:',
    ])
      expect(text).toContain(said);
    expect(tasks.log).toContain(`put /list/${item.id}.ics`);
  });

  it('nothing is read or written without consent', async () => {
    await promise(mentorship);
    expect(await mirror({})).toEqual({});
    expect(await database.mirrored.count()).toBe(0);
  });

  it('are written once: a second round changes nothing, whatever the server makes of its versions', async () => {
    for (const etags of ['strong', 'weak', 'absent'] as const)
      for (const tokens of [true, false]) {
        await emptyDatabase();
        const item = await promise(await storeMentorship());
        const list = new FakeCollection('https://cloud.example/list/', { etags, tokens });
        await mirror({ tasks: list });
        await mirror({ tasks: list });
        await mirror({ tasks: list });
        expect(list.writes()).toEqual([`put /list/${item.id}.ics`]);
        await editActionItem(item.id, { text: 'Send CV' }, later);
        await mirror({ tasks: list });
        expect(list.textOf(uidOf(item))).toContain('SUMMARY:Send CV');
        expect(await pendingProposals()).toEqual([]);
      }
  });

  it('done, reopened and edited here are so there', async () => {
    const item = await promise(mentorship);
    await mirror({ tasks });
    await completeActionItem(item.id, later);
    await editActionItem(item.id, { dueOn: '2026-12-20', priority: 'nice' }, later);
    await mirror({ tasks });
    const text = tasks.textOf(uidOf(item));
    for (const said of [
      'STATUS:COMPLETED',
      'PERCENT-COMPLETE:100',
      'COMPLETED:20261211T090000Z',
      'PRIORITY:9',
    ])
      expect(text).toContain(said);
    await reopenActionItem(item.id);
    await mirror({ tasks });
    expect(tasks.textOf(uidOf(item))).not.toContain('COMPLETED');
  });

  it('deleted or handed over here go there, and come back with an undo', async () => {
    const item = await promise(mentorship);
    await mirror({ tasks });
    const undo = await deleteOne('actionItems', item.id);
    await mirror({ tasks });
    expect(tasks.texts()).toEqual([]);
    await undo();
    await mirror({ tasks });
    expect(tasks.texts()).toHaveLength(1);
    await editActionItem(item.id, { owner: 'mentor' }, later);
    await mirror({ tasks });
    expect(tasks.texts()).toEqual([]);
  });

  it('deleted here and emptied since still go there, and nothing of them is kept', async () => {
    const item = await promise(mentorship, { text: 'Secret plan' });
    await mirror({ tasks });
    await deleteOne('actionItems', item.id);
    await scrubDeleted();
    expect(JSON.stringify(await Promise.all(database.tables.map((table) => table.toArray())))).not.toContain(
      'Secret plan',
    );
    await mirror({ tasks });
    expect(tasks.texts()).toEqual([]);
  });

  it('deleted here but changed there since stay there', async () => {
    const item = await promise(mentorship);
    await mirror({ tasks });
    await deleteOne('actionItems', item.id);
    tasks.before = (request) => {
      if (!request.startsWith('remove')) return;
      tasks.before = () => undefined;
      tasks.edit(uidOf(item), line('SUMMARY', 'SUMMARY:Much more'));
      throw new CarrierError('changed', '412');
    };
    await mirror({ tasks });
    expect(tasks.textOf(uidOf(item))).toContain('Much more');
  });
});

describe('Back from the task program', () => {
  it('done is done here, and can be taken back', async () => {
    const item = await promise(mentorship);
    await mirror({ tasks });
    tasks.edit(uidOf(item), line('STATUS', ...doneLines));
    await mirror({ tasks });
    expect(await read(item.id)).toMatchObject({ status: 'done', closedAt: '2026-12-11T08:00:00.000Z' });
    expect(commitmentOf(await read(item.id), 'mentor')).not.toBeNull();
    const [applied] = await appliedProposals(later);
    const redo = await undoApplied(applied?.proposal.id ?? '', later);
    expect((await read(item.id)).status).toBe('open');
    await mirror({ tasks });
    expect(tasks.textOf(uidOf(item))).toContain('STATUS:NEEDS-ACTION');
    await redo?.();
    expect((await read(item.id)).status).toBe('done');
  });

  it('a time of being done that no clock can have said counts as now', async () => {
    const item = await promise(mentorship);
    await mirror({ tasks });
    tasks.edit(uidOf(item), line('STATUS', 'STATUS:COMPLETED', 'COMPLETED:20990101T080000Z'));
    await mirror({ tasks });
    expect((await read(item.id)).closedAt).toBe(later);
  });

  it('an item that returns each session was done this time, and stays', async () => {
    const { id: sessionId } = await startUnplannedSession(mentorship, planOn('10'), now);
    const item = await promise(mentorship, { repeats: true, dueOn: null }, sessionId);
    await mirror({ tasks });
    tasks.edit(uidOf(item), line('STATUS', ...doneLines));
    await mirror({ tasks });
    tasks.edit(uidOf(item), plus('X-A:1'));
    await mirror({ tasks });
    expect((await read(item.id)).status).toBe('open');
    const records = () =>
      database.actionItems.filter(({ status, deletedAt }) => status === 'done' && deletedAt === null).count();
    expect(await records()).toBe(1);
    tasks.edit(uidOf(item), line('STATUS', 'STATUS:NEEDS-ACTION'));
    tasks.edit(uidOf(item), line('COMPLETED'));
    await mirror({ tasks });
    expect(await records()).toBe(0);
    tasks.edit(uidOf(item), line('STATUS', ...doneLines));
    await mirror({ tasks });
    await startUnplannedSession(mentorship, planOn('18'), now);
    await mirror({ tasks }, '2026-12-19T09:00:00.000Z');
    expect(await records()).toBe(1);
  });

  it('an item that returns, and was never in a session yet, cannot be done', async () => {
    const item = await promise(mentorship, { repeats: true, dueOn: null });
    await mirror({ tasks });
    tasks.edit(uidOf(item), line('STATUS', ...doneLines));
    await mirror({ tasks });
    expect(await database.actionItems.count()).toBe(1);
    expect(await what()).toEqual([]);
  });

  it('changed words are asked about, and void no yes before they are accepted', async () => {
    const item = await promise(mentorship);
    await mirror({ tasks });
    tasks.edit(uidOf(item), line('SUMMARY', 'SUMMARY:Draft the letter'));
    await mirror({ tasks });
    await mirror({ tasks });
    expect(await what()).toEqual([{ what: 'words', from: 'Draft CV', to: 'Draft the letter' }]);
    expect(commitmentOf(await read(item.id), 'mentor')).not.toBeNull();
    const undo = await acceptProposal(await only(), later);
    const changed = await read(item.id);
    expect(changed).toMatchObject({ text: 'Draft the letter', changedAfterCommitmentAt: later });
    expect(commitmentOf(changed, 'mentor')).toBeNull();
    await mirror({ tasks });
    expect(tasks.writes()).toHaveLength(1);
    await undo?.();
    expect(commitmentOf(await read(item.id), 'mentor')).not.toBeNull();
    expect((await what()).length).toBe(1);
  });

  it('refused words are written over there; the same ones again are asked about again', async () => {
    const item = await promise(mentorship);
    await mirror({ tasks });
    const theirs = () => tasks.edit(uidOf(item), line('SUMMARY', 'SUMMARY:Theirs'));
    theirs();
    await mirror({ tasks });
    await refuseProposal(await only());
    await mirror({ tasks });
    expect(tasks.textOf(uidOf(item))).toContain('SUMMARY:Draft CV');
    expect(await database.proposals.count()).toBe(0);
    theirs();
    await mirror({ tasks });
    expect(await what()).toHaveLength(1);
  });

  it('words left as they are differ on both sides, and are not asked about again', async () => {
    const item = await promise(mentorship);
    await mirror({ tasks });
    tasks.edit(uidOf(item), line('SUMMARY', 'SUMMARY:Mine alone'));
    await mirror({ tasks });
    await leaveProposal(await only());
    tasks.edit(uidOf(item), plus('X-A:1'));
    await mirror({ tasks });
    expect(await what()).toEqual([]);
    expect(tasks.textOf(uidOf(item))).toContain('SUMMARY:Mine alone');
    expect((await read(item.id)).text).toBe('Draft CV');
  });

  it('a question is withdrawn when the words there are ours again', async () => {
    const item = await promise(mentorship);
    await mirror({ tasks });
    tasks.edit(uidOf(item), line('SUMMARY', 'SUMMARY:Theirs'));
    await mirror({ tasks });
    tasks.edit(uidOf(item), line('SUMMARY', 'SUMMARY:Draft CV'));
    await mirror({ tasks });
    expect(await database.proposals.count()).toBe(0);
  });

  it('where both changed the words, ours stand there and theirs can still be had', async () => {
    const item = await promise(mentorship);
    await mirror({ tasks });
    tasks.edit(uidOf(item), line('SUMMARY', 'SUMMARY:Theirs'));
    await editActionItem(item.id, { text: 'Ours' }, later);
    await mirror({ tasks });
    await mirror({ tasks });
    expect(tasks.textOf(uidOf(item))).toContain('SUMMARY:Ours');
    expect(await what()).toEqual([{ what: 'words', from: 'Ours', to: 'Theirs' }]);
    await acceptProposal(await only(), later);
    await mirror({ tasks });
    expect(tasks.textOf(uidOf(item))).toContain('SUMMARY:Theirs');
    expect((await read(item.id)).text).toBe('Theirs');
  });

  it('another day is asked about, and the one it was put off from stays on record', async () => {
    const item = await promise(mentorship);
    await mirror({ tasks });
    tasks.edit(uidOf(item), line('DUE', 'DUE;VALUE=DATE:20261220'));
    await mirror({ tasks });
    await acceptProposal(await only(), later);
    expect(await read(item.id)).toMatchObject({ dueOn: '2026-12-20', dueDaysBefore: ['2026-12-17'] });
  });

  it('what only another machine has changed is asked about no more once it is here', async () => {
    const item = await promise(mentorship);
    await mirror({ tasks });
    tasks.edit(uidOf(item), line('SUMMARY', 'SUMMARY:From the laptop'));
    await mirror({ tasks });
    await editActionItem(item.id, { text: 'From the laptop' }, later);
    expect(await what()).toEqual([]);
    await mirror({ tasks });
    expect(await database.proposals.count()).toBe(0);
    expect(tasks.writes()).toHaveLength(1);
  });
});

describe('A task that is gone there', () => {
  it('is asked about; accepted, the item is dropped, with a way back', async () => {
    const item = await promise(mentorship);
    await mirror({ tasks });
    tasks.removeUid(uidOf(item));
    await mirror({ tasks });
    await mirror({ tasks });
    expect(await what()).toEqual([{ what: 'removal' }]);
    expect((await read(item.id)).status).toBe('open');
    const undo = await acceptProposal(await only(), later);
    expect((await read(item.id)).status).toBe('dropped');
    await undo?.();
    expect((await read(item.id)).status).toBe('open');
  });

  it('refused, it is written again; left, it stays off', async () => {
    const item = await promise(mentorship);
    await mirror({ tasks });
    tasks.removeUid(uidOf(item));
    await mirror({ tasks });
    await refuseProposal(await only());
    await mirror({ tasks });
    expect(tasks.texts()).toHaveLength(1);
    tasks.removeUid(uidOf(item));
    await mirror({ tasks });
    await leaveProposal(await only());
    await editActionItem(item.id, { text: 'Other words' }, later);
    await mirror({ tasks });
    expect(tasks.texts()).toEqual([]);
    expect(await what()).toEqual([]);
  });

  it('of an item that is done it was tidied away, and nothing is asked', async () => {
    const item = await promise(mentorship);
    await mirror({ tasks });
    await completeActionItem(item.id, later);
    await mirror({ tasks });
    tasks.removeUid(uidOf(item));
    await mirror({ tasks });
    expect(await what()).toEqual([]);
    await reopenActionItem(item.id);
    await mirror({ tasks });
    expect(tasks.texts()).toHaveLength(1);
  });

  it('with all the others is a list that was emptied: nothing is asked, and all can be written anew', async () => {
    const items = [
      await promise(mentorship),
      await promise(mentorship, { text: 'B' }),
      await promise(mentorship, { text: 'C' }),
    ];
    await mirror({ tasks });
    for (const item of items) tasks.removeUid(uidOf(item));
    expect((await mirror({ tasks })).task).toMatchObject({ isEmptied: true, written: 0 });
    expect((await mirror({ tasks })).task).toMatchObject({ isEmptied: true });
    expect(await what()).toEqual([]);
    await forgetMirror('task');
    await mirror({ tasks });
    expect(tasks.texts()).toHaveLength(3);
  });

  it('a listing that is cut short takes nothing away', async () => {
    const list = new FakeCollection('https://cloud.example/list/', { etags: 'strong', tokens: false });
    await promise(mentorship);
    await mirror({ tasks: list });
    const changes = list.changes.bind(list);
    list.changes = async (token) => ({ ...(await changes(token)), changed: [] });
    await mirror({ tasks: list });
    expect(await what()).toEqual([]);
  });
});

describe('A task somebody added to our list', () => {
  beforeEach(() => mirror({ tasks }));

  it('is offered, and taken over as my item in the mentorship I say', async () => {
    tasks.write(
      '/list/phone.ics',
      typed('phone-1', 'SUMMARY:Call Ana', 'DUE;VALUE=DATE:20261215', 'PRIORITY:9', 'X-PHONE:1'),
    );
    await mirror({ tasks });
    await mirror({ tasks });
    expect(await what()).toEqual([{ what: 'task', text: 'Call Ana', day: '2026-12-15', priority: 'nice' }]);
    const undo = await takeOfferedTask(await only(), mentorship.id, later);
    const [item] = await listOpenActionItems();
    expect(item).toMatchObject({
      text: 'Call Ana',
      owner: 'mentoree',
      dueOn: '2026-12-15',
      priority: 'nice',
      mentorshipId: mentorship.id,
    });
    await mirror({ tasks });
    expect(tasks.texts()).toHaveLength(1);
    expect(tasks.textOf('phone-1')).toContain(`X-LAST-TEN-ITEM:${item?.id}`);
    expect(tasks.textOf('phone-1')).toContain('X-PHONE:1');
    tasks.edit('phone-1', plus('STATUS:COMPLETED'));
    await mirror({ tasks });
    expect((await read(item?.id ?? '')).status).toBe('done');
    await undo?.();
    expect(await listOpenActionItems()).toEqual([]);
    expect(await what()).toHaveLength(1);
  });

  it('refused, it is not offered again; done or removed, it is offered no more', async () => {
    for (const uid of ['a', 'b', 'c'])
      tasks.write(`/list/${uid}.ics`, typed(`phone-${uid}`, `SUMMARY:${uid}`));
    await mirror({ tasks });
    expect(await what()).toHaveLength(3);
    const [first] = await pendingProposals();
    await refuseProposal(first?.proposal.id ?? '');
    tasks.edit('phone-b', plus('STATUS:COMPLETED'));
    tasks.removeUid('phone-c');
    await mirror({ tasks });
    tasks.edit('phone-a', plus('X-A:1'));
    await mirror({ tasks });
    expect(await what()).toEqual([]);
    expect(tasks.writes()).toEqual([]);
  });

  const odd: readonly (readonly [string, string])[] = [
    ['another program’s event', typed('e', 'SUMMARY:Party').replaceAll('VTODO', 'VEVENT')],
    ['a task without a UID', typed('x', 'SUMMARY:Hm').replace('UID:x\r\n', '')],
    ['a task without words', typed('y')],
    ['a task that repeats', typed('z', 'SUMMARY:Water', 'RRULE:FREQ=DAILY')],
    ['two tasks in one', typed('v', 'SUMMARY:A', 'END:VTODO', 'BEGIN:VTODO', 'UID:w', 'SUMMARY:B')],
    ['something broken', 'BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nUID:q\r\nno colon\r\nEND:VTODO'],
    ['something huge', typed('h', `SUMMARY:${'x'.repeat(400_000)}`)],
    ['a web page', '<!doctype html>'],
    ['nothing', ''],
  ];

  it.each(odd)('%s is left alone', async (_name, text) => {
    tasks.write('/list/odd.ics', text);
    await mirror({ tasks });
    await mirror({ tasks });
    expect(await what()).toEqual([]);
    expect(tasks.writes()).toEqual([]);
  });

  it('is not offered where it lay there before the list was connected', async () => {
    const list = new FakeCollection('https://other.example/list/');
    list.write('/list/old.ics', typed('old', 'SUMMARY:Old'));
    await mirror({ tasks: list });
    list.write('/list/new.ics', typed('new', 'SUMMARY:New'));
    await mirror({ tasks: list });
    expect(await what()).toMatchObject([{ text: 'New' }]);
  });
});

describe('Two machines and one list', () => {
  it('a task exported or written before is taken up, not doubled, wherever it lies', async () => {
    const item = await promise(mentorship);
    await mirror({ tasks });
    const text = tasks.textOf(uidOf(item));
    const list = new FakeCollection('https://cloud.example/other/');
    list.write('/other/imported-by-phone.ics', text);
    await mirror({ tasks: list });
    expect(list.texts()).toHaveLength(1);
    expect(list.writes()).toEqual([]);
    await completeActionItem(item.id, later);
    await mirror({ tasks: list });
    expect(list.textOf(uidOf(item))).toContain('COMPLETED');
  });

  it('of two resources with one UID one counts, and the other is left alone', async () => {
    const item = await promise(mentorship);
    await mirror({ tasks });
    tasks.write('/list/zz-copy.ics', line('SUMMARY', 'SUMMARY:Copy')(tasks.textOf(uidOf(item))));
    await mirror({ tasks });
    await completeActionItem(item.id, later);
    await mirror({ tasks });
    expect(
      tasks.texts().filter((text) => text.includes('SUMMARY:Copy') && text.includes('NEEDS-ACTION')),
    ).toHaveLength(1);
    expect(await what()).toEqual([]);
  });

  it('a task that another machine took over is found by its item, and by its words until that is written', async () => {
    await mirror({ tasks });
    tasks.write('/list/phone.ics', typed('phone-1', 'SUMMARY:Call Ana'));
    await mirror({ tasks });
    const item = await promise(mentorship, { text: 'Call Ana', dueOn: null });
    tasks.edit('phone-1', plus('X-B:1'));
    await mirror({ tasks });
    expect(tasks.texts()).toHaveLength(1);
    expect((await database.mirrored.get(taskKey(item.id)))?.uid).toBe('phone-1');
    expect(await what()).toEqual([]);
  });

  it('a task of an item that has not come here yet is neither offered nor doubled', async () => {
    const [item] = [await promise(mentorship)];
    await mirror({ tasks });
    const text = tasks.textOf(uidOf(item));
    await emptyDatabase();
    const list = new FakeCollection();
    await mirror({ tasks: list });
    list.write(`/list/${item.id}.ics`, text);
    await mirror({ tasks: list });
    expect(await what()).toEqual([]);
    await database.mentorships.put(mentorship);
    await database.actionItems.put(item);
    list.log.length = 0;
    await mirror({ tasks: list });
    expect(list.texts()).toHaveLength(1);
    expect(list.writes()).toEqual([]);
  });
});

describe('Somebody else writes at the same time', () => {
  it('it is read and settled again, three times at most, and then the next round', async () => {
    const item = await promise(mentorship);
    await mirror({ tasks });
    await editActionItem(item.id, { text: 'Ours' }, later);
    let races = 2;
    tasks.before = (request) => {
      if (request.startsWith('put') && races > 0) {
        races -= 1;
        tasks.edit(uidOf(item), plus(`X-RACE-${races}:1`));
      }
    };
    await mirror({ tasks });
    expect(tasks.textOf(uidOf(item))).toMatch(/SUMMARY:Ours[\s\S]*X-RACE-0:1[\s\S]*X-RACE-1:1/);
    races = 99;
    await editActionItem(item.id, { text: 'Ours again' }, later);
    tasks.log.length = 0;
    await mirror({ tasks });
    expect(tasks.writes()).toHaveLength(3);
    expect(tasks.textOf(uidOf(item))).not.toContain('again');
    races = 0;
    await mirror({ tasks });
    expect(tasks.textOf(uidOf(item))).toContain('SUMMARY:Ours again');
  });

  it('done there while its words change here is done here, too', async () => {
    const item = await promise(mentorship);
    await mirror({ tasks });
    await editActionItem(item.id, { text: 'Ours' }, later);
    tasks.before = (request) => {
      if (!request.startsWith('put')) return;
      tasks.before = () => undefined;
      tasks.edit(uidOf(item), line('STATUS', ...doneLines));
    };
    await mirror({ tasks });
    expect((await read(item.id)).status).toBe('done');
    expect(tasks.textOf(uidOf(item))).toMatch(/STATUS:COMPLETED[\s\S]*SUMMARY:Ours/);
  });
});

describe('A server that refuses', () => {
  it('one resource: the others go on, and it is said', async () => {
    const item = await promise(mentorship);
    const other = await promise(mentorship, { text: 'Other' });
    tasks.before = (request) => {
      if (request === `put /list/${item.id}.ics`) throw new CarrierError('forbidden', '403');
    };
    expect((await mirror({ tasks })).task).toMatchObject({
      written: 1,
      refusals: ['forbidden'],
      trouble: null,
    });
    expect(tasks.textOf(uidOf(other))).toContain('Other');
  });

  it('the person: the round ends at once, and the next one goes on', async () => {
    await promise(mentorship);
    tasks.before = () => {
      throw new CarrierError('unauthorized', '401');
    };
    expect((await mirror({ tasks })).task?.trouble?.trouble).toBe('unauthorized');
    expect(tasks.log).toHaveLength(1);
    tasks.before = () => undefined;
    await mirror({ tasks });
    expect(tasks.texts()).toHaveLength(1);
  });
});
