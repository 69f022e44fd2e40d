import { comparable, isOneOf, ownerOf, type Speakers } from './entry-owner';
import { cleanName } from './item-owner';
import type { Instant } from './instant';
import type { PlainLanguage } from './plain-words/plain-language';
import { takenPlaces, tokens, type Part, type Token } from './typed-line';

/** Who types, and what is known of the others in the call. */
export interface ThirdPersons extends Speakers {
  readonly now: Instant;
  /** Third persons named before in this mentorship. */
  readonly others?: readonly string[];
}

/** As many names behind `@` are looked at, the last ones: each new one asks whether it is a day. */
const mostNamed = 20;

/** Where a name that stands as its own word ends. */
const end = String.raw`(?=$|[\s,;:!?…)\]、。،؛؟]|\.(?:\s|$))`;
const lone = new RegExp(String.raw`(?<!\S)@(?<word>[\p{L}\p{M}'’‐-]+)${end}`, 'gu');

/**
 * Finds third persons: `@Carla`, where Carla is none of the two. Whoever was named before is known by each word of
 * the name, also in small letters; anybody else only by a capital one. `@home`, a handle (`@carla_99`, `@CarlaDiaz`),
 * a package (`@types/node`), a day and what is written behind `@` for everybody (`@Team`) are no persons. Whether the
 * line is theirs is for `standsApart` to say.
 */
export function thirdPersonsIn(
  text: string,
  who: ThirdPersons,
  languages: readonly PlainLanguage[],
): Token<string>[] {
  const { others = [] } = who;
  const whole = others
    .toSorted((a, b) => b.length - a.length)
    .flatMap((name) => tokens(text, wholeName(name), () => name))
    .toSorted((a, b) => a.from - b.from)
    .slice(-mostNamed);
  const words = Array.from(text.matchAll(lone))
    .slice(-mostNamed)
    .flatMap(({ index, groups, 0: { length } }) => {
      const value = personOf(groups?.['word'] ?? '', who, languages);
      return value === undefined ? [] : [{ from: index, to: index + length, value }];
    });
  const found = [...whole, ...words];
  return found.filter(({ from }, place) => !found.slice(0, place).some((earlier) => earlier.from === from));
}

/** Quoted, in brackets, or code: somebody else's words. */
const aside =
  /`[^`]*`|"[^"]*"|“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|「[^「」]*」|『[^『』]*』|\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/gu;

/** No word that leads to a name is longer. */
const longestLead = 30;

/**
 * Returns whether a name in `text` says whose the whole line is: it stands before or after a sentence, with nothing but
 * `marks` between, and is no part of it. What is named in its midst (`Add @Override to the class`), behind a word that
 * leads to it (`Talk to @Carla`) or in somebody else's words is what the line is about.
 */
export function standsApart(
  text: string,
  marks: readonly Part[],
  languages: readonly PlainLanguage[],
): (name: Part) => boolean {
  const asides = Array.from(
    text.matchAll(aside),
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  const taken = takenPlaces(text, marks);
  const words = Array.from({ length: text.length }, (_, at) => (taken[at] ? ' ' : text.charAt(at))).join('');
  return ({ from, to }) => {
    if (asides.some(([start, end]) => start <= from && to <= end)) return false;
    const lead = words.slice(0, from).trimEnd().slice(-longestLead);
    const rest = words.slice(to);
    if (/^\s*(?:$|\p{P})/u.test(rest)) return !languages.some((language) => leadsOn(`${lead} `, language));
    // A Japanese particle makes the name a part of its sentence.
    return /(?:^|[.,;:!?…。、،؛؟])$/u.test(lead) && !/^\s*\p{Script=Hiragana}/u.test(rest);
  };
}

/** Whether what comes next is what these words speak of. */
function leadsOn(words: string, { subject, lasting, anchor }: PlainLanguage): boolean {
  return [subject, lasting, anchor].some((lead) => lead.test(words));
}

function wholeName(name: string): RegExp {
  const letters = name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`);
  return new RegExp(`(?<!\\S)@${letters}${end}`, 'giu');
}

function personOf(word: string, who: ThirdPersons, languages: readonly PlainLanguage[]): string | undefined {
  if (ownerOf(word, who, languages) !== undefined || isOfBoth(word, who)) return undefined;
  const known = (who.others ?? []).filter((name) =>
    comparable(name).split(/\s+/u).includes(comparable(word)),
  );
  if (known.length > 0) return known.length === 1 ? known[0] : undefined;
  return isNewName(word, who, languages) ? cleanName(word) : undefined;
}

/** Both are called so: it is not certain who is meant, but nobody else is. */
function isOfBoth(word: string, { names }: Speakers): boolean {
  return Object.values(names).some((name) => comparable(name).split(/\s+/u).includes(comparable(word)));
}

/** A capital letter, then small ones or only capitals: in the midst of a word a capital makes a handle of it, but for names like McKay. */
const asName =
  /^(?:(?:Ma?c|D[ei]|L[ae]|O['’]|D['’])?\p{Lu}[\p{Ll}\p{M}]+|\p{Lu}{2,})(?:['’‐-]\p{L}[\p{Ll}\p{M}]+)*$/u;

function isNewName(word: string, { now }: ThirdPersons, languages: readonly PlainLanguage[]): boolean {
  if (!asName.test(word) || isOneOf('noPerson', word, languages)) return false;
  return languages.every((language) => language.parse(word, new Date(now)).length === 0);
}
