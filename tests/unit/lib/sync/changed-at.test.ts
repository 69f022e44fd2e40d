import { expect, it } from 'vitest';
import { changedAt } from '../../../../lib/sync/changed-at';
import { nothingWritten } from '../../../../lib/sync/own-file';
import { formatStamp } from '../../../../lib/storage/engine/revision-clock';

const now = '2026-12-10T15:00:00.000Z';
const stampAt = (iso: string) => formatStamp({ ms: Date.parse(iso), counter: 0 }, 'copy');
const given = stampAt('2026-12-10T14:59:50.000Z');
const copies = { role: 'copies', own: nothingWritten, triedAt: '2026-12-10T14:00:00.000Z' } as const;
const written = { ...copies, own: { ...nothingWritten, given } };
const pair = { ...copies, role: 'pair' } as const;

it.each([
  ['nothing was ever written here', [copies], '', null],
  ['no folder is connected', [], given, null],
  ['a folder has what was last said here', [written], given, null],
  ['a folder has less', [copies], given, '2026-12-10T14:59:50.000Z'],
  ['one of two has less', [written, copies], given, '2026-12-10T14:59:50.000Z'],
  ['a partner’s folder was tried before', [pair], given, '2026-12-10T14:59:50.000Z'],
  ['a partner’s folder was tried since', [{ ...pair, triedAt: now }], given, null],
  ['a partner’s folder was never tried', [{ ...pair, triedAt: null }], given, '2026-12-10T14:59:50.000Z'],
  [
    'the clock was ahead when it was said',
    [copies],
    stampAt('2030-01-01T00:00:00.000Z'),
    '2026-12-10T14:59:30.000Z',
  ],
] as const)('where %s, a change waits since then', (_, folders, last, expected) => {
  expect(changedAt(folders, last, now)).toBe(expected);
});
