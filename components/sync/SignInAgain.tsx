import { useState } from 'preact/hooks';
import type { LinkPlace, SyncFolder } from '../../lib/domain/sync';
import { changePlace, changeReadPlace } from '../../lib/sync/folders';
import { t } from '../../lib/words/i18n';
import { act } from '../app/act';
import { Passphrase } from '../backup/Passphrase';
import { askForServer } from './host-permission';
import { LocalAgain } from './LocalAgain';
import { matchNow } from './match-now';

interface Props {
  readonly folder: SyncFolder;
  readonly trouble: string;
}

/** What the person can do here about a folder in trouble: give a new password, or the permission again. */
export function SignInAgain({ folder: { id, place }, trouble }: Props) {
  const [password, setPassword] = useState('');
  if (place.kind === 'local') return <LocalAgain id={id} place={place} trouble={trouble} />;
  if (place.kind !== 'webdav') return null;

  async function changed(): Promise<void> {
    if (place.kind !== 'webdav') return;
    const isGranted = await askForServer(place.address);
    if (!isGranted) return;
    const next = password === '' ? place : { ...place, password };
    await act({ work: () => changePlace(id, next) });
    setPassword('');
    await matchNow();
  }
  if (trouble === 'notAllowed')
    return (
      <div class="row">
        <button type="button" class="button" onClick={() => void changed()}>
          {t('syncAllowAgain')}
        </button>
      </div>
    );
  if (trouble !== 'unauthorized') return null;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void changed();
      }}
    >
      <Passphrase label={t('syncNewPassword')} value={password} onValue={setPassword} isNew={false} />
      <div class="row">
        <button type="submit" class="button" disabled={password === ''}>
          {t('syncTryAgain')}
        </button>
      </div>
    </form>
  );
}

interface LinkProps {
  readonly folderId: string;
  readonly link: LinkPlace;
}

/** Gives the permission for the host of the partner's link again. */
export function AllowLink({ folderId, link }: LinkProps) {
  async function allow(): Promise<void> {
    if (!(await askForServer(link.address))) return;
    await act({ work: () => changeReadPlace(folderId, link) });
    await matchNow();
  }
  return (
    <div class="row">
      <button type="button" class="button" onClick={() => void allow()}>
        {t('syncAllowAgain')}
      </button>
    </div>
  );
}
