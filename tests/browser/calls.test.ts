import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { clickAria, hasAria, waitForAria, choose, closePanel } from './harness/page-tools.ts';
import { readTable } from './harness/records.ts';
import { setLeadMinutes, setUp } from './harness/ritual.ts';
import { shownText } from './harness/seeded.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { settledOn } from './harness/settled.ts';
import { go } from './harness/stand-in.ts';

const meet = 'https://meet.google.com/abc-defg-hij?standin=in-call';
const other = 'https://meet.google.com/xyz-wxyz-xyz?standin=in-call';

let server: StandInServer;
let chromium: RunningChromium;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
});

beforeEach(async () => {
  chromium = await launchWithExtension({ server });
});

afterEach(async () => {
  await chromium.close();
});

/** Reads the calls on record through the worker, so that no tab comes to the front. */
const calls = async () => readTable(await chromium.serviceWorker(), 'calls');

/** Joins the Meet call as Ana's mentor with the wrap-up beginning at once, and closes the panel again. */
async function joinWithChip(): Promise<Page> {
  await setLeadMinutes(await chromium.extensionPage('options.html'), 60);
  const page = await chromium.openCall(meet);
  await clickAria(page, 'This is a mentoring call');
  const panel = await chromium.panel();
  await setUp(panel, 'Ana Silva', '45');
  await closePanel(panel, page);
  return page;
}

describe('a call on record', () => {
  it('a reload, a second tab and a rejoin are one call with one chip and the same end', async () => {
    const page = await joinWithChip();
    const [before] = await calls();

    await page.reload();
    await waitForAria(page, 'Wrap up');
    const second = await chromium.openCall(meet);
    await waitForAria(second, 'Wrap up');
    await page.bringToFront();
    await expect.poll(() => hasAria(page, 'Wrap up')).toBe(false);
    await second.close();
    await page.bringToFront();
    await go(page, 'exit-hall');
    await expect.poll(() => hasAria(page, 'Wrap up'), { timeout: 10_000 }).toBe(false);
    await go(page, 'in-call');
    await waitForAria(page, 'Wrap up');

    const after = await calls();
    expect(after).toHaveLength(1);
    expect(after[0]).toMatchObject({ id: before?.['id'], scheduledEnd: before?.['scheduledEnd'] });
  });

  it('survives a crash of the browser: rejoined, it is the same call with the same end', async () => {
    await joinWithChip();
    const [before] = await calls();

    await chromium.kill();
    chromium = await launchWithExtension({ server, userDataDir: chromium.userDataDir });
    const page = await chromium.openCall(meet);
    // Chromium installs an unpacked extension anew at each start, so the first run's page opens in front.
    await chromium.browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
    await page.bringToFront();
    await waitForAria(page, 'Wrap up');

    expect(await calls()).toMatchObject([{ id: before?.['id'], scheduledEnd: before?.['scheduledEnd'] }]);
  });

  it('a discarded tab ends the call, and coming back to it is the same call', async () => {
    const page = await joinWithChip();
    const [before] = await calls();
    const worker = await chromium.serviceWorker();
    await (await chromium.extensionPage('readback.html')).bringToFront();

    await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: 'https://meet.google.com/*' });
      await chrome.tabs.discard(tab?.id ?? -1);
    });
    await expect.poll(async () => (await calls())[0]?.['phase']).toBe('left');
    expect(page.isClosed()).toBe(true);
    const again = await chromium.openCall(meet);
    await waitForAria(again, 'Wrap up');

    expect(await calls()).toMatchObject([{ id: before?.['id'], phase: 'in-call' }]);
  });

  it('wakes a stopped worker: the chip still opens the wrap-up', async () => {
    const page = await joinWithChip();

    await chromium.stopWorker();
    await clickAria(page, 'Wrap up');

    const again = await chromium.panel();
    await expect.poll(() => shownText(again)).toContain('With Ana Silva');
  });

  it('"Don’t remind me for this call" takes the chip away for good, "Call runs 5 min over" moves the end', async () => {
    const page = await joinWithChip();
    const [before] = await calls();

    await choose(page, 'Call runs 5 min over');
    const endOf = (call: Record<string, unknown> | undefined) =>
      Date.parse((call?.['scheduledEnd'] as { endsAt: string } | undefined)?.endsAt ?? '');
    await expect.poll(async () => endOf((await calls())[0]) - endOf(before)).toBe(5 * 60_000);
    await page.bringToFront();
    await choose(page, "Don't remind me for this call");
    await expect.poll(() => hasAria(page, 'Wrap up')).toBe(false);
    await page.reload();

    expect(await calls()).toMatchObject([{ muted: true }]);
  });

  it('"Remind me in 5 min" takes the chip away and brings it back later', async () => {
    const page = await joinWithChip();

    await choose(page, 'Remind me in 5 min');

    await expect.poll(() => hasAria(page, 'Wrap up')).toBe(false);
    const [call] = await calls();
    const until = Date.parse(String(call?.['snoozedUntil']));
    expect(Math.abs(until - Date.now() - 5 * 60_000)).toBeLessThan(30_000);
  });

  it('opens by itself on the next click on nothing in particular, never on a control, a field or a link', async () => {
    const page = await joinWithChip();
    const opened = () =>
      chromium.browser.targets().filter((target) => target.url().endsWith('/sidepanel.html')).length;
    await expect.poll(async () => (await calls())[0]?.['chipSeenAt']).not.toBeNull();
    await page.bringToFront();

    await page.click('#chat-box');
    await page.keyboard.type('hello');
    expect(opened()).toBe(0);

    const stage = await page.$('[data-tile-media-id]');
    await stage?.click();
    await expect.poll(opened, { timeout: 10_000 }).toBe(1);
  });
});

describe('other calls', () => {
  it('a no is kept as a hash only, and the call is not asked about again', async () => {
    const page = await chromium.openCall(meet);
    await clickAria(page, 'Not a mentoring call');
    await page.reload();
    await settledOn(chromium, page, 'in-call');

    expect(await hasAria(page, 'This is a mentoring call')).toBe(false);
    expect(await calls()).toEqual([]);
    expect(await readTable(await chromium.serviceWorker(), 'callDecisions')).toEqual([
      { hash: expect.stringMatching(/^[\da-f]{64}$/) as unknown, at: expect.any(String) as unknown },
    ]);
  });

  it('with a mentorship on record, a call that matches none is left alone until the popup says otherwise', async () => {
    await joinWithChip();
    const page = await chromium.openCall(other);
    await settledOn(chromium, page, 'in-call');
    expect(await hasAria(page, 'This is a mentoring call')).toBe(false);
    expect(await calls()).toHaveLength(1);
  });

  it('the green room and waiting to be let in are no call, whatever their language', async () => {
    for (const state of ['green-room', 'waiting']) {
      const page = await chromium.openCall(`https://meet.google.com/abc-defg-hij?standin=${state}&lang=ja`);
      await settledOn(chromium, page, 'lobby');

      expect([state, await hasAria(page, 'This is a mentoring call')]).toEqual([state, false]);
      expect([state, await calls()]).toEqual([state, []]);
      await page.close();
    }
  });
});
