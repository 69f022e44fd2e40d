import type { DayPhrases } from '../day-rule';

const next = '(?:nächste[rn]?|kommende[rn]?)\\s+woche';
const day = '(?:den\\s+|dem\\s+|der\\s+)?(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})';

/** Days that German names by more than one word, and days in figures. */
export const germanPhrases: DayPhrases = {
  weekdays: [
    'montag|mo\\.?',
    'dienstag|di\\.?',
    'mittwoch|mi\\.?',
    'donnerstag|do\\.?',
    'freitag|fr\\.?',
    'samstag|sonnabend|sa\\.?',
    'sonntag|so\\.?',
  ],
  edgeDays: [],
  months: [
    'jan(?:uar|\\.)?|jänner',
    'feb(?:ruar|\\.)?',
    'märz|mrz',
    'apr(?:il|\\.)?',
    'mai',
    'juni?',
    'juli?',
    'aug(?:ust|\\.)?',
    'sept?(?:ember|\\.)?',
    'okt(?:ober|\\.)?',
    'nov(?:ember|\\.)?',
    'dez(?:ember|\\.)?',
  ],
  phrases: [
    [`(?:%W,?\\s+)?${day}\\.(?:\\s?(?<year>\\d{4}|\\d{2}))?(?!\\s?\\d|\\.\\d)`, 'date'],
    [`%W,?\\s+${day}(?!\\s?[.\\d])`, 'date'],
    ['%W,?\\s+(?:den\\s+|dem\\s+|der\\s+)?(?<day>\\d{1,2})\\.(?!\\s?\\d|\\s+\\p{L})', 'day-of-month'],
    [
      '%W,?\\s+(?:den\\s+|dem\\s+|der\\s+)?\\d{1,2}\\.(?!\\s?\\d|\\s+(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez))',
      'unsure',
    ],
    ['kommende[nrms]?\\s+%W', { coming: 0 }],
    [`${next},?\\s+(?:am\\s+)?%W`, { inWeek: 1 }],
    [`%W,?\\s+(?:(?:in\\s+)?der\\s+)?${next}`, { inWeek: 1 }],
    ['diese[rn]?\\s+woche,?\\s+(?:am\\s+)?%W', { inWeek: 0 }],
    ['%W,?\\s+(?:in\\s+)?diese[rn]?\\s+woche', { inWeek: 0 }],
    ['(?:in\\s+(?:der\\s+)?)?übernächste[rn]?\\s+woche,?\\s+(?:am\\s+)?%W', { inWeek: 2 }],
    ['%W,?\\s+(?:in\\s+(?:der\\s+)?)?übernächste[rn]?\\s+woche', { inWeek: 2 }],
    ['%W\\s+(?:in|über)\\s+(?:einer\\s+woche|1\\s+woche|acht\\s+tagen?|8\\s+tagen?)', { coming: 1 }],
    ['%W\\s+(?:in|über)\\s+(?:zwei\\s+wochen|2\\s+wochen|vierzehn\\s+tagen?|14\\s+tagen?)', { coming: 2 }],
    ['(?:letzte|vorige|vergangene)[rn]?\\s+woche,?\\s+(?:am\\s+)?%W', 'unsure'],
    ['nächste[nrms]?\\s+%W', 'next'],
    ['in\\s+(?:einer\\s+woche|acht\\s+tagen|8\\s+tagen)\\s+(?:am\\s+)?%W', 'unsure'],
    ['(?:über)?nächste[nrms]?\\s+%W\\s+(?:in|über)\\s+\\p{L}+\\s+(?:wochen?|tagen?)', 'unsure'],
    ['übernächste[nrms]?\\s+%W', 'unsure'],
    [
      '%W\\s+(?:danach|drauf|darauf|in\\s+\\S+\\s+(?:wochen|tagen|monat\\p{L}*)|letzter\\s+woche|\\d{1,2}(?!\\s*(?:uhr|h|:)))',
      'unsure',
    ],
    ['(?:zum\\s+)?ende\\s+(?:der|dieser)\\s+woche|(?:zum\\s+)?wochenschluss', { endOf: 'week', ahead: 0 }],
    [`(?:zum\\s+)?ende\\s+(?:der\\s+)?${next}`, { endOf: 'week', ahead: 1 }],
    ['(?:zum\\s+)?(?:ende\\s+(?:des|diese[ns])\\s+monats?|monatsende)', { endOf: 'month', ahead: 0 }],
    ['(?:zum\\s+)?ende\\s+(?:des\\s+)?(?:nächsten|kommenden)\\s+monats?', { endOf: 'month', ahead: 1 }],
    ['(?:zum\\s+)?ende\\s+%M(?:\\s+(?<year>\\d{4}))?', { endOf: 'named month' }],
    ['(?:zum\\s+)?ende\\s+(?:des|dieses)\\s+(?:tages|arbeitstages)', 'today'],
    ['(?:zum\\s+)?(?:ende\\s+(?:des|diese[ns])\\s+jahre?s?|jahresende)', { endOf: 'year', ahead: 0 }],
  ],
};
