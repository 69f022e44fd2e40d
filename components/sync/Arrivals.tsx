import type { SyncArrival } from '../../lib/domain/sync';
import { listArrivals } from '../../lib/sync/folders';
import { undoArrival } from '../../lib/sync/undo-arrival';
import { formatMoment } from '../../lib/words/format';
import { t } from '../../lib/words/i18n';
import { act } from '../app/act';
import { useLive } from '../app/use-live-query';
import { kindCounts } from './kind-counts';

const none: SyncArrival[] = [];

/** What came from other machines lately, each with its way back. */
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

function Arrival({ arrival: { id, from, at, changes, isUndone } }: { readonly arrival: SyncArrival }) {
  const what = kindCounts(changes) || t('optionsTitle');
  const name = from === '' ? t('syncCopyNameless') : from;
  return (
    <li class="sync__arrival">
      <span dir="auto">
        <strong>{t('syncArrivalFrom', name, what)}</strong> <span class="quiet">{formatMoment(at)}</span>
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
