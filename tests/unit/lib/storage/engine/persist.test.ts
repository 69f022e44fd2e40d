import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onStorageTrouble, persist, storageTroubleOf } from '../../../../../lib/storage/engine/persist';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const full = () => new DOMException('The disk is full.', 'QuotaExceededError');

/** A disk that refuses until `makeRoom` is called, and what was written to it. */
function fullDisk(error: () => Error = full) {
  const log: string[] = [];
  let refuses = true;
  const write = (text: string) => () => {
    if (refuses) return Promise.reject(error());
    log.push(text);
    return Promise.resolve(text);
  };
  return { log, write, makeRoom: () => (refuses = false) };
}

describe('On a full disk, what was typed', () => {
  it('is tried again until it is stored, in the order it was typed', async () => {
    const disk = fullDisk();
    const writes = ['a', 'ab', 'abc'].map((text) => persist(disk.write(text)));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(disk.log).toEqual([]);
    disk.makeRoom();
    await vi.advanceTimersByTimeAsync(2000);
    expect(await Promise.all(writes)).toEqual(['a', 'ab', 'abc']);
    expect(disk.log).toEqual(['a', 'ab', 'abc']);
  });

  it('is told of once, and once more when it is over', async () => {
    const told: string[] = [];
    const stop = onStorageTrouble((trouble) => told.push(trouble));
    const disk = fullDisk();
    const writing = persist(disk.write('a'));
    await vi.advanceTimersByTimeAsync(10_000);
    disk.makeRoom();
    await vi.advanceTimersByTimeAsync(2000);
    await writing;
    await vi.advanceTimersByTimeAsync(0);
    stop();
    expect(told).toEqual(['none', 'full', 'none']);
  });

  it('does not hold up what comes after it was stored', async () => {
    const disk = fullDisk();
    const first = persist(disk.write('a'));
    disk.makeRoom();
    await vi.advanceTimersByTimeAsync(2000);
    await first;
    expect(await persist(disk.write('b'))).toBe('b');
  });
});

describe('A write that fails for another reason', () => {
  it('is refused at once and does not hold up the next', async () => {
    const [bad, good] = [
      persist(() => Promise.reject(new TypeError('no'))),
      persist(() => Promise.resolve(1)),
    ];
    await expect(bad).rejects.toThrow('no');
    expect(await good).toBe(1);
  });

  it('is refused also where it fails before it begins', async () => {
    const bad = persist(() => {
      throw new RangeError('no');
    });
    await expect(bad).rejects.toThrow('no');
    expect(await persist(() => Promise.resolve(2))).toBe(2);
  });
});

describe('A page that looks at the trouble', () => {
  it('hears no more once it has stopped', async () => {
    const told: string[] = [];
    onStorageTrouble((trouble) => told.push(trouble))();
    const disk = fullDisk();
    const writing = persist(disk.write('a'));
    await vi.advanceTimersByTimeAsync(0);
    disk.makeRoom();
    await vi.advanceTimersByTimeAsync(2000);
    await writing;
    expect(told).toEqual(['none']);
  });
});

describe('An error of storage', () => {
  const named = (name: string, inner?: Error) => Object.assign(new Error(name), { name, inner });

  it.each([
    [full(), 'full'],
    [named('AbortError', named('QuotaExceededError')), 'full'],
    [named('OpenFailedError'), 'refused'],
    [named('MissingAPIError'), 'refused'],
    [named('DatabaseClosedError'), 'refused'],
    [named('$ZodError'), 'none'],
    [new TypeError('x'), 'none'],
    [null, 'none'],
    ['a text', 'none'],
    [undefined, 'none'],
  ])('%s means "%s"', (error, trouble) => {
    expect(storageTroubleOf(error)).toBe(trouble);
  });
});
