/**
 * What can be wrong with a calendar. `too-large`, `web-page`, `not-a-calendar`: nothing was read. `cut-off`:
 * the file ends before its calendar does. `event-unreadable`, `event-too-large`, `event-too-long`: an event was left out.
 * `rule-not-expanded`: of a series only the first occurrence and those listed singly are known.
 * `zone-unknown`: times were taken as the person's own. `too-many-events`, `too-many-exceptions`: a bound was
 * reached and the rest is left out.
 */
export type CalendarProblem =
  | 'too-large'
  | 'web-page'
  | 'not-a-calendar'
  | 'cut-off'
  | 'event-unreadable'
  | 'event-too-large'
  | 'event-too-long'
  | 'rule-not-expanded'
  | 'zone-unknown'
  | 'too-many-events'
  | 'too-many-exceptions';

/** Bounds on what one calendar may cost. */
export interface ReaderLimits {
  /** Bytes, and letters of the decoded text. */
  readonly fileSize: number;
  /** Occurrences returned, and of one series at most. */
  readonly events: number;
  readonly seriesEvents: number;
  /** Letters of an event's lines, without the dates it lists. */
  readonly eventLetters: number;
  /** Days one rule may be followed through, and all rules of a file together. */
  readonly ruleDays: number;
  readonly allRuleDays: number;
  /** Exceptions and extra dates inside the window, for one series. */
  readonly exceptions: number;
  /** Milliseconds an event may last. */
  readonly duration: number;
}

/** The bounds used where none are given: 48 MiB, and events of 31 days at most. */
export const readerLimits: ReaderLimits = {
  fileSize: 48 * 1024 * 1024,
  events: 5000,
  seriesEvents: 2000,
  eventLetters: 2_000_000,
  ruleDays: 40_000,
  allRuleDays: 5_000_000,
  exceptions: 20_000,
  duration: 31 * 86_400_000,
};
