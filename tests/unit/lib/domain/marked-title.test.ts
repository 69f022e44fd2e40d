import { expect, it } from 'vitest';
import { isMarkedTitle } from '../../../../lib/domain/marked-title';

it.each(['(Locked) Weekly sync', '(Gesperrt) Weekly sync', '（ロック中）Weekly sync', '(已锁定)Weekly sync'])(
  '"%s" is the same title with a mark',
  (shown) => expect(isMarkedTitle(shown, 'Weekly sync')).toBe(true),
);

it.each(['Weekly sync', 'Biweekly sync', 'My Weekly sync', '(a) (b) Weekly sync', '(Locked) Other', ''])(
  '"%s" is no mark before it',
  (shown) => expect(isMarkedTitle(shown, 'Weekly sync')).toBe(false),
);

it('No title has no mark', () => expect(isMarkedTitle('(Locked)', '')).toBe(false));
