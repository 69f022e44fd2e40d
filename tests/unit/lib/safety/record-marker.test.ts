import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { importBackup, readBackup } from '../../../../lib/backup/backup-store';
import {
  forgetEmptied,
  noteEmptying,
  noteRecord,
  readMarker,
  readWitness,
  stateOf,
} from '../../../../lib/safety/record-marker';
import { makeSafetyCopy } from '../../../../lib/safety/safety-copies';
import { readShelf } from '../../../../lib/safety/shelf';
import { addActionItem } from '../../../../lib/storage/actions/action-items';
import { deleteEverything } from '../../../../lib/storage/actions/deletions';
import { database } from '../../../../lib/storage/engine/database';
import { emptyDatabase } from '../storage/empty-database';
import { now, storeMentorship } from '../storage/sample-mentorship';

const state = async () => stateOf(await readMarker(), await readWitness());
const here = { now, timeZone: 'Europe/Berlin' };

beforeEach(emptyDatabase);

describe('A store', () => {
  it('in which nothing was ever written down is a first run', async () => {
    await noteRecord(now);
    expect(await readMarker()).toBeUndefined();
    expect(await state()).toBe('whole');
  });

  it('whose record was noted is whole, whatever is written in it', async () => {
    const { id: mentorshipId } = await storeMentorship();
    await noteRecord(now);
    await addActionItem({ mentorshipId, sessionId: null }, { text: 'Draft CV' }, now);
    expect(await state()).toBe('whole');
    await noteRecord('2026-12-11T15:00:00.000Z');
    expect(await state()).toBe('whole');
    expect(await readMarker()).toMatchObject({ since: now, records: 2, turn: 2 });
  });

  it('that is empty, or another one, where there was a record, has lost it', async () => {
    await storeMentorship();
    await noteRecord(now);
    await emptyDatabase();
    expect(await state()).toBe('missing');
    await database.device.put({ key: 'record-marker', value: { id: crypto.randomUUID(), turn: 9 } });
    expect(await state()).toBe('missing');
  });

  it('that the browser gave back as it was earlier is older than what is known of it', async () => {
    const { id: mentorshipId } = await storeMentorship();
    await noteRecord(now);
    const earlier = await database.device.get('record-marker');
    await addActionItem({ mentorshipId, sessionId: null }, { text: 'Draft CV' }, now);
    await noteRecord(now);
    if (earlier) await database.device.put(earlier);
    expect(await state()).toBe('older');
  });

  it('is noted again only where something was written', async () => {
    await storeMentorship();
    await noteRecord(now);
    await noteRecord('2026-12-11T15:00:00.000Z');
    expect(await readMarker()).toMatchObject({ at: now, turn: 1 });
  });

  it('whose marker is lost or damaged is taken for what it is, and noted anew', async () => {
    await storeMentorship();
    await noteRecord(now);
    await fakeBrowser.storage.local.set({ 'record-marker': { id: 'x' } });
    expect(await state()).toBe('whole');
    await noteRecord(now);
    expect(await readMarker()).toMatchObject({ turn: 2, records: 1 });
  });

  it('stays whole through an import and its undo', async () => {
    await storeMentorship();
    await noteRecord(now);
    const undo = await importBackup(await readBackup(now), 'replace', now);
    await storeMentorship('Eva');
    await noteRecord(now);
    await undo();
    expect(await state()).toBe('whole');
  });
});

describe('When everything is deleted', () => {
  beforeEach(async () => {
    await storeMentorship();
    await noteRecord(now);
    await makeSafetyCopy('deletion', here);
    await noteEmptying();
  });

  it('an empty store is what the person wanted, and once it is final the copies and the marker go, too', async () => {
    await deleteEverything();
    expect(await state()).toBe('whole');
    expect((await readShelf()).copies).toHaveLength(1);
    await forgetEmptied();
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    expect(await state()).toBe('whole');
  });

  it('and taken back, the copies stay', async () => {
    const restore = await deleteEverything();
    await restore();
    await forgetEmptied();
    await noteRecord(now);
    expect((await readShelf()).copies).toHaveLength(1);
    expect(await readMarker()).toMatchObject({ isBeingEmptied: false, records: 1 });
  });

  it('and the browser is killed before it is done, the record counts as being there', async () => {
    await noteRecord(now);
    expect(await readMarker()).toMatchObject({ isBeingEmptied: false });
    await emptyDatabase();
    expect(await state()).toBe('missing');
  });

  it('what is written down afterwards is a record of its own', async () => {
    await deleteEverything();
    await storeMentorship('Eva');
    await noteRecord(now);
    await forgetEmptied();
    await noteRecord(now);
    expect((await readShelf()).copies).toEqual([]);
    expect(await state()).toBe('whole');
    await emptyDatabase();
    expect(await state()).toBe('missing');
  });
});
