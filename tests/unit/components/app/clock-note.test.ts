// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClockNote } from '../../../../components/app/ClockNote';
import { importBackup, readBackup } from '../../../../lib/backup/backup-store';
import { onMessage } from '../../../../lib/messaging/protocol';
import { addActionItem } from '../../../../lib/storage/actions/action-items';
import { deleteEverything } from '../../../../lib/storage/actions/deletions';
import { healStamps } from '../../../../lib/storage/engine/heal-stamps';
import { emptyDatabase } from '../../lib/storage/empty-database';
import { now, storeMentorship } from '../../lib/storage/sample-mentorship';

const hour = 3_600_000;
const today = Date.parse(now);
let mentorshipId: string;
let stopListening: () => void;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: today });
  stopListening = onMessage('lookAgain', () => undefined);
  await emptyDatabase();
  ({ id: mentorshipId } = await storeMentorship());
});
afterEach(() => {
  stopListening();
  render(null, document.body);
  vi.useRealTimers();
});

/** Writes something while this machine's clock is ahead; then it is right again. */
async function writeAhead(hours: number): Promise<void> {
  vi.setSystemTime(today + hours * hour);
  await addActionItem({ mentorshipId, sessionId: null }, { text: 'Draft CV' }, now);
  vi.setSystemTime(today);
}

const said = () => document.body.textContent ?? '';
const draw = () => render(h(ClockNote, null), document.body);

/** Each way in which stamps beyond now are set right where they already are. */
const ways: Readonly<Record<string, () => Promise<unknown>>> = {
  'the next start': async () => {
    await writeAhead(4 * 365 * 24);
    await healStamps();
  },
  'an import of a file from a clock that is most of a day ahead': async () => {
    await writeAhead(20);
    const file = await readBackup(now);
    await emptyDatabase();
    await importBackup(file, 'merge', now);
  },
  'the undo of a deletion, where a clock was wrong before it': async () => {
    await writeAhead(4 * 365 * 24);
    const undo = await deleteEverything();
    await undo();
  },
};

describe('Changes that were dated later than now', () => {
  it.each(Object.entries(ways))(
    'are said to have been put in order by %s, until that is read',
    async (_, way) => {
      await way();
      draw();
      await expect.poll(said).toContain('now count as made today');
      document.querySelector('button')?.click();
      await expect.poll(said).toBe('');
    },
  );
});

it('A clock that is surely behind is named on every page, with what it says', () => {
  vi.setSystemTime(Date.parse('2020-01-01T12:00:00.000Z'));
  draw();
  expect(said()).toContain('it says Wed, Jan 1, 2020');
});
