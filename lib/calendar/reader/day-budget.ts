/** How many days may still be gone through. */
export interface DayBudget {
  /** Takes days off; `false` where there are not that many left. */
  readonly spend: (days: number) => boolean;
}

/** Days any rule may be followed through, however many others there are: more than two years. */
const always = 1000;

/**
 * Returns what hands out budgets of `each` days, one for every rule of a file, from `all` days for the file together.
 * When those are used up, every further rule may still be followed through a few years: a calendar full of endless
 * rules does not blind the reader to plain ones.
 */
export function makeDayBudgets(each: number, all: number): () => DayBudget {
  let shared = all;
  return () => {
    let left = Math.min(each, Math.max(always, shared));
    return {
      spend: (days) => {
        left -= days;
        shared -= days;
        return left >= 0;
      },
    };
  };
}
