import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuickEntry, type QuickEntry } from '../../../../../lib/domain/quick-entry';
import { contextIn, languages, type LanguageTag } from './typed-table';

/** Words that make days, take them away, or only look so, so that every neighbourhood of them comes up. */
const words: Record<LanguageTag, readonly string[]> = {
  en: [
    'by',
    'on',
    'not',
    'before',
    'every',
    'next',
    'week',
    'Friday',
    'fri',
    'the',
    '4th',
    'of',
    'end',
    'month',
    'and',
    'tomorrow',
    '2026-12-24',
    '05.02.2027',
    '4/12',
    '~1,000',
    '~w',
    'until',
  ],
  de: [
    'bis',
    'am',
    'nicht',
    'vor',
    'jeden',
    'nächste',
    'Woche',
    'Freitag',
    'Fr',
    'den',
    '4.',
    '4.12.',
    'Ende',
    'Monats',
    'und',
    'morgen',
    '24.12.2026',
    'in',
    'einer',
    '~1.000',
    'zum',
  ],
  fr: [
    'avant',
    'le',
    'pas',
    'chaque',
    'semaine',
    'prochaine',
    'vendredi',
    'en',
    'huit',
    '4',
    'fin',
    'du',
    'mois',
    'et',
    'demain',
    '24/12/2026',
    '4/12',
    "jusqu'à",
    '~1',
    '000',
  ],
  es: [
    'para',
    'el',
    'no',
    'antes',
    'del',
    'cada',
    'semana',
    'próxima',
    'viernes',
    'que',
    'viene',
    '4',
    'fin',
    'de',
    'mes',
    'y',
    'mañana',
    '24/12/2026',
    '4/12',
    'hasta',
    '~1.000',
  ],
  pt: [
    'até',
    'a',
    'não',
    'antes',
    'de',
    'toda',
    'semana',
    'próxima',
    'sexta',
    'que',
    'vem',
    'dia',
    '4',
    'fim',
    'do',
    'mês',
    'e',
    'amanhã',
    '24/12/2026',
    '4/12',
    '~1.000',
  ],
  ja: [
    'までに',
    '毎週',
    '来週の',
    '金曜日',
    '金曜',
    '4日',
    'まで',
    '月末',
    '以降',
    '明日',
    '2026/12/24',
    '4/12',
    '待つ',
    'の',
    'と',
    '締切',
    '～1,000字',
  ],
  ar: [
    'قبل',
    'حتى',
    'لا',
    'كل',
    'الأسبوع',
    'القادم',
    'الجمعة',
    'يوم',
    '4',
    'نهاية',
    'الشهر',
    'أو',
    'غدا',
    '24/12/2026',
    '4/12',
    'بعد',
    '~1٬000',
  ],
};

/** Words that no language knows. */
const unknown = fc.stringMatching(/^x[a-z]{2,8}q$/);
const marks = fc.constantFrom('!must', '!nice', '@Ana', '@Bo', '@me');
const rest = (entry: QuickEntry, without: keyof QuickEntry) => ({ ...entry, [without]: null });

describe.each(Object.keys(languages) as LanguageTag[])('A line typed in %s', (tag) => {
  const known = fc.constantFrom(...words[tag]);
  const read = (parts: readonly string[]) => readQuickEntry(parts.join(' '), contextIn(tag));

  it('keeps what is not understood, whole and in its order', () => {
    const line = fc.array(fc.oneof(unknown, known, marks, fc.constantFrom('~2h', '~90')), { maxLength: 10 });
    fc.assert(
      fc.property(line, (parts) => {
        const { text } = read(parts);
        const left = text.split(' ').filter((word) => /^x[a-z]+q$/.test(word));
        expect(left).toEqual(parts.filter((word) => /^x[a-z]+q$/.test(word)));
        expect(isPartOf(text, parts.join(' '))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is left alone, sign by sign, where nothing is understood', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(unknown, known, fc.string({ unit: 'grapheme', maxLength: 6 }))),
        (parts) => {
          const { text, owner, priority, estimateMinutes, dueOn } = read(parts);
          const isSilent = [owner, priority, estimateMinutes, dueOn].every((value) => value === null);
          fc.pre(isSilent);
          expect(text).toBe(parts.join(' ').trim());
        },
      ),
      { numRuns: 100, maxSkipsPerRun: 50 },
    );
  });

  it('says the same of everything else with one part more, wherever it stands', () => {
    const parts = fc.array(fc.oneof(unknown, known), { minLength: 1, maxLength: 8 });
    const added = fc.constantFrom(
      ['!must', 'priority'] as const,
      ['@Ana', 'owner'] as const,
      ['~2h', 'estimateMinutes'] as const,
      ['~45', 'estimateMinutes'] as const,
    );
    fc.assert(
      fc.property(unknown, parts, added, fc.nat(9), (first, tail, [part, kind], at) => {
        const line = [first, ...tail];
        const more = line.toSpliced(Math.min(at, line.length), 0, part);
        const [before, after] = [read(line), read(more)];
        fc.pre(before[kind] === null && after[kind] === read(['xq', part])[kind]);
        expect({ ...rest(after, kind), text: '' }).toEqual({ ...rest(before, kind), text: '' });
        expect(after.text).toBe(before.text);
      }),
      { numRuns: 500 },
    );
  });

  it('says the same of everything else with a deadline more', () => {
    const parts = fc.array(fc.oneof(unknown, marks, fc.constantFrom('~2h', '~30m')), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(unknown, parts, (first, tail) => {
        const line = [first, ...tail];
        const [before, after] = [read(line), read([...line, 'by Friday'])];
        expect(after).toEqual({ ...before, dueOn: '2026-11-27' });
      }),
      { numRuns: 200 },
    );
  });
});

/** Whether the signs of one text come in the same order in another. */
function isPartOf(text: string, whole: string): boolean {
  let at = 0;
  for (const sign of text.replaceAll(/\s/g, '')) {
    at = whole.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
