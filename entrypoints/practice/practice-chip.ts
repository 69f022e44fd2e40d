import type { Instant } from '../../lib/domain/instant';
import type { InPageHost } from '../../components/in-page/card-context';
import { createInPageUi } from '../../components/in-page/in-page-ui';
import { t } from '../../lib/words/i18n';
import { readTextsAs } from '../../lib/words/in-page';

/**
 * Shows the very card a call page shows, on this page. `onOpen` runs when the person opens the wrap-up from it;
 * its other buttons put the card away. The function returned takes the card away.
 */
export function showPracticeChip(about: { readonly endsAt: Instant }, onOpen: () => void): () => void {
  readTextsAs(t);
  const life = new AbortController();
  const ctx = {
    signal: life.signal,
    get isInvalid() {
      return life.signal.aborted;
    },
    onInvalidated: (clear: () => void) => life.signal.addEventListener('abort', clear),
  };
  const host: InPageHost = {
    report: () => null,
    windows: () => [],
    keepClear: () => [],
    send(type) {
      if (type === 'openWrapUp') onOpen();
      return Promise.resolve(undefined);
    },
  };
  const ui = createInPageUi(ctx, host, adoptStyle);
  ui.show({
    kind: 'chip',
    callId: 'practice',
    ...about,
    opensByItself: false,
  });
  return () => life.abort();
}

/** The extension's own pages allow no style elements. */
function adoptStyle(shadow: ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
}
