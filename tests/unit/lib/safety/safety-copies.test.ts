import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { importBackup } from '../../../../lib/backup/backup-store';
import type { SafetyCopy } from '../../../../lib/domain/copy-plan';
import { makeCopyWhenDue, makeSafetyCopy, openSafetyCopy } from '../../../../lib/safety/safety-copies';
import { clearShelf, readShelf, shelfKey } from '../../../../lib/safety/shelf';
import { addActionItem } from '../../../../lib/storage/actions/action-items';
import { deleteEverything } from '../../../../lib/storage/actions/deletions';
import { changeSettings } from '../../../../lib/storage/actions/settings';
import { database } from '../../../../lib/storage/engine/database';
import { emptyDatabase } from '../storage/empty-database';
import { storeMentorship } from '../storage/sample-mentorship';

const local = fakeBrowser.storage.local;
const at = (hour: number, day = '10') => ({
  now: `2026-12-${day}T${String(hour).padStart(2, '0')}:00:00.000Z`,
  timeZone: 'Europe/Berlin',
});
let mentorshipId: string;

const add = (text: string) =>
  addActionItem({ mentorshipId, sessionId: null }, { text }, '2026-12-10T08:00:00.000Z');

async function opened(copy: SafetyCopy | undefined) {
  if (!copy) throw new Error('Expected a copy.');
  const read = await openSafetyCopy(copy);
  return 'backup' in read ? read.backup : read;
}

beforeEach(async () => {
  await emptyDatabase();
  ({ id: mentorshipId } = await storeMentorship());
});

describe('A safety copy', () => {
  it('holds everything on record and brings it back, settings included', async () => {
    await add('Draft CV');
    await changeSettings({ leadMinutes: 17 });
    const before = await database.actionItems.toArray();
    expect(await makeSafetyCopy('asked', at(9))).toBe('made');
    await deleteEverything();
    const { copies } = await readShelf();
    expect(copies).toMatchObject([{ number: 1, reason: 'asked', records: 2, day: '2026-12-10' }]);
    const backup = await opened(copies[0]);
    if (!('tables' in backup)) throw new Error('Expected a whole copy.');
    await importBackup(backup, 'replace', at(10).now, 'own-copy');
    expect(await database.actionItems.toArray()).toEqual(before);
    expect(backup.settings.leadMinutes).toBe(17);
  });

  it('is made by itself once an hour, where something has changed', async () => {
    await makeCopyWhenDue(at(9));
    await makeCopyWhenDue(at(10));
    await add('Draft CV');
    await makeCopyWhenDue({ ...at(9), now: '2026-12-10T09:59:00.000Z' });
    expect((await readShelf()).copies.map(({ records }) => records)).toEqual([1]);
    await makeCopyWhenDue(at(11));
    expect((await readShelf()).copies.map(({ records }) => records)).toEqual([2]);
  });

  it('is not made of a record that is not there, nor twice of the same', async () => {
    expect(await makeSafetyCopy('import', at(9))).toBe('made');
    expect(await makeSafetyCopy('deletion', at(10))).toBe('same');
    await emptyDatabase();
    expect(await makeSafetyCopy('daily', at(11))).toBe('empty');
    expect((await readShelf()).copies).toHaveLength(1);
  });

  it('that was damaged says so, and another of the same is made in its place', async () => {
    await makeSafetyCopy('daily', at(9));
    const [copy] = (await readShelf()).copies;
    await local.set({ 'safety-copy:0': { copy, data: 'H4sIAAAA' } });
    expect(await opened(copy)).toEqual({ problem: 'damaged', place: '' });
    await local.remove('safety-copy:0');
    expect(await opened(copy)).toEqual({ problem: 'damaged', place: '' });
    expect(await makeSafetyCopy('daily', at(10))).toBe('made');
  });

  it('too large for the room says so, and leaves those that are there', async () => {
    await makeSafetyCopy('daily', at(9));
    const noise = new Uint8Array(60_000);
    for (let row = 0; row < 90; row += 1) {
      crypto.getRandomValues(noise);
      await database.drafts.put({ key: `d${row}`, text: Buffer.from(noise).toString('base64') });
    }
    expect(await makeSafetyCopy('daily', at(11))).toBe('too-large');
    const shelf = await readShelf();
    expect(shelf.copies).toHaveLength(1);
    expect(shelf.problem).toEqual({ kind: 'too-large', at: at(11).now });
    await database.drafts.clear();
    await add('Draft CV');
    await makeSafetyCopy('daily', at(12));
    expect((await readShelf()).problem).toBeNull();
  });

  it('the browser does not store leaves the last good one, and says so', async () => {
    await makeSafetyCopy('daily', at(9));
    await add('Draft CV');
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const set = vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('Quota exceeded'));
    expect(await makeSafetyCopy('daily', at(11))).toBe('refused');
    set.mockRestore();
    const shelf = await readShelf();
    expect(shelf.problem?.kind).toBe('refused');
    expect(await opened(shelf.copies[0])).toMatchObject({ format: 'last-ten' });
  });
});

describe('Whenever the browser is killed while a copy is made', () => {
  it('the shelf names no copy that is not whole, and the last good one is there', async () => {
    await makeSafetyCopy('daily', at(9));
    for (let step = 0; step < 6; step += 1) {
      await add(`Item ${step}`);
      let left = step;
      const gone = new Error('The browser is gone.');
      const real = { set: local.set.bind(local), remove: local.remove.bind(local) };
      const set = vi.spyOn(local, 'set').mockImplementation(async (items) => {
        left -= 1;
        if (left < 0) throw gone;
        await real.set(items);
      });
      const remove = vi.spyOn(local, 'remove').mockImplementation(async (keys) => {
        left -= 1;
        if (left < 0) throw gone;
        await real.remove(keys);
      });
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
      await makeSafetyCopy('asked', at(10 + step));
      set.mockRestore();
      remove.mockRestore();

      const { copies } = await readShelf();
      expect(copies.length).toBeGreaterThan(0);
      for (const copy of copies) expect(await opened(copy)).toMatchObject({ format: 'last-ten' });
    }
    expect(await makeSafetyCopy('asked', at(20))).toMatch(/made|same/);
    const named = (await readShelf()).copies.map(({ slot }) => `safety-copy:${slot}`);
    const stored = Object.keys(await local.get(null)).filter((key) => key.startsWith('safety-copy:'));
    expect(stored.toSorted()).toEqual(named.toSorted());
  });

  it('a list that is lost or damaged is written anew from what is there', async () => {
    await makeSafetyCopy('daily', at(9));
    await add('Draft CV');
    await makeSafetyCopy('import', at(10));
    const { copies } = await readShelf();
    for (const damaged of [undefined, 'x', { copies: [{ slot: 'x' }] }]) {
      if (damaged === undefined) await local.remove(shelfKey);
      else await local.set({ [shelfKey]: damaged });
      expect((await readShelf()).copies).toEqual(copies);
    }
  });
});

it('An emptied shelf leaves nothing behind', async () => {
  await makeSafetyCopy('daily', at(9));
  await clearShelf();
  expect(await local.get(null)).toEqual({});
});
