import type { Mentorship, Role } from '../../lib/domain/mentorship';

/** Whose meeting it is: the mentorship, and the two by role, as this person reads them. */
export interface MeetingPair {
  readonly mentorship: Mentorship;
  readonly names: Readonly<Record<Role, string>>;
}
