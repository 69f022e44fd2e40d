import { counted, type Meaning, type MeetingRow, type MeetingTable } from './meeting-table';

const weekdays = ['sonntag', 'montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag|sonnabend'];

const parts: readonly (readonly [string, Meaning])[] = [
  ['früh|morgen|morgens', 'part:1-12'],
  ['vormittag|vormittags', 'part:6-12'],
  ['mittag|mittags', 'part:11-15'],
  ['nachmittag|nachmittags', 'part:12-19'],
  ['abend|abends', 'part:17-24'],
  ['nacht|nachts', 'part:20-24'],
];

/** `Freitagnachmittag`, `Freitag Morgen`: behind a day, `Morgen` is no other day. `Freitagnachmittags` is each of them. */
const compounds = [...weekdays, 'heute', 'gestern'].flatMap((names, place) =>
  names.split('|').flatMap((name) =>
    parts.map(([words, part]): MeetingRow => {
      const spellings = words
        .split('|')
        .flatMap((word) => [
          `${name} ${word}`,
          ...(word.endsWith('s') ? [] : [`${name}${word}`, `${name}-${word}`]),
        ]);
      const day: Meaning = place < 7 ? `weekday:${place}` : place === 7 ? 'day:0' : 'day:-1';
      return [spellings.join('|'), day, part];
    }),
  ),
);

const ones = ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const tens: readonly (readonly [string, number])[] = [
  ['zwanzig', 20],
  ['dreißig|dreissig', 30],
  ['vierzig', 40],
  ['fünfzig', 50],
];

/** `fünfundvierzig` and its like. */
const compoundNumbers = tens.flatMap(([names, value]) =>
  ones.map((one, unit): MeetingRow => {
    const spellings = names.split('|').map((name) => `${one}und${name}`);
    return [spellings.join('|'), `num:${value + unit + 1}`];
  }),
);

export const germanMeetings: MeetingTable = {
  slash: 'unclear',
  dots: 'day-month',
  dotIsOrdinal: true,
  weekStarts: [1],
  rows: [
    ['gestern', 'day:-1'],
    ['heute', 'day:0'],
    ['morgen', 'day:1'],
    ['übermorgen|uebermorgen', 'day:2'],
    ['morgen früh', 'day:1', 'part:1-12'],
    ...compounds,
    ...counted('weekday', 0, weekdays),
    ...counted('weekday', 0, ['so', 'mo', 'di', 'mi', 'do', 'fr', 'sa']),
    ...counted('weekday', 0, ['so.', 'mo.', 'di.', 'mi.', 'do.', 'fr.', 'sa.']),
    ...counted('month', 1, [
      'januar|jänner|jan',
      'februar|feber|feb',
      'märz|maerz|mär|mrz',
      'april|apr',
      'mai',
      'juni|jun',
      'juli|jul',
      'august|aug',
      'september|sept|sep',
      'oktober|okt',
      'november|nov',
      'dezember|dez',
    ]),
    ...counted('nth', 1, [
      'ersten|erster|erste',
      'zweiten|zweiter|zweite',
      'dritten|dritter|dritte',
      'vierten|vierter|vierte',
      'fünften|fünfter|fünfte',
    ]),
    ['letzten|letzter|letzte', 'nth:-1'],
    ['am|den|dem|der', 'the'],
    ['nächste woche|nächster woche|kommende woche|kommender woche', 'thatWeek:1'],
    ['diese woche|dieser woche', 'thatWeek:0'],
    ['übernächste woche|übernächster woche', 'thatWeek:2'],
    ['nächsten monats|nächsten monat|des nächsten monats|im nächsten monat|kommenden monats', 'thatMonth:1'],
    ['nächsten|nächster|nächste', 'next'],
    ['kommenden|kommender|kommende', 'coming'],
    ['diesen|dieser', 'this'],

    ['um', 'at'],
    ['uhr', 'clockMark'],
    ['h', 'hourMark'],
    ['halb', 'quarterBefore:-30'],
    ['viertel nach', 'quarterBefore:15'],
    ['viertel vor|dreiviertel|drei viertel', 'quarterBefore:-15'],
    ['nach', 'past'],
    ['vor', 'before'],
    ...parts.map(([words, part]): MeetingRow => [words.replace('|morgen|', '|'), part]),
    ['am morgen|in der früh|in der frühe', 'part:1-12'],
    ['am vormittag', 'part:6-12'],
    ['am mittag|über mittag', 'part:11-15'],
    ['am nachmittag', 'part:12-19'],
    ['am abend', 'part:17-24'],
    ['in der nacht', 'part:20-24'],
    ['mitternacht', 'midnight'],

    ['von', 'from'],
    ['im|des', 'of'],
    ['bis um|bis', 'to:1'],

    ['für|lang|dauer', 'for'],
    ['in', 'in'],
    ['stunden', 'hour:2'],
    ['stunde|std.|std', 'hour'],
    ['minuten|minute|min.|min|m', 'minute'],
    ['tagen|tage|tag', 'days'],
    ['wochen|woche', 'weeks'],
    ['monaten|monate|monat', 'months'],
    ['eine stunde|einer stunde', 'num:1', 'hour'],
    ['einem tag', 'num:1', 'days'],
    ['einer woche', 'num:1', 'weeks'],
    ['einem monat', 'num:1', 'months'],
    ['eine halbe stunde|einer halben stunde|halbe stunde|halben stunde|halbstunde|½ stunde', 'length:30'],
    ['eine viertelstunde|einer viertelstunde|viertelstunde|eine viertel stunde|viertel stunde', 'length:15'],
    [
      'eine dreiviertelstunde|einer dreiviertelstunde|dreiviertelstunde|eine dreiviertel stunde|dreiviertel stunde|drei viertelstunden|drei viertel stunden',
      'length:45',
    ],
    ['anderthalb|eineinhalb|einundeinhalb', 'num:1.5'],
    ['zweieinhalb|zweiundeinhalb', 'num:2.5'],
    ['dreieinhalb', 'num:3.5'],
    ['und eine halbe|und eine halbe stunde', 'andHalf'],
    ['und', 'and'],

    ...compoundNumbers,
    ['eins|ein', 'num:1'],
    ...counted('num', 2, [
      'zwei|zwo',
      ...ones.slice(2),
      'zehn',
      'elf',
      'zwölf|zwoelf',
      'dreizehn',
      'vierzehn',
    ]),
    ...counted('num', 15, ['fünfzehn|fuenfzehn', 'sechzehn', 'siebzehn', 'achtzehn', 'neunzehn']),
    ...tens.map(([names, value]): MeetingRow => [names, `num:${value}`]),
    ['fuenf', 'num:5'],
    ['sechzig', 'num:60'],
    ['neunzig', 'num:90'],

    [
      'gleiche zeit|zur gleichen zeit|selbe zeit|zur selben zeit|gleiche uhrzeit|übliche zeit|zur üblichen zeit',
      'same',
    ],
    ['bitte|gerne|gern|dann|wieder|ok|okay|ja|treffen|gespräch|termin|meeting|wir|uns', 'filler'],
  ],
};
