import { dueDayOf } from '../../lib/domain/carry-over';
import type { ListedItem } from '../../lib/domain/item-list';
import type { Mentorship } from '../../lib/domain/mentorship';
import { localDateAt } from '../../lib/domain/wall-clock';
import { listOpenActionItems } from '../../lib/storage/action-items';
import { listActiveMentorships } from '../../lib/storage/mentorships';
import { listSessions } from '../../lib/storage/sessions';
import { useLiveQuery } from '../ui/use-live-query';
import { myTimeZone, rightNow } from '../ui/use-now';

/** Everything the list between calls is made of. */
export interface ListedItems {
  readonly mentorships: readonly Mentorship[];
  readonly items: readonly ListedItem[];
}

/** Follows the open items of all running mentorships; null until they are read. */
export function useListedItems(): ListedItems | null {
  const result = useLiveQuery(readListedItems, []);
  if (result.status === 'failed') throw result.error;
  return result.status === 'ready' ? result.value : null;
}

async function readListedItems(): Promise<ListedItems> {
  const mentorships = await listActiveMentorships();
  const items = await listOpenActionItems();
  const [now, timeZone] = [rightNow(), myTimeZone()];
  const listed: ListedItem[] = [];
  for (const mentorship of mentorships) {
    const sessions = await listSessions(mentorship.id);
    const next = sessions.find(({ status, startsAt }) => status === 'planned' && startsAt > now);
    const nextMeetingOn = next ? localDateAt(next.startsAt, timeZone) : null;
    for (const item of items) {
      if (item.mentorshipId !== mentorship.id) continue;
      listed.push({ item, mentorship, due: dueDayOf(item, sessions, timeZone), nextMeetingOn });
    }
  }
  return { mentorships, items: listed };
}
