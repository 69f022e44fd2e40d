import type { Instant, TimeZone } from '../../../../lib/domain/instant';
import { planSeries, type PlannedSeries, type Repeat } from '../../../../lib/domain/series';
import type { Member } from '../../../../lib/domain/series-members';
import { aSession } from './sample-mentorship';

/** Plans a series from `2026-12-24 15:00` by the wall clock of a zone; one that cannot be is an error. */
export function seriesAt(
  when: string,
  repeat: Repeat,
  { timeZone = 'Europe/Berlin', now = '2026-12-10T15:00:00.000Z', lengthMinutes = 60 } = {},
): PlannedSeries {
  const [date = '', time = ''] = when.split(' ');
  const plan = planSeries({ date, time, lengthMinutes }, repeat, now, timeZone);
  if (plan.kind !== 'planned') throw new Error(`Expected a series, found ${plan.problem}.`);
  return plan;
}

/** The sessions a planned series is booked as. */
export function sessionsOf(
  { series, meetings }: PlannedSeries,
  timeZone: TimeZone = 'Europe/Berlin',
): Member[] {
  return meetings.map((times, index) =>
    memberAt(times.startsAt, series, { ...times, timeZone, id: `s${index}` }),
  );
}

function memberAt(recurrenceId: Instant, series: PlannedSeries['series'], fields: Partial<Member>): Member {
  return {
    ...aSession(recurrenceId.slice(0, 10)),
    startsAt: recurrenceId,
    uid: 'series@last-ten',
    origin: 'booked',
    status: 'planned',
    ...fields,
    series: { ...series, recurrenceId },
  };
}
