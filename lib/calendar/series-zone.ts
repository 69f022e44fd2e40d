import ICAL from 'ical.js';
import { getDaysInMonth } from 'date-fns';
import type { Instant, TimeZone } from '../domain/instant';
import { offsetMinutes } from '../domain/wall-clock';
import { observance, transitionsBetween, type Transition } from './vtimezone';

const yearMs = 366 * 86_400_000;

/** How far before the first and after the last place of a series its clocks are told of: a meeting may be moved there. */
export const zoneMarginMs = 60 * 86_400_000;

/**
 * Writes a VTIMEZONE (RFC 5545 §3.6.5) that is right from `zoneMarginMs` before `from` to as long after `to`. Where the
 * clocks change by the same rule each year, as that rule, which is the one form every calendar program reads; else, as
 * in Morocco, change by change.
 */
export function makeSeriesZone(timeZone: TimeZone, from: Instant, to: Instant): ICAL.Component {
  const vtimezone = new ICAL.Component('vtimezone');
  vtimezone.addPropertyWithValue('tzid', timeZone);
  const [first, last] = [Date.parse(from) - zoneMarginMs, Date.parse(to) + zoneMarginMs];
  const sampled = transitionsBetween(timeZone, first - yearMs, last + 4 * yearMs);
  const groups = alike(sampled);
  const rules = groups.map(yearlyRule);
  const isYearly = groups.length === 2 && rules.every((rule) => rule !== null);
  const used = isYearly ? groups.flatMap((group) => group.slice(0, 1)) : needed(sampled, first, last);
  const begun = (used[0]?.at ?? Number.POSITIVE_INFINITY) <= first;
  const offset = sampled[0]?.from ?? offsetMinutes(from, timeZone);
  const always = { at: Date.UTC(1970, 0, 1), from: offset, to: offset, namedAt: first - yearMs };
  const all = begun ? used : [always, ...used];
  const standard = Math.min(...all.map(({ to: after }) => after));
  for (const transition of all) {
    const part = observance(transition, standard, timeZone);
    const rule = isYearly ? rules[used.indexOf(transition)] : null;
    if (rule) part.addPropertyWithValue('rrule', ICAL.Recur.fromString(rule));
    vtimezone.addSubcomponent(part);
  }
  return vtimezone;
}

/** Changes from the same to the same offset, together. */
function alike(changes: readonly Transition[]): Transition[][] {
  const groups = new Map<string, Transition[]>();
  for (const change of changes) {
    const key = `${change.from} ${change.to}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

/** The change before a stretch of time, and those in it. */
function needed(changes: readonly Transition[], first: number, last: number): Transition[] {
  const begun = changes.findLastIndex(({ at }) => at <= first);
  return changes.slice(Math.max(0, begun)).filter(({ at }) => at <= last);
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Returns the rule by which changes from the same to the same offset come once a year; null: by none. */
function yearlyRule(changes: readonly Transition[]): string | null {
  const onsets = changes.map(({ at, from }) => new Date(at + from * 60_000));
  const [first] = onsets;
  if (!first || onsets.length < 3) return null;
  const same = (of: (onset: Date) => number) => onsets.every((onset) => of(onset) === of(first));
  const isRegular =
    onsets.every((onset, index) => onset.getUTCFullYear() === first.getUTCFullYear() + index) &&
    same((onset) => onset.getUTCMonth()) &&
    same((onset) => onset.getUTCDay()) &&
    same((onset) => onset.getUTCHours() * 60 + onset.getUTCMinutes());
  if (!isRegular) return null;
  const week = onsets.every(isLastWeek) ? -1 : weekOfMonth(first);
  if (week > 0 && !same(weekOfMonth)) return null;
  return `FREQ=YEARLY;BYMONTH=${first.getUTCMonth() + 1};BYDAY=${week}${weekdays[first.getUTCDay()]}`;
}

function weekOfMonth(day: Date): number {
  return Math.ceil(day.getUTCDate() / 7);
}

function isLastWeek(day: Date): boolean {
  const days = getDaysInMonth(new Date(day.getUTCFullYear(), day.getUTCMonth()));
  return day.getUTCDate() + 7 > days;
}
