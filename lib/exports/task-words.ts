import type { Task } from '../calendar/tasks';
import { formatMinutes } from '../words/format';
import { t } from '../words/i18n';
import { pairTitle } from '../words/leaving-names';
import type { ExportedItem } from './action-items';

/** Returns an action item as task programs take it in; its text says whose it is. */
export function taskOf({ item, mentorship, owner, due }: ExportedItem): Task {
  return {
    id: item.id,
    summary: item.text,
    description: [
      pairTitle(mentorship),
      owner,
      ...(item.repeats ? [t('everyTime')] : []),
      ...(item.estimateMinutes ? [formatMinutes(item.estimateMinutes)] : []),
      ...(item.ifThen ? [item.ifThen] : []),
    ].join('\n'),
    due,
    must: item.priority === 'must',
    status: item.status,
    closedAt: item.closedAt,
    createdAt: item.createdAt,
  };
}
