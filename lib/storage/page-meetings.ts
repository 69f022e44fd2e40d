import { toInstant, toMs, type Instant } from '../domain/instant';
import { pageMeetingSchema, type PageMeeting } from '../domain/page-meeting';
import { database } from './database';

const keepForMs = 24 * 3_600_000;

/** Returns what the page showed of a mentorship's meetings. */
export function listMeetings(mentorshipId: string): Promise<PageMeeting[]> {
  return database.pageMeetings.where({ mentorshipId }).toArray();
}

/**
 * Keeps what the page shows now. What it showed before of meetings yet to begin gives way: they may have been
 * moved or called off. Meetings that have begun stay, as the page stops listing them before the call is over.
 * What was seen or has ended more than a day ago is forgotten.
 */
export async function replaceMeetings(rows: readonly PageMeeting[], now: Instant): Promise<void> {
  const limit = toInstant(toMs(now) - keepForMs);
  const isOld = ({ seenAt, endsAt }: PageMeeting) => seenAt < limit || endsAt < limit;
  const kept = rows.map((row) => pageMeetingSchema.parse(row)).filter((row) => !isOld(row));
  await database.transaction('rw', database.pageMeetings, async () => {
    await database.pageMeetings.filter((row) => isOld(row) || row.startsAt > now).delete();
    await database.pageMeetings.bulkPut(kept);
  });
}

/** Returns the meetings the page showed with one of these call keys. */
export async function listMeetingsByKeys(keys: readonly string[]): Promise<PageMeeting[]> {
  const rows = await database.pageMeetings.toArray();
  return rows.filter(({ callKey }) => callKey !== null && keys.includes(callKey));
}
