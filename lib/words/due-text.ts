import type { ActionItem } from '../domain/action-item';
import type { LocalDate } from '../domain/instant';
import { formatDate } from './format';
import { t } from './i18n';

/** Says by when an item is due: by its day, or by the next meeting where none was set. */
export function dueText(dueOn: LocalDate | null): string {
  return dueOn ? t('dueOn', formatDate(dueOn)) : t('dueByNextMeeting');
}

/** Says by when an item is due as `dueText` does, `due` being the day; or that it returns each session. */
export function dueTextOf({ repeats }: Pick<ActionItem, 'repeats'>, due: LocalDate | null): string {
  return repeats ? t('everyTime') : dueText(due);
}
