import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/words/i18n';

interface Props {
  /** What it does, on the button that asks. */
  readonly name: string;
  /** What comes of it. */
  readonly note: string;
  /** The button that does it. */
  readonly yes: string;
  readonly onYes: () => unknown;
  /** What stands in the line before the button that asks. */
  readonly children?: ComponentChildren;
}

/** Does something grave after a question, which says what comes of it. */
export function AskFirst({ name, note, yes, onYes, children }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <div class="stack">
      <div class="row">
        {children}
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
          <p>{note}</p>
          <div class="row">
            <button
              type="button"
              class="button"
              onClick={() => {
                setAsking(false);
                void onYes();
              }}
            >
              {yes}
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
