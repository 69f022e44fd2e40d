import { useState } from 'preact/hooks';
import type { Call } from '../../lib/domain/call';
import { t } from '../../lib/words/i18n';
import { extendEnd, sayEnd } from '../../lib/storage/actions/call-sessions';
import { endSourceText } from '../../lib/words/end-source';
import { formatTime } from '../../lib/words/format';
import { act } from '../app/act';
import { rightNow } from '../../lib/browser/right-now';
import { nextClockTime } from './clock-time';
import './end-line.css';

/** The scheduled end with its source, changeable in one step. */
export function EndLine({ call }: { readonly call: Call }) {
  const [changing, setChanging] = useState(false);
  const end = call.scheduledEnd;

  async function sayClock(clock: string): Promise<void> {
    const endsAt = nextClockTime(clock, rightNow());
    if (endsAt) await act({ work: () => sayEnd(call.id, endsAt) });
  }

  return (
    <div class="end-line">
      <span class="end-line__end">
        {end
          ? t('endsAtWithSource', formatTime(end.endsAt), endSourceText(end.source, end.guess))
          : t('endUnknown')}
      </span>
      <button
        type="button"
        class="button button--quiet"
        aria-label={t('runsFiveLonger')}
        title={t('runsFiveLonger')}
        onClick={() => void act({ work: () => extendEnd(call.id, 5, rightNow()) })}
      >
        {t('plusFive')}
      </button>
      {changing || !end ? (
        <label class="end-line__clock">
          <span class="visually-hidden">{t('endsAtClock')}</span>
          <input class="input" type="time" onChange={(event) => void sayClock(event.currentTarget.value)} />
        </label>
      ) : (
        <button
          type="button"
          class="button button--quiet"
          aria-label={t('changeEnd')}
          onClick={() => setChanging(true)}
        >
          {t('change')}
        </button>
      )}
      {call.saidEndsAt && (changing || !end) && (
        <button
          type="button"
          class="button button--quiet"
          onClick={() => void act({ work: () => sayEnd(call.id, null) })}
        >
          {t('takeEndBack')}
        </button>
      )}
    </div>
  );
}
