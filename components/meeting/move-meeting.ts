import { planMeeting, type MeetingChoice } from '../../lib/domain/meeting-plan';
import type { Session } from '../../lib/domain/session';
import { changeSession, moveSession } from '../../lib/storage/actions/sessions';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { act } from '../app/act';
import { rightNow } from '../../lib/browser/right-now';

/**
 * Moves a meeting to the time that was chosen by this machine's clock; a choice that is no meeting moves nothing.
 * With a `text`, that is said, and the way back offered.
 */
export async function moveMeeting(session: Session, choice: MeetingChoice, text?: string): Promise<void> {
  const timeZone = myTimeZone();
  const plan = planMeeting(choice, rightNow(), timeZone);
  if (plan.kind !== 'planned') return;
  await act({
    work: () => moveSession(session, { ...session, ...plan.times, timeZone }),
    ...(text !== undefined && { text }),
    undo: () => changeSession(session.id, timesOf(session)),
  });
}

function timesOf({ startsAt, endsAt, timeZone, movedFrom }: Session) {
  return { startsAt, endsAt, timeZone, movedFrom };
}
