import { thirdPersonsOf } from '../../domain/item-owner';
import { listActionItems } from './action-items';

/** Returns the third persons whose items are on record in a mentorship, the one named last first. */
export async function listThirdPersons(mentorshipId: string): Promise<string[]> {
  return thirdPersonsOf(await listActionItems(mentorshipId));
}
