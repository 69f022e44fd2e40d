import type { SyncFolder } from '../../lib/domain/sync';
import { t } from '../../lib/words/i18n';
import { Copies } from './Copies';
import { FolderButtons, stateText } from './FolderButtons';
import { SignInAgain } from './SignInAgain';
import { folderTroubleText } from './trouble-text';
import { whereText } from './where';

interface Props {
  readonly folder: SyncFolder;
  /** A machine was lost: a new key is wanted. */
  readonly onRenew: () => void;
}

/** A connected folder: where it is, when it last matched, whose files are in it, and the way out. */
export function FolderPart({ folder, onRenew }: Props) {
  const where = whereText(folder);
  const { id, trouble, isPaused, matchedAt } = folder;
  return (
    <section class="sync__folder" aria-labelledby={`folder-${id}`}>
      <h3 class="mentorship__name" id={`folder-${id}`} dir="auto">
        {where}
      </h3>
      <p class="quiet">{stateText(folder)}</p>
      {trouble && !isPaused && (
        <div class="warning stack" role="alert">
          <p>{folderTroubleText(trouble, { where, matchedAt, place: folder.place })}</p>
          <SignInAgain folder={folder} trouble={trouble.kind} />
        </div>
      )}
      {folder.isLarge && <p class="warning">{t('syncLarge')}</p>}
      <Copies folderId={id} label={folder.label} />
      <FolderButtons folder={folder}>
        <button type="button" class="button button--quiet" onClick={onRenew}>
          {t('syncRenew')}
        </button>
      </FolderButtons>
    </section>
  );
}
