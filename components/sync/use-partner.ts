import { findMentorship } from '../../lib/storage/queries/mentorships';
import { useLive } from '../app/use-live-query';

/** Returns what the partner of a mentorship is called; '' where there is none, and until it is read. */
export function usePartner(mentorshipId: string | null | undefined): string {
  return useLive(
    async () => (mentorshipId ? ((await findMentorship(mentorshipId))?.partnerName ?? '') : ''),
    [mentorshipId],
    '',
  );
}
