import { dateNames, type DateName } from './date-names';
import { anyOf, folded } from './plain-lines';

/** A time of day as it is written. */
export interface WrittenClock {
  readonly hour: number;
  readonly minute: number;
  readonly half: 'am' | 'pm' | null;
  /** Written with two digits, as clocks of 24 hours do. */
  readonly isPadded: boolean;
}

/** A piece of a line that says when. */
export type DateToken =
  | { readonly kind: 'name'; readonly name: DateName }
  /** Day and month, or both orders where the numbers leave it open. */
  | {
      readonly kind: 'date';
      readonly year: number | null;
      readonly orders: readonly (readonly [month: number, day: number])[];
    }
  | { readonly kind: 'day'; readonly day: number }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'time'; readonly clock: WrittenClock; readonly isForeign: boolean }
  | { readonly kind: 'until' };

const ends = String.raw`(?![\p{L}\d])`;
const rules: readonly (readonly [RegExp, (match: RegExpExecArray) => DateToken | null])[] = [
  [/(\d{4})([-/.年]) ?(\d{1,2})[-/.月] ?(\d{1,2})(?:日|(?!\d))/uy, ([, y, , m, d]) => date(y, [[m, d]])],
  [/(\d{1,2})月 ?(\d{1,2})日/uy, ([, m, d]) => date(null, [[m, d]])],
  [/(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)/uy, ([, d, m, y]) => date(y, [[m, d]])],
  [
    /(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/uy,
    ([, a, , b, y]) =>
      date(y, [
        [a, b],
        [b, a],
      ]),
  ],
  [
    /(午前|午後) ?(\d{1,2})(?:時半|[:時] ?(\d{1,2})?分?)/uy,
    (found) =>
      clock(found[2], found[0].includes('半') ? '30' : found[3], found[1] === '午前' ? 'am' : 'pm', true),
  ],
  [
    /(\d{1,2})(?::(\d{2})(?::00)?)? ?([ap])\.? ?m(?:\.|(?![\p{L}\d]))/uy,
    ([, h, m, half]) => clock(h, m, half === 'a' ? 'am' : 'pm', false),
  ],
  [
    new RegExp(
      String.raw`(\d{1,2})(?::(\d{2}))? ?(${anyOf(['ص', 'صباحًا', 'م', 'مساءً', 'ظهرًا'])})${ends}`,
      'uy',
    ),
    ([, h, m, half]) => clock(h, m, half?.startsWith('ص') ? 'am' : 'pm', true),
  ],
  [
    /(\d{1,2})(?= ?[-–—~〜] ?\d{1,2}(?::\d{2})? ?[ap]\.? ?m(?:\.|(?![\p{L}\d])))/uy,
    ([, h]) => clock(h, undefined, null, false),
  ],
  [
    /(\d{1,2}):(\d{2})(?::00)?(?: ?uhr| ?h(?![\p{L}\d]))?(?![\d:])/uy,
    (found) => clock(found[1], found[2], null, /[uh]/.test(found[0])),
  ],
  [/(\d{1,2})\.(\d{2}) ?uhr(?![\p{L}\d])/uy, ([, h, m]) => clock(h, m, null, true)],
  [/(\d{1,2}) ?(?:h|uhr) ?(\d{2})?(?![\p{L}\d])/uy, ([, h, m]) => clock(h, m, null, true)],
  [/(\d{1,2})時(?:(半)|(\d{1,2})分)?/uy, ([, h, half, m]) => clock(h, half ? '30' : m, null, true)],
  [/(\d{4})年?(?![\d:])/uy, ([, year]) => ({ kind: 'year', year: Number(year) })],
  [
    /(\d{1,2})(?:\.(?!\d)|(?:st|nd|rd|th|er|o|a)?(?![\p{L}\d:]))/uy,
    ([, day]) => ({ kind: 'day', day: Number(day) }),
  ],
  [
    new RegExp(
      `[-–—~〜−]|(?:${anyOf(['to', 'until', 'till', 'bis', 'à', 'au', 'a', 'às', 'até', 'hasta', 'إلى', 'حتى'])})${ends}|${anyOf(['から'])}`,
      'uy',
    ),
    () => ({ kind: 'until' }),
  ],
  [
    new RegExp(
      `(?:${anyOf('on at from the of um uhr am von den der le de du del el la las los do da das dos desde من في يوم الساعة の に'.split(' '))})${ends}|${anyOf(['まで'])}`,
      'uy',
    ),
    () => null,
  ],
  [/[ ,،、;·⋅•|()[\]]/uy, () => null],
];

/** Reads a line from its start as far as it says when; `rest` is what follows. Takes time in proportion to the line. */
export function dateTokens(line: string): { readonly tokens: readonly DateToken[]; readonly rest: string } {
  const text = folded(line);
  const tokens: DateToken[] = [];
  let at = 0;
  while (at < text.length) {
    const next = nameAt(text, at) ?? ruleAt(text, at);
    if (!next) break;
    if (next.token) tokens.push(next.token);
    at = next.to;
  }
  return { tokens, rest: text.slice(at).trim() };
}

interface Read {
  readonly token: DateToken | null;
  readonly to: number;
}

function ruleAt(text: string, at: number): Read | undefined {
  for (const [pattern, read] of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { token: read(match), to: pattern.lastIndex };
  }
  return undefined;
}

let names: RegExp | undefined;

function nameAt(text: string, at: number): Read | undefined {
  names ??= new RegExp(String.raw`(?:${anyOf([...dateNames().keys()])})(?=\.|午|[^\p{L}\d]|\d|$)\.?`, 'uy');
  names.lastIndex = at;
  const match = names.exec(text);
  const name = dateNames().get(match?.[0].replace(/\.$/, '') ?? '');
  return name && { token: { kind: 'name', name }, to: names.lastIndex };
}

function date(
  year: string | undefined | null,
  orders: readonly (readonly [string | undefined, string | undefined])[],
): DateToken {
  return {
    kind: 'date',
    year: year ? Number(year) : null,
    orders: orders.map(([month, day]) => [Number(month), Number(day)] as const),
  };
}

function clock(
  hour: string | undefined,
  minute: string | undefined,
  half: WrittenClock['half'],
  isForeign: boolean,
): DateToken {
  const written = { hour: Number(hour), minute: Number(minute ?? 0), half, isPadded: hour?.length === 2 };
  return { kind: 'time', clock: written, isForeign };
}
