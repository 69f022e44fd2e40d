import { browser } from 'wxt/browser';
import { useEffect, useState } from 'preact/hooks';
import { callPageAt } from '../../lib/calls/added-hosts';
import { readSettings } from '../../lib/storage/queries/settings';
import { t } from '../../lib/words/i18n';
import { sendMessage, type CallReport } from '../../lib/messaging/protocol';
import type { OpenPanelPage } from './open-panel-page';

/** What the tab in front shows, as far as the popup can tell. */
type FrontTab =
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'call'; readonly tabId: number; readonly report: CallReport };

/** Offers what only a person can know: that the call in front is a mentoring call. */
export function UnknownCall({ openPanel }: { readonly openPanel: OpenPanelPage }) {
  const [front, setFront] = useState<FrontTab>({ kind: 'elsewhere' });
  useEffect(() => void lookAtFrontTab().then(setFront), []);

  if (front.kind === 'elsewhere') return null;
  if (front.kind === 'unreachable') return <p class="warning popup__note">{t('popupUnreachable')}</p>;
  const { tabId, report } = front;
  return (
    <section class="popup__card" aria-label={t('popupCallNow')}>
      <p>{t('popupUnknownCall')}</p>
      <button
        type="button"
        class="button button--primary"
        onClick={() =>
          openPanel({ kind: 'open', callId: null }, () => sendMessage('adoptCall', { tabId, report }))
        }
      >
        {t('cardYes')}
      </button>
    </section>
  );
}

async function lookAtFrontTab(): Promise<FrontTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const { callHosts } = await readSettings();
  const isCallSite = tab?.url !== undefined && callPageAt(new URL(tab.url), callHosts) !== undefined;
  if (tab?.id === undefined || !isCallSite) return { kind: 'elsewhere' };
  const tabId = tab.id;
  try {
    const report = await sendMessage('whatCall', undefined, { tabId, frameId: 0 });
    return report && report.phase === 'in-call' ? { kind: 'call', tabId, report } : { kind: 'elsewhere' };
  } catch (error) {
    if (/receiving end does not exist|no response/i.test(String(error))) return { kind: 'unreachable' };
    throw error;
  }
}
