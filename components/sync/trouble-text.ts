import { formatMoment } from '../../lib/words/format';
import { t, type MessageKey } from '../../lib/words/i18n';
import type { Instant } from '../../lib/domain/instant';
import type { Place, SyncTrouble } from '../../lib/domain/sync';
import type { LocalTrouble } from '../../lib/sync/try-local';
import type { ServerTrouble } from '../../lib/sync/try-server';

/** What can be said of a folder that cannot be used. */
export type Trouble = ServerTrouble | 'too-large' | 'no-agreement';

const texts = {
  unreachable: 'syncUnreachable',
  timeout: 'syncTimeout',
  unauthorized: 'syncUnauthorized',
  forbidden: 'syncForbidden',
  missing: 'syncMissing',
  unsupported: 'syncNoFolders',
  noFolders: 'syncNoFolders',
  calendarsOnly: 'syncCalendarsOnly',
  changed: 'syncLocked',
  locked: 'syncLocked',
  busy: 'syncBusy',
  full: 'syncFull',
  redirected: 'syncRedirected',
  tooLarge: 'syncMalformed',
  malformed: 'syncMalformed',
  failed: 'syncFailed',
  notAllowed: 'syncNotAllowed',
  'too-large': 'syncTooLarge',
  'no-agreement': 'syncNoAgreement',
} as const satisfies Readonly<Record<Trouble, MessageKey>>;

/** What stands for these of a folder on this computer: it has no address, and nobody runs it. */
const localTexts: Partial<Record<Trouble, MessageKey>> = {
  missing: 'syncLocalMissing',
  malformed: 'syncLocalFailed',
  failed: 'syncLocalFailed',
};

/** Says what is wrong with a place, and what to do. `where` is the host, or the folder's name. */
export function troubleText(trouble: Trouble, where: string, kind: Place['kind'] = 'webdav'): string {
  return t((kind === 'local' ? localTexts[trouble] : undefined) ?? texts[trouble], where);
}

/** Says what is wrong with a connected folder, that all is kept, and when it last matched. */
export function folderTroubleText(
  { kind }: Pick<SyncTrouble, 'kind'>,
  {
    where,
    matchedAt,
    place,
  }: { readonly where: string; readonly matchedAt: Instant | null; readonly place?: Pick<Place, 'kind'> },
): string {
  return `${troubleText(isTrouble(kind) ? kind : 'failed', where, place?.kind)} ${keptText(matchedAt)}`;
}

/** Says that all is kept, and when it last matched. */
export function keptText(matchedAt: Instant | null): string {
  return matchedAt === null ? t('syncKeptHere') : t('syncKeptSince', formatMoment(matchedAt));
}

/** What does not end by waiting: only the partner can make another link. */
const brokenLink: ReadonlySet<string> = new Set([
  'unauthorized',
  'forbidden',
  'missing',
  'unsupported',
  'redirected',
  'tooLarge',
  'malformed',
]);

/** Says what is wrong with the link to the partner's file on the host `where`, and what to do. */
export function linkTroubleText(
  { kind }: Pick<SyncTrouble, 'kind'>,
  { where, partner }: { readonly where: string; readonly partner: string },
): string {
  if (brokenLink.has(kind)) return t('syncLinkBroken', partner);
  return troubleText(isTrouble(kind) ? kind : 'failed', where);
}

/** Says why the partner's file was not taken, and what to do. */
export function pairFileProblemText(problem: string, partner: string): string {
  switch (problem) {
    case 'newer':
    case 'newer-records':
      return t('syncPairFileNewer', partner);
    case 'other-key':
    case 'elsewhere':
      return t('syncPairFileOther', partner);
    case 'too-large':
      return t('syncFileTooLarge');
    case 'clock':
      return t('syncFileClock');
    default:
      return t('syncPairFileDamaged', partner);
  }
}

/** Returns whether there is a sentence for a trouble. */
export function isTrouble(kind: string): kind is Trouble {
  return Object.hasOwn(texts, kind);
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

/** Says why a folder of this computer is not used, and what to do. */
export function localTroubleText(trouble: LocalTrouble, name: string): string {
  return trouble === 'nothing' ? t('syncLocalNothing', name) : troubleText(trouble, name, 'local');
}
