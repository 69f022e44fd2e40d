import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningChromium } from './harness/chromium.ts';
import { heightBeyond, sticksOut } from './harness/layout.ts';
import { clickAria, hasAria, waitForAria } from './harness/page-tools.ts';
import { readTable, storeRows } from './harness/records.ts';
import { addItems, openStep, waitForText } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { panelAt, seedLastTime, startWrapUp } from './harness/wrap-up.ts';

let server: StandInServer;
let chromium: RunningChromium;
let panel: Page;

const six = [
  'Draft the CV ~2h by tomorrow',
  'Read chapter 3, note two questions',
  'Introduce Ana to Prof. Okonkwo @mentor',
  'Send the slides before the rehearsal @mentor',
  'Ask the library about the archive',
  'Try the shorter opening !nice',
];

beforeAll(async () => {
  server = await startServer();
  const started = await startWrapUp({ server });
  ({ chromium } = started);
  await addItems(started.panel, six);
  await waitForText(started.panel, '6 items');
  await started.panel.close();
  panel = await panelAt(chromium, 360, 640);
  await openStep(panel, 'Action items');
});

afterAll(async () => {
  await chromium.close();
  await server.close();
});

const open = async () =>
  (await readTable(panel, 'actionItems'))
    .filter(({ status, deletedAt }) => status === 'open' && deletedAt === null)
    .toSorted((a, b) => Number(a['position']) - Number(b['position']));
const texts = async () => (await open()).map(({ text }) => text);
const rowInFocus = () =>
  panel.evaluate(() => document.activeElement?.closest('[data-item-id]')?.textContent ?? '');

it('six items need no scrolling at 360 by 640, and nothing sticks out at 240', async () => {
  await panel.waitForFunction(() => document.querySelectorAll('li[data-item-id]').length === 6);
  expect(await heightBeyond(panel)).toBe(0);
  await panel.setViewport({ width: 240, height: 640 });
  expect(await sticksOut(panel)).toEqual([]);
  await panel.setViewport({ width: 360, height: 640 });
});

it('an item moves by Alt and the arrows, and Undo puts it back', async () => {
  await panel.focus('li[data-item-id]');
  await panel.keyboard.down('Alt');
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.up('Alt');
  await expect
    .poll(async () => (await texts()).slice(0, 2))
    .toEqual(['Read chapter 3, note two questions', 'Draft the CV']);
  expect(await rowInFocus()).toContain('Draft the CV');
  await clickAria(panel, 'Undo');
  await expect.poll(async () => (await texts())[0]).toBe('Draft the CV');
});

it('an item is edited where it stands and saved as it is typed; Escape brings back the words and both yeses', async () => {
  await panel.focus('li[data-item-id]');
  await panel.keyboard.press('c');
  await panel.keyboard.press('c');
  await waitForText(panel, '6 items, 5 to commit');
  await panel.keyboard.press('e');
  await panel.waitForSelector('textarea:focus');
  await panel.keyboard.type(' today');
  await expect.poll(texts).toContain('Draft the CV today');
  await waitForText(panel, '6 items, 6 to commit');
  await panel.keyboard.press('Escape');
  await expect.poll(texts).toContain('Draft the CV');
  await waitForText(panel, '6 items, 5 to commit');
  await expect.poll(rowInFocus).toContain('Draft the CV');
});

it('a line shows what was understood, gives a part back by one key, and says what was not', async () => {
  await panel.focus('#add-action-item');
  await panel.keyboard.type('Find a co-author by frday ~2h');
  await waitForAria(panel, '2 hr: keep as text');
  await waitForText(panel, 'stays in the text: by frday');
  expect(await panel.$$eval('.understood__part', (parts) => parts.length)).toBe(1);
  await panel.keyboard.press('Escape');
  await expect.poll(() => hasAria(panel, '2 hr: keep as text')).toBe(false);
  await panel.keyboard.press('Enter');
  await expect.poll(texts).toContain('Find a co-author by frday ~2h');
});

it('last time with 14 promises: one key each, the keyboard going on to the next, and all others carried at once', async () => {
  await seedLastTime(
    panel,
    Array.from({ length: 14 }, (_, index) => `Promise ${index + 1}.`),
  );
  await panel.reload();
  await openStep(panel, 'Last time');
  await waitForText(panel, '14 open');
  await panel.focus('li[data-item-id]');
  await panel.keyboard.press('d');
  await expect.poll(rowInFocus).toContain('Promise 2.');
  await panel.keyboard.press('x');
  await expect.poll(rowInFocus).toContain('Promise 3.');
  await waitForText(panel, '12 open');
  await panel.keyboard.down('Shift');
  await panel.keyboard.press('C');
  await panel.keyboard.up('Shift');
  await waitForText(panel, 'Now under “Action items”');
  await clickAria(panel, 'Undo');
  await waitForText(panel, '12 open');
});

it('with two minutes left the panel is one question: the date by one key, then one promise, then Finish', async () => {
  const endsAt = new Date(Date.now() + 110_000).toISOString();
  const [call] = await readTable(panel, 'calls');
  const scheduledEnd = { ...(call?.['scheduledEnd'] as object), endsAt };
  await storeRows(panel, 'calls', [{ ...call, saidEndsAt: endsAt, scheduledEnd }]);
  await storeRows(
    panel,
    'actionItems',
    (await open()).map((row) => ({ ...row, status: 'done', closedAt: endsAt })),
  );
  await panel.reload();
  await waitForText(panel, 'When do you meet next?');
  expect(await panel.$$('.step')).toEqual([]);
  await panel.focus('.short-lane__choice');
  await panel.keyboard.press('1');
  await waitForText(panel, 'What is the one thing Ana does until then?');
  await panel.waitForSelector('#add-action-item:focus');
  await panel.keyboard.type('Draft the abstract');
  await panel.keyboard.press('Enter');
  await waitForText(panel, 'See you');
  await panel.waitForSelector('.short-lane__choice:focus');
  await panel.keyboard.press('Enter');
  await expect
    .poll(async () => (await readTable(panel, 'sessions')).some(({ wrapUpFinishedAt }) => wrapUpFinishedAt))
    .toBe(true);
  expect(chromium.contextErrors).toEqual([]);
});
