import type { DayPhrases } from '../day-rule';

const next = '(?:la\\s+)?semaine\\s+(?:prochaine|qui\\s+vient)';
const end = '(?:la\\s+)?fin\\s+';
const isLast = '(?=\\s*[.,;!?)]*\\s*$)';

/** Days that French names by more than one word. */
export const frenchPhrases: DayPhrases = {
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  edgeDays: [],
  months: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'ao[uû]t',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  phrases: [
    [`%W\\s+(?:de\\s+)?${next}`, { inWeek: 1 }],
    [`${next},?\\s+(?:le\\s+)?%W`, { inWeek: 1 }],
    ['%W\\s+(?:de\\s+)?cette\\s+semaine', { inWeek: 0 }],
    ['cette\\s+semaine,?\\s+(?:le\\s+)?%W', { inWeek: 0 }],
    ["%W\\s+(?:de\\s+)?(?:la\\s+)?semaine\\s+(?:d[’']après|suivante|dernière|passée)", 'unsure'],
    ['%W\\s+(?:en\\s+|dans\\s+)?(?:huit(?:\\s+jours)?|8\\s+jours|une\\s+semaine)', { coming: 1 }],
    ['%W\\s+(?:en\\s+|dans\\s+)?(?:quinze(?:\\s+jours)?|15\\s+jours|deux\\s+semaines)', { coming: 2 }],
    ['(?:ce\\s+)?%W\\s+(?:à\\s+venir|qui\\s+vient)', { coming: 0 }],
    ['%W\\s+prochain', 'next'],
    ['prochain\\s+%W', { coming: 0 }],
    ['(?:la\\s+)?semaine\\s+(?:dernière|passée),?\\s+(?:le\\s+)?%W', 'unsure'],
    ["%W\\s+(?:suivant|d[’']après)", 'unsure'],
    [`(?:le\\s+)?%W\\s+(?:le\\s+)?(?<day>\\d{1,2}|1er)${isLast}`, 'day-of-month'],
    [
      '%W\\s+(?:le\\s+)?\\d{1,2}(?:er)?(?!\\s*(?:[\\d:/.h]|janv|févr|mars|avril|mai|juin|juil|ao[uû]t|sept|oct|nov|déc))',
      'unsure',
    ],
    [`${end}(?:de\\s+(?:la|cette)\\s+semaine)`, { endOf: 'week', ahead: 0 }],
    [`${end}de\\s+${next}`, { endOf: 'week', ahead: 1 }],
    [`${end}(?:du|de\\s+ce|de)\\s+mois`, { endOf: 'month', ahead: 0 }],
    [`${end}du\\s+mois\\s+prochain`, { endOf: 'month', ahead: 1 }],
    [`${end}(?:d[e’']\\s?)?%M(?:\\s+(?<year>\\d{4}))?`, { endOf: 'named month' }],
    [`${end}de\\s+(?:la|cette)\\s+journée`, 'today'],
    [`${end}(?:de\\s+l[’']|d[’'])année|${end}de\\s+cette\\s+année`, { endOf: 'year', ahead: 0 }],
  ],
};
