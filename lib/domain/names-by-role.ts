import type { Mentorship, Role } from './mentorship';

/** The names of the two, by role, as one person's copy knows them. */
export function namesByRole(
  mentorship: Pick<Mentorship, 'role' | 'myName' | 'partnerName'>,
  me: string,
): Readonly<Record<Role, string>> {
  return mentorship.role === 'mentor'
    ? { mentor: mentorship.myName || me, mentoree: mentorship.partnerName }
    : { mentor: mentorship.partnerName, mentoree: mentorship.myName || me };
}
