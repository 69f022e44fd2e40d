import { useState } from 'preact/hooks';
import { emptyBackup, formatBackup, type Backup } from '../../lib/backup/backup-file';
import { readBackup } from '../../lib/backup/backup-store';
import type { ImportMode, ImportSource } from '../../lib/backup/import-plan';
import { logOnce } from '../../lib/browser/log';
import { offerFile } from '../../lib/browser/offer-file';
import { rightNow } from '../../lib/browser/right-now';
import type { SafetyCopy } from '../../lib/domain/copy-plan';
import { openAsItIs, recoverRecord, type Recovery } from '../../lib/safety/recover';
import { storageTroubleOf } from '../../lib/storage/engine/persist';
import { formatMoment } from '../../lib/words/format';
import { t } from '../../lib/words/i18n';
import { missingTexts } from '../app/missing-texts';
import { openSettings } from '../app/open-page';
import type { StoreLook } from '../app/mount-page';
import { tellBackground } from '../app/tell-background';
import { ChooseBackup } from '../backup/ChooseBackup';
import { ImportPreview } from '../backup/ImportPreview';
import { CopyList } from '../safety/CopyList';
import { openCopy } from '../safety/open-copy';
import { useShelf } from '../safety/use-shelf';
import { Problem } from '../ui/Problem';
import { GoOnWithout } from './GoOnWithout';

interface Chosen {
  readonly backup: Backup;
  readonly source: ImportSource;
}

/** The record that was here is missing: what there is to bring it back, and nothing else until the person has said what. */
export function Missing({ state }: { readonly state: StoreLook }) {
  const [isBack, setBack] = useState(state === 'whole');
  const [isStuck, setStuck] = useState(false);
  async function recover(recovery: Recovery | null): Promise<void> {
    try {
      await recoverRecord(recovery, rightNow());
    } catch (error) {
      // Tried again, a browser that cannot open its files does not open them either.
      if (storageTroubleOf(error) !== 'refused') throw error;
      logOnce(error);
      setStuck(true);
      return;
    }
    setBack(true);
    await tellBackground();
  }
  if (isBack || state === 'whole') return <IsHere />;
  if (state === 'newer') return <Page text={t('newerStore')} />;
  return (
    <Page text={t(missingTexts[state])}>
      <Problem text={isStuck ? t('missingStuck') : ''} />
      <BringBack isOlder={state === 'older'} onRecover={recover} />
      <GoOnWithout isOlder={state === 'older'} onGoOn={() => recover(null)} />
    </Page>
  );
}

function Page({ text, children }: { readonly text: string; readonly children?: preact.ComponentChildren }) {
  return (
    <main class="page">
      <h1 class="page__title">{t('missingTitle')}</h1>
      <p class="warning" role="alert">
        {text}
      </p>
      {children}
    </main>
  );
}

interface BringBackProps {
  readonly isOlder: boolean;
  readonly onRecover: (recovery: Recovery) => Promise<void>;
}

/** The safety copies and a file of one's own, each looked at before it is taken. */
function BringBack({ isOlder, onRecover }: BringBackProps) {
  const shelf = useShelf();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [problem, setProblem] = useState('');
  async function open(copy: SafetyCopy): Promise<void> {
    const read = await openCopy(copy);
    setChosen(typeof read === 'string' ? null : { backup: read, source: 'own-copy' });
    setProblem(typeof read === 'string' ? read : '');
  }
  async function readHere(now: string): Promise<Backup> {
    if (!isOlder) return emptyBackup(now);
    await openAsItIs();
    return readBackup(now);
  }
  const take = (mode: ImportMode) => chosen && void onRecover({ ...chosen, mode });
  const newest = shelf?.copies[0];
  return (
    <>
      <section class="page__section" aria-labelledby="copies">
        <h2 id="copies">{t('copiesHeading')}</h2>
        {shelf && !newest && <p>{t('copiesNone')}</p>}
        {newest && (
          <>
            <p>{t('missingCopies', formatMoment(newest.at))}</p>
            <CopyList copies={shelf.copies} onOpen={(copy) => void open(copy)} />
          </>
        )}
        <Problem text={problem} />
      </section>
      <section class="page__section" aria-labelledby="file">
        <h2 id="file">{t('missingFile')}</h2>
        <ChooseBackup onRead={(backup) => setChosen(backup && { backup, source: 'file' })} />
      </section>
      {chosen && (
        <section class="page__section">
          <ImportPreview
            key={`${chosen.source} ${chosen.backup.exportedAt}`}
            file={chosen.backup}
            source={chosen.source}
            readHere={readHere}
            {...(!isOlder && { only: 'replace' as const })}
            onTake={take}
            onCancel={() => setChosen(null)}
          />
          {!isOlder && (
            <div class="row">
              <button type="button" class="button" onClick={() => save(chosen.backup)}>
                {t('missingSave')}
              </button>
            </div>
          )}
        </section>
      )}
    </>
  );
}

/** The way that is always open: the copy as a file, which a new installation takes. */
function save(backup: Backup): void {
  offerFile(formatBackup(backup), `last-ten-${backup.exportedAt.slice(0, 10)}.json`, 'application/json');
}

/** There is a record again, or nothing was wrong with it. */
function IsHere() {
  return (
    <main class="page">
      <h1 class="page__title">{t('missingBack')}</h1>
      <p role="status">{t('missingBackText')}</p>
      <div class="row">
        <button type="button" class="button button--primary" onClick={() => openSettings('your-data')}>
          {t('missingSettings')}
        </button>
      </div>
    </main>
  );
}
