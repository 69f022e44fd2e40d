import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningChromium } from './harness/chromium.ts';
import { launchWithExtension } from './harness/chromium.ts';
import { clickAria, clickBlindly, closePanel, hasAria, waitForAria } from './harness/page-tools.ts';
import { coverPill, drawnWords, tryEachWay } from './harness/page-grip.ts';
import { readTable } from './harness/records.ts';
import { setLeadMinutes, setUp } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';

let server: StandInServer;
let chromium: RunningChromium;
let call: Page;

/** What the hostile script has got hold of. */
interface Loot {
  readonly shadowRoots: number;
  readonly heard: readonly string[];
}

/**
 * A call page that is out for trouble from its first moment: it catches shadow roots, changes what all scripts of the
 * page share, and listens to everything.
 */
function takeOver(): void {
  const loot = { shadowRoots: 0, heard: [] as string[] };
  (globalThis as unknown as { loot: Loot }).loot = loot;
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    loot.shadowRoots += 1;
    return attach.call(this, { ...options, mode: 'open' });
  };
  const failing = () => {
    throw new Error('taken');
  };
  // What the stand-in page itself uses is left alone; a real one would be as careful.
  for (const name of ['at', 'findLast', 'toSorted'] as const)
    Object.defineProperty(Array.prototype, name, { value: failing });
  Object.defineProperty(Object.prototype, 'kind', { value: 'nothing', writable: true });
  Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
  JSON.stringify = failing as typeof JSON.stringify;
  globalThis.AbortSignal.any = failing as typeof AbortSignal.any;
  for (const type of ['click', 'keydown', 'message'])
    addEventListener(type, (event) => loot.heard.push(event.type), true);
}

beforeAll(async () => {
  server = await startServer();
  chromium = await launchWithExtension({ server });
  await setLeadMinutes(await chromium.extensionPage('options.html'), 60);
  call = await chromium.browser.newPage();
  await call.evaluateOnNewDocument(takeOver);
  await call.goto('https://meet.google.com/abc-defg-hij?standin=in-call');
  await call.bringToFront();
});

afterAll(async () => {
  await chromium.close();
  await server.close();
});

/** The element in the page that holds the card, which the page can find and nothing more. */
async function tryToPress(page: Page): Promise<void> {
  await page.evaluate(() => {
    const element = document.querySelector<HTMLElement>('html > div');
    if (!element) throw new Error('There is no card to press.');
    const { left, top, width, height } = element.getBoundingClientRect();
    const inside = {
      bubbles: true,
      cancelable: true,
      composed: true,
      clientX: 100,
      clientY: 120,
    };
    const aims = [element, document.elementFromPoint(100, 120), document.body, document];
    for (const aim of aims)
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        aim?.dispatchEvent(new MouseEvent(type, { ...inside, screenX: left + width, screenY: top + height }));
    for (const aim of aims) aim?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    element.click();
    element.focus();
  });
}

const isPanelOpen = () =>
  chromium.browser.targets().some((target) => target.url().endsWith('/sidepanel.html'));

/** Whatever a click had set off would be written down before the answer to a later message. */
async function lookAgainAnswered(): Promise<boolean> {
  const options = await chromium.extensionPage('options.html');
  await options.evaluate(() => chrome.runtime.sendMessage({ id: 1, type: 'lookAgain', timestamp: 0 }));
  await options.close();
  await call.bringToFront();
  return true;
}

describe('A hostile call page', () => {
  it('cannot press the first card, read it, or catch its root; the person’s own click counts', async () => {
    await waitForAria(call, 'This is a mentoring call');
    expect(await call.evaluate(tryEachWay, drawnWords)).toMatchObject({ found: [], dragged: '' });
    await tryToPress(call);
    expect(await hasAria(call, 'This is a mentoring call')).toBe(true);
    const worker = await chromium.serviceWorker();
    expect(await readTable(worker, 'calls')).toEqual([]);
    expect(await call.evaluate(() => document.documentElement.innerText)).not.toContain('mentoring call');

    await clickAria(call, 'This is a mentoring call');
    const panel = await chromium.panel();
    await setUp(panel, 'Ana Silva', '45');
    await closePanel(panel, call);
    const { shadowRoots } = await call.evaluate(() => (globalThis as unknown as { loot: Loot }).loot);
    expect(shadowRoots).toBe(0);
    const shown = await call.evaluate(() => {
      const all = [...document.querySelectorAll('*')];
      return all.map((element) => `${element.shadowRoot?.textContent ?? ''}${element.textContent}`).join(' ');
    });
    expect(shown).not.toContain('Wrap up');
  });

  it('reads no word of pill or menu: not by find, selection, copy or drag', async () => {
    await clickAria(call, 'More');
    await waitForAria(call, 'Remind me in 5 min');
    const { found, ...got } = await call.evaluate(tryEachWay, drawnWords);
    expect(found).toEqual([]);
    expect(got.selected).toContain('Weekly sync');
    for (const word of drawnWords) expect(Object.values(got).join(' ')).not.toContain(word);
    await call.keyboard.press('Escape');
  });

  it('cannot have the pill clicked under a cover that lets clicks through', async () => {
    await call.evaluate(coverPill);
    await clickBlindly(call, 'Wrap up');
    await clickBlindly(call, 'Wrap up');
    expect(await lookAgainAnswered()).toBe(true);
    expect(isPanelOpen()).toBe(false);
    await call.evaluate(() => document.querySelector('#cover')?.remove());
  });

  it('cannot open the wrap-up by made-up clicks and keys, not even as the next click', async () => {
    const seen = async () => (await readTable(await chromium.serviceWorker(), 'calls'))[0]?.['chipSeenAt'];
    await expect.poll(seen).not.toBeNull();
    for (let round = 0; round < 5; round += 1) await tryToPress(call);
    expect(await lookAgainAnswered()).toBe(true);
    expect(isPanelOpen()).toBe(false);
    const [row] = await readTable(await chromium.serviceWorker(), 'calls');
    expect(row).toMatchObject({ muted: false, snoozedUntil: null });
  });

  it('has no way to send messages, to fetch the extension’s files, or to show its pages in a frame', async () => {
    await call.bringToFront();
    const origin = `chrome-extension://${chromium.extensionId}`;
    const tried = await call.evaluate(async (base) => {
      const runtime = (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime;
      for (let count = 0; count < 50; count += 1)
        postMessage({ id: 1, type: 'openWrapUp', data: { callId: crypto.randomUUID(), by: 'chip' } }, '*');
      const fetched = await Promise.all(
        ['/manifest.json', '/sidepanel.html', '/_locales/en/messages.json', '/icon/128.png'].map((path) =>
          fetch(base + path).then(
            () => path,
            () => 'refused',
          ),
        ),
      );
      const frames = ['/sidepanel.html', '/popup.html', '/practice.html'].map((path) => {
        const frame = document.createElement('iframe');
        frame.src = base + path;
        document.body.append(frame);
        return new Promise<void>((resolve) => {
          frame.addEventListener('load', () => resolve());
          frame.addEventListener('error', () => resolve());
        });
      });
      await Promise.all(frames);
      return { sends: typeof runtime?.sendMessage, fetched: [...new Set(fetched)] };
    }, origin);
    expect(tried).toEqual({ sends: 'undefined', fetched: ['refused'] });
    const inside = call.frames().filter((frame) => frame.url().startsWith(origin));
    const texts = await Promise.all(
      inside.map((frame) => frame.evaluate(() => document.body.innerText).catch(() => '')),
    );
    expect(texts.join('')).not.toContain('Last Ten');
    expect(isPanelOpen()).toBe(false);
  });

  it('floods it with changes, takes the card away and covers it: the card comes back, and a click on it counts', async () => {
    await call.evaluate(async () => {
      const box = document.createElement('div');
      box.hidden = true;
      document.body.append(box);
      for (let count = 0; count < 20_000; count += 1) {
        box.append(document.createElement('i'));
        if (count % 500 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      box.remove();
    });
    expect(await hasAria(call, 'Wrap up')).toBe(true);
    await call.evaluate(() => {
      for (const element of document.documentElement.children)
        if (element.localName === 'div') element.remove();
    });
    // The next report of the page brings it back: one is due at each change of what the page shows.
    await call.evaluate(() => {
      document.title = `${document.title} again`;
    });
    await waitForAria(call, 'Wrap up');
    await clickAria(call, 'Wrap up');
    await chromium.panel();
    expect(isPanelOpen()).toBe(true);
  });

  it('met no exception of the extension in all of this', () => {
    expect(chromium.contextErrors).toEqual([]);
  });
});
