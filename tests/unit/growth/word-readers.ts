import { readWhen } from '../../../lib/domain/meeting-words';
import { readQuickEntries, readQuickEntry } from '../../../lib/domain/quick-entry';
import { contextIn, languages, type LanguageTag } from '../lib/domain/typed-words/typed-table';
import { repeated, type Reader } from './measure-growth';

/** Words that the patterns of each language begin, continue or end with. */
const words: Record<LanguageTag, readonly string[]> = {
  en: [
    'every time ',
    '@Carla ',
    '= we ',

    'day ',
    '2 days and ',
    'in a ',
    'next week ',
    'by ',
    'fri ',
    'may ',
    'end of ',
    'not ',
    'I will ',
    'half ',
    'once a week ',
    'fri, no, ',
  ],
  de: [
    'jedes mal ',

    'tag ',
    '2 tage und ',
    'in einer ',
    'nächste woche ',
    'bis ',
    'fr ',
    '3.12. ',
    'ende der ',
    'nicht ',
    'ein ',
  ],
  fr: [
    'chaque fois ',

    'jour ',
    '2 jours et ',
    'dans une ',
    'semaine prochaine ',
    "d'ici ",
    'lundi ',
    'fin de ',
    'pas ',
    'le ',
  ],
  es: [
    'cada vez ',

    'día ',
    '2 días y ',
    'en una ',
    'semana que viene ',
    'para el ',
    'lunes ',
    'fin de ',
    'no ',
    'próximo ',
  ],
  pt: [
    'toda vez ',

    'dia ',
    '2 dias e ',
    'em uma ',
    'semana que vem ',
    'até a ',
    'segunda ',
    'fim do ',
    'não ',
    'próxima ',
  ],
  ja: ['毎回', '日', '2日', '来週', 'までに', '月曜', '月末', '時間', '12月', '12/4', 'ない', '3日（月）'],
  ar: [
    'كل مرة ',

    'يوم ',
    'يومين ',
    'ساعة ',
    '3 أيام و',
    'أسبوع ',
    'شهر ',
    'نص ',
    'قبل ',
    'الاثنين ',
    'القادم ',
    'كتاب ',
    'من ',
    'لا ',
  ],
};
const signs = [
  '~1',
  '~1,',
  '~ ',
  '!',
  '!must ',
  '@a.',
  '@me ',
  '1/',
  '1.',
  '1-',
  '12:',
  '(',
  '"',
  ' ',
  'x',
  '[',
  '\u0301',
];

const pasted = [
  '- \n',
  '1. x\n',
  '[ ] [ ] ',
  '☐',
  'o ',
  '1.1.1.1',
  '\t',
  '\n\n',
  '→ x\n',
  'a. x\n',
  '①あ\n',
  '• x by fri !must ~2h @me\n',
];

const usual = { date: '2026-12-09', time: '11:00', lengthMinutes: 60 };

function readersIn(tag: LanguageTag): Reader[] {
  const context = contextIn(tag);
  const here = { now: context.now, timeZone: 'Europe/Berlin', language: languages[tag] };
  return [...words[tag], ...(tag === 'en' ? signs : [])].flatMap((word) => {
    const write = (size: number) => `x ${repeated(word, size)}`;
    const line = { write, read: (text: string) => readQuickEntry(text, context) };
    return [
      // Short enough to end where each word doubles the time, and long enough for it to show.
      { ...line, name: `a line of ${JSON.stringify(word)} in ${tag}`, size: word.length * 5 },
      // Above 17,000 letters each costs four times what it does below, however many follow: all of it lies above.
      {
        ...line,
        name: `a long line of ${JSON.stringify(word)} in ${tag}`,
        size: Math.max(20_000, word.length * 1200),
      },
      {
        name: `a meeting of ${JSON.stringify(word)} in ${tag}`,
        write: (size: number) => repeated(word, size),
        read: (text: string) => readWhen(text, usual, here),
        size: word.length * 5,
      },
    ];
  });
}

/** Readers of what a person types or pastes, with the words that their patterns begin, continue or end with. */
export const wordReaders: readonly Reader[] = [
  ...(Object.keys(words) as LanguageTag[]).flatMap(readersIn),
  ...pasted.map((piece) => ({
    name: `a pasted text of ${JSON.stringify(piece)}`,
    write: (size: number) => repeated(piece, size),
    read: (text: string) => readQuickEntries(text, contextIn('en')),
    size: piece.length * 200,
  })),
];
