import type { Call } from '../../lib/domain/call';
import { t } from '../../lib/words/i18n';
import { findMentorship } from '../../lib/storage/queries/mentorships';
import { EndLine } from '../call-end/EndLine';
import { minutesText } from '../../lib/words/minutes-text';
import { minutesUntil } from '../../lib/domain/minutes-until';
import { useLive } from '../app/use-live-query';
import { useNow } from '../ui/use-now';
import { KnowSite } from './KnowSite';
import type { OpenPanelPage } from './open-panel-page';

interface Props {
  readonly call: Call;
  readonly openPanel: OpenPanelPage;
}

/** The call that runs: with whom, until when and who says so, and the way into its wrap-up. */
export function CallNow({ call, openPanel }: Props) {
  const now = useNow();
  const { mentorshipId } = call;
  const mentorship = useLive(
    async () => (mentorshipId ? findMentorship(mentorshipId) : undefined),
    [mentorshipId],
    undefined,
  );
  const end = call.scheduledEnd;
  return (
    <section class="popup__card" aria-label={t('popupCallNow')}>
      <div class="popup__line">
        <strong class="popup__partner">
          {mentorship ? t('callBarWith', mentorship.partnerName) : t('popupCallToSetUp')}
        </strong>
        {end && <span class="popup__left">{minutesText(minutesUntil(end.endsAt, now))}</span>}
        <button
          type="button"
          class="button button--primary"
          onClick={() => openPanel({ kind: 'open', callId: call.id })}
        >
          {t('chipOpen')}
        </button>
      </div>
      {mentorship && (
        <div class="popup__line popup__line--end">
          <EndLine call={call} />
        </div>
      )}
      <KnowSite call={call} />
    </section>
  );
}
