import { toInstant, toMs, type Instant } from '../domain/instant';
import { pageMeetingSchema, type PageMeeting } from '../domain/page-meeting';
import { database } from './database';

const keepForMs = 24 * 3_600_000;

/** Returns what the page showed of a mentorship's meetings. */
export function listMeetings(mentorshipId: string): Promise<PageMeeting[]> {
  return database.pageMeetings.where({ mentorshipId }).toArray();
}

/** Keeps what the page shows now, and forgets what it showed more than a day ago. */
export async function keepMeetings(rows: readonly PageMeeting[], now: Instant): Promise<void> {
  const limit = toInstant(toMs(now) - keepForMs);
  await database.transaction('rw', database.pageMeetings, async () => {
    const old = (await database.pageMeetings.toArray()).filter(({ seenAt }) => seenAt < limit);
    await database.pageMeetings.bulkDelete(old.map(({ id }) => id));
    await database.pageMeetings.bulkPut(rows.map((row) => pageMeetingSchema.parse(row)));
  });
}
