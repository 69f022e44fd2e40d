import { useEffect, useState } from 'preact/hooks';
import type { Call } from '../../lib/domain/call';
import { t } from '../../lib/words/i18n';
import { readOpenPanel, type OpenPanelPage } from './open-panel-page';
import { saveDraft } from '../../lib/storage/actions/drafts';
import { persist } from '../../lib/storage/engine/persist';
import { listLiveCalls } from '../../lib/storage/queries/calls';
import { openPage } from '../app/open-page';
import { StorageBanner } from '../app/StorageBanner';
import { Toasts } from '../ui/toasts';
import { useListedItems } from '../action-items/use-listed-items';
import { useLive } from '../app/use-live-query';
import { BookInvitation } from './BookInvitation';
import { BackupLine } from './BackupLine';
import { CallNow } from './CallNow';
import { ChangedPage } from './ChangedPage';
import { lineDraft, takeEarlyLine } from './early-line';
import { FirstSteps } from './FirstSteps';
import { ItemsBetweenCalls } from './ItemsBetweenCalls';
import type { OpenMeeting } from './meeting-part';
import { ParkedLines } from './ParkedLines';
import { PopupHead } from './PopupHead';
import { RecordLinks } from './RecordLinks';
import { SyncMark } from './SyncMark';
import { ThisTab } from './ThisTab';
import { UnknownCall } from './UnknownCall';
import { UnfinishedWrapUps } from './UnfinishedWrapUps';
import { Waiting } from './Waiting';
import './popup.css';

const noCalls: Call[] = [];

interface Props {
  /** The window the popup belongs to: where the panel opens. */
  readonly windowId: number;
}

/** The toolbar popup, a list first: every open promise, and above it only what runs or waits. */
export function Popup({ windowId }: Props) {
  const calls = useLive(listLiveCalls, [], noCalls, 'live-calls');
  const listed = useListedItems();
  const [meeting, setMeeting] = useState<OpenMeeting | null>(null);
  const isNobody = listed?.mentorships.length === 0;
  // The field goes where nobody is on record; what was typed into it waits for the first person.
  useEffect(() => {
    const { text } = isNobody ? takeEarlyLine() : { text: '' };
    if (text !== '') void persist(() => saveDraft(lineDraft, text));
  }, [isNobody]);
  const openPanel: OpenPanelPage = readOpenPanel(windowId);
  const urgent = (
    <>
      <StorageBanner />
      {calls.map((call) => (
        <CallNow key={call.id} call={call} openPanel={openPanel} />
      ))}
      {calls.length === 0 && <UnknownCall openPanel={openPanel} />}
      <ChangedPage openPanel={openPanel} />
      <UnfinishedWrapUps calls={calls} openPanel={openPanel} />
      <Waiting
        listed={calls.length === 0 ? listed : null}
        onAgenda={({ session }) =>
          session && setMeeting({ mentorshipId: session.mentorshipId, part: 'agenda', sessionId: session.id })
        }
      />
    </>
  );
  return (
    <main class="popup">
      {!isNobody ? (
        <>
          <h1 class="visually-hidden popup__name">{t('extensionName')}</h1>
          <ItemsBetweenCalls listed={listed} meeting={meeting} onMeeting={setMeeting}>
            {urgent}
          </ItemsBetweenCalls>
        </>
      ) : (
        <>
          <PopupHead>
            <h1 class="popup__title">{t('extensionName')}</h1>
          </PopupHead>
          {urgent}
          <FirstSteps />
        </>
      )}
      <ParkedLines />
      <BookInvitation />
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
        <SyncMark />
      </footer>
      <Toasts />
    </main>
  );
}
