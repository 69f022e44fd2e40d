import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerBackground } from '../../../../lib/feeds/answer-background';
import { refreshCalendar } from '../../../../lib/feeds/refresh-calendar';
import { messenger } from '../../../../lib/messaging/protocol';
import { browserLocks } from '../browser/browser-locks';

vi.mock(import('../../../../lib/feeds/refresh-calendar'), () => ({
  refreshCalendar: vi.fn<() => Promise<void>>(),
}));

interface Reply {
  readonly err?: unknown;
}

const send = (data: unknown, sender: object): Promise<Reply> =>
  new Promise((resolve) => {
    answerBackground();
    const message = { id: 1, type: 'readCalendars', data, timestamp: 0 };
    void fakeBrowser.runtime.onMessage.trigger(message, sender as never, resolve);
  });

const page = { url: 'https://meet.google.com/abc-defg-hij', tab: { id: 1 } };

beforeEach(() => void vi.stubGlobal('navigator', { locks: browserLocks() }));
afterEach(() => messenger.removeAllListeners());

it('Calendars are read where the background asks', async () => {
  expect(
    (await send({ ids: ['one'] }, { url: 'chrome-extension://test/background.js' })).err,
  ).toBeUndefined();
  expect(refreshCalendar).toHaveBeenCalledOnce();
});

it.each([
  [{ ids: ['one'] }, page],
  [{ ids: [{}] }, {}],
  [{}, {}],
])('No calendar is read for %j from %j', async (data, sender) => {
  expect((await send(data, sender)).err).toBeTruthy();
  expect(refreshCalendar).not.toHaveBeenCalled();
});
