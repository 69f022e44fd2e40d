import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActionItem } from '../../../../../lib/domain/action-item';
import {
  addActionItem,
  carryActionItem,
  completeActionItem,
  dropActionItem,
  editActionItem,
  handOverActionItem,
  reopenActionItem,
  setCommitment,
  splitActionItem,
  undoSplit,
  undoToActionItem,
} from '../../../../../lib/storage/actions/action-items';
import { findActionItem, listActionItems } from '../../../../../lib/storage/queries/action-items';
import { database } from '../../../../../lib/storage/engine/database';
import { emptyDatabase } from '../empty-database';
import { now, storeSession } from '../sample-mentorship';

const today = '2026-12-10';
const next = crypto.randomUUID();
let place: { mentorshipId: string; sessionId: string };

beforeEach(async () => {
  await emptyDatabase();
  const { mentorship, session } = await storeSession();
  place = { mentorshipId: mentorship.id, sessionId: session.id };
});

afterEach(() => {
  vi.useRealTimers();
});

/** What is done to the item with this id; returns how it is taken back. */
type Deed = (item: ActionItem) => Promise<() => Promise<void>>;

const undoable =
  (work: (id: string) => Promise<unknown>): Deed =>
  async (item) => {
    await work(item.id);
    return () => undoToActionItem(item);
  };

const deeds: Record<string, Deed> = {
  done: undoable((id) => completeActionItem(id, now)),
  drop: undoable((id) => dropActionItem(id, 'too big', now)),
  carry: undoable((id) => carryActionItem(id, next, today)),
  hand: undoable((id) => handOverActionItem(id, next, now)),
  reopen: undoable((id) => reopenActionItem(id)),
  edit: undoable((id) => editActionItem(id, { priority: 'nice', estimateMinutes: 30 }, now)),
  commit: undoable((id) => setCommitment([id], { role: 'mentor', committed: true, myRole: 'mentoree' }, now)),
  split: async (item) => {
    const parts = await splitActionItem(item.id, ['a', '', 'b'], { sessionId: next, reason: 'Split' }, now);
    return () => undoSplit(item, parts);
  },
};

/** An item with what a person can see of it: without stamps. */
function seen({ revisions: _revisions, ...fields }: ActionItem) {
  return fields;
}

const everything = async () => (await listActionItems(place.mentorshipId)).map(seen);

const story = fc.record({
  count: fc.integer({ min: 1, max: 3 }),
  steps: fc.array(
    fc.record({ what: fc.constantFrom(...Object.keys(deeds)), which: fc.nat(20), undone: fc.boolean() }),
    { minLength: 1, maxLength: 7 },
  ),
});

async function tell(what: string, which: number): Promise<(() => Promise<void>) | undefined> {
  const items = await listActionItems(place.mentorshipId);
  const item = items[which % items.length];
  return item && deeds[what]?.(item);
}

async function beginWith(count: number): Promise<void> {
  await database.actionItems.clear();
  for (let index = 0; index < count; index += 1) await addActionItem(place, { text: `item ${index}` }, now);
}

describe('In any history of decisions', () => {
  it('taking the last decision back leaves everything as it was', async () => {
    await fc.assert(
      fc.asyncProperty(story, async ({ count, steps }) => {
        await beginWith(count);
        for (const { what, which, undone } of steps) {
          const before = await everything();
          const takeBack = await tell(what, which);
          if (!undone) continue;
          await takeBack?.();
          expect(await everything()).toEqual(before);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('the stamps of a field never fall, though the clock is set back an hour at each step', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { id } = await addActionItem(place, { text: 'Draft CV' }, now);
    const first = (await findActionItem(id))?.revisions ?? {};
    let last = first;
    for (const what of ['commit', 'edit', 'carry', 'done', 'reopen', 'hand', 'drop']) {
      vi.setSystemTime(Date.now() - 3_600_000);
      const takeBack = await tell(what, 0);
      await takeBack?.();
      const revisions = (await findActionItem(id))?.revisions ?? {};
      const fallen = Object.entries(last).filter(([field, stamp]) => (revisions[field] ?? '') < stamp);
      expect(fallen).toEqual([]);
      last = revisions;
    }
    for (const field of ['status', 'owner', 'priority', 'sessionId', 'heardMentor'])
      expect((last[field] ?? '') > (first[field] ?? '')).toBe(true);
  });
});
