import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { takeDownload } from './harness/downloads.ts';
import { axe, clickAria, hasAria, waitForAria } from './harness/page-tools.ts';
import { readTable } from './harness/records.ts';
import { fill, waitForText } from './harness/ritual.ts';
import { shownText } from './harness/seeded.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { settingsOn } from './harness/settings.ts';

let server: StandInServer;
/** The mentor's browser, which is the manager's too, and the mentoree's. */
let mentor: RunningChromium;
let mentoree: RunningChromium;
let file: string;
let code: string;

beforeAll(async () => {
  server = await startServer();
  [mentor, mentoree] = await Promise.all([launchWithExtension({ server }), launchWithExtension({ server })]);
});

afterAll(async () => {
  await mentor.close();
  await mentoree.close();
  await server.close();
});

async function chooseFile(chromium: RunningChromium, page: Page, text: string): Promise<void> {
  const path = join(chromium.downloadsDir, 'given.json');
  writeFileSync(path, text);
  const field = await page.waitForSelector('[data-subject="programmes"] input[type=file]');
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
}

/** Presses a button that copies, and returns what it copied. */
async function copied(page: Page, button: string): Promise<string> {
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

async function openSetUp(chromium: RunningChromium): Promise<Page> {
  const popup = await chromium.extensionPage('popup.html');
  await clickAria(popup, 'Start a wrap-up without a call tab');
  const panel = await chromium.panel();
  await waitForAria(panel, 'What kind of pair?');
  return panel;
}

const valueOf = (page: Page, name: string) =>
  page.$eval(`::-p-aria([name="${name}"])`, (field) => (field as HTMLInputElement).value);

it('a manager sets up a programme: seen as its pairs will, kept at each keystroke, and handed out as file, code and policy', async () => {
  const page = await mentor.extensionPage('programme.html');
  await page.bringToFront();
  await fill(page, 'Name of the programme', 'Acme mentoring');
  await fill(page, 'Programme manager', 'Noor Haddad');
  await fill(page, 'Their e-mail', 'noor@acme');
  await waitForText(page, 'That isn’t an e-mail address.');
  expect(await hasAria(page, 'Save the file')).toBe(false);
  await fill(page, 'Their e-mail', 'noor@acme.example');
  await fill(page, 'Days between meetings', '14');
  await fill(page, 'Planned number of sessions', '8');
  await fill(page, 'Usual length in minutes', '45');
  await fill(page, 'Start the wrap-up this many minutes before the end', '15');
  await fill(page, 'Words of welcome', 'Welcome to Acme.\nTake your time.');
  await page
    .locator('::-p-aria([name="Goals to choose from One goal per line, up to 30."])')
    .fill('Lead a meeting\nSpeak up');
  // A page that goes in the very moment of a keystroke may take that one with it.
  await expect.poll(async () => JSON.stringify(await readTable(page, 'drafts'))).toContain('Speak up');
  await page.reload();
  await expect.poll(() => valueOf(page, 'Name of the programme')).toBe('Acme mentoring');
  const seen = () => page.$eval('.programme__seen', (part) => (part as HTMLElement).innerText);
  await expect.poll(seen).toMatch(/14 days[^]*Lead a meeting[^]*Welcome to Acme/);
  expect(await axe(page)).toEqual([]);
  await clickAria(page, 'Save the file');
  file = await takeDownload(mentor.downloadsDir, '.json');
  expect(JSON.parse(file)).toMatchObject({ format: 'last-ten-programme', version: 1, rhythmDays: 14 });
  code = await copied(page, 'Copy the code');
  expect(code).toMatch(/^LastTenProgramme\.1\.[\w-]+\.[0-9a-f]{8}$/);
  await page.$$eval('details', (all) => all.forEach((each) => (each.open = true)));
  await waitForText(page, '3rdparty');
  expect(await axe(page)).toEqual([]);
  await page.close();
});

it('a mentor adds its file, sees what it sets before it counts, and begins with nothing typed but a name', async () => {
  const page = await settingsOn(mentor, 'programmes');
  await page.bringToFront();
  await chooseFile(mentor, page, file);
  await waitForText(page, 'Welcome to Acme.');
  expect(await readTable(page, 'programmes')).toEqual([]);
  expect(await axe(page)).toEqual([]);
  await clickAria(page, 'Add this programme');
  await waitForText(page, 'From a file');
  await clickAria(page, 'Wrap-up');
  await waitForText(page, 'Set by Acme mentoring');
  expect(await valueOf(page, 'Start the wrap-up this many minutes before the end')).toBe('15');

  const panel = await openSetUp(mentor);
  await waitForText(panel, 'Welcome to Acme.');
  expect(await valueOf(panel, 'Days between meetings')).toBe('14');
  await waitForText(panel, 'Set by Acme mentoring');
  expect(await axe(panel)).toEqual([]);
  await fill(panel, 'Who are you meeting?', 'Ana Silva');
  await clickAria(panel, 'Start');
  await waitForAria(panel, 'Add an action item');
  const [mentorship] = await readTable(page, 'mentorships');
  expect(mentorship).toMatchObject({
    partnerName: 'Ana Silva',
    cadenceDays: 14,
    usualLengthMinutes: 45,
    plannedSessions: 8,
    programmeManagerEmail: 'noor@acme.example',
    programmeId: (JSON.parse(file) as { id: string }).id,
  });
  await panel.close();
  await page.close();
});

it('each field says who set it, is the person’s to change, and goes back to the programme’s', async () => {
  const page = await settingsOn(mentor, 'mentorships');
  await page.bringToFront();
  await waitForText(page, 'Set by Acme mentoring');
  const rhythm = async () => (await readTable(page, 'mentorships'))[0]?.['cadenceDays'];
  await fill(page, 'Days between meetings', '21');
  await expect.poll(rhythm).toBe(21);
  await clickAria(page, 'Back to Acme mentoring: 14 days');
  await expect.poll(rhythm).toBe(14);
  await expect.poll(() => valueOf(page, 'Days between meetings')).toBe('14');
  await clickAria(page, 'Wrap-up');
  await fill(page, 'Start the wrap-up this many minutes before the end', '5');
  await clickAria(page, 'Back to Acme mentoring: 15 min');
  await expect.poll(() => valueOf(page, 'Start the wrap-up this many minutes before the end')).toBe('15');
  await page.close();
});

it('a mentoree pastes the mail with its code into the set-up form, and begins with it; the goals are there to choose', async () => {
  const panel = await openSetUp(mentoree);
  await clickAria(panel, 'I have a programme’s file or code');
  await fill(panel, 'Paste the code, or the message it came in', 'There is nothing in this.');
  await waitForText(panel, 'There is no programme in this.');
  const cut = `Hi, here it is: ${code.slice(0, -20)}`;
  await fill(panel, 'Paste the code, or the message it came in', cut);
  await waitForText(panel, 'This programme is damaged');
  const mail = `Hi all,\n\n> https://acme.example/start#${code.match(/.{1,70}/g)?.join('\n> ')}\n\nNoor`;
  await fill(panel, 'Paste the code, or the message it came in', mail);
  await clickAria(panel, 'Add this programme');
  await waitForText(panel, 'Set by Acme mentoring');
  await fill(panel, 'Who are you meeting?', 'Kim Berg');
  await panel.locator('::-p-aria([name="I am the"])').fill('mentoree');
  await clickAria(panel, 'Start');
  await waitForAria(panel, 'Add an action item');
  await panel.close();
  const record = await mentoree.extensionPage('record.html');
  await waitForText(record, 'From Acme mentoring');
  await clickAria(record, 'Lead a meeting');
  await expect.poll(() => readTable(record, 'goals')).toMatchObject([{ text: 'Lead a meeting' }]);
  expect(await axe(record)).toEqual([]);
  await record.close();
});

it('the same programme with other content is a change, shown and asked for; a removal leaves mentorships as they are, and is taken back', async () => {
  const page = await settingsOn(mentor, 'programmes');
  await page.bringToFront();
  await waitForText(page, 'From a file');
  await chooseFile(mentor, page, file);
  await waitForText(page, 'You already have this programme, exactly like this.');
  await chooseFile(mentor, page, file.replace('"rhythmDays": 14', '"rhythmDays": 21'));
  await waitForText(page, 'Compare before you take the changes');
  expect(await readTable(page, 'mentorships')).toMatchObject([{ cadenceDays: 14 }]);
  await clickAria(page, 'Take the changes');
  const rhythm = async () => (await readTable(page, 'mentorships'))[0]?.['cadenceDays'];
  await expect.poll(rhythm).toBe(21);
  await clickAria(page, 'Remove Acme mentoring');
  await expect.poll(() => readTable(page, 'programmes')).toEqual([]);
  expect(await rhythm()).toBe(21);
  await clickAria(page, 'Undo');
  await expect.poll(() => readTable(page, 'programmes')).toHaveLength(1);
  await page.close();
});

it('a stranger’s programme is refused with a sentence, or is text and nothing else', async () => {
  const page = await settingsOn(mentor, 'programmes');
  await page.bringToFront();
  const hostile = (fields: object) =>
    JSON.stringify({ ...(JSON.parse(file) as object), id: crypto.randomUUID(), ...fields });
  await chooseFile(mentor, page, hostile({ helpLink: 'javascript:alert(1)' }));
  await waitForText(page, 'One thing in this programme doesn’t fit: “Link for help”.');
  await chooseFile(mentor, page, hostile({ version: 2 }));
  await waitForText(page, 'made with a newer version');
  await chooseFile(mentor, page, hostile({ welcome: 'a'.repeat(100_000) }));
  await waitForText(page, 'too large to be a programme');
  await chooseFile(
    mentor,
    page,
    hostile({ name: '<img src=x onerror=alert(1)>', report: true, callHosts: ['evil.example'] }),
  );
  await waitForText(page, '2 settings in it are unknown to this version');
  expect(await shownText(page)).toContain('<img src=x');
  expect(await page.$('img[src="x"]')).toBeNull();
  await clickAria(page, 'Cancel');
  expect(mentor.contextErrors).toEqual([]);
  expect(mentoree.contextErrors).toEqual([]);
  await page.close();
});

it('a manager and a team member read words of their own, and are asked for no scores', async () => {
  const manager = await launchWithExtension({ server });
  const panel = await openSetUp(manager);
  await fill(panel, 'What kind of pair?', 'manager');
  await waitForText(panel, 'Team member');
  expect(await valueOf(panel, 'Days between meetings')).toBe('7');
  await fill(panel, 'Who are you meeting?', 'Lee Park');
  await clickAria(panel, 'Start');
  await waitForText(panel, 'One promise per line; the team member writes.');
  expect(await shownText(panel)).not.toContain('Feedback');
  await manager.close();
});
