import { database, type PageMeetingRow } from './database';

/** Returns what the page showed of a mentorship's meetings. */
export function listMeetings(mentorshipId: string): Promise<PageMeetingRow[]> {
  return database.pageMeetings.where({ mentorshipId }).toArray();
}
