import type { ContentLine } from './content-lines';

/** Someone an event names (ATTENDEE, ORGANIZER). */
export interface Person {
  readonly line: ContentLine;
  /** Lower case. */
  readonly emails: readonly string[];
}

const longestHead = 2000;
const longestTail = 400;

/** Addresses as people have them, with apostrophes and letters of any script. */
const addresses = /[\p{L}\p{N}\w.!#$&'*+/=?^`{|}~%-]{1,64}@[\p{L}\p{N}.-]{1,190}/giu;

/** Parameters that name people beside the one whose line it is (RFC 5545 §3.2). */
const others =
  /;(?:SENT-BY|DELEGATED-FROM|DELEGATED-TO|MEMBER|DIR)=(?:"[^"]*"(?:,"[^"]*")*|(?:mailto:)?[^";:,]*)(?=[;:])/gi;

/** Finds addresses also in lines too broken to parse, as names with quotes inside quotes make them. */
export function readPerson(line: ContentLine): Person {
  const { text } = line;
  const read =
    text.length <= longestHead ? text : `${text.slice(0, longestHead)}\n${text.slice(-longestTail)}`;
  const found = plainSigns(read.replaceAll(others, '')).match(addresses) ?? [];
  return { line, emails: [...new Set(found.flatMap(readings))] };
}

/** Writes signs plainly that programs write in roundabout ways: `%27`, `&#39;`, `\'` and `’` are all apostrophes. */
function plainSigns(text: string): string {
  return text
    .replaceAll(/%(?:27|2b|2e|5f|3d|26|21|23|24|2d|7e)/gi, (code) =>
      String.fromCharCode(Number.parseInt(code.slice(1), 16)),
    )
    .replaceAll(/&(?:#0{0,3}39|#x0{0,3}27|apos);|\\'|[\u2018\u2019\u02BC\uFF07]/gi, "'")
    .replaceAll(/&amp;/gi, '&');
}

/** Quotation marks before an address are none of its own; inside it an apostrophe is. */
function readings(found: string): string[] {
  const email = found.toLowerCase().replace(/\.+$/, '');
  const bare = email.replace(/^[a-z-]+=(?=.)/, '').replace(/^(?:\^?'|\^n|[`*=])+/, '');
  return bare === email || bare.startsWith('@') ? [email] : [email, bare];
}
