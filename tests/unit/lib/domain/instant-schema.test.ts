import { expect, it } from 'vitest';
import { instantSchema, localDateSchema } from '../../../../lib/domain/instant-schema';

it.each([
  ['1970-01-01T00:00:00.000Z', true],
  ['2028-02-29T23:59:59.999Z', true],
  ['2026-02-30T00:00:00.000Z', false],
  ['2027-02-29T00:00:00.000Z', false],
  ['2026-01-01T24:00:00.000Z', false],
  ['2026-13-01T00:00:00.000Z', false],
  ['2026-01-01T00:00:00Z', false],
  ['2026-01-01T00:00:00.000+00:00', false],
  ['9999-12-31T23:59:59.999Z', false],
])('Whether %s is a moment is the same in every browser: %s', (text, isOne) => {
  expect(instantSchema.safeParse(text).success).toBe(isOne);
});

it.each([
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['9999-12-31', false],
])('%s is a day that more days follow: %s', (text, isOne) => {
  expect(localDateSchema.safeParse(text).success).toBe(isOne);
});
