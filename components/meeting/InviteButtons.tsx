import { useState } from 'preact/hooks';
import type { Session } from '../../lib/domain/session';
import type { InvitePurpose } from '../../lib/calendar/invite-content';
import { t } from '../../lib/words/i18n';
import { AskMyName } from '../my-name/AskMyName';
import { AddressForm } from './AddressForm';
import { downloadInvite } from './invite-content';
import type { MeetingPair } from './meeting-pair';

interface Props {
  readonly pair: MeetingPair;
  readonly nextSession: Session;
}

/** The invite as a file to keep, and as a file to send, which asks in place for the addresses it lacks. */
export function InviteButtons({ pair, nextSession }: Props) {
  const [asking, setAsking] = useState<readonly ('mine' | 'partner')[]>([]);
  const moved = nextSession.exportedSequence !== null && nextSession.exportedSequence < nextSession.sequence;

  async function download(purpose: InvitePurpose): Promise<void> {
    const missing = await downloadInvite(purpose, pair, nextSession);
    setAsking(missing);
  }

  return (
    <div class="stack">
      <AskMyName mentorship={pair.mentorship} />
      <div class="row">
        <button type="button" class="button button--primary" onClick={() => void download('save')}>
          {t('downloadInvite')}
        </button>
        <button type="button" class="button" onClick={() => void download('invite')}>
          {t('downloadInvitation')}
        </button>
      </div>
      {asking.length > 0 && (
        <AddressForm
          pair={pair}
          asking={asking}
          onDone={() => {
            setAsking([]);
            return download('invite');
          }}
        />
      )}
      {moved && <p class="quiet">{t('inviteMoved')}</p>}
    </div>
  );
}
