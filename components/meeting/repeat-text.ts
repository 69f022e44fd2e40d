import type { TimeZone } from '../../lib/domain/instant';
import { planSeries, type Repeat, type SeriesPlace } from '../../lib/domain/series';
import type { MeetingChoice } from '../../lib/domain/meeting-plan';
import { wallClockAt } from '../../lib/domain/wall-clock';
import { rightNow } from '../../lib/browser/right-now';
import { formatClock, formatDate } from '../../lib/words/format';
import { t } from '../../lib/words/i18n';

/** What is said of a series before it is booked: what it comes to, or why it cannot be. */
export interface RepeatText {
  readonly summary: string;
  /** A line for each meeting whose time a clock change skips or doubles. */
  readonly odd: readonly string[];
  readonly problem: string;
}

/** Says what a choice that repeats comes to, by the wall clock of `timeZone`. */
export function repeatText(choice: MeetingChoice, repeat: Repeat, timeZone: TimeZone): RepeatText {
  const plan = planSeries(choice, repeat, rightNow(), timeZone);
  if (plan.kind === 'problem') {
    // What is wrong with the time itself is said where that is chosen.
    const problem =
      plan.problem === 'no-repeat' ? t('repeatNumbers') : plan.problem === 'too-far' ? t('repeatTooFar') : '';
    return { summary: '', odd: [], problem };
  }
  const last = plan.meetings.at(-1)?.startsAt ?? '';
  return {
    summary: t('repeatSummary', plan.meetings.length, formatDate(wallClockAt(last, timeZone).date)),
    odd: plan.odd.map((place) => oddText(place, timeZone)),
    problem: '',
  };
}

function oddText({ clock, instant, oddity }: SeriesPlace, timeZone: TimeZone): string {
  const [day, time] = [formatDate(clock.date), formatClock(clock.time)];
  if (oddity === 'repeated') return t('repeatTwice', day, time);
  return t('repeatSkipped', day, time, formatClock(wallClockAt(instant, timeZone).time));
}
