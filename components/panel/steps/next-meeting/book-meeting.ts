import type { PlannedTimes } from '../../../../lib/domain/meeting-plan';
import type { Session } from '../../../../lib/domain/session';
import { bookNextSession, takeBackMove } from '../../../../lib/storage/actions/sessions';
import { act } from '../../../app/act';
import { movedText } from '../../../meeting/move-meeting';
import { rightNow } from '../../../../lib/browser/right-now';
import type { RitualContext } from '../ritual-context';

/** Books the next meeting; moves it where one is booked, and offers the way back. */
export async function bookMeeting(context: RitualContext, times: PlannedTimes): Promise<Session> {
  const { mentorship, session, nextSession, timeZone } = context;
  const plan = {
    ...times,
    timeZone,
    callLink: nextSession?.callLink ?? mentorship.callLink,
    callKeys: nextSession?.callKeys ?? mentorship.callKeys,
  };
  const work = () => bookNextSession(mentorship, session, plan, rightNow());
  if (!nextSession) return act({ work });
  return act({
    work,
    text: (moved) => (moved.id === nextSession.id ? movedText(nextSession, moved) : null),
    undo: () => takeBackMove(nextSession),
  });
}
