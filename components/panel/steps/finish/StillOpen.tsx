import { isCommitted } from '../../../../lib/domain/action-item';
import { t, tn } from '../../../../lib/words/i18n';
import type { RitualContext } from '../ritual-context';
import type { OpenItems } from '../../../../lib/storage/queries/open-items';

interface Props {
  readonly items: OpenItems;
  readonly goTo: RitualContext['goTo'];
}

/** What the wrap-up has passed over, in one line, each with the way back to it; nothing where nothing is open. */
export function StillOpen({ items: { lastTime, thisTime }, goTo }: Props) {
  const toCommit = thisTime.filter((item) => !isCommitted(item)).length;
  if (lastTime.length + toCommit === 0) return null;
  return (
    <p class="finish__open">
      <span>{t('finishOpen')}</span>
      {lastTime.length > 0 && (
        <button type="button" class="finish__back" onClick={() => goTo('last-time')}>
          {tn('finishOpenLastTime', lastTime.length)}
        </button>
      )}
      {toCommit > 0 && (
        <button type="button" class="finish__back" onClick={() => goTo('action-items')}>
          {tn('finishOpenToCommit', toCommit)}
        </button>
      )}
    </p>
  );
}
