import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settle } from '../../../../lib/background/desk';
import { answerCallPages } from '../../../../lib/background/listeners/call-pages';
import { adoptTab, lookForKnownRoom, resumeTabCall } from '../../../../lib/background/tab-calls';
import { messenger } from '../../../../lib/messaging/protocol';
import { addCallHost } from '../../../../lib/storage/actions/call-hosts';
import { database } from '../../../../lib/storage/engine/database';
import { listCalls } from '../../../../lib/storage/queries/calls';
import { emptyDatabase } from '../storage/empty-database';
import { storeMentorship } from '../storage/sample-mentorship';
import { createFakeDesk, type FakeDesk } from './fake-desk';

const room = 'https://rooms.example.org/weekly';
const key = 'tab:rooms.example.org/weekly';
const report = { platform: 'tab', keys: [], phase: 'in-call', title: '' };

let desk: FakeDesk;
let injected: number[];

/** Tab 1 shows `url`; undefined: a page the browser does not tell of. */
function showing(url: string | undefined): void {
  vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ id: 1, url, title: 'Room' } as never);
}

/** Sends a message as a content script of a page at `url` in a tab would. */
function send(
  type: string,
  data: unknown,
  [tabId, url]: readonly [number, string],
): Promise<{ err?: unknown }> {
  return new Promise((resolve) => {
    const sender: object = { url, tab: { id: tabId, windowId: 1 } };
    void fakeBrowser.runtime.onMessage.trigger({ id: 1, type, data, timestamp: 0 }, sender, resolve);
  });
}

beforeEach(async () => {
  await emptyDatabase();
  desk = createFakeDesk();
  injected = [];
  Object.assign(fakeBrowser, {
    scripting: {
      async executeScript({ target }: { target: { tabId: number } }) {
        injected.push(target.tabId);
      },
    },
  });
  answerCallPages(desk);
  showing(room);
});

afterEach(() => messenger.removeAllListeners());

describe('"This tab is my call"', () => {
  it('puts the tab on record under its link, and lets the chip into that page', async () => {
    await adoptTab(desk, 1);
    expect(await listCalls()).toMatchObject([{ platform: 'tab', keys: [key], phase: 'in-call' }]);
    expect(injected).toEqual([1]);
  });

  it('finds the pair that meets under the link', async () => {
    const { id } = await storeMentorship('Ana Lima', [key]);
    expect(await adoptTab(desk, 1)).toMatchObject({ mentorshipId: id });
  });

  it('keeps nothing of an address that may hold a secret but the site', async () => {
    showing('https://bbb.example/html5client/?sessionToken=s3cret');
    await adoptTab(desk, 1);
    const rows = JSON.stringify([await listCalls(), await desk.tabs.boundOf(1)]);
    expect(rows).not.toContain('s3cret');
    expect(await listCalls()).toMatchObject([{ keys: [] }]);
  });

  it.each([
    ['a page the browser does not tell of', undefined],
    ["the browser's own page", 'chrome://settings/'],
    ['a file', 'file:///home/ana/notes.html'],
  ])('does nothing on %s', async (_, url) => {
    showing(url);
    expect(await adoptTab(desk, 1)).toBeUndefined();
    expect([injected, await listCalls()]).toEqual([[], []]);
  });

  it('does nothing where the browser lets nothing in', async () => {
    Object.assign(fakeBrowser.scripting, {
      executeScript: () => Promise.reject(new Error('Cannot access contents of the page.')),
    });
    expect(await adoptTab(desk, 1)).toBeUndefined();
    expect(await listCalls()).toEqual([]);
  });
});

describe('The page of such a call', () => {
  it('speaks for its call while it is on its site, under whatever address', async () => {
    await storeMentorship('Ana Lima', [key]);
    await adoptTab(desk, 1);
    desk.at('15:03');
    await send('reportCall', report, [1, 'https://rooms.example.org/lobby?x=1']);
    expect(await listCalls()).toMatchObject([
      { tabs: [{ seenAt: '2026-12-10T15:03:00.000Z' }], keys: [key] },
    ]);
  });

  it.each([
    ['another site', [1, 'https://elsewhere.example.org/weekly']],
    ['another tab', [2, room]],
    ['the page of another platform', [2, 'https://meet.google.com/abc-defg-hij']],
  ] as const)('is not spoken for by %s', async (_, from) => {
    await adoptTab(desk, 1);
    desk.at('15:03');
    expect((await send('reportCall', report, from)).err).toBeTruthy();
    expect(await listCalls()).toMatchObject([{ tabs: [{ tabId: 1, seenAt: '2026-12-10T15:00:00.000Z' }] }]);
  });

  it('may not name a call: what keys it sends do not count', async () => {
    await storeMentorship('Ana Lima', ['meet:abc-defg-hij']);
    await adoptTab(desk, 1);
    await send('reportCall', { ...report, keys: ['meet:abc-defg-hij'] }, [1, room]);
    expect(await listCalls()).toMatchObject([{ keys: [key], mentorshipId: null }]);
  });

  it('may not say by itself that a tab is a call', async () => {
    expect((await send('adoptTab', { tabId: 1 }, [1, room])).err).toBeTruthy();
    expect(await listCalls()).toEqual([]);
  });

  it.each([
    ['goes on after a reload', room, true],
    ['goes on elsewhere on its site', 'https://rooms.example.org/lobby', true],
    ['is over on another site', 'https://elsewhere.example.org/weekly', false],
    ['is over where the browser tells no address any more', undefined, false],
  ])('%s', async (_, url, goesOn) => {
    await adoptTab(desk, 1);
    showing(url);
    expect(await resumeTabCall(desk, 1)).toBe(goesOn);
    expect((await desk.tabs.boundOf(1)) !== null).toBe(goesOn);
  });

  it('is over three hours after its end, though the tab was left open and still reports', async () => {
    await adoptTab(desk, 1);
    for (let minutes = 1; minutes <= 182; minutes += 1) {
      desk.at(new Date(Date.parse('2026-12-10T15:00:00Z') + minutes * 60_000).toISOString().slice(11, 19));
      await send('reportCall', report, [1, room]);
      await settle(desk.browser);
    }
    expect(await listCalls()).toMatchObject([{ phase: 'left' }]);
  });

  it('is over at the next loading three hours after its end, though the tab was left open', async () => {
    await adoptTab(desk, 1);
    desk.at('18:01');
    expect(await resumeTabCall(desk, 1)).toBe(false);
  });
});

describe('A page on a site the person has allowed', () => {
  beforeEach(async () => {
    await storeMentorship('Ana Lima', [key]);
  });

  it('is noticed without a click where a pair is known by its link', async () => {
    await addCallHost({ host: 'rooms.example.org', platform: 'tab' });
    await lookForKnownRoom(desk, 1);
    expect(injected).toEqual([1]);
    await send('reportCall', report, [1, room]);
    expect((await desk.tabs.cardOf(1))?.kind).toBe('first-card');
  });

  it.each([
    ['another room there', 'https://rooms.example.org/other'],
    ['its start page', 'https://rooms.example.org/'],
  ])('is left alone: %s', async (_, url) => {
    await addCallHost({ host: 'rooms.example.org', platform: 'tab' });
    showing(url);
    await lookForKnownRoom(desk, 1);
    expect(injected).toEqual([]);
  });

  it('is left alone where the site was not allowed', async () => {
    await lookForKnownRoom(desk, 1);
    expect([injected, await database.calls.count()]).toEqual([[], 0]);
  });
});
