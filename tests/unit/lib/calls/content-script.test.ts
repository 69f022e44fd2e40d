// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from 'wxt/utils/content-script-context';
import { watchCallPage } from '../../../../entrypoints/call.content/watch-call-page';
import type { InPageView } from '../../../../lib/messaging/protocol';
import { meetPages, meetUrl, teamsPages } from './sample-pages';

const chip: InPageView = {
  kind: 'chip',
  callId: 'c1',
  partnerName: 'Ana',
  endsAt: '2026-12-10T15:00:00.000Z',
  source: 'booked',
  guess: false,
  opensByItself: true,
  folded: false,
  dueAt: '2026-12-10T14:50:00.000Z',
};

interface Sent {
  readonly type: string;
  readonly data: { readonly phase?: string; readonly keys?: readonly string[] };
}

let sent: Sent[];
let answer: () => Promise<unknown>;
let ctx: ContentScriptContext;

/** Answers as Chrome does: by a callback, and failures by `lastError` while it runs. */
async function sendMessage(message: Sent, callback: (reply?: unknown) => void): Promise<void> {
  sent.push(message);
  try {
    callback(await answer());
  } catch (error) {
    Object.assign(fakeBrowser.runtime, { lastError: error });
    callback();
    Object.assign(fakeBrowser.runtime, { lastError: undefined });
  }
}

/** What the extension has put on the page. */
const drawn = () => document.documentElement.querySelectorAll(':scope > div').length;

function open(url: string, markup: string): void {
  window.location.href = url;
  document.body.innerHTML = markup;
  ctx = new ContentScriptContext('call');
  watchCallPage(ctx);
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-12-10T14:52:00.000Z') });
  sent = [];
  answer = async () => ({ res: { kind: 'nothing' } });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(sendMessage as never);
});

afterEach(() => {
  ctx.abort();
  vi.useRealTimers();
});

describe('the content script', () => {
  it('tells each change once, and once a minute that the call goes on', async () => {
    open(meetUrl, meetPages.greenRoom);
    await vi.advanceTimersByTimeAsync(30_000);
    document.body.innerHTML = meetPages.call;
    await vi.advanceTimersByTimeAsync(130_000);
    document.body.innerHTML = meetPages.exitHall;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent.map(({ data }) => data.phase)).toEqual(['lobby', 'in-call', 'in-call', 'in-call', 'left']);
  });

  it('notes a Teams join link once, and strikes it out when it was not followed', async () => {
    open('https://teams.microsoft.com/v2/?meetingjoin=true#/meet/1234567890123?p=x', '');
    await vi.advanceTimersByTimeAsync(5000);
    window.location.href = 'https://teams.microsoft.com/v2/';
    document.body.innerHTML = teamsPages.offScreen;
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sent.map(({ type, data }) => [type, data.keys])).toEqual([
      ['rememberJoinLink', ['teams-id:1234567890123']],
      ['rememberJoinLink', []],
    ]);
  });

  it('stays away from pages that come without https', () => {
    open('http://meet.google.com/abc-defg-hij', '');
    expect(vi.getTimerCount()).toBe(0);
    expect(sent).toEqual([]);
  });

  it('leaves nothing behind when its extension is replaced', async () => {
    answer = async () => ({ res: chip });
    open(meetUrl, meetPages.call);
    await vi.advanceTimersByTimeAsync(5000);
    expect(drawn()).toBe(1);
    expect(vi.getTimerCount()).toBeGreaterThan(0);
    const before = sent.length;
    ctx.abort();
    expect(drawn()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    document.body.innerHTML = meetPages.exitHall;
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sent).toHaveLength(before);
    expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
  });

  it('takes itself away when a message finds its extension gone', async () => {
    answer = async () => ({ res: chip });
    open(meetUrl, meetPages.call);
    await vi.advanceTimersByTimeAsync(5000);
    answer = () => Promise.reject(new Error('Extension context invalidated.'));
    await vi.advanceTimersByTimeAsync(61_000);
    expect(drawn()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('keeps what it shows when the background fails to answer once', async () => {
    answer = async () => ({ res: chip });
    open(meetUrl, meetPages.call);
    await vi.advanceTimersByTimeAsync(5000);
    answer = async () => ({ err: { name: 'Error', message: 'full', stack: '' } });
    await vi.advanceTimersByTimeAsync(61_000);
    expect(drawn()).toBe(1);
  });

  it('tells again what a background that was just starting did not hear', async () => {
    answer = () => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));
    open(meetUrl, meetPages.call);
    await vi.advanceTimersByTimeAsync(5000);
    answer = async () => ({ res: chip });
    await vi.advanceTimersByTimeAsync(15_000);
    expect(drawn()).toBe(1);
  });

  it('gives way to a newer script in the same page', async () => {
    answer = async () => ({ res: chip });
    open(meetUrl, meetPages.call);
    await vi.advanceTimersByTimeAsync(5000);
    const older = ctx;
    ctx = new ContentScriptContext('call');
    expect(older.isInvalid).toBe(true);
    expect(drawn()).toBe(0);
  });
});
