import type { ListedMeeting } from '../calls/meet-home';
import type { Instant } from '../domain/instant';
import type { Mentorship } from '../domain/mentorship';
import { listActiveMentorships } from '../storage/mentorships';
import { keepMeetings } from '../storage/page-meetings';

/** Remembers for the day those of the listed meetings that bind to a known mentorship; the rest is not stored. */
export async function rememberMeetings(listed: readonly ListedMeeting[], now: Instant): Promise<void> {
  const mentorships = await listActiveMentorships();
  const rows = listed.flatMap((meeting) => {
    const mentorship = mentorships.find((one) => binds(meeting, one));
    if (!mentorship) return [];
    const { title, startsAt, endsAt, callKey } = meeting;
    const id = `${mentorship.id}:${startsAt}:${callKey ?? title}`.slice(0, 400);
    return [{ id, mentorshipId: mentorship.id, title, startsAt, endsAt, callKey, seenAt: now }];
  });
  await keepMeetings(rows, now);
}

/** A link binds; so does the partner's whole name in the title. */
function binds({ callKey, title }: ListedMeeting, { callKeys, partnerName }: Mentorship): boolean {
  if (callKey !== null && callKeys.includes(callKey)) return true;
  const name = partnerName.toLowerCase();
  return name.length > 2 && title.toLowerCase().includes(name);
}
