import type { Mentorship } from '../../lib/domain/mentorship';
import { plainName } from '../../lib/domain/plain-name';
import type { Invited } from '../../lib/invitations/invitation';

/** Returns the pair whose partner an invitation names: by the address, else by the name; not where two are alike. */
export function findInvited(
  mentorships: readonly Mentorship[],
  { name, email }: Invited,
): Mentorship | undefined {
  const byEmail = mentorships.filter(
    ({ partnerEmail }) => email !== null && partnerEmail?.toLowerCase() === email,
  );
  const alike =
    byEmail.length > 0
      ? byEmail
      : mentorships.filter(({ partnerName }) => name !== '' && plainName(partnerName) === plainName(name));
  return alike.length === 1 ? alike[0] : undefined;
}
