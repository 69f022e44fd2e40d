import { planMeeting, type MeetingChoice } from '../../lib/domain/meeting-plan';
import type { TimeZone } from '../../lib/domain/instant';
import { formatCountdown } from '../../lib/words/format';
import { t } from '../../lib/words/i18n';
import { rightNow } from '../../lib/browser/right-now';

interface Props {
  readonly choice: MeetingChoice;
  readonly timeZone: TimeZone;
  /** Days between this pair's meetings; null: they have no rhythm yet. */
  readonly cadenceDays: number | null;
}

/** Says how far away a meeting is, beside the pair's rhythm. */
export function Distance({ choice, timeZone, cadenceDays }: Props) {
  const plan = planMeeting(choice, rightNow(), timeZone);
  if (plan.kind !== 'planned') return null;
  const away = formatCountdown(rightNow(), plan.times.startsAt, timeZone);
  return <p class="quiet">{cadenceDays === null ? away : t('planDistance', away, cadenceDays)}</p>;
}
