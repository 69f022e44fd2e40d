import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer } from '../../../../lib/messaging/answer';
import type { ProtocolMap } from '../../../../lib/messaging/protocol';
import { z } from '../../../../lib/zod';

type Name = Parameters<typeof answer>[0];
type Response = { readonly res?: unknown; readonly err?: unknown };

let stops: (() => void)[];
let reply: ReturnType<typeof vi.fn<(...given: unknown[]) => unknown>>;

beforeEach(() => {
  stops = [];
  reply = vi.fn<(...given: unknown[]) => unknown>(() => ({ kind: 'nothing' }));
});
afterEach(() => {
  for (const stop of stops) stop();
});

/** Sends a message as a page's content script would, and returns what comes back. */
function send(type: string, data: unknown, sender: object = { tab: { id: 7 } }): Promise<Response> {
  return new Promise((resolve) => {
    const message = { id: 1, type, data, timestamp: 0 };
    void fakeBrowser.runtime.onMessage.trigger(message, sender, resolve);
  });
}

function listen(name: Name): void {
  stops.push(answer(name, reply as unknown as ProtocolMap[Name] as never));
}

const callId = crypto.randomUUID();
const meeting = {
  title: 'Ana / Ben',
  startsAt: '2026-12-10T15:00:00.000Z',
  endsAt: '2026-12-10T16:00:00.000Z',
  callKey: null,
  eventId: null,
};
const report = { platform: 'meet', keys: ['meet:abc-defg-hij'], phase: 'in-call', title: 'Weekly' };

describe('A message', () => {
  it.each([
    ['reportCall', report],
    ['reportCall', { ...report, keys: [], title: '' }],
    ['rememberJoinLink', { keys: [] }],
    ['answerFirstCard', { answer: 'mentoring', report }],
    ['movePill', { x: 0, y: 0.5 }],
    ['answerFirstCard', { answer: 'take-back', report }],
    ['answerFirstCard', { answer: 'not-mentoring', report }],
    ['chipSeen', { callId }],
    ['openWrapUp', { callId, by: 'page-click' }],
    ['snoozeChip', { callId }],
    ['muteCall', { callId }],
    ['sayEnd', { callId, endsAt: '2026-12-10T15:00:00.000Z' }],
    ['stopOpeningByItself', { callId }],
    ['reportMeetings', { meetings: [meeting] }],
  ] satisfies [Name, unknown][])('%s (%#) is answered', async (name, data) => {
    listen(name);
    expect(await send(name, data)).toEqual({ res: { kind: 'nothing' } });
    expect(reply).toHaveBeenCalledExactlyOnceWith(data, { tab: { id: 7 } });
  });

  it.each([
    ['adoptCall', { tabId: 3, report }],
    ['lookAgain', undefined],
    ['pageClosed', undefined],
  ] satisfies [Name, unknown][])(
    '%s is answered to the extension’s own pages, and to no tab',
    async (name, data) => {
      listen(name);
      const popup = { url: fakeBrowser.runtime.getURL('/popup.html') };
      expect(await send(name, data, popup)).toEqual({ res: { kind: 'nothing' } });
      for (const sender of [
        { tab: { id: 7 } },
        { url: 'https://meet.google.com/abc-defg-hij', tab: { id: 7 } },
      ])
        expect(await send(name, data, sender)).toEqual({
          err: expect.objectContaining({ name: 'TypeError' }),
        });
      expect(reply).toHaveBeenCalledOnce();
    },
  );

  it('is answered in the tick in which it arrives, so that a relayed click still counts', () => {
    listen('openWrapUp');
    void send('openWrapUp', { callId, by: 'chip' });
    expect(reply).toHaveBeenCalledOnce();
  });

  it('whose answer fails, fails at the sender', async () => {
    reply.mockRejectedValue(new RangeError('no'));
    listen('muteCall');
    expect(await send('muteCall', { callId })).toEqual({
      err: expect.objectContaining({ name: 'RangeError', message: 'no' }),
    });
  });
});

describe('From a hostile page, a message', () => {
  it.each([
    ['reportCall', 'nothing at all', undefined],
    ['reportCall', 'null', null],
    ['reportCall', 'an unknown platform', { ...report, platform: 'manual' }],
    ['reportCall', 'an unknown phase', { ...report, phase: 'over' }],
    ['reportCall', 'keys that are no list', { ...report, keys: 'meet:abc-defg-hij' }],
    ['reportCall', 'an empty key', { ...report, keys: [''] }],
    ['reportCall', 'a key too long', { ...report, keys: ['x'.repeat(301)] }],
    [
      'reportCall',
      'too many keys',
      { ...report, keys: Array.from({ length: 21 }, (_, index) => `meet:${index}`) },
    ],
    ['reportCall', 'a title too long', { ...report, title: 'x'.repeat(1001) }],
    ['reportCall', 'a title that is no text', { ...report, title: { toString: 'x' } }],
    ['rememberJoinLink', 'a key that is no text', { keys: [1] }],
    ['answerFirstCard', 'an unknown answer', { answer: 'perhaps', report }],
    ['movePill', 'a place beyond the window', { x: 0, y: 1.1 }],
    ['movePill', 'a place that is none', { x: NaN, y: 0 }],
    ['answerFirstCard', 'no report', { answer: 'not-mentoring' }],
    ['chipSeen', 'a call that is no id', { callId: 'c1' }],
    ['openWrapUp', 'an unknown way', { callId, by: 'itself' }],
    ['snoozeChip', 'no call', {}],
    ['muteCall', 'null for the call', { callId: null }],
    ['sayEnd', 'an end that is no instant', { callId, endsAt: 'soon' }],
    ['sayEnd', 'an end in month 13', { callId, endsAt: '2026-13-10T15:00:00.000Z' }],
    ['sayEnd', 'an end in milliseconds', { callId, endsAt: 1_765_378_800_000 }],
    ['stopOpeningByItself', 'a list', [callId]],
    ['reportMeetings', 'too many meetings', { meetings: Array.from({ length: 51 }, () => meeting) }],
    ['reportMeetings', 'a meeting without an end', { meetings: [{ ...meeting, endsAt: null }] }],
    ['adoptCall', 'half a tab', { tabId: 1.5, report }],
    ['lookAgain', 'data where none belongs', { callId }],
  ] satisfies [Name, string, unknown][])('%s with %s fails and does nothing', async (name, _, data) => {
    listen(name);
    const response = await send(name, data);
    expect(response.err).toBeTruthy();
    expect(reply).not.toHaveBeenCalled();
  });

  it('keeps only the fields that are known', async () => {
    listen('chipSeen');
    await send('chipSeen', { callId, admin: true });
    expect(reply).toHaveBeenCalledExactlyOnceWith({ callId }, expect.anything());
  });

  it('is read without compiling code, which an extension page may not do', async () => {
    const compile = vi.spyOn(globalThis, 'Function').mockImplementation(() => {
      throw new EvalError('Refused by the content security policy.');
    });
    // A schema that has never parsed: zod compiles one at its first object, and keeps what it made.
    expect(z.object({ callId: z.string() }).parse({ callId })).toEqual({ callId });
    listen('reportCall');
    await send('reportCall', report);
    expect(reply).toHaveBeenCalledOnce();
    expect(compile).not.toHaveBeenCalled();
  });
});
