import { expect, it } from 'vitest';
import { changedAt } from '../../../../lib/sync/changed-at';
import { formatStamp } from '../../../../lib/storage/engine/revision-clock';

const now = '2026-12-10T15:00:00.000Z';
const stampAt = (iso: string) => formatStamp({ ms: Date.parse(iso), counter: 0 }, 'copy');
const last = stampAt('2026-12-10T14:59:50.000Z');
const ahead = stampAt('2030-01-01T00:00:00.000Z');

const folder = (changeSeen: string) => ({ changeSeen, isPaused: false, trouble: null });
const trouble = { kind: 'unauthorized', at: now, failures: 1, retryAt: null };

it.each([
  ['nothing was ever written here', [folder('')], '', null],
  ['no folder is connected', [], last, null],
  ['a folder has what was last said here', [folder(last)], last, null],
  ['a folder has what was said by a clock that was ahead', [folder(ahead)], ahead, null],
  ['a folder has less', [folder(stampAt('2026-12-10T14:00:00.000Z'))], last, '2026-12-10T14:59:50.000Z'],
  ['one of two has less', [folder(last), folder('')], last, '2026-12-10T14:59:50.000Z'],
  ['one that has less is paused', [folder(last), { ...folder(''), isPaused: true }], last, null],
  ['one that has less waits for the person', [folder(last), { ...folder(''), trouble }], last, null],
  [
    'one that has less is tried again later',
    [folder(last), { ...folder(''), trouble: { ...trouble, retryAt: '2026-12-10T15:10:00.000Z' } }],
    last,
    null,
  ],
  ['a clock was set back since a folder was matched', [folder(ahead)], last, '2026-12-10T14:59:50.000Z'],
  ['the clock was ahead when it was said', [folder(last)], ahead, '2026-12-10T14:59:30.000Z'],
] as const)('where %s, a change waits since then or not at all', (_, folders, said, expected) => {
  expect(changedAt(folders, said, now)).toBe(expected);
});
