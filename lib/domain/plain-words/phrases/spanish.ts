import type { DayPhrases } from '../day-rule';

const next = '(?:la\\s+)?(?:próxima\\s+semana|semana\\s+próxima|semana\\s+que\\s+(?:viene|entra))';
const end = '(?:el\\s+)?(?:fin|final|finales)\\s+';
const isLast = '(?=\\s*[.,;!?)]*\\s*$)';

/** Days that Spanish names by more than one word. */
export const spanishPhrases: DayPhrases = {
  weekdays: ['lunes', 'martes', 'mi[ée]rcoles', 'jueves', 'viernes', 's[áa]bado', 'domingo'],
  edgeDays: [],
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  phrases: [
    ['el\\s+(?:mañana|hoy|ayer)', 'unsure'],
    ['(?:este\\s+)?%W\\s+(?:que\\s+(?:viene|entra)|próximo|entrante)', { coming: 0 }],
    ['(?:este\\s+)?(?:próximo|proximo)\\s+%W', { coming: 0 }],
    [`%W\\s+de\\s+${next}`, { inWeek: 1 }],
    [`${next},?\\s+(?:el\\s+)?%W`, { inWeek: 1 }],
    ['%W\\s+de\\s+esta\\s+(?:misma\\s+)?semana', { inWeek: 0 }],
    ['esta\\s+semana,?\\s+(?:el\\s+)?%W', { inWeek: 0 }],
    ['%W\\s+(?:en\\s+(?:ocho|8)\\s+días|en\\s+una\\s+semana|dentro\\s+de\\s+una\\s+semana)', { coming: 1 }],
    ['(?:la\\s+)?semana\\s+pasada,?\\s+(?:el\\s+)?%W', 'unsure'],
    ['%W\\s+(?:siguiente|después|de\\s+la\\s+(?:semana\\s+)?(?:siguiente|pasada|otra))', 'unsure'],
    [`%W,?\\s+(?:día\\s+|dia\\s+|el\\s+)?(?<day>\\d{1,2})${isLast}`, 'day-of-month'],
    [
      '%W,?\\s+(?:día\\s+|dia\\s+|el\\s+)?\\d{1,2}(?!\\s*(?:[\\d:/.h]|(?:de\\s+)?(?:ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic)))',
      'unsure',
    ],
    ['(?:el\\s+)?(?:fin|final)\\s+de\\s+(?:la|esta)\\s+semana', { endOf: 'week', ahead: 0 }],
    [`(?:el\\s+)?(?:fin|final)\\s+de\\s+${next}`, { endOf: 'week', ahead: 1 }],
    [`${end}de(?:l|\\s+este)?\\s+mes`, { endOf: 'month', ahead: 0 }],
    [`${end}del?\\s+(?:próximo\\s+mes|mes\\s+próximo|mes\\s+que\\s+viene)`, { endOf: 'month', ahead: 1 }],
    [`(?:el\\s+)?(?:fin|final)\\s+de\\s+%M(?:\\s+de\\s+(?<year>\\d{4}))?`, { endOf: 'named month' }],
    ['(?:el\\s+)?(?:fin|final)\\s+del\\s+día', 'today'],
    [`${end}de(?:l|\\s+este)?\\s+año`, { endOf: 'year', ahead: 0 }],
  ],
};
