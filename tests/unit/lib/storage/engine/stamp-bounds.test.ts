import { describe, expect, it } from 'vitest';
import { stampMs } from '../../../../../lib/domain/record';
import {
  isBeyond,
  isClockBehind,
  latestFromOutside,
  latestHere,
  withinBounds,
} from '../../../../../lib/storage/engine/stamp-bounds';

const hour = 3_600_000;
const day = 24 * hour;
/** The day of the version under test, see `vitest.config`. */
const released = Date.parse('2026-11-01');
const written = released + 40 * day;

/** What a clock says, and whether that shows it to be wrong: one that is behind and says a later time than this version's may be right. */
const clocks = [
  ['years behind', released - 6 * 365 * day, true],
  ['a millisecond before this version', released - 1, true],
  ['the first of this version', released, false],
  ['behind by weeks, and after this version', released + day, false],
  ['right', written, false],
  ['years ahead', written + 4 * 365 * day, false],
] as const;

describe.each(clocks)('A clock that is %s', (_, now, isBehind) => {
  it(`is ${isBehind ? '' : 'not '}known to be behind`, () => {
    expect(isClockBehind(now)).toBe(isBehind);
  });

  it('takes from outside, and keeps, what was written with a right clock, where it cannot judge', () => {
    const bounds = [latestFromOutside(now), latestHere(now)];
    expect(bounds.every((latest) => latest > (isBehind ? written : now))).toBe(true);
    expect(bounds.map((latest) => latest - now).every((ahead) => isBehind || ahead <= day)).toBe(true);
  });

  it('leaves every stamp it takes room before the last there can be', () => {
    for (const latest of [latestFromOutside(now), latestHere(now)])
      expect(isBeyond({ text: 'zzzzzzzzz-zzzz-c0' }, latest)).toBe(true);
  });
});

const stamp = (ms: number) => `${ms.toString(36).padStart(9, '0')}-0000-c0`;

it('Stamps given anew are in their order, within bounds, and leave the others as they are', () => {
  // A clock that was right, and is behind by weeks now: what it wrote then lies beyond.
  const now = released + day;
  const before = {
    owner: stamp(now - hour),
    text: stamp(written),
    dueOn: stamp(written + 1),
    status: stamp(written),
  };
  const after = withinBounds(before, latestHere(now), 'beef');
  expect(after['owner']).toBe(before.owner);
  expect(after['text'] ?? '').toMatch(/-beef$/);
  expect(after['status']).toBe(after['text']);
  const inOrder = ['owner', 'text', 'dueOn'].map((field) => after[field] ?? '');
  expect(inOrder.toSorted()).toEqual(inOrder);
  for (const one of Object.values(after)) expect(stampMs(one)).toBeLessThanOrEqual(latestHere(now));
});
