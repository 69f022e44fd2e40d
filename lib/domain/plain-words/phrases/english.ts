import type { DayPhrases } from '../day-rule';

const next = '(?:the\\s+)?(?:next|following)\\s+week';
const isLast = '(?=\\s*[.,;!?)]*\\s*$)';
const end = '(?:the\\s+)?(?:very\\s+)?end\\s+of\\s+';
const endOfDay =
  '(?:(?:the\\s+)?end\\s+of\\s+(?:business|(?:the\\s+)?(?:business\\s+|working\\s+|work\\s+)?day)|eod|cob|close\\s+of\\s+(?:business|play))';

/** Days that English names by more than one word. */
export const englishPhrases: DayPhrases = {
  weekdays: [
    'mon(?:day)?',
    'tue(?:s|sday)?',
    'wed(?:s|nesday)?',
    'thu(?:r|rs|rsday)?',
    'fri(?:day)?',
    'sat(?:urday)?',
    'sun(?:day)?',
  ],
  edgeDays: [7],
  months: [
    'jan(?:uary)?',
    'feb(?:ruary)?',
    'mar(?:ch)?',
    'apr(?:il)?',
    'may',
    'june?',
    'july?',
    'aug(?:ust)?',
    'sept?(?:ember)?',
    'oct(?:ober)?',
    'nov(?:ember)?',
    'dec(?:ember)?',
  ],
  phrases: [
    ['(?:the\\s+|this\\s+)?(?:coming|upcoming)\\s+%W', { coming: 0 }],
    ['(?:on\\s+)?%W,?\\s+(?:of\\s+)?next\\s+week', { inWeek: 1 }],
    ["next\\s+week(?:['’]s)?,?\\s+(?:on\\s+)?%W", { inWeek: 1 }],
    ['(?:on\\s+)?%W,?\\s+(?:of\\s+)?this\\s+week', { inWeek: 0 }],
    ["this\\s+week(?:['’]s)?,?\\s+(?:on\\s+)?%W", { inWeek: 0 }],
    ['(?:the\\s+)?%W\\s+(?:of\\s+)?(?:the\\s+)?week\\s+after\\s+next', { inWeek: 2 }],
    ['(?:the\\s+)?week\\s+after\\s+next,?\\s+(?:on\\s+)?%W', { inWeek: 2 }],
    [`(?:on\\s+)?%W\\s+week${isLast}`, { coming: 1 }],
    ['(?:on\\s+)?(?:a|one|1)\\s+week\\s+(?:on|from|after)\\s+%W', { coming: 1 }],
    ['%W\\s+in\\s+(?:a|one|1)\\s+week', 'unsure'],
    ['(?:an?|one|two|three|\\d+)\\s+weeks?\\s+%W', 'unsure'],
    [`(?:on\\s+)?%W\\s+fortnight${isLast}`, { coming: 2 }],
    ['(?:(?:two|2)\\s+weeks|a\\s+fortnight)\\s+(?:on|from|after)\\s+%W', { coming: 2 }],
    [
      '(?:on\\s+)?%W,?\\s+(?:the\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)(?!\\s+(?:of\\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))',
      'day-of-month',
    ],
    ['%W\\s+the\\s+(?:\\d{1,2}|\\p{L}+(?:st|nd|rd|th))', 'unsure'],
    ['(?:the\\s+)?week\\s+(?:of|after|before)\\s+%W', 'unsure'],
    ['(?:the\\s+)?%W\\s+(?:after|before)(?:\\s+(?:next|last|that))?', 'unsure'],
    ['(?:the\\s+)?%W\\s+(?:next|following|to\\s+come)', 'unsure'],
    ['(?:next|last|this)\\s+week,?\\s+%W', 'unsure'],
    [`${end}(?:(?:the|this)\\s+)?week|(?:this\\s+)?week[’']s\\s+end|eow`, { endOf: 'week', ahead: 0 }],
    [`${end}${next}`, { endOf: 'week', ahead: 1 }],
    [`${end}(?:(?:the|this)\\s+)?month|(?:the\\s+)?month['’]?s?[\\s-]end|eom`, { endOf: 'month', ahead: 0 }],
    [`${end}(?:the\\s+)?(?:next|following)\\s+month`, { endOf: 'month', ahead: 1 }],
    [`${end}%M(?:,?\\s+(?<year>\\d{4}))?`, { endOf: 'named month' }],
    [`${endOfDay},?\\s+(?:on\\s+)?%W`, { coming: 0, mayBeToday: true }],
    [`%W,?\\s+(?:(?:by|at)\\s+)?${endOfDay}`, { coming: 0, mayBeToday: true }],
    [`${endOfDay},?\\s+tomorrow|tomorrow,?\\s+(?:(?:by|at)\\s+)?${endOfDay}`, 'tomorrow'],
    [`${endOfDay},?\\s+today|today,?\\s+(?:(?:by|at)\\s+)?${endOfDay}`, 'today'],
    [`${end}(?:(?:the|this)\\s+)?year|(?:the\\s+)?year['’]?s?[\\s-]end|eoy`, { endOf: 'year', ahead: 0 }],
    [`${endOfDay}|${end}(?:this\\s+day|today)`, 'today'],
  ],
};
