import type { Page } from 'puppeteer-core';
import { copied } from './harness/pair-codes.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { axe, clickAria, waitForAria } from './harness/page-tools.ts';
import { readTable, storeRows } from './harness/records.ts';
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
  await clickAria(popup, 'Start a wrap-up without a call tab');
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

async function paste(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  await fill(page, 'Paste your partner’s message with the code', text);
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
  await waitForText(panels[0], 'Saved on this computer');
  const plain = await copied(panels[0], 'Copy as text');
  expect(plain).not.toContain('LastTen');
  await clickAria(panels[0], 'Include a code for Ben’s Last Ten');
  const recap = await copied(panels[0], 'Copy as text');
  expect(recap).toContain('• Draft CV');
  expect(recap).toMatch(/\[LastTen:2:[^]*\]\s*$/);

  const taking = await mentoree.extensionPage('exchange.html');
  await paste(taking, recap.replaceAll('\n', '\n> '));
  await waitForText(taking, 'From Ana:');
  await waitForText(taking, '1 new action item');
  expect(await axe(taking)).toEqual([]);
  await clickAria(taking, 'Import');
  await waitForText(taking, 'You now have everything');
  const back = await copied(taking, 'Copy code');

  const answering = await mentor.extensionPage('exchange.html');
  await paste(answering, back);
  await clickAria(answering, 'Import');
  await waitForText(answering, 'You now have everything');

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
  const code = await copied(giving, 'Copy full code');
  const page = await mentoree.extensionPage('exchange.html');
  const before = await textsIn(page);
  const middle = Math.floor(code.length / 2);
  await paste(page, code.slice(0, middle) + (code[middle] === 'A' ? 'B' : 'A') + code.slice(middle + 1));
  await waitForText(page, 'This code is damaged');
  expect(await axe(page)).toEqual([]);
  await paste(page, 'See you!');
  await waitForText(page, 'There is no code in this text');
  await paste(giving, code);
  await waitForText(giving, 'This is your own code');
  expect(await textsIn(page)).toEqual(before);

  await paste(page, code);
  await clickAria(page, 'Import');
  await waitForText(page, 'You now have everything');
  await clickAria(page, 'Undo');
  await expect.poll(() => textsIn(page)).toEqual(before);
  expect([...mentor.contextErrors, ...mentoree.contextErrors]).toEqual([]);
});

it('what the partner removed is named and asked about, and stays where the person keeps it; both pages show the same four words', async () => {
  const giving = await mentor.extensionPage('exchange.html');
  const page = await mentoree.extensionPage('exchange.html');
  const fourWords = async (of: Page) => {
    await waitForText(of, 'Your four words');
    return of.$eval('.exchange__four', (element) => element.textContent);
  };
  const words = await fourWords(page);
  expect(words).toMatch(/^[a-z]+( · [a-z]+){3}$/);
  expect(await fourWords(giving)).toBe(words);
  await clickAria(page, 'They don’t match: start over');
  await page.waitForSelector('.exchange__four', { hidden: true });
  await clickAria(page, 'Undo');
  expect(await fourWords(page)).toBe(words);
  await clickAria(page, 'They match');
  await waitForText(page, 'Compared on');

  const items = await readTable(giving, 'actionItems');
  const gone = items.find(({ text }) => text === 'Ask Ines');
  const stamp = `${Date.now().toString(36).padStart(9, '0')}-0000-abc`;
  const revisions = { ...(gone?.['revisions'] as object), deletedAt: stamp };
  await storeRows(giving, 'actionItems', [{ ...gone, deletedAt: new Date().toISOString(), revisions }]);
  await giving.reload();
  await paste(page, await copied(giving, 'Copy code'));
  await waitForText(page, 'Your partner removed 1 record:');
  await waitForText(page, 'Action items: Ask Ines');
  await waitForText(page, 'Verified');
  expect(await axe(page)).toEqual([]);
  const mayTake = () =>
    page.$$eval('button', (buttons) => buttons.find((one) => one.textContent === 'Import')?.disabled);
  expect(await mayTake()).toBe(true);
  await clickAria(page, 'Keep them: they return on your partner’s side with your next code');
  await clickAria(page, 'Import');
  await waitForText(page, 'You now have everything');
  await paste(giving, await copied(page, 'Copy code'));
  await clickAria(giving, 'Import');
  await waitForText(giving, 'You now have everything');
  for (const of of [giving, page])
    expect(
      (await readTable(of, 'actionItems')).find(({ text }) => text === 'Ask Ines')?.['deletedAt'],
    ).toBeNull();
});

it('a code that is not from the copy agreed with says so, and is not taken without a yes', async () => {
  const giving = await mentor.extensionPage('exchange.html');
  const page = await mentoree.extensionPage('exchange.html');
  const code = await copied(giving, 'Copy full code');
  await paste(page, code.replace(/:[A-Za-z0-9+/]{43}\]/, ']'));
  await waitForText(page, 'This code doesn’t come from the copy you know');
  expect(await axe(page)).toEqual([]);
  await waitForText(page, 'Answer the question above first.');
  await clickAria(page, 'Cancel');
});

it('a store with a stamp of another millennium heals when a page opens, and the page says so', async () => {
  const page = await mentoree.extensionPage('exchange.html');
  const [item] = await readTable(page, 'actionItems');
  const worst = 'zzzzzzzzz-zzzz-z';
  await storeRows(page, 'actionItems', [
    { ...item, revisions: { ...(item?.['revisions'] as object), text: worst } },
  ]);
  const clock = { copyId: 'c0', ms: 36 ** 9 - 1, counter: 36 ** 4 - 1 };
  await storeRows(page, 'device', [{ key: 'revision-clock', value: clock }]);
  await page.reload();
  await waitForText(page, 'Some changes had dates in the future');
  expect(JSON.stringify(await readTable(page, 'actionItems'))).not.toContain(worst);
  await clickAria(page, 'Got it');
  await page.waitForFunction(() => !document.body.innerText.includes('Some changes had dates'));
  expect([...mentor.contextErrors, ...mentoree.contextErrors]).toEqual([]);
});
