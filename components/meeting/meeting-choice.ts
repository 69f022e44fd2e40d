import { toMs } from '../../lib/domain/instant';
import type { MeetingChoice } from '../../lib/domain/meeting-plan';
import type { Session } from '../../lib/domain/session';
import { wallClockAt } from '../../lib/domain/wall-clock';

/** Returns a booked meeting as the choice that leads to it, by the wall clock of `timeZone`. */
export function choiceOf({ startsAt, endsAt }: Session, timeZone: string): MeetingChoice {
  return {
    ...wallClockAt(startsAt, timeZone),
    lengthMinutes: Math.round((toMs(endsAt) - toMs(startsAt)) / 60_000),
  };
}
