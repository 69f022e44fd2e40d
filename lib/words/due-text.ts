import type { LocalDate } from '../domain/instant';
import { formatDate } from './format';
import { t } from './i18n';

/** Says by when an item is due: by its day, or by the next meeting where none was set. */
export function dueText(dueOn: LocalDate | null): string {
  return dueOn ? t('dueOn', formatDate(dueOn)) : t('dueByNextMeeting');
}
