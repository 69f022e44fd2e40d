import { comparable, isNamed, isOneOf, ownerOf, type Speakers } from './entry-owner';
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
const inQuotes = new RegExp(
  String.raw`(?<!\S)@(?:"(?<a>[^"]+)"|“(?<b>[^“”]+)”|„(?<c>[^„“”]+)[“”]|«(?<d>[^«»]+)»|「(?<e>[^「」]+)」|『(?<f>[^『』]+)』)${end}`,
  'gu',
);

/** Names behind `@` that are none of the two's. */
export interface Named {
  /** Who was named before, and names in quotes. */
  readonly certain: readonly Token<string>[];
  /** What a name looks like, and code, a place or a group as well. */
  readonly perhaps: readonly Token<string>[];
}

/**
 * Finds third persons behind `@`. Certain is who was named before, by all of the name or one word of it, also in small
 * letters; and what stands in quotes: `@"Ana Maria"`. Anything else only looks like a name, as `@Override` and `@media`
 * do: it is for the person to say. `@home`, a handle (`@carla_99`, `@CarlaDiaz`), a package (`@types/node`), an address,
 * a day and what is written behind `@` for everybody (`@Team`) do not even look like one. Whether the line is theirs is
 * for `standsApart` to say.
 */
export function thirdPersonsIn(text: string, who: ThirdPersons, languages: readonly PlainLanguage[]): Named {
  const { others = [] } = who;
  const whole = others
    .toSorted((a, b) => b.length - a.length)
    .flatMap((name) => tokens(text, wholeName(name), () => name))
    .filter((token) => !isNamed(token.value, who))
    .toSorted((a, b) => a.from - b.from)
    .slice(-mostNamed);
  const quoted = tokens(text, inQuotes, (groups) => {
    const name = cleanName(Object.values(groups).find((part) => part !== undefined) ?? '');
    return /\p{L}/u.test(name) && !isNamed(name, who) ? name : undefined;
  }).slice(-mostNamed);
  const lones = Array.from(text.matchAll(lone)).slice(-mostNamed);
  const known = lones.flatMap(({ index, groups, 0: { length } }) => {
    const value = knownAs(groups?.['word'] ?? '', who, languages);
    return value === undefined ? [] : [{ from: index, to: index + length, value }];
  });
  const found = [...whole, ...quoted, ...known];
  const certain = found.filter(
    ({ from }, place) => !found.slice(0, place).some((earlier) => earlier.from === from),
  );
  const perhaps = lones
    .filter(({ index }) => !certain.some(({ from, to }) => from <= index && index < to))
    .flatMap(({ index, groups }) => nameAt(text, index, groups?.['word'] ?? '', who, languages) ?? []);
  return { certain, perhaps };
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

/** Returns the one third person who was named before, and has this word in the name. */
function knownAs(word: string, who: ThirdPersons, languages: readonly PlainLanguage[]): string | undefined {
  if (ownerOf(word, who, languages) !== undefined || isNamed(word, who)) return undefined;
  const known = namesWith(word, who);
  return known.length === 1 ? known[0] : undefined;
}

function namesWith(word: string, { others = [] }: ThirdPersons): string[] {
  return others.filter((name) => comparable(name).split(/\s+/u).includes(comparable(word)));
}

/** A capital letter, then small ones or only capitals: in the midst of a word a capital makes a handle of it, but for names like McKay. */
const asName =
  /^(?:(?:Ma?c|D[ei]|L[ae]|O['’]|D['’])?\p{Lu}[\p{Ll}\p{M}]+|\p{Lu}{2,})(?:['’‐-]\p{L}[\p{Ll}\p{M}]+)*$/u;
/** A name typed in haste, or in a script that has no capitals. */
const inSmall = /^(?:\p{Ll}[\p{Ll}\p{M}'’‐-]+|\p{Lo}[\p{Lo}\p{Lm}\p{M}]+)$/u;
/** So many words of a name may follow its first one: each asks whether it is a day. */
const mostMore = 3;
const nextWord = new RegExp(String.raw`^ +(?<word>\p{Lu}[\p{Ll}\p{M}]+)${end}`, 'u');

/** Returns what looks like a name at a place, with the words that go on with it: `@Ana Maria` is not Ana Lima. */
function nameAt(
  text: string,
  from: number,
  word: string,
  who: ThirdPersons,
  languages: readonly PlainLanguage[],
): Token<string> | undefined {
  const isPlain = (one: string) => !isOneOf('noPerson', one, languages) && !isDay(one, who, languages);
  const isOwner = ownerOf(word, who, languages) !== undefined;
  if (!isOwner && (isNamed(word, who, unmarked) || namesWith(word, who).length > 0)) return undefined;
  if (!(asName.test(word) || inSmall.test(word)) || !isPlain(word)) return undefined;
  let to = from + 1 + word.length;
  // Before a sentence, its first word follows.
  const isBehind = !/(?:^|[.;:!?…。؛؟])$/u.test(text.slice(0, from).trimEnd());
  for (let more = 0; isBehind && asName.test(word) && more < mostMore; more += 1) {
    const [whole, next] = nextWord.exec(text.slice(to)) ?? [];
    if (whole === undefined || next === undefined || !isPlain(next)) break;
    to += whole.length;
  }
  const value = cleanName(text.slice(from + 1, to));
  const isLonger = value !== cleanName(word);
  if (isOwner && !(isLonger && isOfAnother(value, text.slice(to), who, languages))) return undefined;
  return { from, to, value };
}

/** Whether a name that begins as one of the two's goes on as nobody's of them, and ends the line. */
function isOfAnother(
  name: string,
  rest: string,
  who: ThirdPersons,
  languages: readonly PlainLanguage[],
): boolean {
  // Where every noun has a capital, the next word is as likely what the line is about.
  if (isNamed(name, who) || languages.some(({ deadline }) => deadline.daysAre === 'nouns')) return false;
  // What stands behind the sentence is a mark, an "every time" or a deadline.
  if (!/^\s+[\p{L}\p{N}]/u.test(rest)) return true;
  const [lead = ''] = /^\s+\S+\s+/u.exec(rest) ?? [];
  return languages.some(({ anchor, everyTime }) => anchor.test(lead) || everyTime.says.test(rest));
}

/** A name as it is typed where its marks are hard to find: Zoe for Zoë. */
function unmarked(name: string): string {
  return comparable(name.normalize('NFD').replaceAll(/\p{M}/gu, ''));
}

function isDay(word: string, { now }: ThirdPersons, languages: readonly PlainLanguage[]): boolean {
  return languages.some((language) => language.parse(word, new Date(now)).length > 0);
}
