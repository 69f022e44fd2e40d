import type { MeetingChoice } from '../../lib/domain/meeting-plan';
import type { Mentorship } from '../../lib/domain/mentorship';
import { moveAll } from '../../lib/domain/move-series';
import { planSeries, type Repeat } from '../../lib/domain/series';
import { followingOf } from '../../lib/domain/series-members';
import type { Session } from '../../lib/domain/session';
import { addToSeries, bookSeries, endRepeat, moveMembers } from '../../lib/storage/actions/series';
import { listMembers } from '../../lib/storage/queries/series';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { rightNow } from '../../lib/browser/right-now';
import { t } from '../../lib/words/i18n';
import { act } from '../app/act';

/** Where a series begins, and what it follows from. */
export interface SeriesStart {
  readonly mentorship: Mentorship;
  /** The session at whose end it is agreed. */
  readonly current: Session | null;
  /** The meeting that becomes its first. */
  readonly booked: Session | null;
}

/** Books a series, by this machine's clock, and says it with `said`; a choice that is none books nothing. */
export async function bookRepeated(
  { mentorship, current, booked }: SeriesStart,
  choice: MeetingChoice,
  repeat: Repeat,
  said: 'toastSeriesBooked' | 'toastSeriesMoved' = 'toastSeriesBooked',
): Promise<void> {
  const timeZone = myTimeZone();
  const plan = planSeries(choice, repeat, rightNow(), timeZone);
  if (plan.kind !== 'planned') return;
  const { callLink, callKeys } = booked ?? mentorship;
  await act({
    work: () =>
      bookSeries(mentorship, { current, booked }, { ...plan, timeZone, callLink, callKeys }, rightNow()),
    text: ({ sessions }) => t(said, sessions.length),
    undo: ({ takeBack }) => takeBack(),
  });
}

/** Leaves one meeting of a series that was just agreed. */
export async function stopRepeating(session: Session): Promise<void> {
  await act({
    work: () => endRepeat(session),
    text: t('toastSeriesEnded'),
    undo: ({ takeBack }) => takeBack(),
  });
}

/**
 * Moves a meeting and all that follow it in its series to the time that was chosen for it by this machine's clock. A
 * series that has not begun, and of which nothing is called off, is booked anew in place: its rule stays plain.
 */
export async function moveFollowing(
  mentorship: Mentorship,
  session: Session,
  choice: MeetingChoice,
): Promise<void> {
  const members = await listMembers(session);
  const following = followingOf(session, members);
  const [first] = members;
  const isWhole = first?.id === session.id && following.length === first.series.count;
  const asBooked = { mentorship, current: null, booked: session };
  if (first && isWhole) return bookRepeated(asBooked, choice, first.series, 'toastSeriesMoved');
  await act({
    work: () => moveMembers(following, moveAll(following, choice, myTimeZone())),
    text: ({ sessions }) => t('toastSeriesMoved', sessions.length),
    undo: ({ takeBack }) => takeBack(),
  });
}

/** Adds meetings at the end of a series. */
export async function addMeetings(mentorship: Mentorship, session: Session, more: number): Promise<void> {
  await act({
    work: () => addToSeries(mentorship, session, more, rightNow()),
    text: ({ sessions }) => t('toastSeriesAdded', sessions.length),
    undo: ({ takeBack }) => takeBack(),
  });
}
