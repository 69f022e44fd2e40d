import { longestName, type Role } from './mentorship';
import { oneLine } from './record';

/** What an item says about whose it is. */
export interface Owned {
  /** Whose it is; of a third person's: who looks after it. */
  readonly owner: Role;
  /** The third person whose it is; empty: none. */
  readonly ownerName: string;
}

/** Returns a name as it is kept and shown: one line, cut at its longest, without the signs that turn the line around it. */
export function cleanName(name: string): string {
  return oneLine(name.replaceAll(/\p{Bidi_Control}+/gu, '').replaceAll(/\s+/gu, ' '), longestName);
}

/** Returns the third person whose an item is, or '' where it is one of the two's. A name from outside is cleaned here, too. */
export function thirdPersonOf({ ownerName }: Pick<Owned, 'ownerName'>): string {
  return cleanName(ownerName);
}

/** Returns whether an item is what the two themselves promised each other. */
export function isOfTheTwo(item: Pick<Owned, 'ownerName'>): boolean {
  return thirdPersonOf(item) === '';
}

/** Returns whose an item is, by name. */
export function ownerNameOf(item: Owned, names: Readonly<Record<Role, string>>): string {
  return thirdPersonOf(item) || names[item.owner];
}

/** Returns whose an item is that is `name`'s: one of the two where it is their name, else a third person's, whom `carer` looks after. */
export function ownedBy(name: string, carer: Role, names: Readonly<Record<Role, string>>): Owned {
  const folded = cleanName(name).toLowerCase();
  const role = both.find((one) => cleanName(names[one]).toLowerCase() === folded);
  return role ? { owner: role, ownerName: '' } : { owner: carer, ownerName: cleanName(name) };
}

const both = ['mentoree', 'mentor'] as const satisfies readonly Role[];

/**
 * Returns whose yes an item asks for, the mentoree's first. A third person has none to give: who of the two looks after
 * it gives theirs, and nobody waits for another.
 */
export function rolesAsked(item: Owned): readonly Role[] {
  return isOfTheTwo(item) ? both : [item.owner];
}

/** Returns the third persons of some items, each once, the one named last first. */
export function thirdPersonsOf(items: readonly (Owned & { readonly createdAt: string })[]): string[] {
  const names = items
    .filter((item) => thirdPersonOf(item) !== '')
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
    .map(thirdPersonOf);
  const folded = names.map((name) => name.toLowerCase());
  return names.filter((_name, place) => folded.indexOf(folded[place] ?? '') === place);
}
