import { mkdirSync, readdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { policyFolder } from '../setup/find-policies.ts';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { axe, hasAria } from './harness/page-tools.ts';
import { readTable } from './harness/records.ts';
import { waitForText } from './harness/ritual.ts';
import { shownText } from './harness/seeded.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { settingsOn } from './harness/settings.ts';

let server: StandInServer;
let chromium: RunningChromium;
let page: Page;
/** The topmost folder that had to be made for the policy; it goes with it. */
let made: string | undefined;

const record = (fields: object = {}) =>
  JSON.stringify({
    format: 'last-ten-programme',
    version: 1,
    id: '5b0b2d3e-7c57-4c6c-9a55-0d6a4d0f6c01',
    name: 'Policy programme',
    rhythmDays: 10,
    leadMinutes: 12,
    ...fields,
  });

const fileName = () => join(policyFolder, `last-ten-test-${chromium.extensionId}.json`);

/** Writes the policy of this one extension, named by the id that its folder gives it; no other is touched. */
function writePolicy(programmes: readonly string[]): void {
  const policy = { '3rdparty': { extensions: { [chromium.extensionId]: { programmes } } } };
  writeFileSync(fileName(), JSON.stringify(policy));
}

/** Chromium reads the folder anew a few seconds after a file in it has changed. */
const patience = { timeout: 45_000 };

const programmes = () => readTable(page, 'programmes');

beforeAll(async () => {
  server = await startServer();
  made = mkdirSync(policyFolder, { recursive: true });
  chromium = await launchWithExtension({ server });
  page = await settingsOn(chromium, 'programmes');
});

afterAll(async () => {
  rmSync(fileName(), { force: true });
  if (made !== undefined && readdirSync(policyFolder).length === 0) {
    rmdirSync(policyFolder);
    rmSync(made, { recursive: true, force: true });
  }
  await chromium.close();
  await server.close();
});

beforeEach(async () => {
  await page.bringToFront();
});

it('without a policy nothing is said of one', async () => {
  await waitForText(page, 'No programme yet.');
  expect(await shownText(page)).not.toContain('policy');
});

it('a policy that comes while the settings are open is followed: its programme is there, marked, and not to be removed', async () => {
  writePolicy([record()]);
  await expect.poll(programmes, patience).toMatchObject([{ source: 'policy', preset: { rhythmDays: 10 } }]);
  await waitForText(page, 'From your organisation’s policy');
  expect(await hasAria(page, 'Remove Policy programme')).toBe(false);
  expect(await axe(page)).toEqual([]);
});

it('a policy that does not fit is refused with a sentence, and what was there before stays', async () => {
  writePolicy([record({ rhythmDays: 0 }), '{ this is no programme']);
  await page.waitForFunction(
    () => document.body.innerText.includes('Programme number 2 in your organisation’s policy'),
    patience,
  );
  await waitForText(page, 'Programme number 1 in your organisation’s policy can’t be read.');
  await waitForText(page, 'One thing in this programme doesn’t fit: “Days between meetings”.');
  expect(await programmes()).toMatchObject([{ preset: { rhythmDays: 10 } }]);
  expect(await axe(page)).toEqual([]);
  expect(chromium.contextErrors).toEqual([]);
});

it('a policy that changes is followed, and its programme goes with it', async () => {
  writePolicy([record({ rhythmDays: 20 })]);
  await expect.poll(programmes, patience).toMatchObject([{ preset: { rhythmDays: 20 } }]);
  rmSync(fileName());
  await expect.poll(programmes, patience).toEqual([]);
});
