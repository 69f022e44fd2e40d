import { useEffect, useState } from 'preact/hooks';
import type { SyncFolder } from '../../lib/domain/sync';
import { createFolder, renewFolder, type Connected } from '../../lib/sync/connect';
import { listFolders } from '../../lib/sync/folders';
import { syncHere } from '../../lib/sync/here';
import { t } from '../../lib/words/i18n';
import { useLive } from '../app/use-live-query';
import { Arrivals } from './Arrivals';
import { Asking, useAskedHosts } from './asked-hosts';
import { CalendarPart } from './CalendarPart';
import { Connect, type Chosen } from './Connect';
import { FolderPart } from './FolderPart';
import { giveBackForgotten } from './host-permission';
import { MakeFolder } from './MakeFolder';
import { matchNow } from './match-now';
import { showToast } from '../ui/toasts';
import { NewBlock } from './NewBlock';
import { PairPart } from './PairPart';
import { Questions } from './Questions';
import { whereText } from './where';
import './sync.css';

const none: SyncFolder[] = [];

/** A new folder on its way: in a place that works, or in that of a folder whose key a lost machine has. */
type Making = { readonly chosen: Chosen } | { readonly renewed: SyncFolder };

/** The person's own machines and their partners: what is connected, what came through it, what waits for a word, and how to connect. */
export function SyncSettings() {
  const folders = useLive(listFolders, [], none);
  const [making, setMaking] = useState<Making | null>(null);
  const [block, setBlock] = useState<string | null>(null);
  const hosts = useAskedHosts();
  useEffect(() => void giveBackForgotten(), []);
  const leave = () => {
    setMaking(null);
    void hosts.settle();
  };
  const isRenewing = making !== null && 'renewed' in making;

  async function make(passphrase: string): Promise<void> {
    const connected = await madeOf(making, passphrase);
    leave();
    if (!connected) return;
    setBlock(connected.block);
    showToast({ text: t('toastSyncConnected') });
    await matchNow();
  }
  return (
    <>
      <p>{t('syncNote')}</p>
      <Questions />
      {block !== null && <NewBlock block={block} step={t('syncStep', 3, 3)} onKept={() => setBlock(null)} />}
      {folders.map((folder) =>
        folder.role === 'pair' ? (
          <PairPart key={folder.id} folder={folder} />
        ) : (
          <FolderPart key={folder.id} folder={folder} onRenew={() => setMaking({ renewed: folder })} />
        ),
      )}
      {making === null ? (
        block === null && (
          <Asking.Provider value={hosts.ask}>
            <Connect onChosen={(chosen) => setMaking({ chosen })} onLeft={leave} />
          </Asking.Provider>
        )
      ) : (
        <MakeFolder
          step={isRenewing ? null : t('syncStep', 2, 3)}
          note={
            'renewed' in making
              ? t('syncRenewNote')
              : t('syncWorks', whereText({ place: making.chosen.place }))
          }
          onMake={make}
          onCancel={leave}
        />
      )}
      <Arrivals />
      <CalendarPart />
    </>
  );
}

async function madeOf(making: Making | null, passphrase: string): Promise<Connected | null> {
  if (making === null) return null;
  if ('renewed' in making) return renewFolder(making.renewed.id, passphrase, syncHere());
  return createFolder({ ...making.chosen, passphrase }, syncHere());
}
