import { browser } from 'wxt/browser';
import { useEffect, useState } from 'preact/hooks';
import { patternOfHost } from '../../lib/calls/added-host';
import { platformOnHost } from '../../lib/calls/added-hosts';
import type { Call } from '../../lib/domain/call';
import { defaultSettings } from '../../lib/domain/settings';
import { addCallHost } from '../../lib/storage/actions/call-hosts';
import { readSettings } from '../../lib/storage/queries/settings';
import { t } from '../../lib/words/i18n';
import { useLive } from '../app/use-live-query';

/** In a call on a site nothing is known of: offers to know its links from now on, by a permission for that one site. */
export function KnowSite({ call }: { readonly call: Call }) {
  const { callHosts } = useLive(readSettings, [], defaultSettings);
  const [host, setHost] = useState<string | null>(null);
  useEffect(() => void hostInFront(call).then(setHost), [call.id]);

  if (host === null || callHosts.some((added) => added.host === host)) return null;
  function know(known: string): void {
    // The browser asks only within the click, and may close this page to do so: what is wished is stored meanwhile.
    void browser.permissions.request({ origins: [patternOfHost(known)] });
    void addCallHost({ host: known, platform: platformOnHost(known, []) ?? 'tab' });
  }
  return (
    <>
      <button type="button" class="button" onClick={() => know(host)}>
        {t('knowSite')}
      </button>
      <p class="quiet">{t('knowSiteNote', host)}</p>
    </>
  );
}

/** The host of the page in front, where it shows this call, and browsers can be asked for it. */
async function hostInFront(call: Call): Promise<string | null> {
  if (call.platform !== 'tab') return null;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.url === undefined || !call.tabs.some(({ tabId }) => tabId === tab.id)) return null;
  const { protocol, hostname, port } = new URL(tab.url);
  return protocol === 'https:' && port === '' && hostname.includes('.') ? hostname : null;
}
