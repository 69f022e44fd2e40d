import type { RitualContext } from '../../../../components/panel/steps/ritual-context';
import { namesByRole } from '../../../../lib/domain/names-by-role';
import { now, storeSession } from '../../lib/storage/sample-mentorship';

/** What a step of a stored session's wrap-up is given, with `fields` of its own. Ben, the mentoree, is at the keys. */
export async function aContext(fields: Partial<RitualContext> = {}): Promise<RitualContext> {
  const { mentorship, session } = await storeSession();
  return {
    call: null,
    mentorship,
    session,
    nextSession: null,
    now,
    timeZone: 'Europe/Berlin',
    myRole: mentorship.role,
    names: namesByRole(mentorship, 'You'),
    active: true,
    minutesLeft: 8,
    goTo: () => undefined,
    next: () => undefined,
    ...fields,
  };
}
