/** What a phrase says of its day; `unsure`: two readers would take it for two days. */
export type DayRule =
  /** The weekday of the calendar week so many weeks from this one. */
  | { readonly inWeek: number }
  /** The first such weekday after today, and so many weeks more; `mayBeToday`: for some it is today. */
  | { readonly coming: number; readonly mayBeToday?: boolean }
  /** `nächsten Freitag`: the coming one for some, the one after it for others, unless it is in the next week anyway. */
  | 'next'
  /** The next day of a month with the number `day`, where it is that weekday. */
  | 'day-of-month'
  /** `day`, `month` and perhaps `year`, where it is that weekday, if one is named. */
  | 'date'
  /** `anchored`: its own words say that it is a deadline. */
  | { readonly endOf: 'week' | 'month' | 'year'; readonly ahead: number; readonly anchored?: boolean }
  /** The end of the next month with that name or number, perhaps of a `year`. */
  | { readonly endOf: 'named month' }
  | 'today'
  | 'tomorrow'
  | 'unsure';

/** The phrases by which one language names a day where its parser reads another or none. */
export interface DayPhrases {
  /** Patterns of the names, Monday first. */
  readonly weekdays: readonly string[];
  /** Days (Monday is 1) that end the week for some and begin it for others who speak the language. */
  readonly edgeDays: readonly number[];
  /** Patterns of the names, January first. */
  readonly months?: readonly string[];
  /** Patterns, with `%W` for a weekday, `%M` for a month and groups `day`, `month`, `year`. */
  readonly phrases: readonly (readonly [pattern: string, rule: DayRule])[];
  /** Whether words are written without blanks between them. */
  readonly unspaced?: boolean;
}
