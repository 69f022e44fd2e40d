import type { Mentorship } from '../../lib/domain/mentorship';
import { t } from '../../lib/words/i18n';
import { makeCode } from '../../lib/merge/exchange';
import { listActiveMentorships } from '../../lib/storage/queries/mentorships';
import { CopyButton } from '../ui/CopyButton';
import { useLive } from '../app/use-live-query';
import { FourWords } from './FourWords';

const none: Mentorship[] = [];

/** Codes to send: what the partner's copy does not have yet, or everything. */
export function GiveCode() {
  const mentorships = useLive(listActiveMentorships, [], none);
  if (mentorships.length === 0) return <p class="quiet">{t('recordNone')}</p>;
  return (
    <ul class="stack">
      {mentorships.map(({ id, partnerName }) => (
        <li key={id} class="exchange__give">
          <strong dir="auto">{partnerName}</strong>
          <div class="row">
            <CopyButton label={t('giveCode')} text={() => makeCode(id)} primary />
            <CopyButton label={t('giveCodeFull')} text={() => makeCode(id, true)} />
          </div>
          <FourWords mentorshipId={id} partnerName={partnerName} />
        </li>
      ))}
      <li class="quiet">{t('giveCodeNote')}</li>
    </ul>
  );
}
