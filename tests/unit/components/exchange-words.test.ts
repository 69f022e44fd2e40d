import { expect, it } from 'vitest';
import { fieldWords, nameOf } from '../../../components/exchange/change-words';
import type { Change } from '../../../lib/merge/changes';
import { anItem, aParkedLine } from '../lib/domain/sample-records';
import { speak } from '../lib/exports/in-language';

it('What a code brings names a third person and calls a decision one, whatever the name holds', () => {
  speak('en');
  expect(nameOf(anItem({ ownerName: 'Carla\u202E\nDiaz' }))).toBe('Carla Diaz: Draft CV');
  expect(nameOf(anItem())).toBe('Draft CV');
  expect(nameOf(aParkedLine({ isDecision: true, text: 'In person' }))).toBe('Decision: In person');
  const change = { fields: [{ field: 'ownerName', before: '', after: 'Carla\u202E' }] } as unknown as Change;
  expect(fieldWords(change, 'mentoring')).toEqual([expect.stringMatching(/^Third person: –\s→\sCarla$/)]);
});
