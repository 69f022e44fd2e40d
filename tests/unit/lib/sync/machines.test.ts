import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seal } from '../../../../lib/sync/envelope';
import { logicalName } from '../../../../lib/sync/file-name';
import { MemoryFolder } from './memory-folder';
import {
  addItem,
  beginWith,
  cloneInto,
  connectAll,
  emptied,
  everythingOf,
  openSyncCopy,
  sync,
  textsOf,
  type SyncCopy,
} from './sync-copy';

let laptop: SyncCopy;
let office: SyncCopy;
let third: SyncCopy;
let folder: MemoryFolder;

beforeAll(async () => {
  [laptop, office, third] = [await openSyncCopy(), await openSyncCopy(), await openSyncCopy()];
});

beforeEach(async () => {
  folder = new MemoryFolder();
  await emptied(third);
  await beginWith([laptop, office], folder);
});

const folderOf = async ({ folders }: SyncCopy) => {
  const [found] = await folders.listFolders();
  if (!found) throw new Error('Expected a folder, found none.');
  return found;
};

const fileOf = async (copy: SyncCopy) => copy.connect.ownFileName(await folderOf(copy));

const problemsOf = async (copy: SyncCopy) =>
  (await copy.folders.listCopies((await folderOf(copy)).id)).map(({ problem }) => problem);

describe('Two machines of one person', () => {
  it('have the same after a run of each, and write nothing where nothing was said', async () => {
    await addItem(laptop, 'Draft CV');
    await sync(laptop, folder);
    await sync(office, folder);
    expect(await textsOf(office)).toEqual(['Draft CV']);
    await sync(laptop, folder);
    await sync(office, folder);
    const puts = folder.puts.length;
    for (const copy of [laptop, office, laptop, office]) await sync(copy, folder);
    expect(folder.puts.length).toBe(puts);
    expect(await everythingOf(office)).toEqual(await everythingOf(laptop));
  });

  it('know each other by name and by when each wrote last', async () => {
    const id = (await folderOf(laptop)).id;
    expect(await laptop.folders.listCopies(id)).toMatchObject([{ label: 'Other 0', problem: null }]);
    expect((await folderOf(laptop)).matchedAt).not.toBeNull();
  });

  it('ask a server for little where nothing changed: a listing, no file', async () => {
    await sync(laptop, folder);
    const before = folder.requests;
    await sync(laptop, folder);
    expect(folder.requests - before).toBe(1);
  });

  it('wait for nothing more once both have run and nothing was said since', async () => {
    await addItem(laptop, 'Draft CV');
    await laptop.settings.changeSettings({ leadMinutes: 15 });
    for (const copy of [laptop, office, laptop, office, laptop]) await sync(copy, folder);
    for (const copy of [laptop, office])
      expect((await folderOf(copy)).changeSeen).toBe(await copy.run.lastChange());
  });

  it('wait for nothing where nothing was ever written', async () => {
    folder = new MemoryFolder();
    await emptied(third);
    await connectAll(folder, [third]);
    await sync(third, folder);
    expect((await folderOf(third)).changeSeen).toBe(await third.run.lastChange());
    expect(await third.run.lastChange()).toBe(await third.run.lastChange());
  });

  it('share settings field by field, but what needs a browser’s permission', async () => {
    await laptop.settings.changeSettings({ leadMinutes: 15, notify: true });
    await office.settings.changeSettings({ word: 'mentee' });
    for (const copy of [laptop, office, laptop]) await sync(copy, folder);
    const [one, other] = [await laptop.settings.readSettings(), await office.settings.readSettings()];
    expect(one).toMatchObject({ leadMinutes: 15, word: 'mentee', notify: true });
    expect(other).toMatchObject({ leadMinutes: 15, word: 'mentee', notify: false });
  });

  it('keep what was chosen first where a machine joins that had settings of its own', async () => {
    folder = new MemoryFolder();
    for (const copy of [laptop, third]) await emptied(copy);
    await laptop.settings.changeSettings({ leadMinutes: 20 });
    await third.settings.changeSettings({ leadMinutes: 7, letterKeys: false });
    await connectAll(folder, [laptop, third]);
    for (const copy of [third, laptop, third, laptop]) await sync(copy, folder);
    for (const copy of [laptop, third])
      expect(await copy.settings.readSettings()).toMatchObject({ leadMinutes: 20, letterKeys: false });
  });

  it('take what was taken back for taken back: a no about a call, an answer to a warning', async () => {
    await laptop.decisions.rememberNotMentoring(['meet:abc'], '2026-12-10T15:00:00.000Z');
    await sync(laptop, folder);
    await sync(office, folder);
    expect(await office.decisions.isKnownNotMentoring(['meet:abc'])).toBe(true);
    await office.decisions.forgetNotMentoring(['meet:abc']);
    for (const copy of [office, laptop, office]) await sync(copy, folder);
    expect(await laptop.decisions.isKnownNotMentoring(['meet:abc'])).toBe(false);
    expect(await office.decisions.isKnownNotMentoring(['meet:abc'])).toBe(false);
  });

  it('count on from the highest SEQUENCE that left either of them', async () => {
    const invite = { uid: 'uid-1', sessionId: crypto.randomUUID() };
    await laptop.database.exportedInvites.put({ ...invite, sequence: 4 });
    await office.database.exportedInvites.put({ ...invite, sequence: 2 });
    for (const copy of [laptop, office, laptop, office]) await sync(copy, folder);
    for (const copy of [laptop, office])
      expect(await copy.database.exportedInvites.get('uid-1')).toMatchObject({ sequence: 4 });
  });
});

describe('A file of another machine', () => {
  it('that is put back to an earlier state changes nothing', async () => {
    const name = await fileOf(laptop);
    const old = folder.files.get(name)?.content ?? new Uint8Array(0);
    await addItem(laptop, 'Draft CV');
    await sync(laptop, folder);
    await sync(office, folder);
    const before = await everythingOf(office);
    folder.write(name, old);
    await sync(office, folder);
    expect(await everythingOf(office)).toEqual(before);
    await sync(laptop, folder);
    await sync(office, folder);
    expect(folder.files.get(name)?.content).not.toEqual(old);
  });

  it('that is torn leaves what it said before, and is whole again at the next run over there', async () => {
    await addItem(laptop, 'Draft CV');
    await sync(laptop, folder);
    await sync(office, folder);
    const name = await fileOf(laptop);
    folder.write(name, folder.files.get(name)?.content.slice(0, 100) ?? new Uint8Array(0));
    await sync(office, folder);
    expect(await textsOf(office)).toEqual(['Draft CV']);
    expect(await problemsOf(office)).toEqual(['damaged']);
    await sync(laptop, folder);
    await sync(office, folder);
    expect(await problemsOf(office)).toEqual([null]);
  });

  it('of a newer version is not read, and this one’s own is still written', async () => {
    const { id, key } = await folderOf(office);
    const name = await fileOf(laptop);
    const newer = await seal(
      { kind: 'copy', records: 99, what: 'nobody knows' },
      { folderId: id, key, name },
    );
    folder.write(name, newer?.bytes ?? new Uint8Array(0));
    const own = await fileOf(office);
    const before = folder.files.get(own)?.version;
    await addItem(office, 'Read');
    await sync(office, folder);
    expect(await problemsOf(office)).toEqual(['newer-records']);
    expect(folder.files.get(own)?.version).not.toBe(before);
    expect(await textsOf(office)).toEqual(['Read']);
  });

  it('under another key, or by anyone else, is left alone with its reason', async () => {
    folder.write(`${'0'.repeat(32)}.ltn`, new TextEncoder().encode('<!doctype html>'));
    folder.write('notes.txt', new TextEncoder().encode('mine'));
    await sync(office, folder);
    expect(new Set(await problemsOf(office))).toEqual(new Set([null, 'not-ours']));
    expect((await folderOf(office)).trouble).toBeNull();
  });

  it('from a clock that is days ahead is refused as long as it is', async () => {
    const item = await addItem(laptop, 'Draft CV');
    const ahead = `${(Date.now() + 5 * 86_400_000).toString(36).padStart(9, '0')}-0000-abc`;
    await laptop.database.actionItems.update(item.id, { text: 'Read', 'revisions.text': ahead });
    await sync(laptop, folder);
    await sync(office, folder);
    expect(await textsOf(office)).not.toContain('Read');
    expect(await problemsOf(office)).toEqual(['clock']);
  });
});

describe('A profile that was copied to another machine', () => {
  it('goes on under a new id, and nothing either wrote is lost', async () => {
    await addItem(laptop, 'Draft CV');
    await sync(laptop, folder);
    await cloneInto(laptop, third);
    await addItem(laptop, 'Read');
    await addItem(third, 'Call the lab');
    for (let round = 0; round < 3; round += 1)
      for (const copy of [laptop, third, office]) await sync(copy, folder);
    for (const copy of [laptop, third, office])
      expect(await textsOf(copy)).toEqual(['Call the lab', 'Draft CV', 'Read']);
    const ids = await Promise.all([laptop, third, office].map(async (copy) => (await folderOf(copy)).copyId));
    expect(new Set(ids).size).toBe(3);
    expect(new Set([...folder.files.keys()].map(logicalName)).size).toBe(3);
  });

  it('or was put back to an earlier state does so as well, and has again what it had written', async () => {
    await cloneInto(laptop, third);
    await addItem(laptop, 'Draft CV');
    await sync(laptop, folder);
    await cloneInto(third, laptop);
    const before = (await folderOf(laptop)).copyId;
    await sync(laptop, folder);
    expect(await textsOf(laptop)).toEqual(['Draft CV']);
    expect((await folderOf(laptop)).copyId).not.toBe(before);
  });
});

describe('Deletions on another machine', () => {
  const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

  async function deleteMany(): Promise<void> {
    const items = [];
    for (const text of many) items.push(await addItem(laptop, text));
    for (const copy of [laptop, office, laptop]) await sync(copy, folder);
    for (const { id } of items) await laptop.deletions.deleteOne('actionItems', id);
    await addItem(laptop, 'new');
    await sync(laptop, folder);
    await sync(office, folder);
  }

  it('go over by themselves where they are few', async () => {
    const item = await addItem(laptop, 'Draft CV');
    for (const copy of [laptop, office]) await sync(copy, folder);
    await laptop.deletions.deleteOne('actionItems', item.id);
    for (const copy of [laptop, office]) await sync(copy, folder);
    expect(await textsOf(office)).toEqual([]);
    expect(await office.questions.pendingQuestions()).toEqual([]);
  });

  it('are asked about where they are many; what else came is there meanwhile', async () => {
    await deleteMany();
    expect(await textsOf(office)).toEqual([...many, 'new']);
    const [question] = await office.questions.pendingQuestions();
    expect(question).toMatchObject({
      kind: 'removals',
      removals: many.map(() => ({ table: 'actionItems' })),
    });
    expect(await office.folders.needsPerson()).toBe(true);
    await sync(office, folder);
    expect(await office.questions.pendingQuestions()).toHaveLength(1);
  });

  it('are carried out where the person says so, with the way back', async () => {
    await deleteMany();
    const [question] = await office.questions.pendingQuestions();
    const restore = await office.questions.answerQuestion(question!, 'remove', new Date().toISOString());
    expect(await textsOf(office)).toEqual(['new']);
    for (const copy of [office, laptop, office]) await sync(copy, folder);
    expect(await textsOf(office)).toEqual(['new']);
    expect(await office.questions.pendingQuestions()).toEqual([]);
    await restore?.();
    expect(await textsOf(office)).toEqual([...many, 'new']);
  });

  it('come back everywhere where the person keeps them, with all they said', async () => {
    await deleteMany();
    await laptop.scrub.scrubDeleted();
    const [question] = await office.questions.pendingQuestions();
    await office.questions.answerQuestion(question!, 'keep', new Date().toISOString());
    for (const copy of [office, laptop, office]) await sync(copy, folder);
    expect(await textsOf(laptop)).toEqual([...many, 'new']);
    expect(await everythingOf(office)).toEqual(await everythingOf(laptop));
  });

  it('leave nothing of what was said in the file, and an old file does not fill it again', async () => {
    const item = await addItem(laptop, 'Secret plan');
    await sync(laptop, folder);
    const name = await fileOf(laptop);
    const old = folder.files.get(name)?.content ?? new Uint8Array(0);
    await sync(office, folder);
    await laptop.deletions.deleteOne('actionItems', item.id);
    for (const copy of [laptop, office, laptop]) await sync(copy, folder);
    expect(await office.database.actionItems.get(item.id)).toMatchObject({ text: '-' });
    await office.database.syncFiles.clear();
    folder.write(name, old);
    await sync(office, folder);
    expect(await office.database.actionItems.get(item.id)).toMatchObject({ text: '-' });
    expect(await textsOf(office)).toEqual([]);
  });
});

describe('What came from another machine', () => {
  it('can be taken back, and stays taken back everywhere; what was written since stays', async () => {
    const known = await addItem(office, 'Draft CV');
    for (const copy of [office, laptop]) await sync(copy, folder);
    await laptop.items.editActionItem(known.id, { text: 'Draft two CVs' }, new Date().toISOString());
    await addItem(laptop, 'Read');
    for (const copy of [laptop, office]) await sync(copy, folder);
    await addItem(office, 'mine');
    const [arrival] = await office.folders.listArrivals();
    expect(arrival).toMatchObject({ from: 'First', isUndone: false });
    expect(arrival?.changes.map(({ kind }) => kind).toSorted()).toEqual(['added', 'changed']);
    expect(await office.undo.undoArrival(arrival!.id)).toBe(true);
    expect(await office.undo.undoArrival(arrival!.id)).toBe(false);
    expect(await textsOf(office)).toEqual(['Draft CV', 'mine']);
    for (const copy of [office, laptop, office, laptop]) await sync(copy, folder);
    for (const copy of [office, laptop]) expect(await textsOf(copy)).toEqual(['Draft CV', 'mine']);
  });

  it('and was written anew since keeps the new words', async () => {
    const known = await addItem(office, 'Draft CV');
    for (const copy of [office, laptop]) await sync(copy, folder);
    await laptop.items.editActionItem(known.id, { text: 'Draft two CVs' }, new Date().toISOString());
    for (const copy of [laptop, office]) await sync(copy, folder);
    await office.items.editActionItem(known.id, { text: 'Draft three CVs' }, new Date().toISOString());
    const [arrival] = await office.folders.listArrivals();
    await office.undo.undoArrival(arrival!.id);
    expect(await textsOf(office)).toEqual(['Draft three CVs']);
  });

  it('goes back with its settings', async () => {
    await laptop.settings.changeSettings({ leadMinutes: 12 });
    for (const copy of [laptop, office]) await sync(copy, folder);
    await laptop.settings.changeSettings({ leadMinutes: 25 });
    for (const copy of [laptop, office]) await sync(copy, folder);
    const [arrival] = await office.folders.listArrivals();
    await office.undo.undoArrival(arrival!.id);
    for (const copy of [office, laptop]) await sync(copy, folder);
    expect((await laptop.settings.readSettings()).leadMinutes).toBe(12);
  });
});

describe('An undo here of what the other machine has by now', () => {
  it('of an import stays undone on both', async () => {
    await third.database.mentorships.bulkPut(await laptop.database.mentorships.toArray());
    const [mentorship] = await third.database.mentorships.toArray();
    await third.items.addActionItem(
      { mentorshipId: mentorship!.id, sessionId: null },
      { text: 'Imported' },
      new Date().toISOString(),
    );
    const file = await third.backup.readBackup(new Date().toISOString());
    const restore = await laptop.backup.importBackup(file, 'merge', new Date().toISOString());
    for (const copy of [laptop, office]) await sync(copy, folder);
    expect(await textsOf(office)).toEqual(['Imported']);
    await restore();
    for (const copy of [laptop, office, laptop, office]) await sync(copy, folder);
    for (const copy of [laptop, office]) expect(await textsOf(copy)).toEqual([]);
  });
});

describe('A replacement of everything by a file', () => {
  it('holds on the other machine, too, and can be taken back there and here', async () => {
    await addItem(laptop, 'Draft CV');
    const file = await laptop.backup.readBackup(new Date().toISOString());
    await addItem(laptop, 'Read');
    for (const copy of [laptop, office, laptop]) await sync(copy, folder);
    const restore = await laptop.backup.importBackup(file, 'replace', new Date().toISOString());
    for (const copy of [laptop, office, laptop, office]) await sync(copy, folder);
    for (const copy of [laptop, office]) expect(await textsOf(copy)).toEqual(['Draft CV']);
    await restore();
    for (const copy of [laptop, office, laptop, office]) await sync(copy, folder);
    for (const copy of [laptop, office]) expect(await textsOf(copy)).toEqual(['Draft CV', 'Read']);
  });
});

describe('What two machines wrote down for the same thing while apart', () => {
  it('is one afterwards: a meeting with what each answered about it', async () => {
    const [mentorship] = await laptop.database.mentorships.toArray();
    const hour = {
      startsAt: '2026-12-10T15:00:00.000Z',
      endsAt: '2026-12-10T16:00:00.000Z',
      timeZone: 'Europe/Berlin',
      callLink: null,
      callKeys: [],
    };
    for (const [at, copy] of [laptop, office].entries()) {
      const session = await copy.sessions.bookNextSession(
        mentorship!,
        null,
        hour,
        '2026-12-01T15:00:00.000Z',
      );
      const about = {
        mentorshipId: mentorship!.id,
        sessionId: session.id,
        by: 'mentor',
        as: 'own-word',
      } as const;
      const said = at === 0 ? { overall: 7 } : { takeaway: 'Ask earlier' };
      await copy.answers.answerFeedback(about, said, '2026-12-10T15:55:00.000Z');
    }
    for (const copy of [laptop, office, laptop, office]) await sync(copy, folder);
    for (const copy of [laptop, office]) {
      expect(await copy.sessions.listSessions(mentorship!.id)).toHaveLength(1);
      const rows = await copy.database.feedback.toArray();
      const living = rows.filter(({ id, sameAs }) => !sameAs.some((other) => other < id));
      expect(living).toHaveLength(1);
      expect(living[0]).toMatchObject({ overall: 7, takeaway: 'Ask earlier' });
    }
    expect(await everythingOf(office)).toEqual(await everythingOf(laptop));
  });
});
