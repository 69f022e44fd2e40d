import { dueDays } from '../domain/carry-over';
import type { ListedItem } from '../domain/item-list';
import type { Instant, TimeZone } from '../domain/instant';
import type { Mentorship } from '../domain/mentorship';
import type { Session } from '../domain/session';
import { localDateAt } from '../domain/wall-clock';
import { listOpenActionItems } from './action-items';
import { listActiveMentorships } from './mentorships';
import { listSessions } from './sessions';

/** Everything the list between calls is made of. */
export interface ListedItems {
  readonly mentorships: readonly Mentorship[];
  readonly items: readonly ListedItem[];
  readonly sessions: ReadonlyMap<string, readonly Session[]>;
}

/** Reads the open items of all running mentorships with the days they are due, days being those of `timeZone`. */
export async function readListedItems(now: Instant, timeZone: TimeZone): Promise<ListedItems> {
  const mentorships = await listActiveMentorships();
  const bySession = new Map<string, readonly Session[]>();
  const listed: ListedItem[] = [];
  for (const mentorship of mentorships) {
    const sessions = await listSessions(mentorship.id);
    bySession.set(mentorship.id, sessions);
    const next = sessions.find(({ status, startsAt }) => status === 'planned' && startsAt > now);
    const nextMeetingOn = next ? localDateAt(next.startsAt, timeZone) : null;
    const dueOf = dueDays(sessions, timeZone);
    for (const item of await listOpenActionItems(mentorship.id))
      listed.push({ item, mentorship, due: dueOf(item), nextMeetingOn });
  }
  return { mentorships, items: listed, sessions: bySession };
}
