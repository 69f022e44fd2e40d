import { beforeEach, describe, expect, it } from 'vitest';
import type { ActionItem } from '../../../../../lib/domain/action-item';
import {
  addActionItem,
  completeActionItem,
  editActionItem,
  setCommitment,
} from '../../../../../lib/storage/actions/action-items';
import {
  completeActionItems,
  dropActionItems,
  placeActionItems,
  postponeActionItems,
  undoDecisions,
} from '../../../../../lib/storage/actions/decide-items';
import { findActionItem } from '../../../../../lib/storage/queries/action-items';
import { emptyDatabase } from '../empty-database';
import { now, storeSession } from '../sample-mentorship';

let items: ActionItem[];
let ids: string[];

beforeEach(async () => {
  await emptyDatabase();
  const { mentorship, session } = await storeSession();
  const place = { mentorshipId: mentorship.id, sessionId: session.id };
  items = [];
  for (const text of ['Draft CV', 'Read the paper', 'Call Bo'])
    items.push(await addActionItem(place, { text, dueOn: '2026-12-12' }, now));
  ids = items.map(({ id }) => id);
});

const read = async (id = '') => (await findActionItem(id)) as ActionItem;
const all = async <Field extends keyof ActionItem>(field: Field) =>
  Promise.all(ids.map(async (id) => (await read(id))[field]));

describe('Several items decided at once', () => {
  it('are all done, and open again by one way back', async () => {
    const decided = await completeActionItems(ids, now);
    expect(await all('status')).toEqual(['done', 'done', 'done']);
    await undoDecisions(decided);
    expect(await all('status')).toEqual(['open', 'open', 'open']);
    expect(await all('closedAt')).toEqual([null, null, null]);
  });

  it('are dropped with one reason', async () => {
    const decided = await dropActionItems(ids, ' Plans\nhave changed ', now);
    expect(await all('dropReason')).toEqual(Array(3).fill('Plans have changed'));
    await undoDecisions(decided);
    expect(await all('dropReason')).toEqual(['', '', '']);
  });

  it('are put off to one day, each from its own; a yes that this takes back is back with the way back', async () => {
    const [first = ''] = ids;
    await setCommitment([first], { role: 'mentoree', committed: true, myRole: 'mentoree' }, now);
    const given = (await read(first)).commitmentMentoree;
    const from = ids.map((id, index) => ({
      id,
      from: index === 2 ? '2026-12-20' : '2026-12-12',
      dueOn: '2026-12-20',
    }));
    const decided = await postponeActionItems(from, now);
    expect(decided.map(({ before }) => before.id)).toEqual(ids.slice(0, 2));
    expect((await read(first)).dueDaysBefore).toEqual(['2026-12-12']);
    expect((await read(first)).commitmentMentoree).toBeNull();
    await undoDecisions(decided);
    expect((await read(first)).commitmentMentoree).toEqual(given);
    expect(await all('dueOn')).toEqual(Array(3).fill('2026-12-12'));
    expect(await all('dueDaysBefore')).toEqual([[], [], []]);
  });

  it('are put off to a day of their own each, and back to the one they had', async () => {
    const days = ['2026-12-14', '2026-12-20', '2026-12-12'];
    const items = ids.map((id, index) => ({ id, from: '2026-12-12', dueOn: days[index] ?? '' }));
    const decided = await postponeActionItems(items, now);
    expect(decided).toHaveLength(2);
    expect(await all('dueOn')).toEqual(days);
    await undoDecisions(decided);
    expect(await all('dueOn')).toEqual(Array(3).fill('2026-12-12'));
  });

  it('leave alone what was done in another window, or is not there', async () => {
    const [first = ''] = ids;
    await completeActionItem(first, '2026-12-09T10:00:00.000Z');
    const decided = await dropActionItems([...ids, crypto.randomUUID()], '', now);
    expect(await all('status')).toEqual(['done', 'dropped', 'dropped']);
    await undoDecisions(decided);
    expect(await all('status')).toEqual(['done', 'open', 'open']);
  });

  it('take back only themselves: what was written since stays', async () => {
    const [first = '', second = ''] = ids;
    const decided = await postponeActionItems([{ id: first, from: '2026-12-12', dueOn: '2026-12-20' }], now);
    await editActionItem(first, { text: 'Draft the CV', dueOn: '2026-12-24' }, now);
    await undoDecisions(decided);
    expect(await read(first)).toMatchObject({ text: 'Draft the CV', dueOn: '2026-12-24' });
    const places = await placeActionItems(new Map([[second, 0.5]]));
    expect((await read(second)).position).toBe(0.5);
    await undoDecisions(places);
    expect((await read(second)).position).toBe(items[1]?.position);
  });

  it('keep the yes of both where only the place in the list changes', async () => {
    const [first = ''] = ids;
    await setCommitment([first], { role: 'mentoree', committed: true, myRole: 'mentoree' }, now);
    await placeActionItems(new Map([[first, 7]]));
    expect((await read(first)).commitmentMentoree).not.toBeNull();
  });
});
