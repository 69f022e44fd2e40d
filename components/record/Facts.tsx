import type { History } from '../../lib/domain/history';
import { recordFacts } from '../../lib/domain/record-facts';
import {
  formatCountdown,
  formatDate,
  formatLongDay,
  formatMoment,
  formatShare,
} from '../../lib/words/format';
import { t } from '../../lib/words/i18n';
import { useNow } from '../ui/use-now';
import './facts.css';

const nothing = '–';

/** What a record opens with: since when, how often, how much was kept, and when next. */
export function Facts({ history }: { readonly history: History }) {
  const now = useNow();
  const { first, met, planned, promises, next } = recordFacts(history, now);
  const { plannedEndOn } = history.mentorship;
  return (
    <dl class="facts">
      <Fact
        name={t('factSince')}
        value={first ? formatLongDay(first.startsAt) : nothing}
        more={plannedEndOn ? t('factUntil', formatDate(plannedEndOn)) : ''}
      />
      <Fact
        name={t('factMet')}
        value={String(met)}
        more={planned === null ? '' : t('factOfPlanned', planned)}
      />
      <Fact
        name={t('factKept')}
        value={promises.share === null ? nothing : formatShare(promises.share)}
        more={
          promises.share === null
            ? t('factNoneDecided')
            : t('factOfMustDos', promises.kept, promises.promised)
        }
      />
      <Fact
        name={t('nextMeetingHeading')}
        value={next ? formatMoment(next.startsAt) : nothing}
        more={next ? formatCountdown(now, next.startsAt) : t('nextMeetingNone')}
      />
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  readonly value: string;
  /** What is said besides, in small letters; empty: nothing. */
  readonly more: string;
}

function Fact({ name, value, more }: FactProps) {
  return (
    <div class="facts__fact">
      <dt class="quiet">{name}</dt>
      <dd class="facts__value">{value}</dd>
      {more !== '' && <dd class="quiet">{more}</dd>}
    </div>
  );
}
