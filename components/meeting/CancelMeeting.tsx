import type { Session } from '../../lib/domain/session';
import { t } from '../../lib/words/i18n';
import { cancelSession, uncancelSession } from '../../lib/storage/actions/sessions';
import { downloadInvite } from './invite-content';
import type { MeetingPair } from './meeting-pair';
import { act } from '../app/act';

interface Props {
  readonly pair: MeetingPair;
  readonly meeting: Session;
}

/** Calls a meeting off; where an invite has left the machine, the file that takes it off calendars comes with it. */
export function CancelMeeting({ pair, meeting }: Props) {
  async function cancel(): Promise<void> {
    const cancelled = await act({
      work: () => cancelSession(meeting),
      text: t('toastCancelled'),
      undo: uncancelSession,
    });
    if (cancelled.exportedSequence !== null) await downloadInvite('cancel', pair, cancelled);
  }
  return (
    <button type="button" class="button cancel-meeting" onClick={() => void cancel()}>
      {t('cancelMeeting')}
    </button>
  );
}
