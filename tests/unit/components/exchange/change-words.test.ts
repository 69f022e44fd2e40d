import { beforeEach, describe, expect, it } from 'vitest';
import { fieldWords } from '../../../../components/exchange/change-words';
import type { PairKind } from '../../../../lib/domain/pair-kind';
import type { FieldChange } from '../../../../lib/merge/changes';
import { speak } from '../../lib/exports/in-language';

beforeEach(() => speak('en'));

const said = (change: FieldChange, kind: PairKind = 'mentoring') =>
  fieldWords({ table: 'sessions', kind: 'changed', id: '', row: {}, others: [], fields: [change] }, kind).map(
    // The sentence holds its arrow by a blank that does not break.
    (line) => line.replaceAll('\u00A0', ' '),
  );

describe('The preview of a code names', () => {
  it.each<[string, FieldChange, string]>([
    ['notes', { field: 'notes', before: '', after: 'In the library' }, 'Notes: – → In the library'],
    ['notes of several lines', { field: 'notes', before: 'A\nB', after: '' }, 'Notes: A B → –'],
    ['a third person', { field: 'ownerName', before: '', after: 'Nadia' }, 'Third person: – → Nadia'],
    ['that an item returns', { field: 'repeats', before: false, after: true }, 'every time: – → ✓'],
    ['a decision', { field: 'isDecision', before: false, after: true }, 'Decision: – → ✓'],
    ['a recurring meeting', { field: 'series', before: null, after: {} }, 'Recurring meeting: changes'],
    [
      'a field of a version to come',
      { field: 'novelty', before: 1, after: 2 },
      'Details of the record: changes',
    ],
  ])('%s', (_, change, sentence) => {
    expect(said(change)).toEqual([sentence]);
  });

  it('notes of any length by their beginning, and never by half a character', () => {
    const [line = ''] = said({
      field: 'notes',
      before: '',
      after: `${'x'.repeat(119)}😀${'y'.repeat(9000)}`,
    });
    expect(line).toBe(`Notes: – → ${'x'.repeat(119)}…`);
  });
});

describe('The preview of a code calls the two as', () => {
  const yes = { as: 'own-word', withdrawn: false };

  it.each<[PairKind, string, string]>([
    ['mentoring', 'Mentor', 'Mentoree'],
    ['manager', 'Manager', 'Team member'],
    ['coaching', 'Coach', 'Coachee'],
    ['thesis', 'Supervisor', 'Student'],
    ['tutoring', 'Tutor', 'Student'],
    ['sponsorship', 'Sponsor', 'Protégé'],
  ])('a pair of its kind does: %s', (kind, mentor, mentoree) => {
    const lines = (field: string, before: unknown, after: unknown) => said({ field, before, after }, kind);
    for (const field of ['commitmentMentor', 'heardMentor'])
      expect(lines(field, null, yes)).toEqual([`${mentor} commits: – → ✓`]);
    for (const field of ['commitmentMentoree', 'heardMentoree'])
      expect(lines(field, null, yes)).toEqual([`${mentoree} commits: – → ✓`]);
    expect(lines('owner', 'mentor', 'mentoree')[0]).toContain(`: ${mentor} → ${mentoree}`);
    expect(lines('calledOffBy', null, 'mentor')[0]).toContain(`: – → ${mentor}`);
  });
});
