import { toMs } from '../../lib/domain/instant';
import { t } from '../../lib/words/i18n';
import { forgetHealed, readHealed } from '../../lib/storage/engine/heal-stamps';
import { isClockBehind } from '../../lib/storage/engine/stamp-bounds';
import { formatLongDay } from '../../lib/words/format';
import { useNow } from '../ui/use-now';
import { act } from './act';
import { useLive } from './use-live-query';

/** Says that this machine's clock is wrong, or that it was and what was done about it. */
export function ClockNote() {
  const now = useNow();
  const healed = useLive(readHealed, [], undefined, 'healed');
  if (isClockBehind(toMs(now)))
    return (
      <p class="warning" role="alert">
        {t('clockBehind', formatLongDay(now))}
      </p>
    );
  if (!healed) return null;
  return (
    <div class="warning stack" role="status">
      <p>{t('clockHealed')}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => void act({ work: forgetHealed })}>
          {t('clockHealedRead')}
        </button>
      </div>
    </div>
  );
}
