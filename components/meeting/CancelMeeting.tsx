import type { Session } from '../../lib/domain/session';
import { t } from '../../lib/words/i18n';
import { cancelSession, uncancelSession } from '../../lib/storage/actions/sessions';
import { followingOf } from '../../lib/domain/series-members';
import { cancelFollowing } from '../../lib/storage/actions/series';
import { listMembers } from '../../lib/storage/queries/series';
import { useLive } from '../app/use-live-query';
import { downloadCalledOff, downloadInvite } from './invite-content';
import type { MeetingPair } from './meeting-pair';
import { act } from '../app/act';

interface Props {
  readonly pair: MeetingPair;
  readonly meeting: Session;
}

/**
 * Calls a meeting off, or all that follow it in its series as well; where an invite has left the machine, the file that
 * takes them off calendars comes with it.
 */
export function CancelMeeting({ pair, meeting }: Props) {
  const following = useLive(
    async () => followingOf(meeting, await listMembers(meeting)).length,
    [meeting.id, meeting.revisions],
    0,
  );
  async function cancel(): Promise<void> {
    const cancelled = await act({
      work: () => cancelSession(meeting),
      text: t('toastCancelled'),
      undo: uncancelSession,
    });
    if (cancelled.series) await downloadCalledOff(pair, [cancelled]);
    else if (cancelled.exportedSequence !== null) await downloadInvite('cancel', pair, cancelled);
  }
  async function cancelAll(): Promise<void> {
    const { sessions } = await act({
      work: () => cancelFollowing(meeting),
      text: (deed) => t('toastSeriesCancelled', deed.sessions.length),
      undo: ({ takeBack }) => takeBack(),
    });
    await downloadCalledOff(pair, sessions);
  }
  return (
    <div class="row">
      <button type="button" class="button cancel-meeting" onClick={() => void cancel()}>
        {t('cancelMeeting')}
      </button>
      {following > 1 && (
        <button type="button" class="button cancel-meeting" onClick={() => void cancelAll()}>
          {t('cancelFollowing')}
        </button>
      )}
    </div>
  );
}
