import fc from 'fast-check';

/** Puts `value` in the place of the `at`-th part of a JSON value, counted from the outside in; too far in, nothing changes. */
export function withPart(whole: unknown, at: number, value: unknown): unknown {
  let left = at;
  const walk = (part: unknown): unknown => {
    if (left === 0) {
      left -= 1;
      return value;
    }
    left -= 1;
    if (Array.isArray(part)) return part.map(walk);
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(whole);
}

/** Values that schemas and code trip over, beside whatever JSON can hold. */
const awkward = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    -0,
    Number.NaN,
    Number.MAX_SAFE_INTEGER,
    '__proto__',
    'constructor',
    '2026-13-45T99:99:99.000Z',
    '9999-12-31T23:59:59.999Z',
    'a'.repeat(5000),
    '\u202e\u0000\ud800',
    [],
    {},
    [[[[]]]],
  ),
);

/** A real value with one to three of its parts exchanged. */
export function mutationsOf(sample: unknown): fc.Arbitrary<unknown> {
  return fc
    .array(fc.tuple(fc.nat(40), awkward), { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce<unknown>((whole, [at, value]) => withPart(whole, at, value), sample));
}

/** A real text with pieces cut out, doubled, moved, or exchanged for others. */
export function textMutationsOf(sample: string): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      '\r\n',
      '\n ',
      ';',
      ':',
      '"',
      '=',
      ',',
      '\\',
      'BEGIN:VEVENT\r\n',
      'END:VEVENT\r\n',
      '\u0000',
      '9'.repeat(30),
    ),
  );
  const change = fc.tuple(fc.nat(sample.length), fc.nat(60), fc.constantFrom('cut', 'double', 'put'), piece);
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) =>
    changes.reduce((text, [at, length, how, put]) => {
      const [before, part, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
      if (how === 'cut') return before + after;
      return how === 'double' ? before + part + part + after : before + put + after;
    }, sample),
  );
}
