import type { Rule } from './rule';
import { allowsDay, completeRule, daysOfPeriod, periodOf } from './rule-days';
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
  /** How many periods (days, weeks, months, years) may be gone through. */
  readonly periods: number;
}

/** More times of day than these are no meeting. */
const mostTimesOfDay = 96;

/**
 * Returns the occurrences of `rule` from `span.from` to `span.to`, in order. `undefined` where that would take
 * more periods than allowed. A rule without COUNT is not followed from its start but from the window, so an
 * old daily series costs no more than a new one.
 */
export function expandRule(rule: Rule, span: RuleSpan): WallTime[] | undefined {
  const complete = completeRule(rule, span.start);
  const times = timesOfDay(complete, span.start);
  const last = Math.min(span.to, span.until);
  const found: WallTime[] = span.start >= span.from && span.start <= span.to ? [span.start] : [];
  const first = periodOf(rule, Math.floor(span.start / dayLength));
  const skipped = rule.count === null ? periodsBefore(complete, span, first) : 0;
  let left = (rule.count ?? Number.POSITIVE_INFINITY) - 1;
  if (times.length > mostTimesOfDay) return undefined;
  for (let step = skipped; left > 0; step += 1) {
    if (step - skipped > span.periods) return undefined;
    const period = first + step * rule.interval;
    if (daysOfPeriod(complete, period).first * dayLength > last) break;
    for (const wall of timesOfPeriod(complete, period, times)) {
      if (wall <= span.start) continue;
      if (wall > last || left <= 0) return found;
      if (wall >= span.from) found.push(wall);
      left -= 1;
    }
  }
  return found;
}

/** Returns how many steps of the rule's interval end before the window begins. */
function periodsBefore(rule: Rule, { from }: RuleSpan, first: number): number {
  const target = periodOf(rule, Math.floor(from / dayLength)) - 1;
  return Math.max(0, Math.floor((target - first) / rule.interval));
}

function timesOfPeriod(rule: Rule, period: number, times: readonly number[]): WallTime[] {
  const run = daysOfPeriod(rule, period);
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
