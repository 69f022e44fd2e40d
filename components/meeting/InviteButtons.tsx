import { useState } from 'preact/hooks';
import { emailSchema } from '../../lib/domain/mentorship';
import type { Session } from '../../lib/domain/session';
import type { InvitePurpose } from '../../lib/calendar/invite';
import { t } from '../../lib/i18n';
import { changeMentorship } from '../../lib/storage/mentorships';
import { persist } from '../../lib/storage/persist';
import { useDraft } from '../ui/use-saved-text';
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

interface AddressProps {
  readonly pair: MeetingPair;
  readonly asking: readonly ('mine' | 'partner')[];
  readonly onDone: () => Promise<void>;
}

/** Asks in place for the addresses an invitation to send lacks. */
function AddressForm({ pair: { mentorship }, asking, onDone }: AddressProps) {
  const [mine, setMine] = useDraft(`address-mine:${mentorship.id}`);
  const [partner, setPartner] = useDraft(`address-partner:${mentorship.id}`);
  const [problem, setProblem] = useState('');
  const asksMine = asking.includes('mine');
  const asksPartner = asking.includes('partner');

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const wanted = [...(asksMine ? [mine] : []), ...(asksPartner ? [partner] : [])];
    if (!wanted.every((address) => emailSchema.safeParse(address.trim()).success)) {
      setProblem(t('setUpProblemEmail'));
      return;
    }
    await persist(() =>
      changeMentorship(mentorship.id, {
        ...(asksMine && { myEmail: mine.trim() }),
        ...(asksPartner && { partnerEmail: partner.trim() }),
      }),
    );
    setMine('');
    setPartner('');
    await onDone();
  }

  return (
    <form class="stack" onSubmit={(event) => void save(event)} noValidate>
      <p class="quiet">{t('addressesNeeded')}</p>
      {asksMine && (
        <label class="field">
          <span class="field__label">{t('yourEmail')}</span>
          <input
            class="input"
            type="email"
            value={mine}
            onInput={(event) => setMine(event.currentTarget.value)}
          />
        </label>
      )}
      {asksPartner && (
        <label class="field">
          <span class="field__label">{t('setUpPartnerEmail')}</span>
          <input
            class="input"
            type="email"
            value={partner}
            onInput={(event) => setPartner(event.currentTarget.value)}
          />
        </label>
      )}
      {problem && (
        <p class="warning" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" class="button">
        {t('saveAndDownload')}
      </button>
    </form>
  );
}
