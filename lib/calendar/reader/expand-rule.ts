import type { DayBudget } from './day-budget';
import type { Rule } from './rule';
import { allowsDay, completeRule, daysOfPeriod, periodOf, type DayRun } from './rule-days';
import { dayLength, type WallTime } from './zone';

/** What to expand a rule over. All times are on the wall of the series' own zone. */
export interface RuleSpan {
  /** The series' DTSTART, its first occurrence whether the rule allows it or not (RFC 5545 §3.8.5.3). */
  readonly start: WallTime;
  /** The first and the last wall time of interest, both included. */
  readonly from: WallTime;
  readonly to: WallTime;
  /** The last wall time the rule may reach; `Infinity` without end. */
  readonly until: WallTime;
  /** What going through days may cost. */
  readonly budget: DayBudget;
}

/** More times of day than these are no meeting. */
const mostTimesOfDay = 96;

/**
 * Returns the occurrences of `rule` from `span.from` to `span.to`, in order. `undefined` where that would take
 * more days than allowed. A rule is followed from the window, not from its start, so an old series costs no more than
 * a new one; only where occurrences have to be counted and are not the same many in each period, it is gone through.
 */
export function expandRule(rule: Rule, span: RuleSpan): WallTime[] | undefined {
  const complete = completeRule(rule, span.start);
  const times = timesOfDay(complete, span.start);
  const last = Math.min(span.to, span.until);
  const found: WallTime[] = span.start >= span.from && span.start <= span.to ? [span.start] : [];
  const first = periodOf(rule, Math.floor(span.start / dayLength));
  const before = periodsBefore(complete, span, first);
  const inEach = occurrencesInEach(complete, times.length);
  let left = (rule.count ?? Number.POSITIVE_INFINITY) - 1;
  if (times.length > mostTimesOfDay) return undefined;
  for (let step = rule.count === null ? before : 0; left > 0; step += 1) {
    const run = daysOfPeriod(complete, first + step * rule.interval);
    if (run.first * dayLength > last) break;
    if (!span.budget.spend(run.last - run.first + 1)) return undefined;
    for (const wall of timesOfPeriod(complete, run, times)) {
      if (wall <= span.start) continue;
      if (wall > last || left <= 0) return found;
      if (wall >= span.from) found.push(wall);
      left -= 1;
    }
    if (step === 0 && inEach !== undefined && before > 1) {
      left -= (before - 1) * inEach;
      step = before - 1;
    }
  }
  return found;
}

/** How many occurrences every period but the first has; `undefined` where that differs. */
function occurrencesInEach(rule: Rule, times: number): number | undefined {
  const { frequency, months, monthDays, yearDays, weeks, positions, days } = rule;
  if ([months, monthDays, yearDays, weeks, positions].some((list) => list.length > 0)) return undefined;
  if (frequency === 'DAILY') return days.length === 0 ? times : undefined;
  return frequency === 'WEEKLY' ? new Set(days.map(({ weekday }) => weekday)).size * times : undefined;
}

/** Returns how many steps of the rule's interval end before the window begins. */
function periodsBefore(rule: Rule, { from }: RuleSpan, first: number): number {
  const target = periodOf(rule, Math.floor(from / dayLength)) - 1;
  return Math.max(0, Math.floor((target - first) / rule.interval));
}

function timesOfPeriod(rule: Rule, run: DayRun, times: readonly number[]): WallTime[] {
  const found: WallTime[] = [];
  for (let day = run.first; day <= run.last; day += 1) {
    if (allowsDay(rule, day, run)) for (const time of times) found.push(day * dayLength + time);
  }
  return rule.positions.length === 0 ? found : atPositions(found, rule.positions);
}

function atPositions(all: readonly WallTime[], positions: readonly number[]): WallTime[] {
  return all.filter((_, at) => positions.includes(at + 1) || positions.includes(at - all.length));
}

/** Returns the times of day of a rule in order, in milliseconds since midnight. */
function timesOfDay({ hours, minutes, seconds }: Rule, start: WallTime): number[] {
  const date = new Date(start);
  const of = (list: readonly number[], own: number) => (list.length > 0 ? list : [own]);
  return of(hours, date.getUTCHours()).flatMap((hour) =>
    of(minutes, date.getUTCMinutes()).flatMap((minute) =>
      of(seconds, date.getUTCSeconds()).map((second) => ((hour * 60 + minute) * 60 + second) * 1000),
    ),
  );
}
