import { beforeEach, describe, expect, it } from 'vitest';
import { addActionItem } from '../../../../../lib/storage/actions/action-items';
import { findActionItem } from '../../../../../lib/storage/queries/action-items';
import { parkLine } from '../../../../../lib/storage/actions/agenda-items';
import { database } from '../../../../../lib/storage/engine/database';
import {
  deleteEverything,
  deleteMentorship,
  deleteOne,
  deleteSession,
} from '../../../../../lib/storage/actions/deletions';
import { answerFeedback } from '../../../../../lib/storage/actions/feedback';
import { addGoal, scoreGoal } from '../../../../../lib/storage/actions/goals';
import { readHistory } from '../../../../../lib/storage/queries/history';
import { recordSchemas, sharedTables } from '../../../../../lib/storage/engine/records';
import { scrubDeleted } from '../../../../../lib/storage/engine/scrub';
import { changeSettings } from '../../../../../lib/storage/actions/settings';
import { emptyDatabase } from '../empty-database';
import { now, storeSession } from '../sample-mentorship';

let ids: { mentorshipId: string; sessionId: string };
let itemId: string;

beforeEach(async () => {
  await emptyDatabase();
  const { mentorship, session } = await storeSession();
  ids = { mentorshipId: mentorship.id, sessionId: session.id };
  itemId = (await addActionItem(ids, { text: 'Secret plan' }, now)).id;
  await parkLine(mentorship.id, 'Secret question', now);
  await answerFeedback({ ...ids, by: 'mentoree', as: 'own-word' }, { overall: 3, takeaway: 'Secret' }, now);
  await scoreGoal(await addGoal(mentorship.id, 'Secret goal', now), session.id, 1, now);
});

const everything = async () =>
  JSON.stringify(await Promise.all(database.tables.map((table) => table.toArray())));

/** What a page shows: living records, stamps aside. */
async function shown(): Promise<unknown> {
  const history = await readHistory(ids.mentorshipId);
  return JSON.parse(
    JSON.stringify(history ?? null, (key, value: unknown) => (key === 'revisions' ? null : value)),
  );
}

describe('Deleting', () => {
  it('one thing takes it away, and gives it back as it was', async () => {
    const before = await shown();
    const restore = await deleteOne('actionItems', itemId);
    expect(await findActionItem(itemId)).toBeUndefined();
    await restore();
    expect(await shown()).toEqual(before);
  });

  it('a session takes its feedback and scores along, and leaves the promises', async () => {
    const before = await shown();
    const restore = await deleteSession(ids.sessionId);
    expect(await shown()).toMatchObject({
      sessions: [],
      feedback: [],
      goalScores: [],
      items: [{ id: itemId }],
    });
    await restore();
    expect(await shown()).toEqual(before);
  });

  it('a mentorship takes everything of it along, and gives all of it back', async () => {
    const before = await shown();
    const restore = await deleteMentorship(ids.mentorshipId);
    expect(await shown()).toBeNull();
    await restore();
    expect(await shown()).toEqual(before);
  });

  it('everything leaves nothing at all, settings included, and gives all of it back', async () => {
    await changeSettings({ leadMinutes: 17 });
    const before = await everything();
    const restore = await deleteEverything();
    expect(await everything()).toBe(JSON.stringify(database.tables.map(() => [])));
    await restore();
    expect(await everything()).toBe(before);
  });
});

describe('Once no page is open that could give it back', () => {
  it('nothing a person said is left of what was deleted; its tombstone stays and fits its schema', async () => {
    await deleteMentorship(ids.mentorshipId);
    await scrubDeleted();
    expect(await everything()).not.toMatch(/Secret|Ana/);
    for (const table of sharedTables)
      for (const row of await database.table(table).toArray()) {
        expect(recordSchemas[table].parse(row)).toEqual(row);
        expect(row).toMatchObject({ deletedAt: expect.any(String) as string });
      }
  });

  it('what was not deleted is untouched', async () => {
    const before = await shown();
    await scrubDeleted();
    expect(await shown()).toEqual(before);
  });
});
