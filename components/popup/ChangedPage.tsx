import { browser } from 'wxt/browser';
import { useEffect, useState } from 'preact/hooks';
import { callPageAt, everyPageBy } from '../../lib/calls/added-hosts';
import { factsText } from '../../lib/calls/page-facts';
import { myTimeZone } from '../../lib/browser/my-time-zone';
import { rightNow } from '../../lib/browser/right-now';
import { unseenCallOf } from '../../lib/matching/unseen-call';
import { pageViewSchema } from '../../lib/messaging/page-view';
import { sendMessage, type PageView } from '../../lib/messaging/protocol';
import { goOnByHand, type UnseenCall } from '../../lib/storage/actions/go-on-by-hand';
import { readKnown } from '../../lib/storage/queries/known';
import { readSettings } from '../../lib/storage/queries/settings';
import { t } from '../../lib/words/i18n';
import { CopyButton } from '../ui/CopyButton';
import type { OpenPanelPage } from './open-panel-page';

/** A page that is loading shows nothing for some seconds, too. */
const loadingMs = 10_000;

interface Changed {
  readonly view: PageView;
  readonly unseen: UnseenCall;
  readonly partnerName: string;
}

/** Says that the page in front should show a known call and shows nothing known, and leads on without it. */
export function ChangedPage({ openPanel }: { readonly openPanel: OpenPanelPage }) {
  const [changed, setChanged] = useState<Changed | undefined>(undefined);
  useEffect(() => void lookAtFrontTab().then(setChanged), []);
  if (!changed) return null;
  const { view, unseen, partnerName } = changed;
  const callId = 'call' in unseen ? unseen.call.id : null;
  async function goOn(): Promise<void> {
    await goOnByHand(unseen, { now: rightNow(), timeZone: myTimeZone() });
    await sendMessage('lookAgain');
  }
  return (
    <section class="popup__card" aria-label={t('popupCallNow')}>
      <p>{t('popupPageChanged', partnerName)}</p>
      <button
        type="button"
        class="button button--primary"
        onClick={() => openPanel({ kind: 'open', callId }, goOn)}
      >
        {t('popupGoOnByHand')}
      </button>
      <CopyButton label={t('popupCopyPage')} text={() => reportOf(view)} />
    </section>
  );
}

function reportOf({ platform, facts }: PageView): string {
  const page = everyPageBy(platform);
  return page ? factsText(page, facts, browser.runtime.getManifest().version) : '';
}

async function lookAtFrontTab(): Promise<Changed | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const { callHosts } = await readSettings();
  if (tab?.id === undefined || !tab.url || !callPageAt(new URL(tab.url), callHosts)) return undefined;
  const view = await viewOf(tab.id);
  if (view?.facts.sight !== 'unclear' || view.facts.forMs < loadingMs) return undefined;
  const now = rightNow();
  const known = await readKnown(now);
  const unseen = unseenCallOf({ tabId: tab.id, platform: view.platform, keys: view.keys }, known, now);
  const mentorshipId = unseen && ('call' in unseen ? unseen.call : unseen.meeting).mentorshipId;
  const partnerName = known.mentorships.find(({ id }) => id === mentorshipId)?.partnerName;
  return unseen && partnerName !== undefined ? { view, unseen, partnerName } : undefined;
}

async function viewOf(tabId: number): Promise<PageView | undefined> {
  try {
    return pageViewSchema.safeParse(await sendMessage('whatPage', undefined, { tabId, frameId: 0 })).data;
  } catch (error) {
    if (/receiving end does not exist|no response/i.test(String(error))) return undefined;
    throw error;
  }
}
