import { differenceInCalendarDays } from 'date-fns';
import { toMs } from '../../lib/domain/instant';
import type { PlannedTimes } from '../../lib/domain/meeting-plan';
import type { Session } from '../../lib/domain/session';
import { localDateAt } from '../../lib/domain/wall-clock';
import { changeMentorship } from '../../lib/storage/mentorships';
import { persist } from '../../lib/storage/persist';
import { bookNextSession } from '../../lib/storage/sessions';
import { tellBackground } from '../ui/tell-background';
import { rightNow } from '../ui/use-now';
import type { RitualContext } from './ritual-context';

/** Books or moves the next meeting, and learns the pair's cadence and length from it. */
export async function bookMeeting(context: RitualContext, times: PlannedTimes): Promise<Session> {
  const { mentorship, session, nextSession, timeZone } = context;
  const plan = {
    ...times,
    timeZone,
    callLink: nextSession?.callLink ?? mentorship.callLink,
    callKeys: nextSession?.callKeys ?? mentorship.callKeys,
  };
  const booked = await persist(() => bookNextSession(mentorship, session, plan, rightNow()));
  await persist(() => changeMentorship(mentorship.id, learned(session, times, timeZone)));
  await tellBackground();
  return booked;
}

/** A gap of a day to four months is a cadence; anything else is a one-off. */
function learned(session: Session, { startsAt, endsAt }: PlannedTimes, timeZone: string) {
  const day = (instant: string) => new Date(`${localDateAt(instant, timeZone)}T12:00:00`);
  const days = differenceInCalendarDays(day(startsAt), day(session.startsAt));
  const minutes = Math.round((toMs(endsAt) - toMs(startsAt)) / 60_000);
  return { usualLengthMinutes: minutes, ...(days >= 1 && days <= 120 && { cadenceDays: days }) };
}
