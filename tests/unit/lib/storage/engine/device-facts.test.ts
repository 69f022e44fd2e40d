import { beforeEach, describe, expect, it } from 'vitest';
import { forgetNotMentoring, rememberNotMentoring } from '../../../../../lib/storage/actions/call-decisions';
import { isKnownNotMentoring } from '../../../../../lib/storage/queries/call-decisions';
import { database } from '../../../../../lib/storage/engine/database';
import { readDraft } from '../../../../../lib/storage/queries/drafts';
import { saveDraft } from '../../../../../lib/storage/actions/drafts';
import { askPanel } from '../../../../../lib/storage/actions/panel-request';
import { readPanelRequest } from '../../../../../lib/storage/queries/panel-request';
import { changeSettings } from '../../../../../lib/storage/actions/settings';
import { readSettings } from '../../../../../lib/storage/queries/settings';
import { emptyDatabase } from '../empty-database';
import { now } from '../sample-mentorship';

beforeEach(emptyDatabase);

describe('Settings', () => {
  it('begin at ten minutes and open by itself', async () => {
    expect(await readSettings()).toMatchObject({ leadMinutes: 10, openByItself: true, notify: false });
  });

  it('keep what was chosen, and the default for what was not', async () => {
    await changeSettings({ leadMinutes: 15 });
    expect(await readSettings()).toMatchObject({ leadMinutes: 15, openByItself: true, notify: false });
    await changeSettings({ openByItself: false });
    expect(await readSettings()).toMatchObject({ leadMinutes: 15, openByItself: false, notify: false });
  });

  it.each([0, 61, 2.5, Number.NaN])(
    'refuse a lead of %d minutes and keep the old one',
    async (leadMinutes) => {
      await expect(changeSettings({ leadMinutes })).rejects.toThrow();
      expect((await readSettings()).leadMinutes).toBe(10);
    },
  );
});

describe('Not a mentoring call', () => {
  const keys = ['meet:abc-defg-hij', 'teams:19:meeting_x@thread.v2'];

  it('is remembered for each key of the call until it is taken back', async () => {
    await rememberNotMentoring(keys, now);
    expect(await isKnownNotMentoring([keys[1] ?? ''])).toBe(true);
    expect(await isKnownNotMentoring(['meet:zzz-zzzz-zzz', ...keys])).toBe(true);
    expect(await isKnownNotMentoring(['meet:zzz-zzzz-zzz'])).toBe(false);
    expect(await isKnownNotMentoring([])).toBe(false);
    await forgetNotMentoring(keys);
    expect(await isKnownNotMentoring(keys)).toBe(false);
  });

  it('leaves nothing on the disk that names the call', async () => {
    await rememberNotMentoring(keys, now);
    const stored = JSON.stringify(await Promise.all(database.tables.map((table) => table.toArray())));
    for (const word of ['abc-defg-hij', 'meet', 'teams', 'meeting_x', 'thread'])
      expect(stored).not.toContain(word);
    for (const { hash } of await database.callDecisions.toArray()) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('A half-typed line', () => {
  it('survives as it was typed, blanks and all, and is forgotten when emptied', async () => {
    expect(await readDraft('add')).toBe('');
    await saveDraft('add', '  Draft C');
    await saveDraft('add', '  Draft CV ');
    expect(await readDraft('add')).toBe('  Draft CV ');
    await saveDraft('add', '');
    expect(await readDraft('add')).toBe('');
    expect(await database.drafts.count()).toBe(0);
  });
});

describe('What the panel was asked to show', () => {
  it('is the last thing it was asked', async () => {
    expect(await readPanelRequest()).toBeNull();
    await askPanel({ kind: 'capture', callId: null }, now);
    await askPanel({ kind: 'wrap-up', callId: 'x' }, now);
    expect(await readPanelRequest()).toEqual({ kind: 'wrap-up', callId: 'x', at: now });
  });
});
