import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { axe, clickAria, waitForAria } from './harness/page-tools.ts';
import { readTable } from './harness/records.ts';
import { addItems, clockIn, fill, openStep, setUp, waitForText } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';

let server: StandInServer;
/** The mentor's browser, and the mentoree's: two machines in one call. */
let mentor: RunningChromium;
let mentoree: RunningChromium;

beforeAll(async () => {
  server = await startServer();
  [mentor, mentoree] = await Promise.all([launchWithExtension({ server }), launchWithExtension({ server })]);
});

afterAll(async () => {
  await mentor.close();
  await mentoree.close();
  await server.close();
});

/** Starts a wrap-up by hand, writes down what is said, and books the next meeting. */
async function wrapUp(
  chromium: RunningChromium,
  about: {
    readonly partner: string;
    readonly role: 'Mentor' | 'Mentoree';
    readonly items: readonly string[];
  },
): Promise<Page> {
  const popup = await chromium.extensionPage('popup.html');
  await clickAria(popup, 'Wrap up a call by hand');
  const panel = await chromium.panel();
  await waitForAria(panel, 'I am the');
  await panel.locator('::-p-aria([name="I am the"])').fill(about.role.toLowerCase());
  await setUp(panel, about.partner, '30');
  await addItems(panel, about.items);
  await openStep(panel, 'Next meeting');
  const next = clockIn(7 * 24 * 60);
  await fill(panel, 'Date', next.date);
  await fill(panel, 'Start time', '15:00');
  await waitForAria(panel, 'Download invite (.ics)');
  return panel;
}

/** Presses a button that copies, and returns what it copied. */
async function copied(page: Page, button: string): Promise<string> {
  await page.bringToFront();
  await page.evaluate(() => {
    navigator.clipboard.writeText = (text) => {
      (globalThis as { copied?: string }).copied = text;
      return Promise.resolve();
    };
  });
  await clickAria(page, button);
  const text = await page.waitForFunction(() => (globalThis as { copied?: string }).copied);
  return (await text.jsonValue()) ?? '';
}

async function paste(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  await fill(page, "Paste the message with your partner's code", text);
}

const textsIn = async (page: Page) =>
  (await readTable(page, 'actionItems')).map(({ text }) => String(text)).toSorted();

it('two people in one call, each with their own copy, agree after one code each way, and nothing is doubled', async () => {
  const panels = await Promise.all([
    wrapUp(mentor, { partner: 'Ben', role: 'Mentor', items: ['Draft CV', 'Ask Ines'] }),
    wrapUp(mentoree, { partner: 'Ana', role: 'Mentoree', items: ['draft cv', 'Read the paper'] }),
  ]);
  await panels[0].bringToFront();
  await openStep(panels[0], 'Action items');
  await clickAria(panels[0], 'Finish');
  await waitForText(panels[0], 'Saved on this machine');
  const recap = await copied(panels[0], 'Copy as text');
  expect(recap).toContain('• Draft CV');
  expect(recap).toMatch(/\[LastTen:1:[^]*\]\s*$/);

  const taking = await mentoree.extensionPage('exchange.html');
  await paste(taking, recap.replaceAll('\n', '\n> '));
  await waitForText(taking, 'From Ana:');
  await waitForText(taking, '1 new action item');
  expect(await axe(taking)).toEqual([]);
  await clickAria(taking, 'Take it in');
  await waitForText(taking, 'Both copies now agree');
  const back = await copied(taking, 'Copy the code');

  const answering = await mentor.extensionPage('exchange.html');
  await paste(answering, back);
  await clickAria(answering, 'Take it in');
  await waitForText(answering, 'Both copies now agree');

  const living = async (page: Page) => {
    const rows = await readTable(page, 'actionItems');
    return rows
      .filter(({ id, sameAs }) => !(sameAs as string[]).some((other) => other < String(id)))
      .map(({ text }) => String(text).toLowerCase())
      .toSorted();
  };
  for (const page of [taking, answering])
    expect(await living(page)).toEqual(['ask ines', 'draft cv', 'read the paper']);
  const planned = async (page: Page) =>
    (await readTable(page, 'sessions')).filter(
      ({ id, sameAs, status }) =>
        status === 'planned' && !(sameAs as string[]).some((other) => other < String(id)),
    );
  const [mine, theirs] = [await planned(answering), await planned(taking)];
  expect(mine.map(({ uid }) => uid)).toEqual(theirs.map(({ uid }) => uid));
  expect(mine).toHaveLength(1);
});

it('a damaged code is refused with a sentence and changes nothing; what was taken in can be taken back', async () => {
  const giving = await mentor.extensionPage('exchange.html');
  const code = await copied(giving, 'Copy all of it');
  const page = await mentoree.extensionPage('exchange.html');
  const before = await textsIn(page);
  const middle = Math.floor(code.length / 2);
  await paste(page, code.slice(0, middle) + (code[middle] === 'A' ? 'B' : 'A') + code.slice(middle + 1));
  await waitForText(page, 'The code is damaged');
  expect(await axe(page)).toEqual([]);
  await paste(page, 'See you!');
  await waitForText(page, 'There is no code in this text');
  await paste(giving, code);
  await waitForText(giving, 'This code is from your own side');
  expect(await textsIn(page)).toEqual(before);

  await paste(page, code);
  await clickAria(page, 'Take it in');
  await waitForText(page, 'Both copies now agree');
  await clickAria(page, 'Undo');
  await expect.poll(() => textsIn(page)).toEqual(before);
  expect([...mentor.contextErrors, ...mentoree.contextErrors]).toEqual([]);
});
