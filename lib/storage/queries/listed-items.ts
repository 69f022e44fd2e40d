import { dueDays } from '../../domain/carry-over';
import type { ListedItem } from '../../domain/item-list';
import type { Instant, TimeZone } from '../../domain/instant';
import type { Mentorship } from '../../domain/mentorship';
import type { Session } from '../../domain/session';
import { localDateAt } from '../../domain/wall-clock';
import { database } from '../engine/database';
import { listOpenActionItems } from './action-items';
import { listActiveMentorships } from './mentorships';
import { listDoneThisTime } from './returning-items';
import { listAllSessions } from './sessions';

/** Everything the list between calls is made of. */
export interface ListedItems {
  readonly mentorships: readonly Mentorship[];
  readonly items: readonly ListedItem[];
  readonly sessions: ReadonlyMap<string, readonly Session[]>;
}

/** Reads what is to do in all running mentorships with the days it is due, days being those of `timeZone`. */
export function readListedItems(now: Instant, timeZone: TimeZone): Promise<ListedItems> {
  const { mentorships, actionItems, sessions } = database;
  return database.transaction('r', [mentorships, actionItems, sessions], async () =>
    readTogether(now, timeZone),
  );
}

async function readTogether(now: Instant, timeZone: TimeZone): Promise<ListedItems> {
  // Asked for together, in one transaction: each answer alone takes as long as all of them.
  const [mentorships, openItems, allSessions] = await Promise.all([
    listActiveMentorships(),
    listOpenActionItems(),
    listAllSessions(),
  ]);
  const bySession = byMentorshipId(allSessions);
  // What returns each session and was done this time waits for the next one.
  const done = await listDoneThisTime(openItems, now);
  const itemsOf = byMentorshipId(openItems.filter(({ id }) => !done.has(id)));
  const listed = mentorships.flatMap((mentorship) => {
    const sessions = bySession.get(mentorship.id) ?? [];
    const next = sessions.find(({ status, startsAt }) => status === 'planned' && startsAt > now);
    const nextMeetingOn = next ? localDateAt(next.startsAt, timeZone) : null;
    const dueOf = dueDays(sessions, timeZone);
    const items = itemsOf.get(mentorship.id) ?? [];
    return items.map((item): ListedItem => ({ item, mentorship, due: dueOf(item), nextMeetingOn }));
  });
  return { mentorships, items: listed, sessions: bySession };
}

function byMentorshipId<Row extends { readonly mentorshipId: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.mentorshipId);
    if (group) group.push(row);
    else groups.set(row.mentorshipId, [row]);
  }
  return groups;
}
