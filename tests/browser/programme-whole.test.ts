import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countedOf } from '../../lib/domain/programme-report/counted.ts';
import { figures } from '../../lib/domain/programme-report/figures.ts';
import { leavingOf } from '../../lib/domain/programme-report/leaving.ts';
import { formatBlock } from '../../lib/reports/report-block.ts';
import { seededProgramme } from '../seed/programme.ts';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { takeDownload } from './harness/downloads.ts';
import { drop } from './harness/hands.ts';
import { axe, clickAria, waitForAria } from './harness/page-tools.ts';
import { readTable, storeRows } from './harness/records.ts';
import { addItems, clockIn, fill, openStep, waitForText } from './harness/ritual.ts';
import { shownText } from './harness/seeded.ts';
import { requestsBeyond, startServer, type StandInServer } from './harness/server.ts';
import { go } from './harness/stand-in.ts';

const name = 'Acme mentoring';
const meet = 'https://meet.google.com/abc-defg-hij?standin=in-call';

let server: StandInServer;
let manager: RunningChromium;
let folder: string;
/** The path of the programme's file, as the manager's browser saved it. */
let programme: string;
/** What each of the four handed over, by who they are. */
const handedOver = new Map<string, string>();

beforeAll(async () => {
  server = await startServer();
  manager = await launchWithExtension({ server });
  folder = mkdtempSync(join(tmpdir(), 'last-ten-programme-'));
});

afterAll(async () => {
  await manager.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Person {
  readonly chromium: RunningChromium;
  readonly name: string;
  readonly partner: string;
  readonly role: 'mentor' | 'mentoree';
}

/** Two people, each with a browser of their own. */
async function pairOf(mentor: string, mentoree: string): Promise<readonly [Person, Person]> {
  const [first, second] = await Promise.all([
    launchWithExtension({ server }),
    launchWithExtension({ server }),
  ]);
  return [
    { chromium: first, name: mentor, partner: mentoree, role: 'mentor' },
    { chromium: second, name: mentoree, partner: mentor, role: 'mentoree' },
  ];
}

async function chooseProgramme(page: Page): Promise<void> {
  const field = await page.waitForSelector('input[accept^=".json"]');
  await (field as ElementHandle<HTMLInputElement>).uploadFile(programme);
  await waitForText(page, 'Welcome to Acme.');
  await clickAria(page, 'Add this programme');
}

/** Nothing is typed but the two names: the rest is the programme's. */
async function begin(panel: Page, person: Person): Promise<void> {
  await waitForText(panel, `Set by ${name}`);
  await fill(panel, 'Who are you meeting?', person.partner);
  await fill(panel, 'My name', person.name);
  await panel.locator('::-p-aria([name="I am the"])').fill(person.role);
  await clickAria(panel, 'Start');
  await waitForAria(panel, 'Add an action item');
}

/** What is said in the last ten minutes: promises, the next date, and that it is done. */
async function wrapUp(panel: Page, items: readonly string[]): Promise<void> {
  await panel.bringToFront();
  await addItems(panel, items);
  await openStep(panel, 'Next meeting');
  await fill(panel, 'Date', clockIn(21 * 24 * 60).date);
  await fill(panel, 'Start time', '15:00');
  await waitForAria(panel, 'Download invite (.ics)');
  await clickAria(panel, 'Finish');
  await waitForText(panel, 'Saved on this computer');
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
  return String(await text.jsonValue());
}

async function takeCode({ chromium }: Person, code: string): Promise<Page> {
  const page = await chromium.extensionPage('exchange.html');
  await page.bringToFront();
  await fill(page, 'Paste your partner’s message with the code', code);
  await clickAria(page, 'Import');
  await waitForText(page, 'You now have everything');
  return page;
}

/** One code each way: from then on the two share a secret. */
async function exchange([mentor, mentoree]: readonly [Person, Person]): Promise<void> {
  const giving = await mentor.chromium.extensionPage('exchange.html');
  const taking = await takeCode(mentoree, await copied(giving, 'Copy full code'));
  await takeCode(mentor, await copied(taking, 'Copy code'));
}

/** Lets days pass: every moment in the record is so much earlier. */
async function passDays({ chromium }: Person, days: number): Promise<void> {
  const page = await chromium.extensionPage('readback.html');
  const earlier = (_: string, moment: string) =>
    JSON.stringify(new Date(Date.parse(moment) - days * 86_400_000).toISOString());
  for (const table of ['mentorships', 'sessions', 'actionItems', 'calls'])
    await storeRows(
      page,
      table,
      (await readTable(page, table)).map(
        (row) =>
          JSON.parse(JSON.stringify(row).replaceAll(/"(\d{4}-\d\d-\d\dT[\d:.]+Z)"/g, earlier)) as typeof row,
      ),
    );
  await page.close();
}

/** Opens the report of the one mentorship there is. */
async function openReport({ chromium, partner }: Person): Promise<Page> {
  const page = await chromium.extensionPage('record.html');
  await page.bringToFront();
  await waitForText(page, partner);
  await clickAria(page, 'Prepare a report');
  await page.waitForSelector('.programme-report__text');
  return page;
}

/** Both report to the programme: the mentor by a file, the mentoree by a text. */
async function reportOf([mentor, mentoree]: readonly [Person, Person]): Promise<void> {
  const saving = await openReport(mentor);
  await waitForText(saving, 'Meetings held, of those planned by now');
  await clickAria(saving, 'Save as a file');
  handedOver.set(mentor.name, await takeDownload(mentor.chromium.downloadsDir, '.txt'));
  const copying = await openReport(mentoree);
  handedOver.set(mentoree.name, await copied(copying, 'Copy as text'));
}

function noErrors(people: readonly Person[]): void {
  expect(people.flatMap(({ chromium }) => chromium.contextErrors)).toEqual([]);
}

const month = new Date().toISOString().slice(0, 7);

/** What ten other pairs of the programme hand over, from the year that each has behind it. */
const others = seededProgramme({ seed: 18, pairs: 30, now: Date.now() })
  .map((history) =>
    leavingOf(countedOf(history, new Date().toISOString()), { figures, hear: false, signed: false }),
  )
  .slice(0, 10)
  .map((told, index) =>
    formatBlock({
      month,
      programme: name,
      code: index.toString(16).padStart(32, 'c'),
      told,
      hear: false,
      names: null,
    }),
  );

function given(path: string, text: string): string {
  const at = join(folder, path);
  writeFileSync(at, text);
  return at;
}

const mailOf = (text: string) =>
  `From: pair@acme.example\r\nSubject: Report\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(
    text,
  )
    .toString('base64')
    .replaceAll(/.{76}/g, '$&\r\n')}\r\n`;

async function openReports(): Promise<Page> {
  const page = await manager.extensionPage('reports.html');
  await page.bringToFront();
  await waitForAria(page, 'Read');
  return page;
}

it('a manager sets up a programme by the extension’s own page, and saves its file', async () => {
  const page = await manager.extensionPage('programme.html');
  await page.bringToFront();
  await fill(page, 'Name of the programme', name);
  await fill(page, 'Programme manager', 'Noor Haddad');
  await fill(page, 'Their e-mail', 'noor@acme.example');
  await fill(page, 'Days between meetings', '14');
  await fill(page, 'Planned number of sessions', '8');
  await fill(page, 'Usual length in minutes', '45');
  await fill(page, 'Words of welcome', 'Welcome to Acme.');
  await clickAria(page, 'Save the file');
  const file = await takeDownload(manager.downloadsDir, '.json');
  expect(JSON.parse(file)).toMatchObject({ name, rhythmDays: 14, plannedSessions: 8, lengthMinutes: 45 });
  programme = given('acme.json', file);
  await page.close();
});

it('a mentor and a mentoree give its file in the call itself, meet, and report, each from their own browser', async () => {
  const pair = await pairOf('Kim Berg', 'Ana Silva');
  for (const person of pair) {
    const call = await person.chromium.openCall(meet);
    await clickAria(call, 'This is a mentoring call');
    const panel = await person.chromium.panel();
    await clickAria(panel, 'I have a programme’s file or code');
    await chooseProgramme(panel);
    await begin(panel, person);
    await wrapUp(panel, person.role === 'mentor' ? ['Draft CV', 'Ask the lab @mentor'] : ['Read the paper']);
    await go(call, 'exit-hall');
    const held = async () => (await readTable(panel, 'sessions')).map(({ status }) => status);
    await expect.poll(held).toContain('held');
    await call.close();
  }
  await exchange(pair);
  for (const person of pair) await passDays(person, 15);
  await reportOf(pair);
  noErrors(pair);
  for (const { chromium } of pair) await chromium.close();
}, 120_000);

it('another pair adds the file where the extension welcomes them, wraps up without a call tab, and reports', async () => {
  const pair = await pairOf('Lena Okoye', 'Bo Lind');
  for (const person of pair) {
    const welcome = await person.chromium.extensionPage('welcome.html');
    await welcome.bringToFront();
    await clickAria(welcome, 'I have a programme’s file or code');
    await chooseProgramme(welcome);
    await expect.poll(() => readTable(welcome, 'programmes')).toMatchObject([{ source: 'file' }]);
    await welcome.close();
    const popup = await person.chromium.extensionPage('popup.html');
    await clickAria(popup, 'Start a wrap-up without a call tab');
    const panel = await person.chromium.panel();
    await begin(panel, person);
    await wrapUp(panel, ['Send the slides']);
  }
  await exchange(pair);
  for (const person of pair) await passDays(person, 15);
  await reportOf(pair);
  noErrors(pair);
  for (const { chromium } of pair) await chromium.close();
}, 120_000);

it('what the four hand over names none of them, and is of two pairs', () => {
  expect(handedOver.size).toBe(4);
  for (const text of handedOver.values()) {
    expect(text).toContain(name);
    expect(text).toContain('Meetings held, of those planned by now: 65% or more');
    expect(text).not.toMatch(/Kim|Ana|Lena|Bo Lind|noor@|\bCV\b|slides/);
  }
});

it('the manager who drops four reports and mails of two more pairs sees that pairs reported twice, and no number', async () => {
  const page = await openReports();
  const files = [
    given('kim.txt', handedOver.get('Kim Berg') ?? ''),
    given('ana.eml', mailOf(handedOver.get('Ana Silva') ?? '')),
    given('lena.txt', handedOver.get('Lena Okoye') ?? ''),
    given('bo.eml', mailOf(handedOver.get('Bo Lind') ?? '')),
    given('third.eml', mailOf(others[0] ?? '')),
    given('fourth.txt', others[1] ?? ''),
  ];
  await drop(page, 'textarea', { files });
  await waitForText(page, '4 new pairs.');
  await waitForText(page, '2 doubled');
  await waitForText(page, 'Pairs so far: 4. Numbers are shown from 5 pairs on.');
  const text = await shownText(page);
  expect(text).toContain('ana.eml');
  expect(text).toContain('bo.eml');
  expect(await page.$$('.picture')).toHaveLength(0);
  expect(text).not.toContain('65%');
  expect(await axe(page)).toEqual([]);
  await page.close();
});

it('a dropped folder with a file of mails in it brings the other eight, and twelve pairs are numbers', async () => {
  const page = await openReports();
  mkdirSync(join(folder, 'november', 'mails'), { recursive: true });
  for (const index of [2, 3, 4]) given(`november/pair-${index}.txt`, others[index] ?? '');
  given('november/mails/letter.eml', mailOf(others[5] ?? ''));
  given(
    'november/mails/all.mbox',
    others
      .slice(6)
      .map((text) => `From pair@acme.example Mon Nov 16 09:00:00 2026\r\n${mailOf(text)}\r\n`)
      .join(''),
  );
  await drop(page, 'textarea', { files: [join(folder, 'november')] });
  await waitForText(page, '8 new pairs.');
  await waitForText(page, '12 pairs have reported');
  expect(await shownText(page)).toContain(name);
  expect(await page.$$eval('.picture', (all) => all.length)).toBeGreaterThan(0);
  expect(await axe(page)).toEqual([]);
  await clickAria(page, 'All numbers (CSV)');
  const csv = await takeDownload(manager.downloadsDir, '.csv');
  expect(csv).toContain(name);
  expect(csv).not.toMatch(/Kim|Ana Silva|Lena|Bo Lind/);
  expect(manager.contextErrors).toEqual([]);
  await page.close();
});

it('nothing but the call page was asked for anything', () => {
  expect(requestsBeyond(server, ['meet.google.com'])).toEqual([]);
});
