import type { Mentorship } from '../../lib/domain/mentorship';

/** The mentorships of a list box, each by the partner's name. */
export function MentorshipOptions({ mentorships }: { readonly mentorships: readonly Mentorship[] }) {
  return mentorships.map(({ id, partnerName }) => (
    <option key={id} value={id}>
      {partnerName}
    </option>
  ));
}
