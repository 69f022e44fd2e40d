import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerCallPages } from '../../../../lib/background/listeners/call-pages';
import { answerChip } from '../../../../lib/background/listeners/chip';
import { messenger } from '../../../../lib/messaging/protocol';
import { toInstant } from '../../../../lib/domain/instant';
import { listAllSessions } from '../../../../lib/storage/queries/sessions';
import { listActiveMentorships } from '../../../../lib/storage/queries/mentorships';
import { listCalls } from '../../../../lib/storage/queries/calls';
import { database } from '../../../../lib/storage/engine/database';
import { emptyDatabase } from '../storage/empty-database';
import { storeMentorship } from '../storage/sample-mentorship';
import { createFakeDesk } from './fake-desk';

const anaRoom = 'meet:abc-defg-hij';
const benRoom = 'meet:bbb-bbbb-bbb';
const room = (code: string) => `https://meet.google.com/${code}`;

interface Reply {
  readonly res?: unknown;
  readonly err?: unknown;
}

/** Sends a message as the content script of a page at `url` in a tab would. */
function send(type: string, data: unknown, [tabId, url]: readonly [number, string]): Promise<Reply> {
  return new Promise((resolve) => {
    const sender: object = { url, tab: { id: tabId, windowId: 1, url } };
    void fakeBrowser.runtime.onMessage.trigger({ id: 1, type, data, timestamp: 0 }, sender, resolve);
  });
}

const report = (keys: readonly string[], more: object = {}) => ({
  platform: 'meet',
  keys,
  phase: 'in-call',
  title: '',
  ...more,
});
const tellOf = (keys: string[], from: readonly [number, string], more?: object) =>
  send('reportCall', report(keys, more), from);

beforeEach(async () => {
  await emptyDatabase();
  vi.spyOn(fakeBrowser.sidePanel, 'open').mockResolvedValue(undefined as never);
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(false as never);
  const desk = createFakeDesk();
  vi.spyOn(desk.browser, 'clock').mockImplementation(() => Date.now());
  answerCallPages(desk);
  answerChip(desk.browser);
});

afterEach(() => messenger.removeAllListeners());

describe('What a page says of its call', () => {
  beforeEach(async () => {
    await storeMentorship('Ana Lima', [anaRoom]);
    await storeMentorship('Ben Ode', [benRoom]);
  });

  it('counts where its address says the same', async () => {
    await tellOf([anaRoom], [1, room('abc-defg-hij')]);
    expect(await listCalls()).toMatchObject([{ keys: [anaRoom] }]);
  });

  it.each([
    ['the key of another room', [anaRoom], 'zzz-zzzz-zzz', []],
    ['the keys of two rooms', [anaRoom, benRoom], 'bbb-bbbb-bbb', [[benRoom]]],
    ['no key at all', [], 'bbb-bbbb-bbb', [[benRoom]]],
  ])('does not count beyond its address: %s', async (_, keys, code, written) => {
    await tellOf(keys, [1, room(code)]);
    expect((await listCalls()).map((call) => call.keys)).toEqual(written);
  });

  it.each([
    ['of another platform', { platform: 'zoom' }, room('abc-defg-hij')],
    ['where no call page is', {}, 'http://meet.google.com/abc-defg-hij'],
    ['without an address', {}, ''],
  ])('is refused as a report %s', async (_, more, url) => {
    expect((await tellOf([anaRoom], [1, url], more)).err).toBeTruthy();
    expect(await listCalls()).toEqual([]);
  });

  it('may be of the room its tab has just left, so that leaving is noticed', async () => {
    await tellOf([anaRoom], [1, room('abc-defg-hij')]);
    await tellOf([anaRoom], [1, room('landing')], { phase: 'left' });
    expect(await listCalls()).toMatchObject([{ phase: 'left' }]);
  });

  it('where Teams shows no key is of Teams only', async () => {
    await storeMentorship('Tom', ['teams:19:x@thread.v2']);
    const page = [1, 'https://teams.microsoft.com/v2/'] as const;
    await tellOf([anaRoom], page, { platform: 'teams' });
    expect(await listCalls()).toEqual([]);
    await tellOf(['teams:19:x@thread.v2'], page, { platform: 'teams' });
    expect(await listCalls()).toMatchObject([{ keys: ['teams:19:x@thread.v2'] }]);
  });

  it('is answered with the name of no pair, not even of those that meet there', async () => {
    await storeMentorship('Tom', ['teams:19:x@thread.v2']);
    await storeMentorship('Carl', [anaRoom]);
    const teams = { platform: 'teams' };
    const replies = [
      await tellOf([], [1, 'https://teams.microsoft.com/v2/'], teams),
      await tellOf(['meet:zzz-zzzz-zzz'], [2, room('zzz-zzzz-zzz')]),
      await tellOf([anaRoom], [3, room('abc-defg-hij')]),
    ];
    expect(replies).toEqual([
      { res: { kind: 'first-card', inPassing: false } },
      { res: { kind: 'first-card', inPassing: true } },
      { res: { kind: 'first-card', inPassing: false } },
    ]);
  });

  it('as meetings of today counts from the home page only', async () => {
    const now = Date.now();
    const meeting = {
      title: 'Ana Lima',
      startsAt: toInstant(now),
      endsAt: toInstant(now + 3_600_000),
      callKey: anaRoom,
      eventId: null,
    };
    const meetings = [meeting, { ...meeting, eventId: 'long', endsAt: toInstant(now + 90 * 3_600_000) }];
    expect((await send('reportMeetings', { meetings }, [1, room('abc-defg-hij')])).err).toBeTruthy();
    expect(await database.pageMeetings.count()).toBe(0);
    await send('reportMeetings', { meetings }, [1, room('landing')]);
    expect(await database.pageMeetings.toArray()).toMatchObject([{ endsAt: meeting.endsAt }]);
  });

  it('as meetings of today leaves no more rows than a day has meetings', async () => {
    const startsAt = toInstant(Date.now() - 60_000);
    const endsAt = toInstant(Date.now() + 3_600_000);
    for (let round = 0; round < 6; round += 1) {
      const meetings = Array.from({ length: 50 }, (_, index) => {
        return { title: 'x', startsAt, endsAt, callKey: anaRoom, eventId: `${round}-${index}` };
      });
      await send('reportMeetings', { meetings }, [1, room('home')]);
    }
    expect(await database.pageMeetings.count()).toBe(100);
  });
});

describe('A call that a page speaks of by its id', () => {
  const soon = () => toInstant(Date.now() + 600_000);
  let callId: string;

  beforeEach(async () => {
    await storeMentorship('Ana Lima', [anaRoom]);
    await tellOf([anaRoom], [1, room('abc-defg-hij')]);
    callId = (await listCalls())[0]?.id ?? '';
  });

  it.each(['chipSeen', 'snoozeChip', 'muteCall', 'stopOpeningByItself', 'sayEnd', 'openWrapUp'])(
    'is none of another tab: %s changes and tells nothing',
    async (type) => {
      const before = [await listCalls(), await database.device.toArray()];
      const data = { callId, by: 'chip', endsAt: soon() };
      const reply = await send(type, data, [2, room('zzz-zzzz-zzz')]);
      expect(reply.err).toBeTruthy();
      expect(JSON.stringify(reply)).not.toContain('Ana');
      expect([await listCalls(), await database.device.toArray()]).toEqual(before);
    },
  );

  it('has its wrap-up opened once the panel has, and not in vain', async () => {
    const open = () => send('openWrapUp', { callId, by: 'page-click' }, [1, room('abc-defg-hij')]);
    vi.spyOn(fakeBrowser.windows, 'get').mockResolvedValue({ type: 'normal' } as never);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(fakeBrowser.sidePanel, 'open').mockRejectedValueOnce(new Error('user gesture'));
    expect(await open()).toEqual({ res: false });
    expect((await listCalls())[0]?.wrapUpOpenedAt).toBeNull();
    expect(await open()).toEqual({ res: true });
    expect((await listCalls())[0]?.wrapUpOpenedAt).not.toBeNull();
  });

  it('opens no window where there is no side panel, asked for by a tab that does not hold it', async () => {
    vi.spyOn(fakeBrowser.windows, 'get').mockResolvedValue({ type: 'app' } as never);
    vi.spyOn(fakeBrowser.sidePanel, 'open').mockRejectedValue(new Error('No active side panel'));
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.stubGlobal('navigator', { locks: { query: () => Promise.resolve({ held: [] }) } });
    const create = vi.spyOn(fakeBrowser.windows, 'create').mockResolvedValue({} as never);
    await send('openWrapUp', { callId, by: 'chip' }, [2, room('zzz-zzzz-zzz')]);
    const answer = { answer: 'mentoring', partner: null, report: report(['meet:zzz-zzzz-zzz']) };
    await send('answerFirstCard', answer, [2, room('zzz-zzzz-zzz')]);
    expect(create).not.toHaveBeenCalled();
    await send('openWrapUp', { callId, by: 'chip' }, [1, room('abc-defg-hij')]);
    expect(create).toHaveBeenCalledOnce();
  });

  it('has no end that creeps away word by word', async () => {
    for (let hours = 2; hours < 40; hours += 2) {
      const endsAt = toInstant(Date.now() + hours * 3_600_000);
      await send('sayEnd', { callId, endsAt }, [1, room('abc-defg-hij')]);
    }
    const [call] = await listCalls();
    expect(Date.parse(call?.saidEndsAt ?? '')).toBeLessThanOrEqual(Date.now() + 3 * 3_600_000);
  });

  it('has an end within reach of what a chip offers, and no other', async () => {
    const say = (endsAt: string) => send('sayEnd', { callId, endsAt }, [1, room('abc-defg-hij')]);
    const said = async () => (await listCalls())[0]?.saidEndsAt;
    for (const hours of [-1, 4, 24 * 365])
      expect((await say(toInstant(Date.now() + hours * 3_600_000))).err).toBeTruthy();
    expect(await said()).toBeNull();
    const endsAt = soon();
    await say(endsAt);
    expect(await said()).toBe(endsAt);
  });
});

describe('An answer to a card', () => {
  const page = [1, room('abc-defg-hij')] as const;
  const yes = (from: readonly [number, string] = page) =>
    send('answerFirstCard', { answer: 'mentoring', report: report([anaRoom]) }, from);
  const no = (from: readonly [number, string] = page) =>
    send('answerFirstCard', { answer: 'not-mentoring', report: report([anaRoom]) }, from);

  it('counts where the card was shown, once', async () => {
    await tellOf([anaRoom], page);
    expect((await no()).err).toBeUndefined();
    expect(await database.callDecisions.count()).toBe(1);
    expect((await no()).err).toBeTruthy();
  });

  it('counts nowhere else: 2000 forged answers leave nothing', async () => {
    await tellOf([anaRoom], page);
    for (let tabId = 2; tabId < 1002; tabId += 1) {
      expect((await no([tabId, room('abc-defg-hij')])).err).toBeTruthy();
      expect((await yes([tabId, room('abc-defg-hij')])).err).toBeTruthy();
    }
    expect(await database.callDecisions.count()).toBe(0);
    expect(await listCalls()).toEqual([]);
  });

  it('of a card for another call does not count', async () => {
    await tellOf([anaRoom], page);
    const other = [1, room('zzz-zzzz-zzz')] as const;
    expect((await no(other)).err).toBeTruthy();
    expect((await yes(other)).err).toBeTruthy();
  });

  it('in a flood counts a few times: 150 cards asked for and answered make no 100 calls', async () => {
    await storeMentorship('Ana Lima', [anaRoom]);
    await storeMentorship('Ben Ode', [anaRoom]);
    let made = 0;
    for (let round = 0; round < 150; round += 1) {
      const from = [round + 1, room('abc-defg-hij')] as const;
      await tellOf([anaRoom], from);
      await yes(from);
      made += (await listCalls()).length;
      for (const { id } of await listCalls()) await database.calls.delete(id);
    }
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThanOrEqual(6);
    expect(await listAllSessions()).toEqual([]);
    expect(await listActiveMentorships()).toHaveLength(2);
  });

  it('in a flood of "no" leaves a few rows', async () => {
    for (let round = 0; round < 200; round += 1) {
      const code = `aaa-${String(round)
        .padStart(4, '0')
        .replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')}-aaa`;
      const from = [1, room(code)] as const;
      await tellOf([`meet:${code}`], from);
      await send('answerFirstCard', { answer: 'not-mentoring', report: report([`meet:${code}`]) }, from);
    }
    expect(await database.callDecisions.count()).toBe(30);
  });
});

describe('A wrong yes', () => {
  const page = [1, room('abc-defg-hij')] as const;

  beforeEach(async () => {
    await storeMentorship('Ana Lima', [anaRoom]);
    await storeMentorship('Ben Ode', [anaRoom]);
    await tellOf([anaRoom], page);
  });

  const answer = (data: object) => send('answerFirstCard', { ...data, report: report([anaRoom]) }, page);

  it('is taken back where it was given, and leaves nothing behind', async () => {
    expect(await answer({ answer: 'mentoring' })).toEqual({ res: { kind: 'taken' } });
    expect(await listCalls()).toHaveLength(1);
    expect(await answer({ answer: 'take-back' })).toEqual({ res: { kind: 'first-card', inPassing: false } });
    expect(await listAllSessions()).toEqual([]);
    expect(await listCalls()).toEqual([]);
    expect((await listActiveMentorships()).map(({ callKeys }) => callKeys)).toEqual([[anaRoom], [anaRoom]]);
  });

  it('is not taken back by a page that shows no such offer', async () => {
    await answer({ answer: 'mentoring' });
    const from = [2, room('abc-defg-hij')] as const;
    const data = { answer: 'take-back', report: report([anaRoom]) };
    expect((await send('answerFirstCard', data, from)).err).toBeTruthy();
    expect(await listCalls()).toHaveLength(1);
  });
});
