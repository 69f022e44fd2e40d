import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProgrammeReport } from '../../lib/domain/programme-report/report.ts';
import { formatBlock } from '../../lib/reports/report-block.ts';
import type { SeededYear } from '../seed/seeded-year.ts';
import type { RunningChromium } from './harness/chromium.ts';
import { takeDownload } from './harness/downloads.ts';
import { axe, clickAria, waitForAria } from './harness/page-tools.ts';
import { readTable } from './harness/records.ts';
import { fill, waitForText } from './harness/ritual.ts';
import { launchSeeded, shownText } from './harness/seeded.ts';
import { startServer, type StandInServer } from './harness/server.ts';

let server: StandInServer;
let chromium: RunningChromium;
let year: SeededYear;
/** What two people handed over from their records. */
let [copied, saved] = ['', ''];

beforeAll(async () => {
  server = await startServer();
  ({ chromium, year } = await launchSeeded({ server }));
});

afterAll(async () => {
  await chromium.close();
  await server.close();
});

const month = new Date().toISOString().slice(0, 7);

/** The report of another pair, as text. */
const another = (number: number, told: ProgrammeReport['told'] = { pace: [2, 2] }) =>
  formatBlock({
    month,
    programme: null,
    code: number.toString(16).padStart(32, 'a'),
    told,
    hear: false,
    names: null,
  });

async function reportOn(partner: string): Promise<Page> {
  const id = year.mentorships.find(({ partnerName }) => partnerName === partner)?.id ?? '';
  const page = await chromium.extensionPage(`record.html?mentorship=${id}`);
  await page.bringToFront();
  await waitForText(page, `Mentoring with ${partner}`);
  await clickAria(page, 'Prepare a report');
  await page.waitForSelector('.programme-report__text');
  return page;
}

const textOf = (page: Page) =>
  page.$eval('.programme-report__text', (field) => (field as HTMLTextAreaElement).value);

async function openReports(): Promise<Page> {
  const page = await chromium.extensionPage('reports.html');
  await page.bringToFront();
  await waitForAria(page, 'Read');
  return page;
}

async function paste(page: Page, text: string): Promise<void> {
  await fill(page, 'Reports or whole mails', text);
  await clickAria(page, 'Read');
  await waitForText(page, 'new pair');
}

it('a report shows all that leaves, is copied as shown, and names nobody unless it is signed', async () => {
  const page = await reportOn('Ana Silva');
  const text = await textOf(page);
  expect(text).toContain('Meetings held, of those planned by now: 65% or more');
  for (const name of ['Ana', 'Silva', 'Kim', 'Berg', 'Noor']) expect(text).not.toContain(name);
  await page.evaluate(() => {
    navigator.clipboard.writeText = (written) => {
      (globalThis as { copied?: string }).copied = written;
      return Promise.resolve();
    };
  });
  await clickAria(page, 'Copy as text');
  const taken = await page.waitForFunction(() => (globalThis as { copied?: string }).copied);
  copied = (await taken.jsonValue()) ?? '';
  expect(copied).toBe(text);

  await clickAria(page, 'Sign with both names: Ana Silva, Kim Berg');
  await expect.poll(() => textOf(page)).toContain('Signed: Ana Silva, Kim Berg');
  expect(await axe(page)).toEqual([]);
  await page.close();
});

it('what would set a pair apart is kept back, and it is said so; the report is saved as a file', async () => {
  const page = await reportOn('Bo Lind');
  expect(await shownText(page)).toContain(
    'Kept back: together with the rest it could show which pair you are.',
  );
  expect(await textOf(page)).not.toContain('Must-dos kept');
  await clickAria(page, 'Save as a file');
  saved = await takeDownload(chromium.downloadsDir, '.txt');
  expect(saved).toBe(await textOf(page));
  await page.close();
  const opened = await reportOn('Bo Lind');
  expect(await opened.$$eval('[aria-labelledby=programme-report] input', (all) => all.length)).toBe(10);
  expect(
    await opened.$$eval('[aria-labelledby=programme-report] input', (all) =>
      all.slice(-2).map((input) => (input as HTMLInputElement).checked),
    ),
  ).toEqual([false, false]);
  await opened.close();
});

it('a manager who has read four reports sees no number', async () => {
  const page = await openReports();
  await paste(page, [copied, saved, another(1), another(2)].join('\n\n'));
  await waitForText(page, '4 new pairs.');
  await waitForText(page, 'Pairs so far: 4. Numbers are shown from 5 pairs on.');
  expect(await page.$$('.picture')).toHaveLength(0);
  await page.close();
});

it('with twelve the numbers are there; what is damaged or doubled is named, and a picture is no report', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'last-ten-reports-'));
  mkdirSync(join(folder, 'mails'));
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ...[3, 4, 5].map((number) => [`pair-${number}.txt`, another(number, { pace: [0, 1] })] as const),
    ['again.txt', another(1)],
    ['broken.txt', another(6).slice(0, -20)],
    ['photo.png', new Uint8Array(5000).fill(200)],
    [
      'mails/letter.eml',
      `From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(another(7)).toString('base64')}\r\n`,
    ],
    [
      'mails/all.mbox',
      [8, 9, 10, 11].map((number) => `From a\r\nSubject: Report\r\n\r\n${another(number)}\r\n\r\n`).join(''),
    ],
  ];
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  const page = await openReports();
  const field = await page.waitForSelector('input[type=file]:not([webkitdirectory])');
  await (field as ElementHandle<HTMLInputElement>).uploadFile(...files.map(([name]) => join(folder, name)));
  await waitForText(page, '8 new pairs.');
  await waitForText(page, '12 pairs have reported');
  const text = await shownText(page);
  expect(text).toContain('1 doubled: its pair has a report this month already\nagain.txt');
  expect(text).toContain('1 damaged: ask for it again\nbroken.txt');
  expect(text).toContain('1 without a report in it');
  expect(text).toContain('Not shown, because fewer than five pairs told it:');
  expect(await page.$$('.picture')).toHaveLength(1);
  expect(await axe(page)).toEqual([]);
  await clickAria(page, 'All numbers (CSV)');
  // Three pairs of twelve are behind: too few for a part of their own.
  expect(await takeDownload(chromium.downloadsDir, '.csv')).toContain('of those planned by now",any,10');
  await page.close();
});

it('the reports stay apart from the record, and come back when all were deleted', async () => {
  const page = await openReports();
  await waitForText(page, '12 pairs have reported');
  expect(await readTable(page, 'mentorships')).toHaveLength(2);
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toContain(
    'last-ten-programme-reports',
  );
  await clickAria(page, 'Delete all reports');
  await waitForText(page, 'All reports deleted.');
  await expect.poll(() => shownText(page)).not.toContain('12 pairs have reported');
  await page.evaluate(() => document.querySelector<HTMLButtonElement>('.warning button')?.click());
  await waitForText(page, '12 pairs have reported');
  await page.close();
});
