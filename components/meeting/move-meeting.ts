import { planMeeting, type MeetingChoice } from '../../lib/domain/meeting-plan';
import type { Session } from '../../lib/domain/session';
import { moveSession, takeBackMove } from '../../lib/storage/actions/sessions';
import { formatMoment } from '../../lib/words/format';
import { t } from '../../lib/words/i18n';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { act } from '../app/act';
import { rightNow } from '../../lib/browser/right-now';

/**
 * Moves a meeting to the time that was chosen by this machine's clock, says so (with `text`, that) and offers the way
 * back; a choice that is no meeting moves nothing.
 */
export async function moveMeeting(session: Session, choice: MeetingChoice, text?: string): Promise<void> {
  const timeZone = myTimeZone();
  const plan = planMeeting(choice, rightNow(), timeZone);
  if (plan.kind !== 'planned') return;
  await act({
    work: () => moveSession(session, { ...session, ...plan.times, timeZone }),
    text: (moved) => text ?? movedText(session, moved),
    undo: () => takeBackMove(session),
  });
}

/** Says when a meeting is that was moved; null: it is when it was. */
export function movedText(before: Session, moved: Session): string | null {
  const isSame = before.startsAt === moved.startsAt && before.endsAt === moved.endsAt;
  return isSame ? null : t('toastMeetingMoved', formatMoment(moved.startsAt));
}
