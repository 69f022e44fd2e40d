import type { Session } from '../../lib/domain/session';
import { compareZones } from '../../lib/domain/zone-comparison';
import { t } from '../../lib/i18n';
import { firstName } from '../ui/first-name';
import { formatDay, formatTime } from '../../lib/format';
import type { RitualContext } from './ritual-context';

interface Props {
  readonly context: RitualContext;
  readonly nextSession: Session;
}

/** Shows the meeting on both clocks, and warns where a clock change in between moves one of them. */
export function ZoneLine({ context, nextSession }: Props) {
  const { mentorship, session, timeZone } = context;
  const theirs = mentorship.partnerTimeZone;
  if (!theirs || theirs === timeZone) return null;
  const { startsAt } = nextSession;
  const found = compareZones({ startsAt, before: session.startsAt }, timeZone, theirs);
  const partner = firstName(mentorship.partnerName);
  const otherDay = found.mine.date === found.theirs.date ? '' : `${formatDay(startsAt, theirs)}, `;
  return (
    <>
      <p class="quiet">
        {t(
          'zonesBoth',
          formatTime(startsAt, timeZone),
          `${otherDay}${formatTime(startsAt, theirs)}`,
          partner,
        )}
      </p>
      {found.clockChange !== 'none' && (
        <p class="warning">{t('zonesClockChange', Math.abs(found.shiftMinutes), partner)}</p>
      )}
    </>
  );
}
