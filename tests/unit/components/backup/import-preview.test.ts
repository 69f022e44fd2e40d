// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportPreview } from '../../../../components/backup/ImportPreview';
import type { Backup } from '../../../../lib/backup/backup-file';
import { readBackup } from '../../../../lib/backup/backup-store';
import type { ImportSource } from '../../../../lib/backup/import-plan';
import { addActionItem } from '../../../../lib/storage/actions/action-items';
import { emptyDatabase } from '../../lib/storage/empty-database';
import { now, storeSession } from '../../lib/storage/sample-mentorship';

let file: Backup;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) });
  await emptyDatabase();
  const { mentorship, session } = await storeSession();
  const place = { mentorshipId: mentorship.id, sessionId: session.id };
  await addActionItem(place, { text: 'Draft CV' }, now);
  file = await readBackup(now);
});
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

/** The file as it is where its words were written by a clock that was `days` ahead of this one. */
function writtenAhead(days: number): Backup {
  const stamp = `${(Date.parse(now) + days * 86_400_000).toString(36).padStart(9, '0')}-0000-c0ffee`;
  const actionItems = file.tables.actionItems.map((row) => ({
    ...row,
    revisions: { ...row.revisions, text: stamp },
  }));
  return { ...file, tables: { ...file.tables, actionItems } };
}

async function shown(backup: Backup, source: ImportSource): Promise<string> {
  const ignore = () => undefined;
  render(h(ImportPreview, { file: backup, source, onTake: ignore, onCancel: ignore }), document.body);
  await expect.poll(() => document.querySelectorAll('tbody tr').length).toBeGreaterThan(0);
  return document.body.textContent ?? '';
}

describe.each(['file', 'own-copy'] as const)('Before a %s is taken', (source) => {
  it('a person hears that some of it is dated later than now, and what this machine takes for today', async () => {
    const text = await shown(writtenAhead(4 * 365), source);
    expect(text).toContain("dated later than now; this machine's clock says Thu, Dec 10, 2026");
  });

  it('nobody is told of clocks that differ by hours, as all do', async () => {
    expect(await shown(writtenAhead(0.4), source)).not.toContain('clock');
  });
});

it('A safety copy is not called a file', async () => {
  const text = await shown(file, 'own-copy');
  expect(text).toContain('Safety copy of');
  expect(text).not.toMatch(/file|import/i);
});
