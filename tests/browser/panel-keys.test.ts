import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { clickAria, waitForAria } from './harness/page-tools.ts';
import { readTable } from './harness/records.ts';
import { addItems, clockIn, fill, openStep, setUp, waitForText } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';

let server: StandInServer;
let chromium: RunningChromium;
let panel: Page;

beforeAll(async () => {
  server = await startServer();
  chromium = await launchWithExtension({ server });
  const call = await chromium.openCall('https://meet.google.com/abc-defg-hij?standin=in-call');
  await clickAria(call, 'This is a mentoring call');
  panel = await chromium.panel();
  await setUp(panel, 'Ana Silva', '60');
});

afterAll(async () => {
  await chromium.close();
  await server.close();
});

const field = () => panel.$eval('#add-action-item', (input) => (input as HTMLInputElement).value);
const finished = async () =>
  (await readTable(panel, 'sessions')).filter(({ wrapUpFinishedAt }) => wrapUpFinishedAt !== null).length;
const texts = async () =>
  (await readTable(panel, 'actionItems'))
    .filter((row) => row['deletedAt'] === null)
    .toSorted((a, b) => Number(a['position']) - Number(b['position']))
    .map(({ text }) => text);

it('after Start the caret waits where an item is typed, and the words are an item', async () => {
  for (const words of ['Find a co-author', 'Draft CV']) {
    await panel.keyboard.type(words);
    expect(await field()).toBe(words);
    await panel.keyboard.press('Enter');
    await waitForText(panel, words);
  }
  expect(await texts()).toEqual(['Find a co-author', 'Draft CV']);
});

it('the same words change nothing where nothing has the focus: no key of theirs is a command', async () => {
  const windows = chromium.browser.targets().length;
  await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await panel.keyboard.type('Find a co-author, Draft CV 1234567890 xzwoemtir', { delay: 1 });

  expect(await finished()).toBe(0);
  expect(await texts()).toEqual(['Find a co-author', 'Draft CV']);
  expect((await readTable(panel, 'actionItems')).map(({ commitmentMentor }) => commitmentMentor)).toEqual([
    null,
    null,
  ]);
  expect(chromium.browser.targets().length).toBe(windows);
});

describe('While an input method is composing', () => {
  async function compose(text: string): Promise<void> {
    const session = await panel.createCDPSession();
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    for (const key of ['Enter', 'Escape'])
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229 });
    await session.detach();
  }
  async function takeWord(text: string): Promise<void> {
    const session = await panel.createCDPSession();
    await session.send('Input.insertText', { text });
    await session.detach();
  }

  it('Enter and Escape neither add an item nor take the caret away', async () => {
    await panel.focus('#add-action-item');
    await compose('ろんぶん');
    expect(await field()).toBe('ろんぶん');
    expect(await panel.evaluate(() => document.activeElement?.id)).toBe('add-action-item');
    expect(await texts()).toEqual(['Find a co-author', 'Draft CV']);
    await takeWord('');
    await fill(panel, 'Add an action item', '');
  });

  it('an item that is edited, and a line of the agenda, are left as they are', async () => {
    await clickAria(panel, 'Find a co-author');
    await panel.waitForSelector('textarea');
    await compose('ろんぶん');
    expect(await panel.$eval('textarea', ({ value }) => value)).toContain('ろんぶん');
    await takeWord('論文');
    await panel.keyboard.press('Escape');
    await expect.poll(texts).toEqual(['Find a co-author', 'Draft CV']);

    await openStep(panel, 'Next meeting');
    const next = clockIn(7 * 24 * 60);
    await fill(panel, 'Date', next.date);
    await fill(panel, 'Start time', next.time);
    await waitForText(panel, 'Start time');
    await openStep(panel, 'Agenda');
    await clickAria(panel, 'Use this agenda');
    await panel.waitForSelector('.agenda__text');
    await panel.focus('.agenda__text');
    await compose('ぎだい');
    expect(await panel.evaluate(() => document.activeElement?.className)).toContain('agenda__text');
  });
});

it('Finish can be undone: the session goes on as it was', async () => {
  await openStep(panel, 'Action items');
  await clickAria(panel, 'Finish');
  await expect.poll(finished).toBe(1);
  await clickAria(panel, 'Undo');
  await expect.poll(finished).toBe(0);
  await waitForAria(panel, 'Add an action item');
  const [session] = (await readTable(panel, 'sessions')).filter(({ status }) => status === 'held');
  expect(session?.['actualEndAt']).toBe(null);
});

it('single letters act on the row in focus, unless they are switched off in the settings', async () => {
  await addItems(panel, ['Call the lab']);
  const options = await chromium.extensionPage('options.html');
  const toggle = () =>
    clickAria(
      options,
      'Single-letter keys act on the row or choice in focus (D for done, 1 to 9 for a number)',
    );
  await toggle();
  await expect
    .poll(async () => JSON.stringify(await readTable(panel, 'device')))
    .toContain('"letterKeys":false');
  const done = async () =>
    (await readTable(panel, 'actionItems')).filter(({ status }) => status === 'done').length;
  await panel.bringToFront();
  await panel.focus('li[data-item-id]');
  await panel.keyboard.press('d');
  expect(await done()).toBe(0);

  await toggle();
  await expect
    .poll(async () => JSON.stringify(await readTable(panel, 'device')))
    .toContain('"letterKeys":true');
  // The panel hears of it a moment later, and shows nothing of that.
  const doneByKey = async () => {
    if ((await done()) === 0) {
      await panel.focus('li[data-item-id]');
      await panel.keyboard.press('d');
    }
    return done();
  };
  await expect.poll(doneByKey, { interval: 500 }).toBe(1);
  expect(chromium.contextErrors).toEqual([]);
});
