import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backupTableNames, formatBackup, parseBackup, type Backup } from '../../../../lib/backup/backup-file';
import { importBackup, readBackup } from '../../../../lib/backup/backup-store';
import { planImport } from '../../../../lib/backup/import-plan';
import { mergeRecords } from '../../../../lib/domain/merge-records';
import {
  addActionItem,
  completeActionItem,
  editActionItem,
} from '../../../../lib/storage/actions/action-items';
import { findActionItem } from '../../../../lib/storage/queries/action-items';
import { parkLine } from '../../../../lib/storage/actions/agenda-items';
import { addCalendar } from '../../../../lib/storage/actions/calendars';
import { listCalendars } from '../../../../lib/storage/queries/calendars';
import { rememberNotMentoring } from '../../../../lib/storage/actions/call-decisions';
import { database } from '../../../../lib/storage/engine/database';
import { saveDraft } from '../../../../lib/storage/actions/drafts';
import { answerFeedback } from '../../../../lib/storage/actions/feedback';
import { noteExport } from '../../../../lib/storage/actions/sessions';
import { changeSettings } from '../../../../lib/storage/actions/settings';
import { readSettings } from '../../../../lib/storage/queries/settings';
import { emptyDatabase } from '../storage/empty-database';
import { now, storeSession } from '../storage/sample-mentorship';

let itemId: string;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(now) });
  await emptyDatabase();
  const { mentorship, session } = await storeSession();
  const place = { mentorshipId: mentorship.id, sessionId: session.id };
  itemId = (await addActionItem(place, { text: 'Draft CV' }, now)).id;
  await addActionItem(place, { text: 'قراءة 読む 📚' }, now);
  await parkLine(mentorship.id, 'Salary', now);
  await answerFeedback({ ...place, by: 'mentoree', as: 'own-word' }, { overall: 9, takeaway: 'Ask' }, now);
  await noteExport(session);
  await saveDraft('add-action-item', 'half a li');
  await rememberNotMentoring(['meet:abc-defg-hij'], now);
  await changeSettings({ leadMinutes: 12 });
});

afterEach(() => void vi.useRealTimers());

const exported = async () => formatBackup(await readBackup(now));

function read(text: string): Backup {
  const result = parseBackup(text);
  if (!('backup' in result)) throw new Error(`Expected a backup, found ${result.problem} ${result.place}.`);
  return result.backup;
}

describe('A backup', () => {
  it('wiped, imported and exported again is the same, byte for byte', async () => {
    const first = await exported();
    await emptyDatabase();
    await importBackup(read(first), 'replace', now);
    expect(await exported()).toBe(first);
    expect((await readSettings()).leadMinutes).toBe(12);
  });

  it('wakes no calendar: an address is asked for nothing before the person says so; one that was here stays awake', async () => {
    const known = await addCalendar(
      { name: 'Mine', kind: 'address', address: 'https://mine.example.com/a.ics' },
      now,
    );
    const text = await exported();
    const backup = read(text);
    const other = { ...known, id: crypto.randomUUID(), address: 'https://169.254.169.254/a.ics' };
    const moved = { ...known, address: 'https://elsewhere.example.com/a.ics' };
    const importing = async (calendars: Backup['tables']['calendars'], mode: 'merge' | 'replace') => {
      await importBackup({ ...backup, tables: { ...backup.tables, calendars } }, mode, now);
      return Object.fromEntries((await listCalendars()).map(({ address, problem }) => [address, problem]));
    };

    expect(await importing([known, other], 'merge')).toEqual({
      [known.address!]: null,
      [other.address]: 'asleep',
    });
    expect(await importing([moved], 'replace')).toEqual({ [moved.address]: 'asleep' });
  });

  it('has a row of every kind that was stored', async () => {
    const { tables } = await readBackup(now);
    const filled = backupTableNames.filter((name) => tables[name].length > 0);
    expect(filled).toEqual([
      'mentorships',
      'sessions',
      'actionItems',
      'agendaItems',
      'feedback',
      'callDecisions',
      'drafts',
      'exportedInvites',
    ]);
  });

  it('of version 3 is read: what was added since is empty or at its default', async () => {
    const file3 = JSON.parse(await exported()) as Record<'settings' | 'tables', Record<string, unknown>>;
    for (const added of ['word', 'reminders', 'quietHours', 'remindBySystem']) delete file3.settings[added];
    for (const added of ['shownReminders', 'warningAnswers', 'exchanges']) delete file3.tables[added];
    const file = JSON.stringify({ ...file3, version: 3 });
    expect(read(file)).toEqual(read(await exported()));
  });

  it('leaves this copy’s own id and clock out', async () => {
    expect(await exported()).not.toContain('revision-clock');
    expect(JSON.parse(await exported())).not.toHaveProperty('tables.device');
  });
});

describe('A file that does not fit', () => {
  it.each([
    ['is no JSON', 'not a file', { problem: 'no-backup', place: '' }],
    ['is something else', '{"format":"other"}', { problem: 'no-backup', place: '' }],
    ['is newer', '{"format":"last-ten","version":10}', { problem: 'newer', place: '10' }],
    ['is cut off', '{"format":"last-ten","version":9}', { problem: 'damaged', place: 'exportedAt' }],
  ])('because it %s is refused', (_, text, problem) => {
    expect(parseBackup(text)).toEqual(problem);
  });

  it('in one field of one row is refused whole, with the place', async () => {
    const text = (await exported()).replace('"Draft CV"', '7');
    const result = parseBackup(text);
    expect(result).toMatchObject({ problem: 'damaged' });
    expect('place' in result && result.place).toMatch(/^tables › actionItems › \d › text$/);
  });
});

describe('An import that merges', () => {
  it('takes the later change of each field from either side, and removes nothing', async () => {
    const file = read(await exported());
    await editActionItem(itemId, { text: 'Draft CV and letter' }, now);
    const other = await exported();
    await importBackup(file, 'replace', now);
    await completeActionItem(itemId, now);
    await importBackup(read(other), 'merge', now);
    expect(await findActionItem(itemId)).toMatchObject({ text: 'Draft CV and letter', status: 'done' });
  });

  it('makes every later edit win over what was imported, although the file’s clock was ahead', async () => {
    const file = read(await exported());
    const ahead = `${(Date.parse(now) + 8 * 3_600_000).toString(36).padStart(9, '0')}-0000-other`;
    for (const item of file.tables.actionItems) item.revisions['text'] = ahead;
    await importBackup(file, 'merge', now);
    const edited = await editActionItem(itemId, { text: 'Mine' }, now);
    expect((edited?.revisions['text'] ?? '') > ahead).toBe(true);
  });

  it('tells beforehand what is new, changed, the same and only here', async () => {
    const file = read(await exported());
    await editActionItem(itemId, { text: 'Later' }, now);
    await database.agendaItems.clear();
    await saveDraft('other', 'only here');
    const { changes } = planImport(await readBackup(now), file, 'merge');
    const of = (table: string) => changes.find((change) => change.table === table);
    expect(of('actionItems')).toMatchObject({ added: 0, changed: 0, same: 2, onlyHere: 0 });
    expect(of('agendaItems')).toMatchObject({ added: 1 });
    expect(of('drafts')).toMatchObject({ same: 1, onlyHere: 1 });
    const replacing = planImport(await readBackup(now), file, 'replace').changes;
    expect(replacing.find(({ table }) => table === 'actionItems')).toMatchObject({ changed: 1, same: 1 });
  });
});

describe('An import', () => {
  it.each(['merge', 'replace'] as const)('that does %s is taken back completely', async (mode) => {
    const file = read(await exported());
    await editActionItem(itemId, { text: 'Later' }, now);
    await saveDraft('other', 'only here');
    await changeSettings({ leadMinutes: 5 });
    const before = await exported();
    const undo = await importBackup(file, mode, now);
    await undo();
    expect(await exported()).toBe(before);
  });
});

describe('Two states of a record', () => {
  const base = { id: 'a', sameAs: [], text: 'old', status: 'open', revisions: { text: '1', status: '1' } };
  const mine = { ...base, text: 'mine', revisions: { text: '3', status: '1' } };
  const theirs = { ...base, text: 'theirs', status: 'done', revisions: { text: '2', status: '2' } };

  it('merge to the same in either order, and once is enough', () => {
    const merged = mergeRecords(mine, theirs);
    expect(merged).toMatchObject({ text: 'mine', status: 'done', revisions: { text: '3', status: '2' } });
    expect(mergeRecords(theirs, mine)).toEqual(merged);
    expect(mergeRecords(merged, theirs)).toEqual(merged);
  });
});
