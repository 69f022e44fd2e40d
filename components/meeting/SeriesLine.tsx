import type { Session } from '../../lib/domain/session';
import { nextInSeries } from '../../lib/domain/series-members';
import { formatShortDay } from '../../lib/words/format';
import { t } from '../../lib/words/i18n';
import { rightNow } from '../../lib/browser/right-now';

interface Props {
  readonly session: Session;
  readonly sessions: readonly Session[];
}

/** Says that a meeting is one of a series, and how much of it is to come. */
export function SeriesLine({ session, sessions }: Props) {
  const found = nextInSeries(session, sessions, rightNow());
  if (!found) return null;
  return (
    <p class="quiet">
      {found.more === 0 ? t('seriesLast') : t('seriesMore', found.more, formatShortDay(found.last.startsAt))}
    </p>
  );
}
