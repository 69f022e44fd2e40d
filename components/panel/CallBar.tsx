import type { Call } from '../../lib/domain/call';
import type { Mentorship } from '../../lib/domain/mentorship';
import { minutesText } from '../../lib/words/minutes-text';
import { t } from '../../lib/words/i18n';
import { EndLine } from '../call-end/EndLine';
import './call-bar.css';

interface Props {
  readonly call: Call | null;
  readonly mentorship: Mentorship;
  /** Minutes to the scheduled end, negative once it has passed. */
  readonly minutesLeft: number | null;
}

/** The minutes that are drawn one by one. */
const drawn = 10;

/** The top of the panel: with whom, how long still, until when and who says so; the end is changed here in one step. */
export function CallBar({ call, mentorship, minutesLeft }: Props) {
  const live = call !== null && call.phase !== 'left';
  const late = minutesLeft !== null && minutesLeft <= 2;
  return (
    <header class={late ? 'call-bar call-bar--late' : 'call-bar'}>
      <div class="call-bar__line">
        <h1 class="call-bar__partner">{t('callBarWith', mentorship.partnerName)}</h1>
        {live && minutesLeft !== null && <strong class="call-bar__left">{minutesText(minutesLeft)}</strong>}
      </div>
      {live && <EndLine call={call} />}
      {live && minutesLeft !== null && minutesLeft <= drawn && (
        <div class="call-bar__minutes" aria-hidden="true">
          {Array.from({ length: drawn }, (_, minute) => (
            <span
              key={minute}
              class={minute < minutesLeft ? 'call-bar__minute call-bar__minute--left' : 'call-bar__minute'}
            />
          ))}
        </div>
      )}
    </header>
  );
}
