import type { MeetHomeMeeting } from '../calls/meet-home';
import { toMs, type Instant } from '../domain/instant';
import type { Mentorship } from '../domain/mentorship';
import { isNamedIn } from '../domain/named-in';
import type { PageMeeting } from '../domain/page-meeting';
import { listActiveMentorships } from '../storage/queries/mentorships';
import { replaceMeetings } from '../storage/actions/page-meetings';

/** Remembers for the day those of the listed meetings that bind to a known mentorship; the rest is not stored. */
export async function rememberMeetings(meetings: readonly MeetHomeMeeting[], now: Instant): Promise<void> {
  const mentorships = await listActiveMentorships();
  const rows = meetings
    .filter((meeting) => isOfToday(meeting, now))
    .flatMap((meeting) =>
      boundTo(meeting, mentorships).map(({ mentorshipId, tie }) => rowOf(meeting, mentorshipId, tie, now)),
    );
  await replaceMeetings(rows, now);
}

const dayMs = 24 * 3_600_000;

/** A home page lists the meetings of a day: what is longer, or further away, no home page says. */
function isOfToday({ startsAt, endsAt }: MeetHomeMeeting, now: Instant): boolean {
  const length = toMs(endsAt) - toMs(startsAt);
  return length > 0 && length <= dayMs && Math.abs(toMs(startsAt) - toMs(now)) <= 2 * dayMs;
}

interface Bond {
  readonly mentorshipId: string;
  readonly tie: PageMeeting['tie'];
}

/** A link binds before a name does; of several pairs that share a room the one named in the title is meant. */
function boundTo({ callKey, title }: MeetHomeMeeting, mentorships: readonly Mentorship[]): Bond[] {
  const linked = mentorships.filter(({ callKeys }) => callKey !== null && callKeys.includes(callKey));
  const pool = linked.length > 0 ? linked : mentorships;
  const named = pool.filter(({ partnerName }) => isNamedIn(title, partnerName));
  const tie = linked.length > 0 ? 'link' : 'title';
  return (named.length > 0 ? named : linked).map(({ id }) => ({ mentorshipId: id, tie }));
}

function rowOf(
  meeting: MeetHomeMeeting,
  mentorshipId: string,
  tie: PageMeeting['tie'],
  now: Instant,
): PageMeeting {
  const { title, startsAt, endsAt, callKey, eventId } = meeting;
  const id = `${mentorshipId}:${startsAt}:${eventId ?? callKey ?? title}`.slice(0, 400);
  return { id, mentorshipId, title, startsAt, endsAt, callKey, tie, seenAt: now };
}
