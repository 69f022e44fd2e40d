import { otherRole, type Role } from './mentorship';
import type { PlainLanguage, QuickWords } from './plain-words/plain-language';
import { tokens, type Token } from './typed-line';

/** Who types, and what the two are called. */
export interface Speakers {
  readonly myRole: Role;
  readonly names: Readonly<Record<Role, string>>;
}

/** `@mentor`, `@me`, `@Ana`. */
export function ownersIn(text: string, who: Speakers, languages: readonly PlainLanguage[]): Token<Role>[] {
  const pattern = /(?<!\S)@(?<word>[\p{L}\p{M}\p{N}_'’-]+(?:\.[\p{L}\p{M}\p{N}_'’-]+)*)/gu;
  return tokens(text, pattern, ({ word }) => ownerOf(word, who, languages)).map((token) => ({
    ...token,
    to: endOfName(text, token, who),
  }));
}

/** Returns where a name of one of the two ends that is written out: `@Ana Lima`. */
function endOfName(text: string, { from, to, value }: Token<Role>, { names }: Speakers): number {
  const whole = comparable(names[value]).split(/\s+/u);
  const place = whole.indexOf(comparable(text.slice(from + 1, to)));
  if (place < 0) return to;
  let end = to;
  for (const next of whole.slice(place + 1)) {
    const [typed, word] = /^\s+([\p{L}\p{M}\p{N}_'’-]+)/u.exec(text.slice(end)) ?? [];
    if (typed === undefined || comparable(word ?? '') !== next) break;
    end += typed.length;
  }
  return end;
}

/** Whether some words are all in the name of one of the two, compared as `as` writes them. */
export function isNamed(words: string, { names }: Speakers, as = comparable): boolean {
  const typed = as(words).split(/\s+/u);
  return Object.values(names).some((name) => {
    const whole = as(name).split(/\s+/u);
    return typed.every((word) => whole.includes(word));
  });
}

/** `I will …` at the beginning says that whoever types does it; the words stay. */
export function speakerOf(
  text: string,
  { myRole }: Speakers,
  languages: readonly PlainLanguage[],
): Role | null {
  return languages.some(({ deadline }) => deadline.iWill.test(text.slice(0, 300))) ? myRole : null;
}

/** Whether a typed word is one of the words for a kind of thing. */
export function isOneOf(kind: keyof QuickWords, typed: string, languages: readonly PlainLanguage[]): boolean {
  const word = comparable(typed);
  return languages.some(({ words }) => words[kind].some((known) => comparable(known) === word));
}

/** Returns which of the two a word behind `@` means; undefined: none, or it is not certain which. */
export function ownerOf(
  typed = '',
  { myRole, names }: Speakers,
  languages: readonly PlainLanguage[],
): Role | undefined {
  if (isOneOf('me', typed, languages)) return myRole;
  if (isOneOf('you', typed, languages)) return otherRole(myRole);
  if (isOneOf('mentor', typed, languages)) return 'mentor';
  if (isOneOf('mentoree', typed, languages)) return 'mentoree';
  const named = (['mentor', 'mentoree'] as const).filter((role) =>
    comparable(names[role]).split(/\s+/).includes(comparable(typed)),
  );
  return named.length === 1 ? named[0] : undefined;
}

/** Returns a name as it is compared. Letters with marks are written in two ways, and apostrophes, too. */
export function comparable(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll('’', "'");
}
