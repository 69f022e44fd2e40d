import type { SyncArrival } from '../../lib/domain/sync';
import { listArrivals } from '../../lib/sync/folders';
import { undoArrival } from '../../lib/sync/undo-arrival';
import { formatMoment } from '../../lib/words/format';
import { t } from '../../lib/words/i18n';
import { act } from '../app/act';
import { useLive } from '../app/use-live-query';
import { kindCounts } from './kind-counts';
import { pairNews } from './pair-news';
import { usePartner } from './use-partner';

const none: SyncArrival[] = [];

/** What came from other machines and from partners lately, each with its way back. */
export function Arrivals() {
  const arrivals = useLive(listArrivals, [], none);
  if (arrivals.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="sync-arrivals">
      <h3 class="mentorship__name" id="sync-arrivals">
        {t('syncArrivals')}
      </h3>
      <ul class="sync__arrivals">
        {arrivals.map((arrival) => (
          <Arrival key={arrival.id} arrival={arrival} />
        ))}
      </ul>
    </section>
  );
}

function Arrival({ arrival }: { readonly arrival: SyncArrival }) {
  const { id, role, from, at, changes, refused, isUndone } = arrival;
  const isPair = role === 'pair';
  const partner = usePartner(arrival.mentorshipId);
  const what = isPair ? pairNews(arrival) : kindCounts(changes);
  const name = (isPair ? partner : from) || t('syncCopyNameless');
  return (
    <li class="sync__arrival">
      <span dir="auto">
        <strong>{t('syncArrivalFrom', name, what || t('optionsTitle'))}</strong>{' '}
        <span class="quiet">{formatMoment(at)}</span>
        {refused.map((one) => (
          <span key={`${one.what} ${one.name}`} class="sync__refused">
            {t(one.what === 'own-word' ? 'refusedWord' : 'refusedLink', one.name)}
          </span>
        ))}
      </span>
      {isUndone ? (
        <span class="quiet">{t('syncArrivalUndone')}</span>
      ) : (
        <button
          type="button"
          class="button button--quiet"
          aria-label={t('syncArrivalUndoOf', name, formatMoment(at))}
          onClick={() => void act({ work: () => undoArrival(id), text: t('toastSyncUndone') })}
        >
          {t('syncArrivalUndo')}
        </button>
      )}
    </li>
  );
}
