import type { ActionItem } from '../domain/action-item';
import { dueTextOf } from './due-text';
import { formatMinutes } from './format';
import { isolated } from './direction';
import { t } from './i18n';
import { sideBySide } from './side-by-side';

/** What a sentence about an item says besides its words and the day it is due. */
interface Said {
  /** That an item without a day is due by the next meeting; left out where the sentence stands in that meeting. */
  readonly byNextMeeting?: boolean;
  /** How long it takes. */
  readonly estimate?: boolean;
}

/** Writes an action item as one line for others, under its owner's name: `Draft CV (by Thu, 10 Dec, 30 min)`. */
export function itemSentence(
  {
    text,
    priority,
    repeats,
    dueOn,
    estimateMinutes,
  }: Pick<ActionItem, 'text' | 'priority' | 'repeats' | 'dueOn' | 'estimateMinutes'>,
  { byNextMeeting = true, estimate = true }: Said = {},
): string {
  const facts = [
    ...(priority === 'nice' ? [t('niceToDo')] : []),
    ...(repeats || dueOn || byNextMeeting ? [dueTextOf({ repeats }, dueOn)] : []),
    ...(estimate && estimateMinutes ? [formatMinutes(estimateMinutes)] : []),
  ];
  const words = isolated(text);
  return facts.length === 0 ? words : `${words} (${sideBySide(facts)})`;
}
