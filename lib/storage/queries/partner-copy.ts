import { database } from '../engine/database';

/** Whether the partner of a mentorship is known to use this extension, too: a code has come from their copy. */
export async function hasPartnerCopy(mentorshipId: string): Promise<boolean> {
  const exchanged = await database.exchanges.get(mentorshipId);
  return exchanged !== undefined || Boolean((await database.agreements.get(mentorshipId))?.partnerKey);
}
