import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Operator, operatingTable } from '../bench/operating-time.ts';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { ariaSelector, standsStill } from './harness/page-tools.ts';
import { readTable, storeRows } from './harness/records.ts';
import { setLeadMinutes, waitForText } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { seedLastTime } from './harness/wrap-up.ts';

const callUrl = 'https://meet.google.com/abc-defg-hij?standin=in-call';

/** 82 letters in all, and 45. */
const [firstItems, secondItems] = [
  ['draft the outline of my talk', 'ask ines for the old slides', 'read chapter three by dec 9'],
  ['book the room for a rehearsal', 'find a co-author'],
];

let server: StandInServer;
let chromium: RunningChromium;
let call: Page;
let panel: Page;

beforeAll(async () => {
  server = await startServer();
  chromium = await launchWithExtension({ server });
  await setLeadMinutes(await chromium.extensionPage('options.html'), 60);
});

afterAll(async () => {
  await chromium.close();
  await server.close();
});

async function shown(page: Page, name: string) {
  const found = await page.waitForSelector(ariaSelector(name), { timeout: 20_000 });
  if (!found) throw new Error(`Nothing is named "${name}".`);
  await standsStill(found);
  return found;
}

/** Waits until the keyboard is where `selector` says, as a person sees it. */
async function caretIn(selector: string): Promise<void> {
  const there = panel.waitForFunction(
    (wanted) => document.activeElement?.matches(wanted),
    { timeout: 20_000 },
    selector,
  );
  await there.catch(async (error: unknown) => {
    const focused = await panel.evaluate(() => document.activeElement?.outerHTML.slice(0, 300));
    const text = await panel.evaluate(() => document.body.innerText);
    throw new Error(`Expected the keyboard in ${selector}, found it in ${focused}:\n${text}`, {
      cause: error,
    });
  });
}

async function planned(): Promise<number> {
  return (await readTable(panel, 'sessions')).filter(({ status }) => status === 'planned').length;
}

/** What both sessions have in common: new promises, both commit, a date in two weeks, the agenda, a number each, out. */
async function wrapUp(operator: Operator, items: readonly string[], carried = 0): Promise<void> {
  for (const [place, text] of items.entries()) {
    operator.think(`promise: ${text}`);
    await caretIn('#add-action-item');
    await operator.type(panel, text);
    await operator.press(panel, 'Enter');
    await waitForText(panel, `${carried + place + 1} item`);
  }
  operator.think('both commit to all');
  await operator.press(panel, 'ArrowDown');
  await operator.hold(panel, 'Shift', ['C', 'C']);
  await waitForText(panel, 'both committed');
  operator.goOn('on to the date');
  await operator.press(panel, 'Enter');
  await caretIn('button[aria-pressed]');
  operator.think('the date in two weeks');
  await operator.press(panel, '1');
  await waitForText(panel, 'Download invite');
  await caretIn('button[aria-pressed=true]');
  expect(await planned()).toBe(1);
  operator.goOn('on to the agenda');
  await operator.press(panel, 'Enter');
  await waitForText(panel, 'Use this agenda');
  operator.think('the agenda as drafted');
  await operator.press(panel, 'Enter');
  await panel.waitForFunction(() =>
    /marks it as final by|Today was worth my time/.test(document.body.innerText),
  );
  if (!(await panel.evaluate(() => document.body.innerText)).includes('Today was worth my time')) {
    operator.goOn('on to the numbers');
    await operator.press(panel, 'Enter');
  }
  await waitForText(panel, 'Today was worth my time');
  operator.think('my number');
  await operator.press(panel, '8');
  await waitForText(panel, 'Your answer is in');
  operator.think('the number of the other');
  await operator.press(panel, '9');
  await waitForText(panel, 'said aloud');
  operator.goOn('on to the end');
  await operator.press(panel, 'Enter');
  await caretIn('.send-invitation__way');
  await waitForText(panel, 'Ana Silva and Kim');
  await waitForText(panel, 'Finished');
  operator.think('the recap, copied');
  await operator.press(panel, 't');
  await waitForText(panel, 'Copied');
  operator.think('the invitation, through Google Calendar');
  await operator.press(panel, 'Enter');
}

async function composed(): Promise<URL> {
  const target = await chromium.browser.waitForTarget(
    (one) => new URL(one.url() === '' ? 'about:blank' : one.url()).hostname === 'calendar.google.com',
    { timeout: 20_000 },
  );
  const url = new URL(target.url());
  await (await target.page())?.close();
  return url;
}

function keep(name: string, operator: Operator): void {
  mkdirSync('bench-output', { recursive: true });
  writeFileSync(`bench-output/operating-time-${name}.md`, `${operatingTable(operator)}\n`);
}

describe('Counted by the keystroke-level model, from the card', () => {
  it('the first session with a new partner takes no more than 60 s of operating', async () => {
    const operator = new Operator();
    call = await chromium.openCall(callUrl);
    const yes = await shown(call, 'This is a mentoring call');
    operator.think('the card: a mentoring call');
    await operator.click(yes);
    panel = await chromium.panel();
    await caretIn('input');
    await shown(panel, 'My name');
    operator.think('the name of the partner');
    await operator.type(panel, 'Ana Silva');
    operator.think('my own name');
    await operator.press(panel, 'Tab');
    await operator.type(panel, 'Kim');
    operator.goOn('start');
    await operator.press(panel, 'Enter');
    await wrapUp(operator, firstItems);

    const url = await composed();
    expect(url.searchParams.get('text')).toBe('Mentoring: Ana Silva and Kim');
    expect(url.searchParams.get('details')).toContain(firstItems[0]);
    keep('first', operator);
    expect(operator.seconds).toBeLessThanOrEqual(60);
  }, 60_000);

  it('the second session, with five promises of last time, takes no more than 45 s', async () => {
    await nextTime();
    const operator = new Operator();
    const open = await shown(call, 'Wrap up');
    operator.think('the reminder: open the wrap-up');
    await operator.click(open);
    panel = await chromium.panel();
    await waitForText(panel, 'Last time');
    await caretIn('li[data-item-id]');
    for (const place of [1, 2, 3, 4, 5]) {
      operator.think(`promise ${place} of last time: ${place <= 3 ? 'done' : 'carried'}`);
      await operator.press(panel, place <= 3 ? 'd' : 'c');
      await expect.poll(openOfLastTime).toBe(5 - place);
    }
    operator.goOn('on to the promises');
    await operator.press(panel, 'Enter');
    await wrapUp(operator, secondItems, 2);

    expect((await composed()).searchParams.get('details')).toContain(secondItems[0]);
    keep('second', operator);
    expect(operator.seconds).toBeLessThanOrEqual(45);
  }, 60_000);
});

/** The call is over, and two weeks have passed: the meeting that was agreed is now, with five promises open. */
async function nextTime(): Promise<void> {
  await call.close();
  const calls = async () => readTable(panel, 'calls');
  await expect.poll(async () => (await calls()).map(({ phase }) => phase)).toEqual(['left']);
  await seedLastTime(panel, ['call the lab', 'send the draft']);
  const sessions = await readTable(panel, 'sessions');
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  await storeRows(panel, 'calls', (await calls()).map(twoWeeksAgo));
  await storeRows(
    panel,
    'sessions',
    sessions.map((row) =>
      row['status'] === 'planned' ? { ...row, startsAt: at(-15), endsAt: at(45) } : twoWeeksAgo(row),
    ),
  );
  await panel.close();
  call = await chromium.openCall(callUrl);
}

/** A row with every moment in it two weeks earlier. */
function twoWeeksAgo(row: Record<string, unknown>): Record<string, unknown> {
  const text = JSON.stringify(row).replaceAll(/"(\d{4}-\d\d-\d\dT[\d:.]+Z)"/g, (_, moment: string) =>
    JSON.stringify(new Date(Date.parse(moment) - 14 * 86_400_000).toISOString()),
  );
  return JSON.parse(text) as Record<string, unknown>;
}

async function openOfLastTime(): Promise<number> {
  return panel.$$eval(
    '.last-time [data-item-id], [data-open-step="true"] [data-item-id]',
    (rows) => rows.length,
  );
}

it('the texts are as long as the script says', () => {
  expect(firstItems.join('').length).toBe(82);
  expect(secondItems.join('').length).toBe(45);
});
