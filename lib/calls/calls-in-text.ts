import { callKeyOf, type CallKey } from './call-key';

const longestText = 100_000;
const mostKeys = 20;

/** A link with its scheme, up to what cannot be in one or to the next link; a backslash is an escape of calendar files. */
const links = /https:\/\/(?:(?![\]),;|(]+https:\/\/)[^\s<>"\\^`{}])+/gi;

/** A call link typed without its scheme, as people write it into a place or a note. */
const bareLinks =
  /(?<![\w@.:/%=-])(?:meet\.google\.com|(?:[\w-]+\.)?zoom\.us|teams\.(?:microsoft\.com|cloud\.microsoft|live\.com))\/[^\s<>"\\^`{}]+/gi;

/** Teams' thread of a meeting, as its own calendar properties carry it, in the spelling of links or of service addresses. */
const threads = /19[:_](?<thread>meeting_[\w+/=-]+@thread\.v2)/g;

/**
 * "Meeting ID: 812 3456 7890" in whatever language: the word for a number, a colon, and nine to fifteen digits in
 * groups. A `#` after them marks a number to be keyed in on a telephone.
 */
const numbers =
  /(?:\bID|号|號|идентификатор)(?![a-z])[^\d\n:：]{0,40}[:：]\s*(?<digits>\d(?:[ \u00A0\u2009\u202F-]?\d){8,14})(?![ \u00A0]?[\d#])/gi;

/**
 * Returns the keys of all calls that free text leads to, first seen first, each once: by links (in HTML, in
 * brackets, wrapped, with a full stop behind them) and by the numbers that Zoom's and Teams' invitations
 * spell out. Passcodes never get into a key. Reads at most the first 100,000 characters.
 */
export function callKeysInText(text: string): CallKey[] {
  const plain = decodeEntities(text.slice(0, longestText));
  const found = [
    ...[...plain.matchAll(links)].map(([link]) => keyOfLink(link)),
    ...[...plain.matchAll(bareLinks)].map(([link]) => keyOfLink(`https://${link}`)),
    ...[...plain.matchAll(threads)].map(({ groups }) => `teams:19:${groups?.['thread']}`),
    ...[...plain.matchAll(numbers)].map(({ groups }) => keyOfNumber(groups?.['digits'] ?? '', plain)),
  ];
  return [...new Set(found.filter((key) => key !== undefined))].slice(0, mostKeys);
}

/** Punctuation after a link belongs to the sentence, except where the link makes sense only with it. */
function keyOfLink(link: string): CallKey | undefined {
  return callKeyOf(link) ?? callKeyOf(link.replace(/[.,;:!?'’”»)\]*_|>]+$/, ''));
}

/** Zoom's numbers have nine to eleven digits. Teams' have twelve to fifteen, and count only where Teams is spoken of. */
function keyOfNumber(spelled: string, text: string): CallKey | undefined {
  const digits = spelled.replaceAll(/\D/g, '');
  const speaksOfTeams = /\bteams\b/i.test(text);
  if (digits.length >= 12) return speaksOfTeams ? `teams-id:${digits}` : undefined;
  return !speaksOfTeams || /\bzoom\b/i.test(text) ? `zoom:${digits}` : undefined;
}

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Decodes what HTML writes as entities where links are concerned; anything else stays as it is. */
function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(?:#(?<dec>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>[a-z]{2,6}));/gi,
    (...match) => {
      const { dec, hex, name } = match.at(-1) as Record<'dec' | 'hex' | 'name', string | undefined>;
      if (name) return namedEntities[name.toLowerCase()] ?? String(match[0]);
      const code = dec ? Number(dec) : Number.parseInt(hex ?? '', 16);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : String(match[0]);
    },
  );
}
