import type { PlannedTimes } from '../../../../lib/domain/meeting-plan';
import type { Session } from '../../../../lib/domain/session';
import { bookNextSession } from '../../../../lib/storage/actions/sessions';
import { act } from '../../../app/act';
import { rightNow } from '../../../../lib/browser/right-now';
import type { RitualContext } from '../ritual-context';

/** Books or moves the next meeting. */
export async function bookMeeting(context: RitualContext, times: PlannedTimes): Promise<Session> {
  const { mentorship, session, nextSession, timeZone } = context;
  const plan = {
    ...times,
    timeZone,
    callLink: nextSession?.callLink ?? mentorship.callLink,
    callKeys: nextSession?.callKeys ?? mentorship.callKeys,
  };
  return act({ work: () => bookNextSession(mentorship, session, plan, rightNow()) });
}
