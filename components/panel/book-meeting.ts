import type { PlannedTimes } from '../../lib/domain/meeting-plan';
import type { Session } from '../../lib/domain/session';
import { persist } from '../../lib/storage/persist';
import { bookNextSession } from '../../lib/storage/sessions';
import { tellBackground } from '../ui/tell-background';
import { rightNow } from '../ui/use-now';
import type { RitualContext } from './ritual-context';

/** Books or moves the next meeting. */
export async function bookMeeting(context: RitualContext, times: PlannedTimes): Promise<Session> {
  const { mentorship, session, nextSession, timeZone } = context;
  const plan = {
    ...times,
    timeZone,
    callLink: nextSession?.callLink ?? mentorship.callLink,
    callKeys: nextSession?.callKeys ?? mentorship.callKeys,
  };
  const booked = await persist(() => bookNextSession(mentorship, session, plan, rightNow()));
  await tellBackground();
  return booked;
}
