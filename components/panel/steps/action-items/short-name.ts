import type { Role } from '../../../../lib/domain/mentorship';
import { firstName } from '../../../../lib/words/first-name';
import { t } from '../../../../lib/words/i18n';
import type { RitualContext } from '../ritual-context';

/** How one of the two is called in a narrow place: "Me" is who sits at this keyboard. */
export function shortNameOf({ myRole, mentorship }: RitualContext, role: Role): string {
  return role === myRole ? t('me') : t('shortPartner', firstName(mentorship.partnerName));
}

/** Says which of the two looks after what a third person does. */
export function seesToIt(context: RitualContext, role: Role): string {
  return role === context.myRole ? t('iSeeToIt') : t('seesToIt', shortNameOf(context, role));
}
