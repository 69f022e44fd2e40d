import { namesByRole } from '../domain/names-by-role';
import type { Mentorship, Role } from '../domain/mentorship';
import { isolated } from './direction';
import { t, uiLanguage } from './i18n';
import { kindKey } from './kind-key';

/** What of a mentorship says what the two are called. */
type Named = Pick<Mentorship, 'role' | 'myName' | 'partnerName'> & Partial<Pick<Mentorship, 'kind'>>;

/**
 * Returns the two by role as a text calls them that leaves this machine: whoever reads it, nobody is "you". The
 * person at this keyboard goes by their role until their name is known.
 */
export function leavingNames(mentorship: Named): Readonly<Record<Role, string>> {
  return namesByRole(
    mentorship,
    t(kindKey(mentorship.role === 'mentor' ? 'roleMentor' : 'roleMentoree', mentorship.kind)),
  );
}

/** Names both, the one who is mentored first, so that the texts of both copies have the same title: `Ana and Bo`. */
export function pairTitle(mentorship: Named): string {
  const { mentoree, mentor } = leavingNames(mentorship);
  return both(mentoree, mentor);
}

/** Names both as `pairTitle` does, for a sentence: a name of the other direction does not turn it around. */
export function pairInSentence(mentorship: Named): string {
  const { mentoree, mentor } = leavingNames(mentorship);
  return both(isolated(mentoree), isolated(mentor));
}

function both(first: string, second: string): string {
  return new Intl.ListFormat(uiLanguage(), { type: 'conjunction' }).format([first, second]);
}
