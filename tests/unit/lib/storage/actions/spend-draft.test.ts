import { beforeEach, describe, expect, it } from 'vitest';
import { saveDraft } from '../../../../../lib/storage/actions/drafts';
import { addGoal } from '../../../../../lib/storage/actions/goals';
import { spendDraft } from '../../../../../lib/storage/actions/spend-draft';
import { database } from '../../../../../lib/storage/engine/database';
import { readDraft } from '../../../../../lib/storage/queries/drafts';
import { emptyDatabase } from '../empty-database';

const now = '2026-11-20T10:00:00.000Z';
const draft = { key: 'goal', text: 'Speak up' };

beforeEach(async () => {
  await emptyDatabase();
  await saveDraft(draft.key, draft.text);
});

const goals = async () => (await database.goals.toArray()).map(({ text }) => text);
const write = () => addGoal(crypto.randomUUID(), draft.text, now);

describe('What stands in a field', () => {
  it('becomes a record, and is gone from the field', async () => {
    await spendDraft(draft, write);
    expect([await goals(), await readDraft(draft.key)]).toEqual([[draft.text], '']);
  });

  it('is no record where it could not be forgotten in the same step: it would be there twice', async () => {
    const refuse = () => {
      throw new Error('Gone.');
    };
    database.drafts.hook('deleting', refuse);
    await expect(spendDraft(draft, write)).rejects.toThrow('Gone.');
    database.drafts.hook('deleting').unsubscribe(refuse);
    expect([await goals(), await readDraft(draft.key)]).toEqual([[], draft.text]);
  });

  it('stays there where it could not become a record', async () => {
    const refuse = async () => {
      await write();
      throw new Error('Full.');
    };
    await expect(spendDraft(draft, refuse)).rejects.toThrow('Full.');
    expect([await goals(), await readDraft(draft.key)]).toEqual([[], draft.text]);
  });

  it('stays there where it is another text by now', async () => {
    await saveDraft(draft.key, 'Speak up, and listen');
    await spendDraft(draft, write);
    expect([await goals(), await readDraft(draft.key)]).toEqual([[draft.text], 'Speak up, and listen']);
  });
});
