import type { CallHost } from '../domain/settings';
import { callKeyOf, type CallKey } from './call-key';
import { linksInText } from './links-in-text';
import { meetingNumbersIn } from './meeting-numbers';

const longestText = 100_000;
const mostKeys = 20;

/** Teams' thread of a meeting, as its own calendar properties carry it, in the spelling of links or of service addresses. */
const threads = /19[:_](?<thread>meeting_[\w+/=-]{1,200}@thread\.v2)/g;

/**
 * Returns the keys of all calls that free text leads to, first seen first, each once: by links (in HTML, in
 * brackets, wrapped, with a full stop behind them) and by the numbers that Zoom's and Teams' invitations
 * spell out. Passcodes never get into a key. Reads at most the first 100,000 characters, in time in proportion
 * to them.
 */
export function callKeysInText(text: string, added: readonly CallHost[] = []): CallKey[] {
  const plain = decodeEntities(text.slice(0, longestText));
  const found = [
    ...linksInText(plain).map((readings) => keyOfLink(readings, added)),
    ...Array.from(plain.matchAll(threads), ({ groups }) => `teams:19:${groups?.['thread']}`),
    ...meetingNumbersIn(plain),
  ];
  return [...new Set(found.filter((key) => key !== undefined))].slice(0, mostKeys);
}

/** Returns the key of the first reading of a link that leads to a call. */
function keyOfLink(readings: readonly string[], added: readonly CallHost[]): CallKey | undefined {
  for (const link of readings) {
    const key = callKeyOf(link, added);
    if (key !== undefined) return key;
  }
  return undefined;
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
