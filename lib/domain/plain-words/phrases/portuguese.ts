import type { DayPhrases } from '../day-rule';

const next = '(?:[dn]?a\\s+)?(?:próxima\\s+semana|semana\\s+próxima|semana\\s+que\\s+vem)';
const end = '(?:o\\s+)?(?:fim|final)\\s+';
const isLast = '(?=\\s*[.,;!?)]*\\s*$)';

/** Days that Portuguese names by more than one word. */
export const portuguesePhrases: DayPhrases = {
  weekdays: [
    'segunda(?:-feira)?',
    'terça(?:-feira)?',
    'quarta(?:-feira)?',
    'quinta(?:-feira)?',
    'sexta(?:-feira)?',
    's[áa]bado',
    'domingo',
  ],
  edgeDays: [7],
  months: [
    'janeiro',
    'fevereiro',
    'março',
    'abril',
    'maio',
    'junho',
    'julho',
    'agosto',
    'setembro',
    'outubro',
    'novembro',
    'dezembro',
  ],
  phrases: [
    ['(?:no|o|do)\\s+(?:amanhã|hoje|ontem)', 'unsure'],
    // Also ordinals: `até a segunda fase`.
    [
      '[nd]?a\\s+(?:segunda|terça|quarta|quinta|sexta)\\s+(?!feira|próxim|passad|seguinte|depois|antes|para|pela|pelo|com|(?:mais\\s+)?cedo|\\p{L}+[aei]r(?!\\p{L}))\\p{L}{4,}',
      'unsure',
    ],
    ['(?:n?est[ae]\\s+)?%W\\s+(?:que\\s+vem|próxim[ao])', { coming: 0 }],
    ['(?:n?est[ae]\\s+)?próxim[ao]\\s+%W', { coming: 0 }],
    ['n?est[ae]\\s+%W', { coming: 0, mayBeToday: true }],
    [`%W\\s+(?:d?a\\s+)?${next}`, { inWeek: 1 }],
    [`${next},?\\s+(?:na\\s+|no\\s+)?%W`, { inWeek: 1 }],
    ['%W\\s+(?:d|n)?esta\\s+semana', { inWeek: 0 }],
    ['(?:n)?esta\\s+semana,?\\s+(?:na\\s+|no\\s+)?%W', { inWeek: 0 }],
    ['%W\\s+(?:em\\s+|daqui\\s+a\\s+)(?:oito\\s+dias|8\\s+dias|uma\\s+semana)', { coming: 1 }],
    ['semana\\s+passada,?\\s+(?:na\\s+|no\\s+)?%W', 'unsure'],
    ['%W\\s+(?:seguinte|depois|d?a\\s+(?:outra|semana\\s+(?:seguinte|passada)))', 'unsure'],
    [`%W,?\\s+(?:dia\\s+|o\\s+dia\\s+)(?<day>\\d{1,2})${isLast}`, 'day-of-month'],
    [`%W,?\\s+(?<day>\\d{1,2})${isLast}`, 'day-of-month'],
    [
      '%W,?\\s+(?:dia\\s+)?\\d{1,2}(?!\\s*(?:[\\d:/.h]|(?:de\\s+)?(?:jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez)))',
      'unsure',
    ],
    ['(?:o\\s+)?(?:fim|final)\\s+d(?:a|esta)\\s+semana', { endOf: 'week', ahead: 0 }],
    [`(?:o\\s+)?(?:fim|final)\\s+${next}`, { endOf: 'week', ahead: 1 }],
    [`${end}d(?:o|e|este)\\s+mês`, { endOf: 'month', ahead: 0 }],
    [`${end}do\\s+(?:próximo\\s+mês|mês\\s+que\\s+vem|mês\\s+próximo)`, { endOf: 'month', ahead: 1 }],
    [`${end}de\\s+%M(?:\\s+de\\s+(?<year>\\d{4}))?`, { endOf: 'named month' }],
    [`${end}do\\s+dia`, 'today'],
    [`${end}d(?:o|e|este)\\s+ano`, { endOf: 'year', ahead: 0 }],
  ],
};
