import { gunzipSync } from 'node:zlib';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { long } from './harness/long.ts';
import { clickAria, hasAria, waitForAria } from './harness/page-tools.ts';
import { readTable, storeRows, type StoredRecord } from './harness/records.ts';
import { fill, waitForText } from './harness/ritual.ts';
import { launchSeeded } from './harness/seeded.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { settingsOn } from './harness/settings.ts';

let server: StandInServer;
/** A profile with a year on record, of which a safety copy has more; each kill happens in a copy of it. */
let profile: string;
/** A file, and a code of the partner's, that bring items more. */
let file: string;
let code: string;

const more = 40;
const inYear = 150;

const another = (row: StoredRecord, index: number): StoredRecord => ({
  ...row,
  id: crypto.randomUUID(),
  pairingKeys: [],
  text: `Brought ${index}`,
});

async function removeItems(page: Page, count: number): Promise<void> {
  const ids = (await readTable(page, 'actionItems')).slice(0, count).map(({ id }) => String(id));
  await page.evaluate(async (keys) => {
    const open = indexedDB.open('last-ten');
    await new Promise((done) => (open.onsuccess = done));
    const transaction = open.result.transaction('actionItems', 'readwrite');
    for (const key of keys) transaction.objectStore('actionItems').delete(key);
    await new Promise((done) => (transaction.oncomplete = done));
    open.result.close();
  }, ids);
}

/** What is in the one safety copy: a backup. */
async function textOfCopy(page: Page): Promise<string> {
  const data = await page.evaluate(async () => {
    const stored: Record<string, unknown> = await chrome.storage.local.get('safety-copy:0');
    return (stored['safety-copy:0'] as { data: string }).data;
  });
  return gunzipSync(Buffer.from(data, 'base64')).toString();
}

/** Writes the code of a partner whose copy has the same pair, seen from the other side, and items more. */
async function codeOfPartner(from: RunningChromium): Promise<string> {
  const source = await from.extensionPage('readback.html');
  const [mentorship] = await readTable(source, 'mentorships');
  const id = String(mentorship?.['id']);
  const other = crypto.randomUUID();
  const chromium = await launchWithExtension({ server });
  const page = await chromium.extensionPage('readback.html');
  const role = mentorship?.['role'] === 'mentor' ? 'mentoree' : 'mentor';
  await storeRows(page, 'mentorships', [{ ...mentorship, id: other, role }]);
  for (const table of ['sessions', 'actionItems'] as const) {
    const rows = (await readTable(source, table)).filter(({ mentorshipId }) => mentorshipId === id);
    const theirs = rows.map((row) => ({ ...row, mentorshipId: other }));
    const [first] = theirs;
    const brought =
      table === 'actionItems' && first ? Array.from({ length: more }, (_, n) => another(first, n)) : [];
    await storeRows(page, table, [...theirs, ...brought]);
  }
  const giving = await chromium.extensionPage('exchange.html');
  await giving.bringToFront();
  await giving.evaluate(() => {
    navigator.clipboard.writeText = (text) => {
      (globalThis as { copied?: string }).copied = text;
      return Promise.resolve();
    };
  });
  await clickAria(giving, 'Copy full code');
  const copied = await giving.waitForFunction(() => (globalThis as { copied?: string }).copied);
  const text = await copied.jsonValue();
  await chromium.close();
  return text ?? '';
}

beforeAll(async () => {
  server = await startServer();
  const { chromium } = await launchSeeded({ server });
  const page = await settingsOn(chromium, 'your-data');
  await clickAria(page, 'Make one now');
  // The background may have made one by itself just before.
  await page.waitForSelector('.copies__row');
  await removeItems(page, more);
  const copied = JSON.parse(await textOfCopy(page)) as { tables: { actionItems: StoredRecord[] } };
  const here = await readTable(page, 'actionItems');
  const [first] = here;
  copied.tables.actionItems = [
    ...here,
    ...Array.from({ length: more }, (_, index) => another(first ?? {}, index)),
  ];
  file = JSON.stringify(copied);
  code = await codeOfPartner(chromium);
  profile = chromium.userDataDir;
  await chromium.close({ keepProfile: true });
});

afterAll(async () => {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  await server.close();
});

/** What a person is about to do; what it returns is the button that does it. */
const deeds: Readonly<Record<string, (chromium: RunningChromium) => Promise<readonly [Page, string]>>> = {
  'an import': async (chromium) => {
    const page = await settingsOn(chromium, 'your-data');
    const path = join(chromium.downloadsDir, 'chosen.json');
    writeFileSync(path, file);
    const field = await page.waitForSelector('[data-subject="your-data"] input[type=file][accept*=json]');
    await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
    await waitForText(page, 'Exported on');
    return [page, 'Import'];
  },
  'taking in a code': async (chromium) => {
    const page = await chromium.extensionPage('exchange.html');
    await fill(page, 'Paste your partner’s message with the code', code);
    return [page, 'Import'];
  },
  'a restoration': async (chromium) => {
    const page = await settingsOn(chromium, 'your-data');
    await page.waitForSelector('.copies__row button');
    await page.$eval('.copies__row button', (button) => button.click());
    await waitForText(page, 'Safety copy of');
    return [page, 'Restore'];
  },
  'a safety copy': async (chromium) => [await settingsOn(chromium, 'your-data'), 'Make one now'],
};

/** The copies the list names, and those of them that are whole. */
async function copiesIn(page: Page): Promise<{ readonly named: number; readonly whole: number }> {
  return page.evaluate(async () => {
    const stored: Record<string, unknown> = await chrome.storage.local.get(null);
    const list = stored['safety-copies'] as { copies: { slot: number; digest: string }[] } | undefined;
    const whole = await Promise.all(
      (list?.copies ?? []).map(async ({ slot }) => {
        const { data } = stored[`safety-copy:${slot}`] as { data: string };
        const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
        const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
        return (JSON.parse(await new Response(stream).text()) as { format: string }).format === 'last-ten';
      }),
    );
    return { named: whole.length, whole: whole.filter(Boolean).length };
  });
}

const names = Object.keys(deeds);
/** When the browser is killed, in ms after the press: fifty random moments in the long run; in the short one, once where much is written into the store, and once beside it. */
const kills = long
  ? fc
      .sample(fc.noBias(fc.integer({ min: 0, max: 900 })), { numRuns: 50, seed: Date.now() })
      .map((ms, index) => [names[index % names.length] ?? '', ms] as const)
  : (['an import', 'a safety copy'] as const).map((name) => [name, 120] as const);

describe('A browser killed in the middle of', () => {
  it.each(kills)(
    '%s, %i ms after the press, has all of it or nothing, and every safety copy',
    async (name, ms) => {
      const userDataDir = mkdtempSync(join(dirname(profile), 'stand-in-profile-killed-'));
      cpSync(profile, userDataDir, { recursive: true });
      const chromium = await launchWithExtension({ server, userDataDir });
      await chromium.browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
      const prepared = await deeds[name]?.(chromium);
      if (!prepared) throw new Error(`Expected a deed called ${name}.`);
      const [page, button] = prepared;
      await page.bringToFront();
      await waitForAria(page, button);
      await page.evaluate((label) => {
        const found = [...document.querySelectorAll('button')].find(
          ({ innerText }) => innerText.trim() === label,
        );
        setTimeout(() => found?.click());
      }, button);
      await new Promise((resolve) => setTimeout(resolve, ms));
      await chromium.kill();

      const again = await launchWithExtension({ server, userDataDir });
      const back = await settingsOn(again, 'your-data');
      // Chromium installs an unpacked extension anew at each start, so the first run's page opens in front.
      await again.browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
      await back.bringToFront();
      await waitForText(back, 'Safety copies');
      expect(await hasAria(back, 'Restore')).toBe(false);
      const items = (await readTable(back, 'actionItems')).length;
      expect(name === 'a safety copy' ? [inYear - more] : [inYear - more, inYear]).toContain(items);
      const { named, whole } = await copiesIn(back);
      expect(named).toBeGreaterThan(0);
      expect(whole).toBe(named);
      await again.close();
    },
  );
});
