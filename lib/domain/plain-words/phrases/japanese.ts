import type { DayPhrases } from '../day-rule';

/** Days that Japanese names by more than one word. */
export const japanesePhrases: DayPhrases = {
  weekdays: ['月', '火', '水', '木', '金', '土', '日'].map((day) => `${day}曜日?|[（(]${day}[）)]`),
  edgeDays: [7],
  unspaced: true,
  phrases: [
    ['(?<!再)来週の?\\s?%W', { inWeek: 1 }],
    ['再来週の?\\s?%W', { inWeek: 2 }],
    ['今週の?\\s?%W', { inWeek: 0 }],
    ['今度の\\s?%W', 'unsure'],
    ['(?:次|翌週|翌|前|先週|先々週|来月|今月|第\\d|第[一二三四五])の?\\s?%W', 'unsure'],
    ['(?<![\\d月/])%W\\s?[（(]?(?<day>\\d{1,2})日[）)]?', 'day-of-month'],
    ['(?<![\\d月/])(?<day>\\d{1,2})日\\s?[（(]?%W[）)]?', 'day-of-month'],
    ['(?:今月末|(?<!再来月|来月|今月)(?<!\\d)月末|今月の終わり)', { endOf: 'month', ahead: 0 }],
    ['今月(?:中|いっぱい)(?:に|で)?', { endOf: 'month', ahead: 0, anchored: true }],
    ['(?<!再)(?:来月末|来月の終わり)', { endOf: 'month', ahead: 1 }],
    ['(?<!再)来月(?:中|いっぱい)(?:に|で)?', { endOf: 'month', ahead: 1, anchored: true }],
    ['今週(?:中|いっぱい)(?:に|で)?', { endOf: 'week', ahead: 0, anchored: true }],
    ['(?<!再)来週(?:中|いっぱい)(?:に|で)?', { endOf: 'week', ahead: 1, anchored: true }],
    ['(?:年内|今年中|今年いっぱい)(?:に|で)?', { endOf: 'year', ahead: 0, anchored: true }],
    ['再来月末|再来月中|再来週中|毎月末|毎週末', 'unsure'],
    ['(?:(?<year>\\d{4})年)?(?<month>\\d{1,2})月(?:末|の終わり)', { endOf: 'named month' }],
    ['(?<!毎|来|再来|翌|\\d年)(?:今年末|年末|今年の終わり)', { endOf: 'year', ahead: 0 }],
    ['(?<!再)来年末', { endOf: 'year', ahead: 1 }],
    ['[本今]日中(?:に|で)?', 'today'],
  ],
};
