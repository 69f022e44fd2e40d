import { beforeEach, describe, expect, it } from 'vitest';
import { commitmentOf, isCommitted, type ActionItem } from '../../../../../lib/domain/action-item';
import {
  addActionItem,
  commitNext,
  completeActionItem,
  editActionItem,
  handOverActionItem,
  postponeActionItem,
  setCommitment,
  splitActionItem,
  undoToActionItem,
} from '../../../../../lib/storage/actions/action-items';
import { findActionItem } from '../../../../../lib/storage/queries/action-items';
import { patchRecord } from '../../../../../lib/storage/engine/records';
import { emptyDatabase } from '../empty-database';
import { now, storeSession } from '../sample-mentorship';

let item: ActionItem;

const read = async () => (await findActionItem(item.id)) as ActionItem;
const say = (role: 'mentor' | 'mentoree', committed: boolean) =>
  setCommitment([item.id], { role, committed, myRole: 'mentoree' }, now);

beforeEach(async () => {
  await emptyDatabase();
  const { mentorship, session } = await storeSession();
  const place = { mentorshipId: mentorship.id, sessionId: session.id };
  item = await addActionItem(place, { text: 'Draft CV', dueOn: '2026-12-12' }, now);
});

describe('What a third person does', () => {
  const third = async (owner: 'mentor' | 'mentoree') => {
    const place = { mentorshipId: item.mentorshipId, sessionId: item.sessionId };
    const found = await addActionItem(place, { text: 'Review it', owner, ownerName: 'Carla\u202E' }, now);
    return { ids: [item.id, found.id], found: async () => (await findActionItem(found.id)) as ActionItem };
  };

  it('asks only the one who looks after it: the yes to all of both commits it, and no key waits for another', async () => {
    const { ids, found } = await third('mentor');
    for (const [mentoree, mentor] of [
      [false, false],
      [false, true],
    ] as const) {
      expect([(await found()).ownerName, isCommitted(await found())]).toEqual(['Carla', mentor]);
      await commitNext(ids, 'mentoree', now);
      expect(commitmentOf(await found(), 'mentoree') !== null).toBe(mentoree);
      await commitNext(ids, 'mentoree', now);
    }
    expect(isCommitted(await found())).toBe(false);
  });

  it('once handed over is the one’s who looked after it, and both are asked', async () => {
    const { found } = await third('mentor');
    await handOverActionItem((await found()).id, item.sessionId ?? '', now);
    expect(await found()).toMatchObject({ owner: 'mentor', ownerName: '' });
  });

  it('asks anew where somebody else is named', async () => {
    const { found } = await third('mentoree');
    const { id } = await found();
    await setCommitment([id], { role: 'mentoree', committed: true, myRole: 'mentoree' }, now);
    expect(isCommitted(await found())).toBe(true);
    await editActionItem(id, { ownerName: ' Dora\n' }, now);
    expect(await found()).toMatchObject({ ownerName: 'Dora', changedAfterCommitmentAt: now });
    expect(isCommitted(await found())).toBe(false);
  });

  it('split into parts stays with the third person', async () => {
    const { found } = await third('mentor');
    const how = { sessionId: item.sessionId ?? '', reason: 'split' };
    const parts = await splitActionItem((await found()).id, ['One', 'Two'], how, now);
    expect(parts).toMatchObject([{ ownerName: 'Carla' }, { ownerName: 'Carla', owner: 'mentor' }]);
  });
});

describe('A yes', () => {
  it('is to the words as they were: other words, written without asking, have none', async () => {
    await say('mentor', true);
    await say('mentoree', true);
    expect(isCommitted(await read())).toBe(true);
    await patchRecord('actionItems', item.id, { text: 'Draft CV and cover letter' });
    expect(commitmentOf(await read(), 'mentor')).toBeNull();
    await patchRecord('actionItems', item.id, { text: 'Draft CV' });
    expect(isCommitted(await read())).toBe(true);
  });

  it('of my own, taken back, stays on record as taken back; the one said aloud just goes', async () => {
    for (const role of ['mentor', 'mentoree'] as const) {
      await say(role, true);
      await say(role, false);
      expect(commitmentOf(await read(), role)).toBeNull();
    }
    const { commitmentMentor, commitmentMentoree } = await read();
    expect(commitmentMentor).toBeNull();
    expect(commitmentMentoree).toMatchObject({ as: 'own-word', withdrawn: true });
  });
});

describe('A deadline put off', () => {
  it('keeps the days it was due before, asks both anew, and can be taken back', async () => {
    await say('mentor', true);
    const before = await read();
    await postponeActionItem(item.id, { from: '2026-12-12', dueOn: '2026-12-14' }, now);
    await postponeActionItem(item.id, { from: '2026-12-14', dueOn: '2026-12-20' }, now);
    const after = await read();
    expect(after).toMatchObject({ dueOn: '2026-12-20', dueDaysBefore: ['2026-12-12', '2026-12-14'] });
    expect(commitmentOf(after, 'mentor')).toBeNull();
    await undoToActionItem(before);
    expect(await read()).toMatchObject({ dueOn: '2026-12-12', dueDaysBefore: [] });
  });

  it('to the same day changes nothing', async () => {
    await postponeActionItem(item.id, { from: '2026-12-12', dueOn: '2026-12-12' }, now);
    expect(await read()).toEqual(item);
  });
});

describe('Fields that mean something only together', () => {
  it('are stamped together, so that a merge takes all of them from the same copy', async () => {
    await completeActionItem(item.id, now);
    const { status, closedAt, dropReason, text } = (await read()).revisions;
    expect([closedAt, dropReason]).toEqual([status, status]);
    expect(text).not.toBe(status);
  });
});
