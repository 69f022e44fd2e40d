import { beforeEach, expect, it } from 'vitest';
import { codePurpose } from '../../../../lib/domain/programme-report/report';
import { agreementOf } from '../../../../lib/merge/agreement';
import { codeForPair } from '../../../../lib/reports/code-for-pair';
import { emptyDatabase } from '../storage/empty-database';

beforeEach(emptyDatabase);

const [mine, theirs] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
const november = codePurpose('2026-11', 'Women in Physics');

async function twoCopies() {
  const [one, other] = [await agreementOf(mine), await agreementOf(theirs)];
  return [
    { ...one, partnerKey: other.publicKey },
    { ...other, partnerKey: one.publicKey },
  ] as const;
}

it('Both copies of a pair make the same code for a month of a programme', async () => {
  const [one, other] = await twoCopies();
  expect(await codeForPair(one, november)).toMatch(/^[0-9a-f]{32}$/);
  expect(await codeForPair(one, november)).toBe(await codeForPair(other, november));
  expect(await codeForPair(one, codePurpose('2026-11', 'women in physics'))).toBe(
    await codeForPair(one, november),
  );
});

it('Another month, another programme and another pair have another code', async () => {
  const [one] = await twoCopies();
  const codes = await Promise.all([
    codeForPair(one, november),
    codeForPair(one, codePurpose('2026-12', 'Women in Physics')),
    codeForPair(one, codePurpose('2026-11', 'Chemistry')),
    codeForPair(one, codePurpose('2026-11', null)),
    codeForPair(await agreementOf('00000000-0000-4000-8000-000000000003'), november),
  ]);
  expect(new Set(codes).size).toBe(codes.length);
});

it('Where no codes were exchanged, a copy has a code of its own, the same each time', async () => {
  const [one, other] = [await agreementOf(mine), await agreementOf(theirs)];
  expect(await codeForPair(one, november)).toBe(await codeForPair(await agreementOf(mine), november));
  expect(await codeForPair(one, november)).not.toBe(await codeForPair(other, november));
});
