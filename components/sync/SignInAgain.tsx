import type { LinkPlace, SyncFolder } from '../../lib/domain/sync';
import { changePlace, changeReadPlace } from '../../lib/sync/folders';
import { t } from '../../lib/words/i18n';
import { act } from '../app/act';
import { askForServer } from './host-permission';
import { LocalAgain } from './LocalAgain';
import { matchNow } from './match-now';
import { SignInForm } from './SignInForm';

interface Props {
  readonly folder: SyncFolder;
  readonly trouble: string;
}

/** What the person can do here about a folder in trouble: give a new password, or the permission again. */
export function SignInAgain({ folder: { id, place }, trouble }: Props) {
  if (place.kind === 'local') return <LocalAgain id={id} place={place} trouble={trouble} />;
  if (place.kind !== 'webdav') return null;
  const give = (password: string) =>
    act({ work: () => changePlace(id, password === '' ? place : { ...place, password }) });
  return <SignInForm address={place.address} trouble={trouble} onGiven={give} />;
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
