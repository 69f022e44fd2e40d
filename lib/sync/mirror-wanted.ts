import { writeMeeting } from '../calendar/mirror/event-resource';
import type { KnownMeeting } from '../calendar/mirror/merge-event';
import { taskUid, writeTask } from '../calendar/mirror/task-resource';
import type { ActionItem } from '../domain/action-item';
import { dueDayOf } from '../domain/carry-over';
import type { Instant, TimeZone } from '../domain/instant';
import { byTime } from '../domain/instant';
import { isOfTheTwo } from '../domain/item-owner';
import type { Mentorship } from '../domain/mentorship';
import { isLiving } from '../domain/record';
import { membersOf } from '../domain/series-members';
import type { Session } from '../domain/session';
import { database } from '../storage/engine/database';
import { living } from '../storage/engine/records';
import { findActionItem, listOpenActionItems } from '../storage/queries/action-items';
import { listAgenda, listDecisionsBefore } from '../storage/queries/agenda-items';
import { findMentorship, listActiveMentorships } from '../storage/queries/mentorships';
import { findLastPromise } from '../storage/queries/returning-items';
import { findSession, listAllSessions, listSessions } from '../storage/queries/sessions';
import type { MirrorWords } from './mirror-words';

/** What says how things are said and when. */
export interface WantedBy {
  readonly words: MirrorWords;
  readonly timeZone: TimeZone;
}

/** A task as it should stand in the list. */
export interface WantedTask {
  readonly itemId: string;
  readonly uid: string;
  readonly ours: string;
  readonly isOpen: boolean;
  readonly text: string;
  /** It is due on a day of its own, not by the next meeting. */
  readonly hasOwnDay: boolean;
  /** It can be said to be done: an item that returns each session, only since it was promised in one. */
  readonly takesStatus: boolean;
}

/** Returns whether an item is one the person does themselves. */
function isMine(item: ActionItem, { role }: Mentorship): boolean {
  return item.owner === role && isOfTheTwo(item);
}

/** Returns the ids of the items that belong into the person's list: their own open ones in running mentorships. */
export async function listMyOpenItems(): Promise<string[]> {
  const mentorships = new Map((await listActiveMentorships()).map((each) => [each.id, each]));
  const items = await listOpenActionItems();
  return items
    .filter((item) => {
      const mentorship = mentorships.get(item.mentorshipId);
      return mentorship !== undefined && isMine(item, mentorship);
    })
    .map(({ id }) => id);
}

/** Returns what the task of an item should say, open or not; `undefined`: it is not, or no longer, the person's own. `uid`: where it has another than exported tasks. */
export async function wantedTask(
  itemId: string,
  uid: string | null,
  by: WantedBy,
  now: Instant,
): Promise<WantedTask | undefined> {
  const item = await findActionItem(itemId);
  const mentorship = item && (await findMentorship(item.mentorshipId));
  if (!item || !mentorship || !isMine(item, mentorship)) return undefined;
  const due = dueDayOf(item, await listSessions(item.mentorshipId), by.timeZone);
  const session = item.sessionId === null ? undefined : await findSession(item.sessionId);
  const last = item.repeats ? await findLastPromise(item, now) : undefined;
  const record = last?.records.find(({ deletedAt }) => deletedAt === null);
  // An item that returns is never done itself: it was done this time.
  const said = record ? { ...item, status: 'done' as const, closedAt: record.closedAt ?? now } : item;
  const own = uid === null || uid === taskUid(itemId) ? null : uid;
  const ours = writeTask({
    ...by.words.task(said, mentorship, due),
    uid: own,
    categories: by.words.categories(mentorship),
    sessionUid: session?.uid ?? null,
  });
  return {
    itemId,
    uid: own ?? taskUid(itemId),
    ours,
    isOpen: said.status === 'open',
    text: item.text,
    hasOwnDay: item.dueOn !== null,
    takesStatus: last === undefined || last.session !== undefined,
  };
}

/** Returns whether a record of an item stands here in any form, deleted ones among them. */
export async function isItemKnown(itemId: string): Promise<boolean> {
  return (await database.actionItems.get(itemId)) !== undefined;
}

/** What becomes of a meeting or series in the calendar. */
export type WantedEvent =
  | {
      readonly kind: 'wanted';
      readonly ours: string;
      /** Those still to be, by their place in it. */
      readonly ahead: readonly KnownMeeting[];
      /** Starts of all its meetings, UTC. */
      readonly around: readonly Instant[];
      /** All of it is over, and none was called off since: it stays as it is. */
      readonly isOver: boolean;
    }
  /** It was deleted here: it is called off there. */
  | { readonly kind: 'deleted' }
  /** Nothing is known of it: it is left alone. */
  | { readonly kind: 'unknown' };

/** Returns the UIDs of the meetings that belong into the person's calendar: booked ones that are still to be, in running mentorships. */
export async function listBookedUids(now: Instant): Promise<string[]> {
  const active = new Set((await listActiveMentorships()).map(({ id }) => id));
  const sessions = await listAllSessions();
  const booked = sessions.filter(
    ({ mentorshipId, origin, status, endsAt }) =>
      active.has(mentorshipId) && origin === 'booked' && status === 'planned' && endsAt > now,
  );
  return [...new Set(booked.map(({ uid }) => uid))];
}

/** Returns what the resource of a meeting or series with this UID should say. */
export async function wantedEvent(uid: string, by: WantedBy, now: Instant): Promise<WantedEvent> {
  const rows = await database.sessions.filter((session) => session.uid === uid).toArray();
  const sessions = living(rows).toSorted((a, b) => byTime(a.startsAt, b.startsAt));
  const [first] = sessions;
  if (!first) return { kind: rows.some((row) => !isLiving(row)) ? 'deleted' : 'unknown' };
  const mentorship = await findMentorship(first.mentorshipId);
  if (!mentorship) return { kind: 'deleted' };
  const isAhead = ({ status, endsAt }: Session) => status === 'planned' && endsAt > now;
  const about = sessions.find(isAhead) ?? sessions.at(-1) ?? first;
  const members = membersOf(about, sessions);
  const isCalledOff = (members.length > 0 ? members : sessions).every(isOff);
  const told = {
    agenda: await listAgenda(about.id),
    items: await listOpenActionItems(about.mentorshipId),
    decisions: await listDecisionsBefore(about),
  };
  const agendas = new Map<string, Awaited<ReturnType<typeof listAgenda>>>();
  for (const { id } of members) agendas.set(id, await listAgenda(id));
  const series =
    members.length > 0
      ? by.words.series(mentorship, members.map(asOff), {
          ...told,
          about,
          agendaOf: ({ id }) => agendas.get(id) ?? [],
        })
      : undefined;
  const ours = series
    ? writeMeeting({ kind: 'series', content: series, isCalledOff })
    : writeMeeting({ kind: 'single', content: by.words.meeting(mentorship, about, told), isCalledOff });
  const ahead = (series ? members : [about]).filter(isAhead);
  return {
    kind: 'wanted',
    ours,
    ahead: ahead.map((one) => ({
      recordId: one.id,
      place: series && one.series ? one.series.recurrenceId : '',
    })),
    around: sessions.map(({ startsAt }) => startsAt),
    isOver: ahead.length === 0 && !isCalledOff,
  };
}

/** Said to have been moved elsewhere after it was over: it was not held when it stands in the calendar. */
function isOff({ status }: Session): boolean {
  return status === 'cancelled' || status === 'moved';
}

function asOff<One extends Session>(member: One): One {
  return isOff(member) ? { ...member, status: 'cancelled' } : member;
}
