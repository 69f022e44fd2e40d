/** The words by which one language makes a day near a deadline certain, or takes the certainty away. */
export interface DeadlineWords {
  /** Anchors after which a negation changes nothing: `no later than`. */
  readonly firm: RegExp;
  /** Anchors that also say when a thing happens (`on`): too weak for days written like fractions or for an end. */
  readonly loose: RegExp;
  /** Anchors that, before a weekday alone, say what is usual on it (`le vendredi`). */
  readonly habit?: RegExp;
  /** Anchors after which the end of a month is what the line is about: `on`. */
  readonly topic?: RegExp;
  /** Anchors that also say how long a thing lasts (`until`). */
  readonly until: RegExp;
  /** In the same clause these words turn the deadline round. */
  readonly never: RegExp;
  /** In the same clause these words make `until` say how long. */
  readonly waiting: RegExp;
  /** In the same clause as a day that nothing or only `on` announces: what happened, is off, or is wished. */
  readonly notToDo: RegExp;
  /** Right before a day (at the end of the text): it recurs, is counted, begins something or is a name. */
  readonly notThis: RegExp;
  /** The same before the anchor: `every week on Friday`. */
  readonly recurring: RegExp;
  /** Right behind a day (at the start of the text): it recurs, is another day or is a name. */
  readonly behind: RegExp;
  /** Right behind the end of a month: both are part of a longer name (`end of year review`). */
  readonly behindEnd?: RegExp;
  /** What stands between two days of a list or a range; the whole text between them. */
  readonly joins: RegExp;
  /** How days and months are written: where `capital`, a capital word before one makes a name of it; where `small`, a capital does. */
  readonly daysAre: 'capital' | 'small' | 'nouns' | 'uncased';
  /** A line that begins so says what the person who types will do. */
  readonly iWill: RegExp;
}
