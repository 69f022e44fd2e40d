import { useState } from 'preact/hooks';
import { emailSchema } from '../../lib/domain/mentorship';
import { t } from '../../lib/words/i18n';
import { changeMentorship } from '../../lib/storage/actions/mentorships';
import { act } from '../app/act';
import { useDraft } from '../app/use-saved-text';
import { Problem } from '../ui/Problem';
import type { MeetingPair } from './meeting-pair';

interface AddressProps {
  readonly pair: MeetingPair;
  readonly asking: readonly ('mine' | 'partner')[];
  readonly onDone: () => Promise<void>;
}

/** Asks in place for the addresses an invitation to send lacks. */
export function AddressForm({ pair: { mentorship }, asking, onDone }: AddressProps) {
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
    const addresses = {
      ...(asksMine && { myEmail: mine.trim() }),
      ...(asksPartner && { partnerEmail: partner.trim() }),
    };
    await act({ work: () => changeMentorship(mentorship.id, addresses) });
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
      <Problem text={problem} />
      <button type="submit" class="button">
        {t('saveAndDownload')}
      </button>
    </form>
  );
}
