import type { MeetingRow, MeetingTable, MeetingWord } from '../plain-words/meetings/meeting-table';
import { fold } from './fold';

/** One word, number or sign of a meeting in words. */
export interface Token {
  readonly kind: MeetingWord | 'iso' | 'colon' | 'dot' | 'comma' | 'slash' | 'dash' | 'sign';
  readonly value: number;
  /** Of a part of the day: the hour before which it ends. */
  readonly until: number;
  /** How many digits a number was written with; 0: it was a word. */
  readonly digits: number;
  /** Whether no blank stands before it. */
  readonly glued: boolean;
}

/** Something that was read, and the place behind it. */
export interface Read<Said> {
  readonly said: Said;
  readonly next: number;
}

type Meant = Pick<Token, 'kind' | 'value' | 'until'>;

interface Lexicon {
  readonly meanings: ReadonlyMap<string, readonly Meant[]>;
  /** Phrases by the sign they begin with, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly string[]>;
}

const everywhere: readonly MeetingRow[] = [
  ['am|a.m.|a.m|a. m.', 'am'],
  ['pm|p.m.|p.m|p. m.', 'pm'],
  ['@', 'at'],
];

const signs: Readonly<Record<string, Token['kind']>> = {
  ':': 'colon',
  '.': 'dot',
  ',': 'comma',
  '/': 'slash',
  '-': 'dash',
  '~': 'dash',
};

/**
 * Parts `text` into the words of one language; `undefined` where one of them is not known. Takes time in proportion
 * to the text: at each place the longest known phrase is taken, and nothing is tried twice.
 */
export function tokensOf(text: string, table: MeetingTable): Token[] | undefined {
  const words = fold(text);
  const lexicon = lexiconOf(table);
  const tokens: Token[] = [];
  let at = 0;
  let glued = false;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(words)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  while (at < words.length) {
    if (take(/ /y)) {
      glued = false;
      continue;
    }
    const last = tokens.at(-1);
    const known = phraseAt(words, at, lexicon);
    const meridiem = glued && last?.kind === 'num' && last.digits > 0 ? take(/[ap]\.?m\b\.?/y) : undefined;
    const iso = meridiem ? undefined : take(/\d{4}-\d{2}-\d{2}(?!\d)(?:t(?=\d))?/y);
    const number = meridiem || iso || known ? undefined : take(/\d{1,4}(?!\d)/y);
    if (meridiem) tokens.push(token(meridiem.startsWith('a') ? 'am' : 'pm', glued));
    else if (iso) tokens.push(token('iso', glued, Number(iso.slice(0, 10).replaceAll('-', ''))));
    else if (number) tokens.push({ ...token('num', glued, Number(number)), digits: number.length });
    else if (known) {
      at += known.length;
      const meant = lexicon.meanings.get(known) ?? [];
      tokens.push(
        ...meant.map((one, index) => inPlace({ ...token(one.kind, glued || index > 0), ...one }, tokens)),
      );
      // The dot of an abbreviation: `nov.`, `Mo.`
      if (['month', 'weekday'].includes(meant.at(-1)?.kind ?? '')) take(/\.(?!\d)/y);
    } else {
      const sign = take(/[-.,:/~()!?;"“”„「」、。،؟]/y);
      if (sign === undefined) return undefined;
      tokens.push(token(signs[sign] ?? 'sign', glued));
    }
    glued = true;
  }
  return tokens;
}

function token(kind: Token['kind'], glued: boolean, value = 0): Token {
  return { kind, value, until: 0, digits: 0, glued };
}

/** French `sept` and Portuguese `dez` are a month behind the number of a day. */
function inPlace(word: Token, before: readonly Token[]): Token {
  if (word.kind !== 'monthOrNum') return word;
  const last = before.at(-1);
  const day = last?.kind === 'ofFrom' || last?.kind === 'ordinal' ? before.at(-2) : last;
  const isMonth = day?.kind === 'num' && day.digits > 0;
  return isMonth
    ? { ...word, kind: 'month', value: Math.floor(word.value / 100) }
    : { ...word, kind: 'num', value: word.value % 100 };
}

const lexicons = new WeakMap<MeetingTable, Lexicon>();

function lexiconOf(table: MeetingTable): Lexicon {
  const known = lexicons.get(table);
  if (known) return known;
  const meanings = new Map<string, readonly Meant[]>();
  for (const [spellings, ...meant] of [...table.rows, ...everywhere]) {
    for (const spelling of spellings.split('|').map(fold)) {
      if (!meanings.has(spelling)) meanings.set(spelling, meant.map(meantBy));
    }
  }
  const longestFirst = [...meanings.keys()].toSorted((a, b) => b.length - a.length);
  const phrases = new Map<string, string[]>();
  for (const phrase of longestFirst) {
    const first = phrase.slice(0, 1);
    phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
  }
  const lexicon = { meanings, phrases };
  lexicons.set(table, lexicon);
  return lexicon;
}

/** The longest phrase that begins at `at`. */
function phraseAt(words: string, at: number, { phrases }: Lexicon): string | undefined {
  return phrases
    .get(words.charAt(at))
    ?.find((phrase) => words.startsWith(phrase, at) && endsWord(phrase, words.charAt(at + phrase.length)));
}

/** A word ends where its letters end; Japanese writes no blanks. */
function endsWord(phrase: string, next: string): boolean {
  return !/\p{L}/u.test(next) || !/\p{L}$/u.test(phrase) || /[\u3040-\u30FF\u4E00-\u9FFF]$/u.test(phrase);
}

function meantBy(meaning: string): Meant {
  const [kind = '', values = ''] = meaning.split(':');
  const [, value = '0', until = '0'] = /^(-?[\d.]+)(?:-(\d+))?$/.exec(values) ?? [];
  return { kind: kind as MeetingWord, value: Number(value), until: Number(until) };
}
