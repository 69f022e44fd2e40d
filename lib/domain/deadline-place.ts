import type { PlainDate } from './plain-dates';
import type { DayRule } from './plain-words/day-rule';
import type { DeadlineWords } from './plain-words/deadline-words';
import type { PlainLanguage } from './plain-words/plain-language';

/** How much of a line before and behind a day is looked at. */
const nearby = 120;

const timeBehind =
  /^,?\s+(?:at\s+|@\s?|um\s+|à\s+|às\s+|as\s+|a\s+las\s+|الساعة\s+)?\d{1,2}(?:[:.]\d{2}(?!\d)|\s?h(?:\d{2})?|\s?[ap]\.?m\.?|\s?uhr|時)(?![\p{L}\d])/iu;

/** A day found in a line, and by the words of which language. */
export interface DayInLine extends PlainDate {
  readonly language: PlainLanguage;
  /** Set where one of the language's own phrases found it, not the parser. */
  readonly rule?: DayRule;
}

/** What stands around a day in a line. */
export interface Place {
  readonly before: string;
  readonly behind: string;
  /** The words before the day that announce a deadline, and those behind it; none where it stands alone. */
  readonly lead: string;
  readonly tail: string;
  /** Those whose words count here: the day's own, and that of the anchor; all where there is no anchor. */
  readonly languages: readonly PlainLanguage[];
}

/** Looks at what stands around a day. */
export function placeOf(text: string, day: DayInLine, languages: readonly PlainLanguage[]): Place {
  const before = text.slice(Math.max(0, day.from - nearby), day.from);
  const behind = text.slice(day.to, day.to + nearby);
  const leads = languages.map((language) => ({ language, lead: language.anchor.exec(before)?.[0] ?? '' }));
  const longest = leads.toSorted((a, b) => b.lead.length - a.lead.length)[0];
  const lead = longest?.lead ?? '';
  const tailed = languages.find((language) => language.anchorAfter?.test(behind));
  const tail = tailed?.anchorAfter?.exec(behind)?.[0] ?? '';
  const announcing = lead === '' ? tailed : longest?.language;
  const anchored = announcing ? [announcing] : languages;
  return { before, behind, lead, tail, languages: [...new Set([day.language, ...anchored])] };
}

/** Whether a day can only be a deadline where it stands. */
export function isCertain(day: DayInLine, place: Place): boolean {
  const { before, behind, lead, tail, languages } = place;
  const beforeLead = before.slice(0, before.length - lead.length);
  const isSaidBy = (says: (words: DeadlineWords) => boolean) =>
    languages.some(({ deadline }) => says(deadline));
  if (isQuoted(place) || isSaidBy(({ notThis }) => notThis.test(before))) return false;
  if (isSaidBy(({ recurring }) => recurring.test(beforeLead))) return false;
  if (isSaidBy(({ never, firm }) => !firm.test(lead) && never.test(clauseAround(beforeLead, behind))))
    return false;
  if (isSaidBy(({ until, waiting }) => until.test(lead) && waiting.test(clauseAround(beforeLead, behind))))
    return false;
  // Japanese `3/4まで` may be three quarters.
  if (tail !== '' && isFraction(day.words) && isSaidBy(({ until }) => until.test(tail))) return false;
  if (tail !== '' || (typeof day.rule === 'object' && 'anchored' in day.rule && day.rule.anchored))
    return true;
  if (/^(?:['’\-–/\p{L}\d]|[.,]\d)/u.test(behind)) return false;
  if (!timeBehind.test(behind) && isSaidBy((words) => words.behind.test(behind))) return false;
  return lead === '' ? standsAlone(day, place) : isAnchored(day, place);
}

/** Whether a time of day follows, so that the words of the day cannot be cut out. */
export function isBeforeTime({ behind }: Place, { timeOfDay }: PlainLanguage): boolean {
  return timeBehind.test(behind) || timeOfDay.test(/^\s+(?:\S+\s+){0,2}\S+/.exec(behind)?.[0] ?? '');
}

function isAnchored(day: DayInLine, place: Place): boolean {
  const { before, behind, lead, languages } = place;
  const { words, language } = day;
  const { ambiguous, weakAnchor } = language;
  if (ambiguous.test(words) && weakAnchor?.test(lead)) return false;
  if (languages.some(({ deadline }) => deadline.habit?.test(lead)) && /^\p{L}+$/u.test(words)) return false;
  const isLoose = languages.some(({ deadline }) => deadline.loose.test(lead));
  if (isLoose && (isNotToDo(place) || isName(day, place))) return false;
  const isEnd = typeof day.rule === 'object' && 'endOf' in day.rule;
  if (
    isEnd &&
    languages.some(({ deadline }) => deadline.topic?.test(lead) || deadline.behindEnd?.test(behind))
  )
    return false;
  const isLast = /^\s*[.,;!?)]*\s*$/.test(behind);
  const isFirst = before.length === lead.length;
  if (isLoose && !isLast && !isFirst && language.deadline.daysAre === 'small') return false;
  if (!isFraction(words)) return true;
  const isUpTo = languages.some(({ deadline }) => deadline.until.test(lead));
  return (isLast || isFirst) && !isLoose && !(isUpTo && /(?<!\d)[1-4]\/[2-5](?!\d)/.test(words));
}

/** As the last words of the line, and nothing that needs an anchor. */
function standsAlone(day: DayInLine, place: Place): boolean {
  const { before, behind, languages } = place;
  if (behind.trim() !== '' || isFraction(day.words) || needsAnchor(day)) return false;
  // `by the 4th, Friday`: the words before are a part of the day that was not understood.
  if (/\d(?:st|nd|rd|th|[.ºª])?,?\s*$/.test(before)) return false;
  if (day.language.ambiguous.test(day.words) || isNotToDo(place) || isName(day, place)) return false;
  return !languages.some(({ subject }) => subject.test(before));
}

function needsAnchor({ rule, words }: DayInLine): boolean {
  if (rule === 'date') return !/\d{4}$/.test(words) && !/^\p{L}/u.test(words);
  // `2026.11.25` may be a version.
  if (!rule) return /\d[./-]\d{1,2}[./-]\d{1,2}$/.test(words) && !/^\d{4}[/-]/.test(words);
  return typeof rule === 'string' || 'endOf' in rule;
}

/** `4/12` is a fraction or a chapter for others. */
export function isFraction(words: string): boolean {
  return /^\D*\d{1,2}\s?\/\s?\d{1,2}\D*$/.test(words);
}

/** Between quotation marks a day is part of what is quoted. */
function isQuoted({ before, behind }: Place): boolean {
  return /[“«„「『][^“”»「」『』]*$/.test(before) && /^[^“«„「『]*[”“»」』]/.test(behind);
}

/** `Ash Wednesday`, `Avenida 9 de Julio`: capitals make a name of a day, where days are not written so anyway. */
function isName({ words, language }: DayInLine, { before, lead }: Place): boolean {
  const capital = /\p{Lu}/u.test(words);
  const startsCapital = /^[\s,(]*\p{Lu}/u.test(words);
  switch (language.deadline.daysAre) {
    case 'capital':
      return (
        startsCapital &&
        /\s(?:[\p{Lu}][\p{Ll}\p{M}'’]+)\s+$/u.test(before.slice(0, before.length - lead.length))
      );
    case 'small':
      return capital && before.trim() !== '';
    case 'nouns':
    case 'uncased':
      return false;
  }
}

function isNotToDo({ before, behind, languages }: Place): boolean {
  const clause = clauseAround(before, behind);
  return languages.some(({ deadline }) => deadline.notToDo.test(clause));
}

/** What is said in one breath with the day: up to the end of a sentence, behind it also up to a comma. */
function clauseAround(before: string, behind: string): string {
  const start = before.split(/[.;:!?。！？؟؛]\s*|\s[—–-]\s/).at(-1) ?? '';
  const end = behind.split(/[.,;:!?、。！？،؟؛]|\s[—–-]\s/)[0] ?? '';
  return `${start} … ${end}`;
}
