import type { Instant } from '../../lib/domain/instant';
import type { SyncTrouble } from '../../lib/domain/sync';
import { formatMoment } from '../../lib/words/format';
import { t, type MessageKey } from '../../lib/words/i18n';
import { isTrouble, troubleText, type Trouble } from './trouble-text';

/** What is said of a calendar server in other words than of a folder. */
const texts: Readonly<Partial<Record<Trouble, MessageKey>>> = {
  forbidden: 'syncCalendarForbidden',
  missing: 'syncCalendarMissing',
  unsupported: 'syncCalendarNone',
  malformed: 'syncCalendarNone',
  changed: 'syncFailed',
  tooLarge: 'syncCalendarTooLarge',
};

/** Says what is wrong with a calendar server, and what to do. `where` is its host. */
export function calendarTroubleText(trouble: Trouble, where: string): string {
  const key = texts[trouble];
  return key ? t(key, where) : troubleText(trouble, where);
}

/** Says what is wrong with the connected server, that all is kept, and when it last matched. */
export function accountTroubleText(
  { kind }: Pick<SyncTrouble, 'kind'>,
  { where, matchedAt }: { readonly where: string; readonly matchedAt: Instant | null },
): string {
  const kept = matchedAt === null ? t('syncKeptHere') : t('syncKeptSince', formatMoment(matchedAt));
  return `${calendarTroubleText(isTrouble(kind) ? kind : 'failed', where)} ${kept}`;
}
