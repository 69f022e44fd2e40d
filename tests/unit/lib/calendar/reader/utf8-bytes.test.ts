import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isUtf8 } from '../../../../../lib/calendar/reader/utf8-bytes';

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

it('Bytes are UTF-8 where the browser decodes them', () => {
  const high = fc.constantFrom(
    0x7f,
    0x80,
    0x8f,
    0x90,
    0x9f,
    0xa0,
    0xbf,
    0xc1,
    0xc2,
    0xe0,
    0xed,
    0xef,
    0xf0,
    0xf4,
    0xf5,
  );
  const bytes = fc.oneof(
    fc.array(high, { maxLength: 6 }).map((all) => Uint8Array.from(all)),
    fc.string({ unit: 'binary', maxLength: 4 }).map((text) => new TextEncoder().encode(text)),
    fc.uint8Array({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(bytes, (all) => {
      expect(isUtf8(all, 0, all.length)).toBe(decodes(all));
    }),
    { numRuns: 3000 },
  );
});
