import { describe, expect, it } from 'vitest';
import { findSettings } from '../../../../lib/domain/setting-search';

const settings = [
  { label: 'Days between meetings', note: '' },
  { label: 'Open automatically', note: 'Browsers don’t let a panel open on its own.' },
  { label: 'Private calendar address (iCal)', note: '' },
  { label: 'Add calendar', note: '' },
  { label: 'Protégé', note: '' },
  { label: 'Standardlänge der Treffen', note: '' },
  { label: '次回の面談', note: 'カレンダーの住所' },
  { label: 'ハ行', note: '' },
  { label: 'التذكيرات', note: '' },
  { label: 'a.b*c', note: '' },
];

const labels = (query: string) => findSettings(settings, query).map(({ label }) => label);

describe('A search in the settings', () => {
  it.each([
    ['a word of a label', 'meetings', ['Days between meetings']],
    ['a word of a note', 'browsers', ['Open automatically']],
    ['words in any order', 'meetings days', ['Days between meetings']],
    ['words of label and note together', 'automatically panel', ['Open automatically']],
    ['another case', 'PRIVATE', ['Private calendar address (iCal)']],
    ['no accents', 'protege', ['Protégé']],
    ['the inside of a long word', 'länge', ['Standardlänge der Treffen']],
    ['a language without blanks', '面談', ['次回の面談']],
    ['a note in it', 'カレンダー', ['次回の面談']],
    ['Arabic with its vowel signs', 'التَذكيرات', ['التذكيرات']],
    ['full-width letters', 'ｐｒｉｖａｔｅ', ['Private calendar address (iCal)']],
    ['signs that mean something to patterns', '.b*', ['a.b*c']],
    ['a sign that only looks like another', 'バ', []],
    ['one word that stands nowhere', 'days zebra', []],
    ['nothing', '', []],
    ['blanks', ' \u00A0\t', []],
    ['only what nobody sees', '\u200B\u202E', []],
  ])('understands %s', (_, query, found) => {
    expect(labels(query)).toEqual(found);
  });

  it('shows labels that begin with the word before those that have it inside', () => {
    const rows = ['Recall', 'Call pages', 'In a call'].map((label) => ({ label, note: '' }));
    expect(findSettings(rows, 'call').map(({ label }) => label)).toEqual([
      'Call pages',
      'In a call',
      'Recall',
    ]);
    expect(findSettings([{ label: 'Other', note: 'call' }, ...rows], 'call').at(-1)?.label).toBe('Other');
  });

  it('takes any length of query', () => {
    expect(labels('x '.repeat(20_000))).toEqual([]);
  });
});
