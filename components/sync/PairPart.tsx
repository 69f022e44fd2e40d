import type { SyncFolder, SyncTrouble } from '../../lib/domain/sync';
import { mentorshipOfFolder } from '../../lib/sync/connect-pair';
import { listCopies, type OtherCopy } from '../../lib/sync/folders';
import { formatMoment } from '../../lib/words/format';
import { t } from '../../lib/words/i18n';
import { useLiveQuery } from '../app/use-live-query';
import { FolderButtons, stateText } from './FolderButtons';
import { PairBlock, useInvitation } from './PairBlock';
import { NeedsCodes } from './SharePair';
import { AllowLink, SignInAgain } from './SignInAgain';
import { folderTroubleText, keptText, linkTroubleText, pairFileProblemText } from './trouble-text';
import { whereText } from './where';

/** The folder with a partner, or that there is no partner to it any more. */
export function PairPart({ folder }: { readonly folder: SyncFolder }) {
  const { id } = folder;
  const known = useLiveQuery(
    async () => ({ mentorship: await mentorshipOfFolder(id), files: await listCopies(id) }),
    [id],
  );
  if (known.status !== 'ready') return null;
  const { mentorship, files } = known.value;
  if (mentorship) return <Paired folder={folder} partner={mentorship.partnerName} files={files} />;
  return (
    <section class="sync__folder" aria-labelledby={`folder-${id}`}>
      <h3 class="mentorship__name" id={`folder-${id}`} dir="auto">
        {whereText(folder)}
      </h3>
      <p class="warning">{t('syncPairGone')}</p>
      <FolderButtons folder={folder} isOver />
    </section>
  );
}

interface PairedProps {
  readonly folder: SyncFolder;
  readonly partner: string;
  readonly files: readonly OtherCopy[];
}

/** Where the folder is, when it last matched, what was read of the partner's, the block for them, and the way out. */
function Paired({ folder, partner, files }: PairedProps) {
  const { id, trouble, isPaused } = folder;
  const invitation = useInvitation(folder, files.length > 0);
  return (
    <section class="sync__folder" aria-labelledby={`folder-${id}`}>
      <h3 class="mentorship__name" id={`folder-${id}`} dir="auto">
        {t('syncPairName', partner, whereText(folder))}
      </h3>
      <p class="quiet">{stateText(folder)}</p>
      {trouble && !isPaused && <Trouble folder={folder} trouble={trouble} partner={partner} />}
      {folder.isLarge && <p class="warning">{t('syncLarge')}</p>}
      {files.length === 0 ? (
        <p class="quiet">{t('syncPairNothing', partner)}</p>
      ) : (
        <ul class="sync__copies">
          {files.map(({ name, wroteAt, problem }) => (
            <li key={name} dir="auto">
              {wroteAt === null ? partner : t('syncCopyWrote', partner, formatMoment(wroteAt))}
              {problem !== null && <p class="warning">{pairFileProblemText(problem, partner)}</p>}
            </li>
          ))}
        </ul>
      )}
      <FolderButtons folder={folder}>
        <button
          type="button"
          class="button button--quiet"
          aria-expanded={invitation.isOpen}
          onClick={invitation.toggle}
        >
          {t('syncPairBlock', partner)}
        </button>
      </FolderButtons>
      {invitation.isOpen && <PairBlock folder={folder} partner={partner} onGiven={invitation.onGiven} />}
    </section>
  );
}

interface TroubleProps {
  readonly folder: SyncFolder;
  readonly trouble: SyncTrouble;
  readonly partner: string;
}

/** What is wrong, of the folder or of the partner's link, and what the person can do about it here. */
function Trouble({ folder, trouble, partner }: TroubleProps) {
  const { place, readPlace, matchedAt } = folder;
  const where = whereText({ place });
  if (trouble.isOfLink && readPlace)
    return (
      <div class="warning stack" role="alert">
        <p>{`${linkTroubleText(trouble, { where: whereText({ place: readPlace }), partner })} ${keptText(matchedAt)}`}</p>
        {trouble.kind === 'notAllowed' && <AllowLink folderId={folder.id} link={readPlace} />}
      </div>
    );
  return (
    <div class="warning stack" role="alert">
      {trouble.kind === 'no-agreement' ? (
        <NeedsCodes text={folderTroubleText(trouble, { where, matchedAt })} />
      ) : (
        <p>{folderTroubleText(trouble, { where, matchedAt })}</p>
      )}
      <SignInAgain folder={folder} trouble={trouble.kind} />
    </div>
  );
}
