import { useState } from 'preact/hooks';
import { t } from '../../lib/words/i18n';

interface Props {
  readonly isOlder: boolean;
  readonly onGoOn: () => Promise<void>;
}

/** Looks again, or goes on without what is missing, after a question. */
export function GoOnWithout({ isOlder, onGoOn }: Props) {
  const [asking, setAsking] = useState(false);
  const name = t(isOlder ? 'missingGoOn' : 'missingAnew');
  return (
    <div class="stack">
      <div class="row">
        <button type="button" class="button" onClick={() => location.reload()}>
          {t('missingLookAgain')}
        </button>
        <button
          type="button"
          class="button button--quiet"
          aria-expanded={asking}
          onClick={() => setAsking(!asking)}
        >
          {name}
        </button>
      </div>
      {asking && (
        <div class="warning stack" role="group" aria-label={name}>
          <p>{t(isOlder ? 'missingGoOnNote' : 'missingAnewNote')}</p>
          <div class="row">
            <button type="button" class="button" onClick={() => void onGoOn()}>
              {t(isOlder ? 'missingGoOnYes' : 'missingAnewYes')}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {t('cancel')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
