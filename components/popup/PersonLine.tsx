import type { Instant } from '../../lib/domain/instant';
import type { Mentorship } from '../../lib/domain/mentorship';
import type { Session } from '../../lib/domain/session';
import { formatCountdown, formatDay } from '../../lib/words/format';
import { t } from '../../lib/words/i18n';
import { Icon } from '../ui/Icon';

interface Props {
  readonly mentorship: Mentorship;
  /** The next meeting, or null. */
  readonly session: Session | null;
  /** Now, UTC. */
  readonly now: Instant;
  /** Whether nothing is open with them, and something with others. */
  readonly isIdle: boolean;
  readonly open: boolean;
  readonly onOpen: () => void;
}

/** A person, and when they meet next: the day, and how far it is. */
export function PersonLine({ mentorship, session, now, isIdle, open, onOpen }: Props) {
  return (
    <h2 class="person__head">
      <button
        type="button"
        class="person__line"
        id={`person-${mentorship.id}`}
        data-person-line
        aria-expanded={open}
        onClick={onOpen}
      >
        <span class="person__name" dir="auto">
          {mentorship.partnerName}
        </span>{' '}
        {isIdle && <span class="person__idle">{t('listPersonDone')}</span>}{' '}
        <span class="person__next">
          {session ? (
            <>
              <span class="person__day">{formatDay(session.startsAt)}</span>{' '}
              <span>{formatCountdown(now, session.startsAt)}</span>
            </>
          ) : (
            t('nextMeetingNone')
          )}
        </span>
        <Icon name={open ? 'chevron-down' : 'chevron-right'} />
      </button>
    </h2>
  );
}
