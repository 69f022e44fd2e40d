import { describe, expect, it, vi } from 'vitest';
import { listener } from '../../../../lib/background/listen';

describe('a listener of the background', () => {
  it('begins in the tick of its event, so that a click still counts', () => {
    const begun: string[] = [];

    listener((name: string) => begun.push(name))('click');

    expect(begun).toEqual(['click']);
  });

  it('says what it throws, at once or later, once in the log, and hears the next event', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const heard: number[] = [];
    const atOnce = listener((n: number) => {
      heard.push(n);
      throw troubles[0];
    });
    const later = listener(async () => {
      await Promise.resolve();
      throw troubles[1];
    });
    const troubles = [new Error('at once'), new Error('later')];

    for (const n of [1, 2, 3]) {
      atOnce(n);
      later();
    }
    await vi.waitFor(() => expect(log).toHaveBeenCalledTimes(2));

    expect(heard).toEqual([1, 2, 3]);
    expect(log.mock.calls.flat()).toEqual(troubles);
  });
});
