import { describe, expect, it } from 'vitest';
import { emptyForm, formOf, keptForm, presetOf, withKind } from '../../../components/programme/form-state';
import { choiceOf, startOf } from '../../../components/programmes/start-choice';
import type { Programme } from '../../../lib/domain/programme';
import { aPreset } from '../lib/domain/sample-preset';
import { now } from '../lib/storage/sample-mentorship';

const stored = (fields = {}): Programme => {
  const preset = aPreset(fields);
  return { id: preset.id, preset, source: 'file', addedAt: now, changedAt: now };
};

describe('A new mentorship begins', () => {
  it('as the only programme sets it, without a word typed', () => {
    expect(startOf([stored()], {})).toEqual({
      programmeId: stored().id,
      kind: 'mentoring',
      cadenceDays: 14,
      usualLengthMinutes: 45,
      plannedSessions: 8,
      asksFeedback: true,
      watchesSigns: true,
      programmeManagerName: 'Noor Haddad',
      programmeManagerEmail: 'noor@acme.example',
    });
  });

  it('in no programme where there are several and nobody said which, or where none is wanted', () => {
    const two = [stored(), stored({ id: crypto.randomUUID() })];
    expect(startOf(two, {})).not.toHaveProperty('programmeId');
    expect(startOf([stored()], { programmeId: null })).not.toHaveProperty('programmeId');
    expect(startOf(two, { programmeId: two[1]?.id })).toHaveProperty('programmeId', two[1]?.id);
    expect(startOf(two, { programmeId: crypto.randomUUID() })).not.toHaveProperty('programmeId');
  });

  it('with what the person typed in place of what was set; what is no number stays as it was set', () => {
    const choice = { cadenceDays: '7', usualLengthMinutes: 'long', plannedSessions: '' };
    expect(startOf([stored()], choice)).toMatchObject({
      cadenceDays: 7,
      usualLengthMinutes: 45,
      plannedSessions: null,
    });
    for (const beyond of ['0', '367', '1.5', '-1', '1e9'])
      expect(startOf([stored()], { cadenceDays: beyond })).toMatchObject({ cadenceDays: 14 });
  });

  it('as its kind has it: a manager asks for no scores and looks for no warning signs, with or without a programme', () => {
    const ofManagers = { asksFeedback: false, watchesSigns: false, cadenceDays: 7, usualLengthMinutes: 30 };
    expect(startOf([], { kind: 'manager' })).toEqual({ kind: 'manager', ...ofManagers });
    const silent = { rhythmDays: null, lengthMinutes: null, kind: 'manager' };
    expect(startOf([stored(silent)], {})).toMatchObject(ofManagers);
    expect(startOf([stored({ ...silent, feedback: true })], {})).toMatchObject({ asksFeedback: true });
  });

  it('with nothing chosen where what was kept is damaged', () => {
    for (const kept of ['', '{', 'null', '{"kind":"other"}', '[]']) expect(choiceOf(kept)).toEqual({});
  });
});

describe('The form of a programme', () => {
  it('made from a programme says the same programme', () => {
    const preset = aPreset({ feedback: false, warningSigns: true, endsOn: '2027-06-30', kind: 'thesis' });
    expect(presetOf(formOf(preset))).toMatchObject({ preset });
    expect(presetOf(keptForm(JSON.stringify(formOf(preset))) ?? emptyForm())).toMatchObject({ preset });
  });

  it('that is empty misses a name only, and each new one is another programme', () => {
    expect(presetOf(emptyForm())).toEqual({ problem: 'damaged', field: 'name' });
    expect(presetOf({ ...emptyForm(), name: 'Acme' })).toMatchObject({
      preset: { name: 'Acme', rhythmDays: null },
    });
    expect(emptyForm().id).not.toBe(emptyForm().id);
  });

  it.each([
    ['rhythmDays', '0'],
    ['rhythmDays', 'two weeks'],
    ['managerEmail', 'noor'],
    ['helpLink', 'javascript:alert(1)'],
    ['leadMinutes', '90'],
  ] as const)('says that %s does not fit where it is "%s"', (field, text) => {
    expect(presetOf({ ...emptyForm(), name: 'Acme', [field]: text })).toEqual({ problem: 'damaged', field });
  });

  it('follows its kind where nothing else was typed', () => {
    const typed = { ...emptyForm(), rhythmDays: '10' };
    const manager = withKind(typed, 'manager');
    expect(manager).toMatchObject({
      rhythmDays: '10',
      lengthMinutes: '30',
      feedback: 'no',
      warningSigns: 'no',
    });
    expect(withKind(manager, 'mentoring')).toMatchObject({
      rhythmDays: '10',
      lengthMinutes: '',
      feedback: '',
    });
  });
});
