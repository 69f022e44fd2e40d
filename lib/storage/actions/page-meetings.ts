import { byTime, toInstant, toMs, type Instant } from '../../domain/instant';
import { pageMeetingSchema, type PageMeeting } from '../../domain/page-meeting';
import { database } from '../engine/database';

const keepForMs = 24 * 3_600_000;

/** A day has fewer meetings than this; of more, those last seen longest ago are forgotten. */
const mostMeetings = 100;

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
    if ((await database.pageMeetings.count()) <= mostMeetings) return;
    const all = (await database.pageMeetings.toArray()).toSorted((a, b) => byTime(b.seenAt, a.seenAt));
    await database.pageMeetings.bulkDelete(all.slice(mostMeetings).map(({ id }) => id));
  });
}
