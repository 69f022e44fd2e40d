import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOwnOrder, moveBeside } from '../../../../lib/domain/own-order';

const at = (id: string, position: number, createdAt = '2026-12-01T10:00:00.000Z') => ({
  id,
  position,
  createdAt,
});

function after(items: ReturnType<typeof at>[], id: string, beside: string, side: 'before' | 'after') {
  const places = moveBeside(items, id, { id: beside, side });
  const next = items.map((item) => ({ ...item, position: places.get(item.id) ?? item.position }));
  return {
    ids: next
      .toSorted(inOwnOrder)
      .map((item) => item.id)
      .join(''),
    changed: places.size,
  };
}

describe('An item that is moved', () => {
  const list = [at('a', 1), at('b', 2), at('c', 3)];
  it.each([
    ['below the next one', 'a', 'b', 'after', 'bac', 1],
    ['to the end', 'a', 'c', 'after', 'bca', 1],
    ['to the beginning', 'c', 'a', 'before', 'cab', 1],
    ['to where it is', 'b', 'a', 'after', 'abc', 0],
    ['beside itself', 'b', 'b', 'after', 'abc', 0],
    ['beside one that is gone', 'b', 'x', 'after', 'abc', 0],
  ] as const)('%s stands there, and nothing else is written', (_, id, beside, side, ids, changed) => {
    expect(after(list, id, beside, side)).toEqual({ ids, changed });
  });

  it('that is gone itself moves nothing', () => {
    expect(moveBeside(list, 'x', { id: 'a', side: 'before' }).size).toBe(0);
  });

  it.each([
    ['both copies gave the same place', [at('a', 1), at('b', 1), at('c', 1)]],
    ['no number is left between two', [at('a', 1), at('b', 1 + Number.EPSILON), at('c', 9)]],
    ['numbers are too large to count on', [at('a', 1e308), at('b', 1e308), at('c', 1.7e308)]],
    ['numbers are below zero', [at('a', -1e308), at('b', -1e308), at('c', 0)]],
  ])('stands where it was put though %s', (_, items) => {
    expect(after(items, 'c', 'a', 'after').ids).toBe('acb');
  });

  it('stands beside the other one, and the rest keep their order, whatever the places are', () => {
    const place = fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 2, maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('before' as const, 'after' as const),
        (places, one, other, side) => {
          const items = places.map((position, index) => at('abcdefgh'[index] ?? '', position));
          const order = items.toSorted(inOwnOrder).map(({ id }) => id);
          const [id = '', beside = ''] = [order[one % order.length], order[other % order.length]];
          const rest = order.filter((each) => each !== id);
          const index = rest.indexOf(beside) + (side === 'after' ? 1 : 0);
          const wanted = id === beside ? order : rest.toSpliced(index, 0, id);
          expect(after(items, id, beside, side).ids).toBe(wanted.join(''));
        },
      ),
    );
  });
});

describe('Two items at one place', () => {
  it('are the older one first, on either copy', () => {
    const older = at('z', 1, '2026-11-01T10:00:00.000Z');
    expect([at('a', 1), older].toSorted(inOwnOrder)[0]).toBe(older);
    expect([older, at('a', 1)].toSorted(inOwnOrder)[0]).toBe(older);
  });
});
