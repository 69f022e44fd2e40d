import { formatMoment } from '../../lib/words/format';
import { t } from '../../lib/words/i18n';
import type { Instant } from '../../lib/domain/instant';
import type { SyncTrouble } from '../../lib/domain/sync';
import type { ServerTrouble } from '../../lib/sync/try-server';

/** What can be said of a folder that cannot be used. */
export type Trouble = ServerTrouble | 'too-large' | 'no-agreement';

/** Says what is wrong with a place, and what to do. `where` is the host, or the folder's name. */
export function troubleText(trouble: Trouble, where: string): string {
  switch (trouble) {
    case 'unreachable':
      return t('syncUnreachable', where);
    case 'timeout':
      return t('syncTimeout', where);
    case 'unauthorized':
      return t('syncUnauthorized', where);
    case 'forbidden':
      return t('syncForbidden', where);
    case 'missing':
      return t('syncMissing', where);
    case 'unsupported':
    case 'noFolders':
      return t('syncNoFolders', where);
    case 'calendarsOnly':
      return t('syncCalendarsOnly');
    case 'changed':
    case 'locked':
      return t('syncLocked', where);
    case 'busy':
      return t('syncBusy', where);
    case 'full':
      return t('syncFull', where);
    case 'redirected':
      return t('syncRedirected', where);
    case 'tooLarge':
    case 'malformed':
      return t('syncMalformed', where);
    case 'failed':
      return t('syncFailed', where);
    case 'notAllowed':
      return t('syncNotAllowed', where);
    case 'too-large':
      return t('syncTooLarge');
    case 'no-agreement':
      return t('syncNoAgreement');
  }
}

/** Says what is wrong with a connected folder, what of it is kept, and when it last matched. */
export function folderTroubleText(
  { kind }: SyncTrouble,
  { where, matchedAt }: { readonly where: string; readonly matchedAt: Instant | null },
): string {
  const kept = matchedAt === null ? t('syncKeptHere') : t('syncKeptSince', formatMoment(matchedAt));
  return `${troubleText(kind as Trouble, where)} ${kept}`;
}

/** Says why the file of another machine was not taken, and what to do. */
export function fileProblemText(problem: string): string {
  switch (problem) {
    case 'newer':
    case 'newer-records':
      return t('syncFileNewer');
    case 'other-key':
      return t('syncFileOtherKey');
    case 'too-large':
      return t('syncFileTooLarge');
    case 'clock':
      return t('syncFileClock');
    default:
      return t('syncFileDamaged');
  }
}
