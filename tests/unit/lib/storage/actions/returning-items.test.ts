import { beforeEach, describe, expect, it } from 'vitest';
import type { ActionItem } from '../../../../../lib/domain/action-item';
import type { Mentorship } from '../../../../../lib/domain/mentorship';
import type { Session } from '../../../../../lib/domain/session';
import {
  addActionItem,
  carryActionItem,
  editActionItem,
  setCommitment,
} from '../../../../../lib/storage/actions/action-items';
import { doneThisTime, undoDoneThisTime } from '../../../../../lib/storage/actions/returning-items';
import { startUnplannedSession } from '../../../../../lib/storage/actions/sessions';
import {
  findActionItem,
  listActionItems,
  listOpenActionItems,
} from '../../../../../lib/storage/queries/action-items';
import { readHistory } from '../../../../../lib/storage/queries/history';
import { readListedItems } from '../../../../../lib/storage/queries/listed-items';
import { listDoneThisTime } from '../../../../../lib/storage/queries/returning-items';
import { itemGroupOf } from '../../../../../lib/domain/item-list';
import { promisesPerSession } from '../../../../../lib/domain/history';
import { emptyDatabase } from '../empty-database';
import { now, planOn, storeSession } from '../sample-mentorship';

let mentorship: Mentorship;
let first: Session;
let item: ActionItem;

const add = (sessionId: string | null, more = {}) =>
  addActionItem(
    { mentorshipId: mentorship.id, sessionId },
    { text: 'Practise', repeats: true, ...more },
    now,
  );
const meetOn = (day: string) => startUnplannedSession(mentorship, planOn(day), now);
const on = (day: string) => `2026-12-${day}T15:50:00.000Z`;
const read = async () => (await findActionItem(item.id)) as ActionItem;
const doneCopies = async () =>
  (await listActionItems(mentorship.id)).filter(({ status }) => status === 'done');

beforeEach(async () => {
  await emptyDatabase();
  ({ mentorship, session: first } = await storeSession());
  item = await add(first.id);
});

describe('An item that returns each session', () => {
  it('done this time is on record once for the session it was promised in, and stays open for the next', async () => {
    const second = await meetOn('17');
    await doneThisTime(item.id, second.id, on('17'));
    const third = await meetOn('24');
    await doneThisTime(item.id, third.id, on('24'));
    expect((await doneCopies()).map(({ sessionId, repeats }) => [sessionId, repeats])).toEqual([
      [first.id, false],
      [second.id, false],
    ]);
    expect(await read()).toMatchObject({ status: 'open', sessionId: third.id, carriedThrough: [] });
    const history = await readHistory(mentorship.id);
    const counts = promisesPerSession(history!).map(({ kept, carried, open }) => [
      kept.length,
      carried.length,
      open.length,
    ]);
    expect(counts).toEqual([
      [1, 0, 0],
      [1, 0, 0],
      [0, 0, 0],
    ]);
    expect(promisesPerSession(history!, 'any').map(({ open }) => open.length)).toEqual([0, 0, 1]);
  });

  it('ticked between two meetings and answered again in the next is counted once', async () => {
    await doneThisTime(item.id, null, on('12'));
    expect(await listDoneThisTime([await read()], on('12'))).toEqual(new Set([item.id]));
    await doneThisTime(item.id, null, on('13'));
    const second = await meetOn('17');
    expect(await listDoneThisTime([await read()], second.startsAt)).toEqual(new Set([item.id]));
    await doneThisTime(item.id, second.id, on('17'));
    expect(await doneCopies()).toHaveLength(1);
    expect(await listDoneThisTime([await read()], on('18'))).toEqual(new Set());
  });

  it('waits for the next meeting once it was ticked, instead of standing in the list', async () => {
    const texts = async () =>
      (await readListedItems(on('12'), 'Europe/Berlin')).items.map(({ item: { text }, due }) => [text, due]);
    expect(await texts()).toEqual([['Practise', null]]);
    await doneThisTime(item.id, null, on('12'));
    expect(await texts()).toEqual([]);
    const second = await meetOn('17');
    await carryActionItem(item.id, second.id, '2026-12-17');
    expect(await texts()).toEqual([['Practise', null]]);
  });

  it('taken back leaves nothing behind, and done once more is one record still', async () => {
    const second = await meetOn('17');
    for (let time = 0; time < 2; time += 1) {
      const done = await doneThisTime(item.id, second.id, on('17'));
      expect(await doneCopies()).toHaveLength(1);
      await undoDoneThisTime(done!);
      expect(await doneCopies()).toEqual([]);
      expect(await read()).toMatchObject({ sessionId: first.id });
    }
    await doneThisTime(item.id, second.id, on('17'));
    expect(await listActionItems(mentorship.id)).toHaveLength(2);
  });

  it('taken back after a tick that was there before keeps that one', async () => {
    await doneThisTime(item.id, null, on('12'));
    const second = await meetOn('17');
    const again = await doneThisTime(item.id, second.id, on('17'));
    await undoDoneThisTime(again!);
    expect(await doneCopies()).toHaveLength(1);
  });

  it('not done this time goes on with both people’s yes, never carried and never asked about', async () => {
    for (const role of ['mentor', 'mentoree'] as const)
      await setCommitment([item.id], { role, committed: true, myRole: 'mentoree' }, now);
    for (const day of ['17', '24', '31'])
      await carryActionItem(item.id, (await meetOn(day)).id, `2026-12-${day}`);
    expect(await read()).toMatchObject({ carriedThrough: [], status: 'open' });
    expect((await read()).commitmentMentoree).not.toBeNull();
    expect(await doneCopies()).toEqual([]);
  });

  it('added between meetings belongs to the session held last; before any, to the one that answers', async () => {
    item = await add(null);
    await doneThisTime(item.id, null, on('12'));
    expect(await doneCopies()).toMatchObject([{ sessionId: first.id }]);
    await emptyDatabase();
    ({ mentorship, session: first } = await storeSession());
    item = await addActionItem(
      { mentorshipId: mentorship.id, sessionId: null },
      { text: 'Practise', repeats: true },
      on('01'),
    );
    await doneThisTime(item.id, first.id, now);
    expect(await doneCopies()).toMatchObject([{ sessionId: first.id }]);
  });

  it('of a third person is on record under their name', async () => {
    item = await add(first.id, { ownerName: 'Carla', owner: 'mentor' });
    await doneThisTime(item.id, null, on('12'));
    expect(await doneCopies()).toMatchObject([{ ownerName: 'Carla', owner: 'mentor' }]);
  });

  it('has no day of its own; given one, it returns no more', async () => {
    const other = await add(first.id, { dueOn: '2026-12-20' });
    expect(other.dueOn).toBeNull();
    expect(await editActionItem(item.id, { dueOn: '2026-12-20' }, now)).toMatchObject({ repeats: false });
    await carryActionItem(item.id, (await meetOn('17')).id, '2026-12-17');
    expect(await editActionItem(item.id, { repeats: true }, now)).toMatchObject({
      dueOn: null,
      carriedThrough: [],
    });
    expect(await listOpenActionItems(mentorship.id)).toHaveLength(2);
  });

  it('is one line and never late after two months without a meeting, and done then is one record', async () => {
    const later = '2027-02-10T15:00:00.000Z';
    const listed = async () => {
      const { items } = await readListedItems(later, 'Europe/Berlin');
      return items.map((each) => [each.item.text, itemGroupOf(each, '2027-02-10')]);
    };
    expect(await listed()).toEqual([['Practise', 'before-next']]);
    await doneThisTime(item.id, null, later);
    await doneThisTime(item.id, null, later);
    expect(await doneCopies()).toMatchObject([{ sessionId: first.id, closedAt: later }]);
    expect(await listed()).toEqual([]);
    const next = await startUnplannedSession(
      mentorship,
      { ...planOn('10'), startsAt: later, endsAt: '2027-02-10T16:00:00.000Z' },
      later,
    );
    await doneThisTime(item.id, next.id, later);
    expect(await doneCopies()).toHaveLength(1);
    expect(await read()).toMatchObject({ status: 'open', sessionId: next.id, carriedThrough: [] });
  });

  it('that is no more is not noted', async () => {
    expect(await doneThisTime(crypto.randomUUID(), null, now)).toBeUndefined();
  });
});
