import type { Role } from '../../../../lib/domain/mentorship';
import { firstName } from '../../../../lib/words/first-name';
import { t } from '../../../../lib/words/i18n';
import type { RitualContext } from '../ritual-context';

/** How one of the two is called in a narrow place: "Me" is who sits at this keyboard. */
export function shortNameOf({ myRole, mentorship }: RitualContext, role: Role): string {
  return role === myRole ? t('me') : t('shortPartner', firstName(mentorship.partnerName));
}
