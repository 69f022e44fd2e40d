import { expect, it } from 'vitest';
import { changedAt } from '../../../../lib/sync/changed-at';
import { formatStamp } from '../../../../lib/storage/engine/revision-clock';

const now = '2026-12-10T15:00:00.000Z';
const stampAt = (iso: string) => formatStamp({ ms: Date.parse(iso), counter: 0 }, 'copy');
const last = stampAt('2026-12-10T14:59:50.000Z');
const ahead = stampAt('2030-01-01T00:00:00.000Z');

it.each([
  ['nothing was ever written here', [''], '', null],
  ['no folder is connected', [], last, null],
  ['a folder has what was last said here', [last], last, null],
  ['a folder has what was said by a clock that was ahead', [ahead], ahead, null],
  ['a folder has less', [stampAt('2026-12-10T14:00:00.000Z')], last, '2026-12-10T14:59:50.000Z'],
  ['one of two has less', [last, ''], last, '2026-12-10T14:59:50.000Z'],
  ['a clock was set back since a folder was matched', [ahead], last, '2026-12-10T14:59:50.000Z'],
  ['the clock was ahead when it was said', [last], ahead, '2026-12-10T14:59:30.000Z'],
] as const)('where %s, a change waits since then or not at all', (_, seen, said, expected) => {
  expect(
    changedAt(
      seen.map((changeSeen) => ({ changeSeen })),
      said,
      now,
    ),
  ).toBe(expected);
});
