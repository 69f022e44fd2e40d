import { beforeEach, describe, expect, it } from 'vitest';
import { formatBackup, parseBackup } from '../../../../../lib/backup/backup-file';
import { importBackup, readBackup } from '../../../../../lib/backup/backup-store';
import { standingOf } from '../../../../../lib/domain/programme-fields';
import { defaultSettings } from '../../../../../lib/domain/settings';
import { makeCode } from '../../../../../lib/merge/exchange';
import { parseCode } from '../../../../../lib/merge/code-block';
import { changeMentorship, createMentorship } from '../../../../../lib/storage/actions/mentorships';
import {
  chooseProgramme,
  removeProgramme,
  restoreProgramme,
  takeProgramme,
} from '../../../../../lib/storage/actions/programmes';
import { createRecord } from '../../../../../lib/storage/engine/records';
import { changeSettings } from '../../../../../lib/storage/actions/settings';
import { newSession, startUnplannedSession } from '../../../../../lib/storage/actions/sessions';
import { finishWrapUp } from '../../../../../lib/storage/actions/wrap-up';
import { findMentorship } from '../../../../../lib/storage/queries/mentorships';
import { listProgrammes, programmeOf } from '../../../../../lib/storage/queries/programmes';
import { readSettings } from '../../../../../lib/storage/queries/settings';
import { aPreset, presetId } from '../../domain/sample-preset';
import { emptyDatabase } from '../empty-database';
import { now, planOn, storeMentorship } from '../sample-mentorship';

beforeEach(emptyDatabase);

const read = async (id: string) => {
  const mentorship = await findMentorship(id);
  if (!mentorship) throw new Error('The mentorship is gone.');
  return mentorship;
};

/** Stores a mentorship in the sample programme. */
async function storeInProgramme() {
  await takeProgramme(aPreset(), 'file', now);
  const { id } = await storeMentorship();
  await chooseProgramme(id, presetId);
  return id;
}

describe('A programme that is taken', () => {
  it('is stored with where it came from and when', async () => {
    await takeProgramme(aPreset(), 'code', now);
    expect(await listProgrammes()).toEqual([
      { id: presetId, preset: aPreset(), source: 'code', addedAt: now, changedAt: now },
    ]);
  });

  it('sets what of the settings was never chosen, and leaves what the person chose', async () => {
    await changeSettings({ leadMinutes: 5 });
    const { takeBack } = await takeProgramme(aPreset(), 'file', now);
    expect(await readSettings()).toMatchObject({
      leadMinutes: 5,
      word: 'mentee',
      warnings: { ...defaultSettings.warnings, carries: 2 },
    });
    await takeBack();
    expect(await readSettings()).toEqual({ ...defaultSettings, leadMinutes: 5 });
    expect(await listProgrammes()).toEqual([]);
  });

  it('switches on nothing', async () => {
    await takeProgramme(
      aPreset({ notify: true, remindBySystem: true, callHosts: ['evil.example'] }),
      'file',
      now,
    );
    const { notify, remindBySystem, callHosts } = await readSettings();
    expect({ notify, remindBySystem, callHosts }).toEqual({
      notify: false,
      remindBySystem: false,
      callHosts: [],
    });
  });

  it('sets what a mentorship in it begins with; the way back leaves what was written since', async () => {
    await takeProgramme(aPreset(), 'file', now);
    const { id } = await storeMentorship();
    const back = await chooseProgramme(id, presetId);
    expect(await read(id)).toMatchObject({
      programmeId: presetId,
      cadenceDays: 14,
      usualLengthMinutes: 45,
      plannedSessions: 8,
      programmeManagerName: 'Noor Haddad',
    });
    await changeMentorship(id, { cadenceDays: 10 });
    await back?.();
    expect(await read(id)).toMatchObject({ programmeId: null, cadenceDays: 10, usualLengthMinutes: null });
  });
});

describe('A field of a mentorship', () => {
  it('stands as set until it is changed, and again once it is put back', async () => {
    const id = await storeInProgramme();
    const standing = async () => standingOf(await read(id), aPreset(), 'cadenceDays');
    expect(await standing()).toBe('as-set');
    await changeMentorship(id, { cadenceDays: 21 });
    expect(await standing()).toBe('changed');
    await changeMentorship(id, { cadenceDays: 14 });
    expect(await standing()).toBe('as-set');
    expect(standingOf(await read(id), aPreset(), 'plannedEndOn')).toBe('open');
    expect(standingOf(await read(id), undefined, 'cadenceDays')).toBe('open');
  });

  it('that stands as set is not changed by one booking; one the person chose still learns', async () => {
    const id = await storeInProgramme();
    await changeMentorship(id, { usualLengthMinutes: 30 });
    const session = await startUnplannedSession(await read(id), planOn('10'), now);
    const next = newSession(await read(id), planOn('27'), now);
    await createRecord('sessions', { ...next, origin: 'booked', status: 'planned', actualStartAt: null });
    await finishWrapUp(session.id, null, now);
    expect(await read(id)).toMatchObject({ cadenceDays: 14, usualLengthMinutes: 60 });
  });
});

describe('A later version of a programme', () => {
  it('is followed by what stands as set, and by nothing else', async () => {
    const id = await storeInProgramme();
    await changeMentorship(id, { usualLengthMinutes: 30 });
    const later = aPreset({ rhythmDays: 21, lengthMinutes: 60, leadMinutes: 12, endsOn: '2027-06-30' });
    const { takeBack } = await takeProgramme(later, 'file', now);
    expect(await read(id)).toMatchObject({
      cadenceDays: 21,
      usualLengthMinutes: 30,
      plannedEndOn: '2027-06-30',
    });
    expect((await readSettings()).leadMinutes).toBe(12);
    await takeBack();
    expect(await read(id)).toMatchObject({ cadenceDays: 14, usualLengthMinutes: 30, plannedEndOn: null });
    expect((await readSettings()).leadMinutes).toBe(15);
    expect((await listProgrammes()).map(({ preset }) => preset)).toEqual([aPreset()]);
  });
});

describe('A programme that is removed', () => {
  it('leaves mentorships and settings as they are, and comes back whole', async () => {
    const id = await storeInProgramme();
    const [before, settings] = [await read(id), await readSettings()];
    const removed = await removeProgramme(presetId);
    expect(await listProgrammes()).toEqual([]);
    expect(await read(id)).toEqual(before);
    expect(await readSettings()).toEqual(settings);
    expect(await programmeOf(before)).toBeUndefined();
    if (removed) await restoreProgramme(removed);
    expect((await programmeOf(before))?.preset).toEqual(aPreset());
  });

  it('and has come again since is not put back over its newer self', async () => {
    await takeProgramme(aPreset(), 'file', now);
    const removed = await removeProgramme(presetId);
    await takeProgramme(aPreset({ rhythmDays: 7 }), 'file', now);
    if (removed) await restoreProgramme(removed);
    expect((await listProgrammes())[0]?.preset.rhythmDays).toBe(7);
  });
});

it('Two programmes of one name stay two', async () => {
  const other = aPreset({ id: crypto.randomUUID() });
  await takeProgramme(aPreset(), 'file', now);
  await takeProgramme(other, 'file', now);
  expect((await listProgrammes()).map(({ id }) => id).toSorted()).toEqual([presetId, other.id].toSorted());
});

it('A mentorship that begins in a programme has its fields at once', async () => {
  await takeProgramme(aPreset(), 'file', now);
  const known = {
    partnerName: 'Ana',
    role: 'mentor' as const,
    partnerEmail: null,
    callKeys: [],
    callLink: null,
  };
  const { id } = await createMentorship(known, now, {
    programmeId: presetId,
    cadenceDays: 14,
    kind: 'coaching',
  });
  expect(await read(id)).toMatchObject({ programmeId: presetId, cadenceDays: 14, kind: 'coaching' });
});

it('A code for the partner says nothing of the programme, the kind, or what is asked and looked for', async () => {
  const id = await storeInProgramme();
  const code = await parseCode(await makeCode(id));
  const text = JSON.stringify(code);
  for (const local of [presetId, 'programmeId', 'asksFeedback', 'watchesSigns', 'Acme'])
    expect(text).not.toContain(local);
});

it('A backup takes programmes along; one that is here already stays as it is', async () => {
  const id = await storeInProgramme();
  const text = formatBackup(await readBackup(now));
  const file = parseBackup(text);
  if (!('backup' in file)) throw new Error('Expected a backup.');
  await emptyDatabase();
  await importBackup(file.backup, 'replace', now);
  expect(formatBackup(await readBackup(now))).toBe(text);
  expect((await programmeOf(await read(id)))?.preset).toEqual(aPreset());
  await takeProgramme(aPreset({ rhythmDays: 7 }), 'file', now);
  await importBackup(file.backup, 'merge', now);
  expect((await listProgrammes())[0]?.preset.rhythmDays).toBe(7);
});
