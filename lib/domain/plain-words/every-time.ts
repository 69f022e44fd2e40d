/** How one language says at the end of a line that it is meant anew each time. */
export interface EveryTimeWords {
  /** The words, to the end of the line. */
  readonly says: RegExp;
  /** What stands before them by which they say something else: `not every time`, `better each time`. */
  readonly unless: RegExp;
}
