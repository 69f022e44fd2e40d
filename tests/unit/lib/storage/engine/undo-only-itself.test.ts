import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Backup } from '../../../../../lib/backup/backup-file';
import { importBackup, readBackup } from '../../../../../lib/backup/backup-store';
import {
  addActionItem,
  completeActionItem,
  editActionItem,
} from '../../../../../lib/storage/actions/action-items';
import { deleteEverything, deleteOne } from '../../../../../lib/storage/actions/deletions';
import { saveDraft } from '../../../../../lib/storage/actions/drafts';
import { createMentorship } from '../../../../../lib/storage/actions/mentorships';
import { changeSettings } from '../../../../../lib/storage/actions/settings';
import { database } from '../../../../../lib/storage/engine/database';
import { nextStamp } from '../../../../../lib/storage/engine/revision-clock';
import type { Restore } from '../../../../../lib/storage/engine/snapshot';
import { listActionItems } from '../../../../../lib/storage/queries/action-items';
import { readSettings } from '../../../../../lib/storage/queries/settings';
import { runs } from '../../../fuzz/runs';
import { emptyDatabase } from '../empty-database';
import { now, storeMentorship } from '../sample-mentorship';

let mentorshipId: string;
let firstId: string;
let other: Backup;

const add = (text: string, to = mentorshipId) =>
  addActionItem({ mentorshipId: to, sessionId: null }, { text }, now);

/** Two items here; a file in which one of them says something else, the other is missing, and a third is new. */
beforeEach(async () => {
  await emptyDatabase();
  ({ id: mentorshipId } = await storeMentorship());
  ({ id: firstId } = await add('Draft CV'));
  const file = await readBackup(now);
  await add('Read the paper');
  await editActionItem(firstId, { text: 'Draft the CV' }, now);
  const [row] = file.tables.actionItems;
  if (!row) throw new Error('Expected an item in the file.');
  const later = await nextStamp();
  const theirs = { ...row, estimateMinutes: 60, revisions: { ...row.revisions, estimateMinutes: later } };
  const more = { ...row, id: crypto.randomUUID(), text: 'From the file', pairingKeys: [] };
  other = { ...file, tables: { ...file.tables, actionItems: [theirs, more] } };
});

const deeds: Readonly<Record<string, () => Promise<Restore>>> = {
  'delete everything': deleteEverything,
  'an import that merges': () => importBackup(other, 'merge', now),
  'an import that replaces': () => importBackup(other, 'replace', now),
};

const tables = async () =>
  Object.fromEntries(
    await Promise.all(
      database.tables.map(async (table) => [
        table.name,
        (await table.toArray()).filter((row: { key?: string }) => row.key !== 'revision-clock'),
      ]),
    ),
  ) as Record<string, unknown[]>;

describe.each(Object.entries(deeds))('The undo of %s', (_, deed) => {
  it('at once leaves everything as it was', async () => {
    const before = await tables();
    const undo = await deed();
    expect(await tables()).not.toEqual(before);
    await undo();
    expect(await tables()).toEqual(before);
  });

  it('leaves a person and an item that were written down since', async () => {
    const before = await listActionItems(mentorshipId);
    const undo = await deed();
    const { id } = await createMentorship(
      { partnerName: 'Eva', role: 'mentor', partnerEmail: null, callKeys: [], callLink: null },
      now,
    );
    await add('Since', id);
    await undo();
    expect(await listActionItems(mentorshipId)).toEqual(before);
    expect(await listActionItems(id)).toMatchObject([{ text: 'Since' }]);
  });

  it('gives no stamp twice, whatever was written between', async () => {
    const before = await nextStamp();
    const undo = await deed();
    const { revisions } = await add('Since');
    await undo();
    const next = await nextStamp();
    expect(next > before).toBe(true);
    expect(next > String(revisions['text'])).toBe(true);
  });
});

it('What was ticked off, edited, chosen and typed between an import and its undo stays', async () => {
  await changeSettings({ leadMinutes: 12 });
  const undo = await importBackup(
    { ...other, settings: { ...other.settings, leadMinutes: 20 } },
    'replace',
    now,
  );
  await completeActionItem(firstId, now);
  await changeSettings({ notify: true });
  await saveDraft('field', 'Half a thou');
  await undo();
  expect(await readSettings()).toMatchObject({ leadMinutes: 12, notify: true });
  expect(await database.drafts.get('field')).toMatchObject({ text: 'Half a thou' });
  expect(await database.actionItems.get(firstId)).toMatchObject({
    text: 'Draft the CV',
    estimateMinutes: null,
    status: 'done',
  });
});

const anyAct = fc.record({
  does: fc.constantFrom('add', 'edit', 'remove', 'choose', 'type'),
  which: fc.nat({ max: 3 }),
  what: fc.constantFrom('one', 'two', 'three'),
});

it('Whatever is done between a deed and its undo: what was written stays, and what was not is as before', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(deeds)),
      fc.array(anyAct, { maxLength: 6 }),
      async (deed, acts) => {
        const before = new Map((await database.actionItems.toArray()).map((row) => [row.id, row]));
        const beforeSettings = await readSettings();
        const beforeTyped = await database.drafts.toArray();
        const undo = await deeds[deed]?.();
        const after = new Map((await database.actionItems.toArray()).map((row) => [row.id, row]));
        for (const { does, which, what } of acts) {
          const ids = (await database.actionItems.toArray()).map(({ id }) => id).toSorted();
          const id = ids[which % Math.max(1, ids.length)] ?? '';
          if (does === 'add') await add(what);
          if (does === 'edit') await editActionItem(id, { text: what }, now);
          if (does === 'remove' && ids.length > 0) await deleteOne('actionItems', id);
          if (does === 'choose') await changeSettings({ leadMinutes: 20 + which });
          if (does === 'type') await saveDraft('field', what);
        }
        const since = new Map((await database.actionItems.toArray()).map((row) => [row.id, row]));
        const sinceSettings = await readSettings();
        const typed = await database.drafts.toArray();
        await undo?.();
        const rows = new Map((await database.actionItems.toArray()).map((row) => [row.id, row]));
        const fields = ['text', 'deletedAt', 'estimateMinutes'] as const;
        for (const id of new Set([...before.keys(), ...since.keys()])) {
          const [was, done, is, row] = [before, after, since, rows].map((one) => one.get(id));
          const isTouched = JSON.stringify(done) !== JSON.stringify(is);
          const isWritten = (field: string) => done?.revisions[field] !== is?.revisions[field];
          const from = (field: string) =>
            isTouched && isWritten(field) ? is : (was ?? (isTouched ? is : was));
          expect(fields.map((field) => row?.[field])).toEqual(fields.map((field) => from(field)?.[field]));
        }
        const did = (what: string) => acts.some(({ does }) => does === what);
        expect(await database.drafts.toArray()).toEqual(did('type') ? typed : beforeTyped);
        const isChosen = did('choose');
        expect((await readSettings()).leadMinutes).toBe(
          (isChosen ? sinceSettings : beforeSettings).leadMinutes,
        );
      },
    ),
    runs(60),
  );
});
