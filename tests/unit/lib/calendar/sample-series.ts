import { timesFrom } from '../../../../lib/domain/series';
import { sharedBy, type Member } from '../../../../lib/domain/series-members';
import type { SeriesContent } from '../../../../lib/calendar/series-content';
import type { InviteResult } from '../../../../lib/calendar/invite-content';
import { aMeeting } from './sample-invite';

/** The invite of a series with these sessions; each of `details` is what the meeting with its id says by itself. */
export function contentOf(
  members: readonly Member[],
  details: Readonly<Record<string, string>> = {},
): SeriesContent {
  const shared = sharedBy(members);
  if (!shared) throw new Error('Expected a series.');
  const { sequence, timeZone, series } = shared;
  const whole = aMeeting({
    ...timesFrom(series.startsAt, series.lengthMinutes),
    sequence,
    timeZone,
    uid: 'series@last-ten',
    details: '',
  });
  const meetings = members.map((member) => ({
    recurrenceId: member.series.recurrenceId,
    isCalledOff: member.status === 'cancelled',
    content: {
      ...whole,
      startsAt: member.startsAt,
      endsAt: member.endsAt,
      details: details[member.id] ?? '',
    },
  }));
  return { shared, whole, meetings };
}

/** The text of a file that must lack nothing. */
export function textOf(result: InviteResult): string {
  if (result.kind !== 'written') throw new Error(`Expected a file, missing ${result.addresses.join()}.`);
  return result.text;
}
