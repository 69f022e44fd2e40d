import type { Instant } from '../../../../lib/domain/instant';
import { compareZones } from '../../../../lib/domain/zone-comparison';
import { t } from '../../../../lib/words/i18n';
import { firstName } from '../../../../lib/words/first-name';
import { formatDay, formatTime } from '../../../../lib/words/format';
import type { RitualContext } from '../ritual-context';

interface Props {
  readonly context: RitualContext;
  /** When the meeting is, or would be. */
  readonly startsAt: Instant;
}

/** Shows the meeting on both clocks, and warns where a clock change in between moves one of them. */
export function ZoneLine({ context, startsAt }: Props) {
  const { mentorship, session, timeZone } = context;
  const theirs = mentorship.partnerTimeZone;
  if (!theirs || theirs === timeZone) return null;
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
