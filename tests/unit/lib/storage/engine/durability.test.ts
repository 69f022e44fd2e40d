import { expect, it, vi } from 'vitest';
import { addActionItem } from '../../../../../lib/storage/actions/action-items';
import { saveDraft } from '../../../../../lib/storage/actions/drafts';
import { changeSettings } from '../../../../../lib/storage/actions/settings';
import { database } from '../../../../../lib/storage/engine/database';
import { listActionItems } from '../../../../../lib/storage/queries/action-items';

/** Returns with which durability the browser was asked to write while `work` ran; reads are left out. */
async function asked(work: () => Promise<unknown>): Promise<(string | undefined)[]> {
  // Dexie binds the method when it opens.
  database.close({ disableAutoOpen: false });
  const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await database.open();
  const earlier = opened.mock.calls.length;
  await work();
  return opened.mock.calls
    .slice(earlier)
    .filter(([, mode]) => mode === 'readwrite')
    .map(([, , options]) => options?.durability);
}

it('A promise and a setting are on the disk before they count as stored; what is being typed may lose its last moment', async () => {
  const place = { mentorshipId: crypto.randomUUID(), sessionId: null };
  const add = () => addActionItem(place, { text: 'Draft CV' }, new Date().toISOString());
  expect(await asked(add)).toEqual(['strict']);
  expect(await asked(() => changeSettings({ leadMinutes: 12 }))).toEqual(['strict']);
  expect(await asked(() => saveDraft('field', 'Half a thou'))).toEqual(['relaxed']);
  expect(await asked(() => listActionItems(place.mentorshipId))).toEqual([]);
});
