// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from 'wxt/utils/content-script-context';
import { watchCallPage } from '../../../../components/in-page/watch-call-page';
import { meet } from '../../../../lib/calls/meet';
import { teams } from '../../../../lib/calls/teams';
import type { InPageView } from '../../../../lib/messaging/protocol';
import { meetPages, meetUrl, teamsPages } from './sample-pages';

const chip: InPageView = {
  kind: 'chip',
  callId: 'c1',
  endsAt: '2026-12-10T15:00:00.000Z',
  opensByItself: true,
};

interface Sent {
  readonly type: string;
  readonly data: {
    readonly phase?: string;
    readonly keys?: readonly string[];
    readonly platform?: string;
  };
}

let sent: Sent[];
let answer: () => Promise<unknown>;
let ctx: ContentScriptContext;

/** Answers as the background does. */
function sendMessage(message: Sent): Promise<unknown> {
  sent.push(message);
  return answer();
}

/** What the extension has put on the page. */
const drawn = () => document.documentElement.querySelectorAll(':scope > div').length;

function open(url: string, markup: string, page = meet): void {
  window.location.href = url;
  document.body.innerHTML = markup;
  ctx = new ContentScriptContext('call');
  watchCallPage(page, ctx);
}

/** What the browser says when a page comes on screen, from its store of pages put by or anew. */
const pageShown = (persisted: boolean) => Object.assign(new Event('pageshow'), { persisted });

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

  it.each([
    ['when the back button brings its page back', () => pageShown(true), window],
    ['when its page was frozen and goes on', () => new Event('resume'), document],
  ] as const)('tells at once that the call goes on %s', async (_, event, target) => {
    open(meetUrl, meetPages.call);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent.map(({ data }) => data.phase)).toEqual(['in-call']);
    target.dispatchEvent(event());
    await vi.advanceTimersByTimeAsync(0);
    expect(sent.map(({ data }) => data.phase)).toEqual(['in-call', 'in-call']);
  });

  it('tells nothing twice when its page is shown for the first time', async () => {
    open(meetUrl, meetPages.call);
    await vi.advanceTimersByTimeAsync(10_000);
    window.dispatchEvent(pageShown(false));
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toHaveLength(1);
  });

  it('tells nothing of a page that is only loaded ahead, and all of it once that is shown', async () => {
    Object.assign(document, { prerendering: true });
    open(meetUrl, meetPages.call);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent).toEqual([]);
    Object.assign(document, { prerendering: false });
    document.dispatchEvent(new Event('prerenderingchange'));
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent.map(({ data }) => data.phase)).toEqual(['in-call']);
  });

  it('notes a Teams join link once, and strikes it out when it was not followed', async () => {
    open('https://teams.microsoft.com/v2/?meetingjoin=true#/meet/1234567890123?p=x', '', teams);
    await vi.advanceTimersByTimeAsync(5000);
    window.location.href = 'https://teams.microsoft.com/v2/';
    document.body.innerHTML = teamsPages.offScreen;
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sent.map(({ type, data }) => [type, data.keys])).toEqual([
      ['rememberJoinLink', ['teams-id:1234567890123']],
      ['rememberJoinLink', []],
    ]);
  });

  it('asks whether a call that left the screen is heard, and keeps it on record while it is', async () => {
    let isHeard = true;
    answer = async () => ({ res: sent.at(-1)?.type === 'isHeard' ? isHeard : { kind: 'nothing' } });
    open('https://teams.microsoft.com/v2/', teamsPages.call, teams);
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent.map(({ type }) => type)).not.toContain('isHeard');
    document.body.innerHTML = teamsPages.offScreen;
    await vi.advanceTimersByTimeAsync(30 * 60_000);
    expect(sent.at(-1)?.data?.phase ?? 'in-call').toBe('in-call');
    isHeard = false;
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    const phases = sent.filter(({ type }) => type === 'reportCall').map(({ data }) => data.phase);
    expect([phases.at(-1), phases.filter((phase) => phase === 'left').length]).toEqual(['left', 1]);
    // Not every look asks: a worker is woken for each.
    expect(sent.filter(({ type }) => type === 'isHeard').length).toBeLessThan(35 * 7);
  });

  it('reads the pages of its platform on a host of the person’s own, too', async () => {
    open('https://calls.firma.example/v2/', teamsPages.call, teams);
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent.map(({ type, data }) => [type, data?.platform, data?.phase])).toEqual([
      ['reportCall', 'teams', 'in-call'],
    ]);
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
