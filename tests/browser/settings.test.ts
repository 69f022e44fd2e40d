import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { RunningChromium } from './harness/chromium.ts';
import { keepState } from './harness/keep-state.ts';
import { axe, clickAria, hasAria, waitForAria } from './harness/page-tools.ts';
import { fill, waitForText } from './harness/ritual.ts';
import { readTable } from './harness/records.ts';
import { launchSeeded, shownText } from './harness/seeded.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { movedOn, settingsOn } from './harness/settings.ts';
import { settingsSubjects } from '../../components/app/settings-subjects.ts';

let server: StandInServer;
let chromium: RunningChromium;
let putBack: () => Promise<void>;

beforeAll(async () => {
  server = await startServer();
  ({ chromium } = await launchSeeded({ server }));
  putBack = await keepState(chromium);
});

beforeEach(async () => {
  await putBack();
});

afterAll(async () => {
  await chromium.close();
  await server.close();
});

/** The headings of what is shown, and of what has the focus. */
const shownSubjects = (page: Page) =>
  page.$$eval('[data-subject]:not([hidden]) > h2', (all) => all.map(({ textContent }) => textContent));

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent;
  });

it('the settings show one subject at a time; links, back and reload lead to it, and what was typed meanwhile stays', async () => {
  const page = await chromium.extensionPage('options.html');
  await page.bringToFront();
  await expect.poll(() => shownSubjects(page)).toEqual(['Wrap-up']);
  await clickAria(page, 'Other call pages');
  await expect.poll(() => shownSubjects(page)).toEqual(['Other call pages']);
  expect(await focused(page)).toBe('Other call pages');
  await fill(page, 'Address of the call page', 'half an addr');
  await clickAria(page, 'Calendars');
  await expect.poll(() => shownSubjects(page)).toEqual(['Calendars']);
  expect(page.url()).toMatch(/options\.html#calendars$/);
  await page.goBack();
  await expect.poll(() => shownSubjects(page)).toEqual(['Other call pages']);
  const typed = () =>
    page.$eval('::-p-aria([name="Address of the call page"])', (field) => (field as HTMLInputElement).value);
  expect(await typed()).toBe('half an addr');
  await page.goForward();
  await page.reload();
  await expect.poll(() => shownSubjects(page)).toEqual(['Calendars']);
  await page.close();
});

it('an address nobody knows leads to the first subject', async () => {
  const page = await chromium.extensionPage('options.html#%3Cscript%3E');
  await expect.poll(() => shownSubjects(page)).toEqual(['Wrap-up']);
  await page.close();
});

it('a search by keyboard leads to a setting of any subject, by the words of its label or of its note', async () => {
  const page = await settingsOn(chromium, 'privacy');
  await page.bringToFront();
  await waitForAria(page, 'Search settings');
  await page.keyboard.press('/');
  await page.keyboard.type('LOW means');
  await waitForText(page, '2 settings found');
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(() => shownSubjects(page)).toEqual(['Warning signs']);
  await expect.poll(() => focused(page)).toBe('Low means up to');
  await page.focus('input[type=search]');
  await page.keyboard.type('empty part of the call page');
  await waitForText(page, '1 setting found');
  await clickAria(page, 'Open automatically Wrap-up');
  await expect.poll(() => focused(page)).toBe('Open automatically');
  expect(page.url()).toMatch(/#wrap-up$/);
  await page.focus('input[type=search]');
  await page.keyboard.type('zebra');
  await waitForText(page, 'No setting has “zebra”');
  await page.keyboard.press('Escape');
  await expect.poll(() => shownSubjects(page)).toEqual(['Wrap-up']);
  await page.close();
});

it('a person’s own names are found, too, and never shown as anything but text', async () => {
  const page = await settingsOn(chromium, 'wrap-up');
  const [mentorship] = await readTable(page, 'mentorships');
  expect(mentorship).toBeDefined();
  await fill(page, 'Search settings', 'ana silva');
  await waitForText(page, 'Time zone of Ana Silva');
  await fill(page, 'Search settings', '<img src=x onerror=alert(1)>');
  await waitForText(page, 'No setting has “<img');
  expect(await shownText(page)).toContain('<img');
  expect(await hasAria(page, 'Time zone of Ana Silva')).toBe(false);
  expect(chromium.contextErrors).toEqual([]);
  await page.close();
});

it('the reminder of a backup leads to the subject it is about', async () => {
  const popup = await chromium.extensionPage('popup.html');
  await popup.waitForSelector('.popup__backup');
  await popup.$eval('.popup__backup', (button) => (button as HTMLElement).click());
  const target = await chromium.browser.waitForTarget((one) => one.url().endsWith('options.html#your-data'));
  const page = await target.asPage();
  await expect.poll(() => shownSubjects(page)).toEqual(['Your data']);
  await page.close();
  await popup.close();
});

/** Opens a page at what can be seen of it, and returns what moved since. */
async function movedAfterOpening(path: string, part: string): Promise<string[]> {
  const page = await chromium.extensionPage(path);
  await page.bringToFront();
  await page.waitForFunction(
    (selector) => document.querySelector(selector)?.checkVisibility({ visibilityProperty: true }),
    {},
    part,
  );
  const moved = await movedOn(page);
  await page.close();
  return moved;
}

/** One that is made while the page is open is a line more. */
async function makeSafetyCopy(): Promise<void> {
  const page = await settingsOn(chromium, 'your-data');
  await clickAria(page, 'Make one now');
  await waitForText(page, 'Safety copy made');
  await page.close();
}

it.each(['exchange', 'record', 'data'])(
  'the page %s is seen once it is read, and then moves no more',
  async (name) => {
    if (name === 'data') await makeSafetyCopy();
    const part = 'main > section, .page__parts > section';
    expect(await movedAfterOpening(`${name}.html`, part)).toEqual([]);
  },
);

it.each(settingsSubjects)(
  'what there is to set about %s is seen once it is read, and then moves no more',
  async (subject) => {
    if (subject === 'your-data') await makeSafetyCopy();
    const part = `[data-subject=${subject}] > .page__section`;
    expect(await movedAfterOpening(`options.html#${subject}`, part)).toEqual([]);
  },
);
