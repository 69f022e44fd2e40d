import { browser } from 'wxt/browser';
import type { Call } from '../../lib/domain/call';
import { t } from '../../lib/words/i18n';
import { readOpenPanel, type OpenPanelPage } from './open-panel-page';
import { listLiveCalls } from '../../lib/storage/queries/calls';
import { HeldQuestion } from '../unsettled/HeldQuestion';
import { openPage } from '../app/open-page';
import { StorageBanner } from '../app/StorageBanner';
import { Toasts } from '../ui/toasts';
import { useListedItems } from '../action-items/use-listed-items';
import { useLive } from '../app/use-live-query';
import { ActionItemList } from './ActionItemList';
import { AddFromPopup } from './AddFromPopup';
import { BookInvitation } from './BookInvitation';
import { BackupLine } from './BackupLine';
import { CallNow } from './CallNow';
import { ChangedPage } from './ChangedPage';
import { NextMeetings } from './NextMeetings';
import { ParkedLines } from './ParkedLines';
import { RecordLinks } from './RecordLinks';
import { ThisTab } from './ThisTab';
import { UnknownCall } from './UnknownCall';
import { UnfinishedWrapUps } from './UnfinishedWrapUps';
import './popup.css';

const noCalls: Call[] = [];

interface Props {
  /** The window the popup belongs to: where the panel opens. */
  readonly windowId: number;
}

/** The toolbar popup: the call that runs, what waits to be finished, and every open promise. */
export function Popup({ windowId }: Props) {
  const calls = useLive(listLiveCalls, [], noCalls);
  const listed = useListedItems();
  const openPanel: OpenPanelPage = readOpenPanel(windowId);
  return (
    <main class="popup">
      <header class="popup__head">
        <h1 class="popup__title">{t('extensionName')}</h1>
        <nav class="row">
          <button type="button" class="button button--quiet" onClick={() => openPage('/record.html')}>
            {t('recordTitleNone')}
          </button>
          <button
            type="button"
            class="button button--quiet"
            onClick={() => void browser.runtime.openOptionsPage()}
          >
            {t('settings')}
          </button>
        </nav>
      </header>
      <StorageBanner />
      {calls.map((call) => (
        <CallNow key={call.id} call={call} openPanel={openPanel} />
      ))}
      {calls.length === 0 && <UnknownCall openPanel={openPanel} />}
      <ChangedPage openPanel={openPanel} />
      <HeldQuestion />
      <UnfinishedWrapUps calls={calls} openPanel={openPanel} />
      {calls.length === 0 && <NextMeetings listed={listed} />}
      <BookInvitation />
      <AddFromPopup />
      <ActionItemList listed={listed} />
      <ParkedLines />
      <RecordLinks />
      <footer class="popup__foot">
        <button
          type="button"
          class="button button--quiet"
          onClick={() => openPanel({ kind: 'by-hand', callId: null })}
        >
          {t('startByHand')}
        </button>
        {calls.length === 0 && <ThisTab openPanel={openPanel} />}
        <button type="button" class="button button--quiet" onClick={() => openPage('/exchange.html')}>
          {t('takeCodeOpen')}
        </button>
        <BackupLine />
      </footer>
      <Toasts />
    </main>
  );
}
