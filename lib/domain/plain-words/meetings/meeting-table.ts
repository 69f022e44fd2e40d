/** What a word of any language can mean in words like "friday at 3 for an hour". */
export type MeetingWord =
  /* Days. */
  | 'day' // counted from today
  | 'weekday' // 0 is Sunday
  | 'weekdayOrNth' // 1.2: Monday, or the second one of a month (Portuguese)
  | 'month'
  | 'monthOrNum' // 907: September behind a number, otherwise 7 (French)
  | 'nth' // the how manieth weekday of a month; -1 is the last
  | 'nthMark' // makes the number behind it such a count
  | 'ordinal' // makes the number before it a day of a month
  | 'the' // may stand before a day of a month
  | 'thatWeek' // counted from this week
  | 'thatMonth' // counted from this month
  | 'next' // before or behind a weekday: the one of next week
  | 'coming' // the very next one
  | 'eitherNext' // speakers disagree which of the two
  | 'this' // the one of this week
  | 'yearMark'
  | 'monthMark'
  | 'dayMark'
  /* Times. */
  | 'at'
  | 'atTo' // the same, and between two times "to"
  | 'am'
  | 'pm'
  | 'part' // a part of the day, from one hour to another
  | 'ofDay' // the same where it says when on a day, and not which hour: "por la tarde"
  | 'noon'
  | 'midnight'
  | 'hourWord' // a number that can only be an hour
  | 'clockMark' // like "o'clock"
  | 'hourMark' // like "h": of a clock, or of a length
  | 'quarterBefore' // minutes to be added to the hour behind it: "half past", "quarter to"
  | 'quarterAfter' // the same to the hour before it, as in "tres y media"
  | 'past' // "ten past three"
  | 'before'
  | 'plus' // "tres y diez"
  | 'minus'
  /* From one time to another. */
  | 'from'
  | 'ofFrom' // "de", also before a month
  | 'of'
  | 'to'
  | 'toOrFrom' // Japanese から: from here on, or to the time behind it
  | 'closing' // Japanese まで: behind the end
  /* Lengths. */
  | 'for'
  | 'in' // "in two weeks"
  | 'later' // "two weeks from now"
  | 'hour'
  | 'minute' // 1: only of a length (Japanese 分間)
  | 'days'
  | 'weeks'
  | 'months'
  | 'length' // minutes
  | 'andHalf'
  | 'and'
  /* The rest. */
  | 'num'
  | 'same' // the usual time
  | 'filler';

/** A word's meaning, with its value: `weekday:5`, `part:12-18`. */
export type Meaning = MeetingWord | `${MeetingWord}:${number}` | `${'part' | 'ofDay'}:${number}-${number}`;

/** Spellings that mean the same, parted by `|`, and what they mean, one after the other. */
export type MeetingRow = readonly [spellings: string, ...meanings: Meaning[]];

/**
 * The words by which one language says when a meeting is. A word that stands in no row makes the whole unclear:
 * `every friday` and `not before 3pm` must not be read as half of what they say. Accents do not matter.
 */
export interface MeetingTable {
  /** What `10/12` means; `unclear` where readers disagree. */
  readonly slash: 'day-month' | 'month-day' | 'unclear';
  /** What `10.12.` means. */
  readonly dots: 'day-month' | 'unclear';
  /** Whether `4.` is an ordinal. */
  readonly dotIsOrdinal?: boolean;
  /** The days a week can begin with; 0 is Sunday. `next week` is read where it is the same week by all of them. */
  readonly weekStarts: readonly number[];
  readonly rows: readonly MeetingRow[];
}

/** Rows of a list of words, whose places are the values: months from 1, weekdays from 0. */
export function counted(kind: MeetingWord, first: number, words: readonly string[]): MeetingRow[] {
  return words.map((spellings, index): MeetingRow => [spellings, `${kind}:${first + index}`]);
}
