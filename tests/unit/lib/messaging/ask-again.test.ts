import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askAgain } from '../../../../lib/messaging/ask-again';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A background that fails as often as errors are given, and then answers. */
function failing(...errors: string[]) {
  const left = [...errors];
  return vi.fn(() => {
    const error = left.shift();
    return error === undefined ? Promise.resolve('heard') : Promise.reject(new Error(error));
  });
}

describe('A message whose background is stopped under it', () => {
  it.each([
    ['in Chromium', 'A listener indicated an asynchronous response, but the message channel closed before …'],
    ['in Firefox', 'Could not establish connection. Receiving end does not exist.'],
  ])('is heard all the same, %s', async (_, error) => {
    const send = failing(error);
    const heard = askAgain(send);
    await vi.runAllTimersAsync();
    expect(await heard).toBe('heard');
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('is heard although the background is still being stopped when it is asked anew', async () => {
    const gone = 'Receiving end does not exist.';
    const heard = askAgain(failing(gone, gone, gone));
    await vi.runAllTimersAsync();
    expect(await heard).toBe('heard');
  });

  it('fails in the end where no background comes back', async () => {
    const send = vi.fn(() => Promise.reject(new Error('Receiving end does not exist.')));
    const heard = askAgain(send);
    await Promise.all([
      expect(heard).rejects.toThrow('Receiving end does not exist.'),
      vi.runAllTimersAsync(),
    ]);
    expect(send).toHaveBeenCalledTimes(4);
  });

  it('is not said twice where the background refused what it says', async () => {
    const send = failing('Expected a call of this tab.');
    await expect(askAgain(send)).rejects.toThrow('Expected a call of this tab.');
    expect(send).toHaveBeenCalledTimes(1);
  });
});
