import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { clickAria, hasAria, waitForAria } from './harness/page-tools.ts';
import { setLeadMinutes, setUp, waitForText } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';
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
async function calls(): Promise<Record<string, unknown>[]> {
  const worker = await chromium.serviceWorker();
  return worker.evaluate(async () => {
    const open = indexedDB.open('last-ten');
    const db = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const rows = await new Promise<Record<string, unknown>[]>((resolve) => {
      const request = db.transaction('calls').objectStore('calls').getAll();
      request.onsuccess = () => resolve(request.result as Record<string, unknown>[]);
    });
    db.close();
    return rows;
  });
}

/** Joins the Meet call as Ana's mentor with the wrap-up beginning at once. */
async function joinWithChip(): Promise<{ page: Page; panel: Page }> {
  await setLeadMinutes(await chromium.extensionPage('options.html'), 60);
  const page = await chromium.openCall(meet);
  await clickAria(page, 'This is a mentoring call');
  const panel = await chromium.panel();
  await setUp(panel, 'Ana Silva', '45');
  await waitForAria(page, 'Open wrap-up');
  return { page, panel };
}

describe('a call on record', () => {
  it('a reload, a second tab and a rejoin are one call with one chip and the same end', async () => {
    const { page } = await joinWithChip();
    const [before] = await calls();

    await page.reload();
    await waitForAria(page, 'Open wrap-up');
    const second = await chromium.openCall(meet);
    await waitForAria(second, 'Open wrap-up');
    await page.bringToFront();
    await expect.poll(() => hasAria(page, 'Open wrap-up')).toBe(false);
    await second.close();
    await page.bringToFront();
    await go(page, 'exit-hall');
    await expect.poll(() => hasAria(page, 'Open wrap-up'), { timeout: 10_000 }).toBe(false);
    await go(page, 'in-call');
    await waitForAria(page, 'Open wrap-up');

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
    await waitForAria(page, 'Open wrap-up');

    expect(await calls()).toMatchObject([{ id: before?.['id'], scheduledEnd: before?.['scheduledEnd'] }]);
  });

  it('a discarded tab ends the call, and coming back to it is the same call', async () => {
    const { page, panel } = await joinWithChip();
    const [before] = await calls();
    const worker = await chromium.serviceWorker();
    await panel.bringToFront();
    await (await chromium.extensionPage('readback.html')).bringToFront();

    await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: 'https://meet.google.com/*' });
      await chrome.tabs.discard(tab?.id ?? -1);
    });
    await expect.poll(async () => (await calls())[0]?.['phase']).toBe('left');
    expect(page.isClosed()).toBe(true);
    const again = await chromium.openCall(meet);
    await waitForAria(again, 'Open wrap-up');

    expect(await calls()).toMatchObject([{ id: before?.['id'], phase: 'in-call' }]);
  });

  it('wakes a stopped worker: the chip still opens the wrap-up', async () => {
    const { page, panel } = await joinWithChip();
    await panel.close();

    await chromium.stopWorker();
    await clickAria(page, 'Open wrap-up');

    await waitForText(await chromium.panel(), 'With Ana Silva');
  });

  it('"Not this call" takes the chip away for good, "Runs 5 min longer" moves the end', async () => {
    const { page, panel } = await joinWithChip();
    const [before] = await calls();

    await clickAria(page, 'Runs 5 min longer');
    const endOf = (call: Record<string, unknown> | undefined) =>
      Date.parse((call?.['scheduledEnd'] as { endsAt: string } | undefined)?.endsAt ?? '');
    await expect.poll(async () => endOf((await calls())[0]) - endOf(before)).toBe(5 * 60_000);
    await page.bringToFront();
    await clickAria(page, 'Not this call');
    await expect.poll(() => hasAria(page, 'Open wrap-up')).toBe(false);
    await page.reload();
    await waitForText(panel, 'With Ana Silva');

    expect(await calls()).toMatchObject([{ muted: true }]);
  });

  it('"In 5 minutes" takes the chip away and brings it back later', async () => {
    const { page } = await joinWithChip();

    await clickAria(page, 'In 5 minutes');

    await expect.poll(() => hasAria(page, 'Open wrap-up')).toBe(false);
    const [call] = await calls();
    const until = Date.parse(String(call?.['snoozedUntil']));
    expect(Math.abs(until - Date.now() - 5 * 60_000)).toBeLessThan(30_000);
  });

  it('opens by itself on the next click on nothing in particular, never on a control, a field or a link', async () => {
    const { page, panel } = await joinWithChip();
    await panel.close();
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
    await waitForAria(page, 'Leave call');

    await new Promise((resolve) => setTimeout(resolve, 4000));
    expect(await hasAria(page, 'This is a mentoring call')).toBe(false);
    expect(await calls()).toEqual([]);
  });

  it('with a mentorship on record, a call that matches none is left alone until the popup says otherwise', async () => {
    await joinWithChip();
    const page = await chromium.openCall(other);
    await waitForAria(page, 'Leave call');
    await new Promise((resolve) => setTimeout(resolve, 4000));
    expect(await hasAria(page, 'This is a mentoring call')).toBe(false);
    expect(await calls()).toHaveLength(1);
  });

  it('the lobby and the waiting room are no calls', async () => {
    const page = await chromium.openCall('https://meet.google.com/abc-defg-hij?standin=waiting&lang=ja');
    await new Promise((resolve) => setTimeout(resolve, 4000));

    expect(await hasAria(page, 'This is a mentoring call')).toBe(false);
  });
});
