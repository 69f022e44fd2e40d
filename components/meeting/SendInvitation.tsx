import { useState } from 'preact/hooks';
import { repeatFrom } from '../../lib/domain/series-members';
import type { Session } from '../../lib/domain/session';
import { listMembers } from '../../lib/storage/queries/series';
import { t, tn } from '../../lib/words/i18n';
import { useLive } from '../app/use-live-query';
import { useDraft } from '../app/use-saved-text';
import { Icon } from '../ui/Icon';
import { useKeys } from '../ui/use-keys';
import { AddressForm } from './AddressForm';
import type { MeetingPair } from './meeting-pair';
import {
  isOpened,
  sendBy,
  sendText,
  sentText,
  wayIcons,
  wayName,
  waysAfter,
  type SendWay,
} from './send-ways';
import './send-invitation.css';

interface Props {
  readonly pair: MeetingPair;
  readonly meeting: Session;
  /** How many promises go along. */
  readonly promises: number;
  /** Whether Enter sends. */
  readonly active: boolean;
}

/** The one way out for the invitation: the ways side by side, the one used last time first and chosen. */
export function SendInvitation({ pair, meeting, promises, active }: Props) {
  const partner = pair.mentorship.partnerName;
  const [lastWay, setLastWay] = useDraft('send-way');
  const [sent, setSent] = useSent(meeting);
  const [picked, setPicked] = useState<SendWay | null>(null);
  const [asking, setAsking] = useState<readonly ('mine' | 'partner')[]>([]);
  const ways = waysAfter(lastWay);
  const way = picked ?? ways[0] ?? 'file';

  async function send(): Promise<void> {
    const missing = await sendBy(way, pair, meeting);
    setAsking(missing);
    if (missing.length > 0) return;
    setSent(way);
    setLastWay(way);
  }
  useKeys(active, { enter: () => void send() });
  const isOnlyThis = useOnlyThis(meeting, way);
  const moved = meeting.exportedSequence !== null && meeting.exportedSequence < meeting.sequence;

  return (
    <section class="send-invitation" aria-labelledby="send-invitation">
      <h3 class="send-invitation__heading" id="send-invitation">
        {t('sendHeading')}
      </h3>
      <p class="quiet">{promises === 0 ? t('sendAgendaOnly') : tn('sendInside', promises)}</p>
      <div class="send-invitation__ways" role="group" aria-labelledby="send-invitation">
        {ways.map((each) => (
          <button
            key={each}
            type="button"
            class="send-invitation__way"
            aria-pressed={each === way}
            {...(each === way && { 'data-first': true })}
            onClick={() => {
              setAsking([]);
              setPicked(each);
            }}
          >
            <Icon name={wayIcons[each]} size={20} />
            <span class="send-invitation__name" dir="auto" title={wayName(each, partner)}>
              {wayName(each, partner)}
            </span>
          </button>
        ))}
      </div>
      <button
        type="button"
        class={`button send-invitation__send${sent ? '' : ' button--primary'}`}
        onClick={() => void send()}
      >
        <Icon name={way === sent ? wayIcons[way] : 'send'} size={18} />{' '}
        {way === sent ? t(isOpened(way) ? 'sendOpenAgain' : 'sendSaveAgain') : sendText(way, partner)}
      </button>
      {isOpened(way) && way !== sent && <p class="quiet">{t('composeNote')}</p>}
      {isOnlyThis && <p class="quiet">{t('composeOnlyThis')}</p>}
      {asking.length > 0 && <AddressForm pair={pair} asking={asking} onDone={send} />}
      {sent && (
        <p class="send-invitation__sent" role="status">
          {sentText(sent, partner)}
        </p>
      )}
      {moved && <p class="quiet">{t('inviteMoved')}</p>}
    </section>
  );
}

/** Follows whether a way takes one meeting of a series only: Outlook's page knows no rule, Google's none for a series that was changed. */
function useOnlyThis(meeting: Session, way: SendWay): boolean {
  const repeat = useLive(
    async () => repeatFrom(meeting, await listMembers(meeting)),
    [meeting.id, meeting.revisions],
    null,
  );
  return meeting.series !== null && (way === 'outlook' || (way === 'google' && repeat === null));
}

/** Keeps by which way the invitation to a meeting, as it is now, was sent. */
export function useSent(meeting: Session | null): readonly [SendWay | null, (way: SendWay) => void] {
  const [kept, keep] = useDraft(`sent:${meeting?.id ?? ''}`);
  const [sequence, way] = kept.split(' ');
  const isCurrent = meeting !== null && sequence === String(meeting.sequence);
  const found = isCurrent ? (waysAfter('').find((each) => each === way) ?? null) : null;
  return [found, (by) => keep(`${meeting?.sequence ?? ''} ${by}`)];
}
