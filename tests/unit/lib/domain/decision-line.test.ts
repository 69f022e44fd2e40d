import { describe, expect, it } from 'vitest';
import { decisionIn } from '../../../../lib/domain/decision-line';
import { readQuickEntries, readQuickEntry } from '../../../../lib/domain/quick-entry';
import { silent } from './silent-entry';

const context = {
  now: '2026-12-10T15:00:00.000Z',
  timeZone: 'Europe/Berlin',
  myRole: 'mentoree',
  names: { mentor: 'Ana Lima', mentoree: 'Ben Okafor' },
} as const;

describe('A line that begins with an equals sign', () => {
  it.each([
    ['= We meet in person', 'We meet in person'],
    ['=We meet in person', 'We meet in person'],
    ['  =  We meet in person ', 'We meet in person'],
    ['=\u00a0We meet in person', 'We meet in person'],
    ['= Online', 'Online'],
    ['= Online!', 'Online!'],
    ['= 30 minutes are enough', '30 minutes are enough'],
    ['= “No slides” from now on', '“No slides” from now on'],
    ['= ¿Quién invita? Ana', '¿Quién invita? Ana'],
    ['= Team (four of them) joins', 'Team (four of them) joins'],
    ['= Budget is a = b', 'Budget is a = b'],
    ['＝ 次回は対面で会う', '次回は対面で会う'],
    ['＝次回は対面で会う', '次回は対面で会う'],
    ['= 30分にする', '30分にする'],
    ['= نلتقي حضوريًا من يناير', 'نلتقي حضوريًا من يناير'],
    ['= Wir treffen uns bis Freitag ~2h @mentor', 'Wir treffen uns bis Freitag ~2h @mentor'],
  ])('keeps a decision: %s', (line, decided) => expect(decisionIn(line)).toBe(decided));

  it.each([
    'We meet = in person',
    '== Heading ==',
    '==We meet in person',
    '=== We meet in person',
    '=> ask her first',
    '= > ask her first',
    '=5',
    '= 5 %',
    '= 5 km',
    '=5 minutes are enough',
    '=SUM(A1:B2)',
    '=SUM(A1:B2) and the rest',
    '= SUM(A1:B2)',
    '=Sheet1!A1 is the sum',
    '=A1+B2',
    '=true',
    '= x',
    '=',
    '= ',
    '=)',
    '= !must',
    '= @Ana does it',
    '= - + -',
    '! = We meet',
    '≠ We meet in person',
    ':= We meet in person',
  ])('keeps none where it is no sentence: %s', (line) => expect(decisionIn(line)).toBeUndefined());

  it('is read as nothing else: no owner, no day, no minutes', () => {
    const line = '= Draft CV by fri !must ~2h @mentor';
    expect(readQuickEntry(line, context)).toEqual({
      ...silent,
      text: 'Draft CV by fri !must ~2h @mentor',
      isDecision: true,
    });
  });

  it('given back to the text, is an item as typed', () => {
    const entry = readQuickEntry('= Draft CV by fri', { ...context, asText: ['isDecision'] });
    expect(entry).toEqual({ ...silent, text: '= Draft CV', dueOn: '2026-12-11' });
  });

  it('is a decision among pasted items, also behind a bullet', () => {
    const entries = readQuickEntries('- Draft CV\n- = We meet in person\n= 5 %', context);
    expect(entries.map(({ text, isDecision }) => [text, isDecision])).toEqual([
      ['Draft CV', false],
      ['We meet in person', true],
      ['= 5 %', false],
    ]);
  });
});
