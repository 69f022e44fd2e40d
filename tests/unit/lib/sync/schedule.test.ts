import { describe, expect, it } from 'vitest';
import { toInstant, toMs } from '../../../../lib/domain/instant';
import type { SyncTrouble } from '../../../../lib/domain/sync';
import { isDue, nextRunAt, type RunCause } from '../../../../lib/sync/schedule';
import { afterFailure } from '../../../../lib/sync/trouble';

const now = '2026-12-10T15:00:00.000Z';
const at = (minutes: number) => toInstant(toMs(now) + minutes * 60_000);

const folder = { copyId: 'a'.repeat(32), isPaused: false, trouble: null, triedAt: at(-5) };

const trouble = (kind: string, retryAt: string | null): SyncTrouble => ({
  kind,
  at: at(-1),
  failures: 1,
  retryAt,
});

describe('The next run', () => {
  it('is due half a minute after a change, else within an hour and some minutes', () => {
    expect(nextRunAt({ folders: [folder], changedAt: now })).toBe('2026-12-10T15:00:30.000Z');
    const hourly = nextRunAt({ folders: [folder], changedAt: null }) ?? '';
    expect(hourly >= at(55) && hourly < at(65)).toBe(true);
    expect(nextRunAt({ folders: [{ ...folder, copyId: 'b'.repeat(32) }], changedAt: null })).not.toBe(hourly);
  });

  it('waits for who is asked to wait, and is none where all wait for the person or nothing is connected', () => {
    const waiting = { ...folder, trouble: trouble('busy', at(7)) };
    expect(nextRunAt({ folders: [waiting], changedAt: now })).toBe(at(7));
    expect(
      nextRunAt({ folders: [{ ...folder, trouble: trouble('unauthorized', null) }], changedAt: now }),
    ).toBeNull();
    expect(nextRunAt({ folders: [{ ...folder, isPaused: true }], changedAt: now })).toBeNull();
    expect(nextRunAt({ folders: [], changedAt: now })).toBeNull();
  });

  const causes: RunCause[] = ['change', 'startup', 'panel', 'call', 'online', 'due', 'asked'];
  const allowed = (known: Parameters<typeof isDue>[0], changedAt: string | null = null) =>
    causes.filter((cause) => isDue(known, cause, { changedAt }, now));

  it.each([
    ['a folder tried five minutes ago', folder, ['startup', 'panel', 'call', 'online', 'asked']],
    ['one tried just now', { ...folder, triedAt: at(-0.5) }, ['startup', 'online', 'asked']],
    ['one never tried', { ...folder, triedAt: null }, causes],
    ['one tried by a clock that was set back since', { ...folder, triedAt: at(9999) }, causes],
    ['a paused one', { ...folder, isPaused: true }, []],
    ['one that refuses the password', { ...folder, trouble: trouble('unauthorized', null) }, ['asked']],
    ['one that was not reached', { ...folder, trouble: trouble('unreachable', at(9)) }, ['online', 'asked']],
    ['one that asked to wait', { ...folder, trouble: trouble('busy', at(9)) }, []],
    ['one whose wait is over', { ...folder, trouble: trouble('busy', at(-1)) }, causes],
    [
      'one whose trouble is of a time to come',
      { ...folder, trouble: { ...trouble('busy', at(9999)), at: at(9990) } },
      causes,
    ],
  ] as const)('begins by the right causes: %s', (_, known, expected) => {
    expect(allowed(known)).toEqual(expected);
  });

  it('begins by an alarm half a minute after a change', () => {
    expect(isDue(folder, 'due', { changedAt: at(-1) }, now)).toBe(true);
    expect(isDue(folder, 'due', { changedAt: at(-0.4) }, now)).toBe(false);
    expect(isDue({ ...folder, triedAt: at(-90) }, 'due', { changedAt: null }, now)).toBe(true);
  });
});

describe('After a failure', () => {
  const waitOf = (failures: number, random: number, retryAfterMs: number | null = null) => {
    const before = failures === 0 ? null : { ...trouble('failed', now), failures };
    const { retryAt } = afterFailure(before, { kind: 'failed', retryAfterMs }, now, random);
    return toMs(retryAt ?? '') - toMs(now);
  };

  it('the wait doubles, up to six hours, and half of it at most is left to chance', () => {
    expect([0, 1, 2, 3].map((failures) => waitOf(failures, 0))).toEqual([60_000, 120_000, 240_000, 480_000]);
    expect(waitOf(100, 0)).toBe(6 * 3_600_000);
    expect(waitOf(0, 1)).toBe(30_000);
  });

  it('a server is left alone as long as it asks, but no longer than a day', () => {
    expect(waitOf(0, 0, 900_000)).toBe(900_000);
    expect(waitOf(0, 0, 1000)).toBe(60_000);
    expect(waitOf(0, 0, Number.MAX_SAFE_INTEGER)).toBe(24 * 3_600_000);
    expect(waitOf(0, 0, -5)).toBe(60_000);
  });

  it.each(['unauthorized', 'notAllowed', 'no-agreement'])('%s waits for the person', (kind) => {
    expect(afterFailure(null, { kind, retryAfterMs: 5 }, now, 0)).toMatchObject({
      retryAt: null,
      failures: 1,
    });
  });
});
