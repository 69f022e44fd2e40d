import { browser } from 'wxt/browser';
import { useEffect, useState } from 'preact/hooks';
import { rightNow } from '../../lib/browser/right-now';
import { callPageOf } from '../../lib/calls';
import { tabKey } from '../../lib/calls/tab-key';
import { isStillThatCall } from '../../lib/matching/still-on';
import { sendMessage } from '../../lib/messaging/protocol';
import { findCallsByKeys } from '../../lib/storage/queries/calls';
import { t } from '../../lib/words/i18n';
import { Problem } from '../ui/Problem';
import type { OpenPanelPage } from './open-panel-page';

/** Offers to take whatever page is in front for a call; nothing of it is touched before the click. */
export function ThisTab({ openPanel }: { readonly openPanel: OpenPanelPage }) {
  const [page, setPage] = useState<UnknownPage | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => void findUnknownPage().then(setPage), []);

  if (page === null) return null;
  async function adopt(id: number): Promise<boolean> {
    const isLetIn = await sendMessage('adoptTab', { tabId: id });
    if (!isLetIn) setProblem(t('thisTabRefused'));
    return isLetIn;
  }
  return (
    <>
      {page.wasLetGo && <p>{t('thisTabLetGo')}</p>}
      <button
        type="button"
        class="button button--quiet"
        onClick={() => openPanel({ kind: 'open', callId: null }, () => adopt(page.tabId))}
      >
        {t('thisTabIsMyCall')}
      </button>
      <Problem text={problem} />
    </>
  );
}

interface UnknownPage {
  readonly tabId: number;
  /** The call goes on here, and the browser has ended what the last click allowed: Firefox does when a page is loaded. */
  readonly wasLetGo: boolean;
}

/** The tab in front, where it shows a page of the web that no call platform is known to be on. */
async function findUnknownPage(): Promise<UnknownPage | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || !/^https?:/.test(tab.url ?? '')) return null;
  const url = new URL(tab.url ?? '');
  return callPageOf(url) ? null : { tabId: tab.id, wasLetGo: await wasLetGo(url) };
}

async function wasLetGo(url: URL): Promise<boolean> {
  const key = tabKey(url);
  const [last] = key === undefined ? [] : await findCallsByKeys([key]);
  return last?.phase === 'left' && isStillThatCall(last, rightNow());
}
