import type { Session } from '../../lib/domain/session';
import { t } from '../../lib/i18n';
import { persist } from '../../lib/storage/persist';
import { cancelSession, uncancelSession } from '../../lib/storage/sessions';
import { tellBackground } from '../ui/tell-background';
import { showToast } from '../ui/toasts';
import { downloadInvite } from './invite-content';
import type { MeetingPair } from './meeting-pair';

interface Props {
  readonly pair: MeetingPair;
  readonly meeting: Session;
}

/** Calls a meeting off; where an invite has left the machine, the file that takes it off calendars comes with it. */
export function CancelMeeting({ pair, meeting }: Props) {
  async function cancel(): Promise<void> {
    const cancelled = await persist(() => cancelSession(meeting));
    await tellBackground();
    if (cancelled.exportedSequence !== null) await downloadInvite('cancel', pair, cancelled);
    showToast({
      text: t('toastCancelled'),
      undo: () => persist(() => uncancelSession(cancelled)).then(tellBackground),
    });
  }
  return (
    <button type="button" class="button cancel-meeting" onClick={() => void cancel()}>
      {t('cancelMeeting')}
    </button>
  );
}
