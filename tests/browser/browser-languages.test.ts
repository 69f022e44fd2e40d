import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyPage, doesNotFit, leavePage, openAt } from './harness/layout.ts';
import { long } from './harness/long.ts';
import { readTable } from './harness/records.ts';
import { launchSeeded, shownText, storeRunningCall } from './harness/seeded.ts';
import { startServer, type StandInServer } from './harness/server.ts';

let server: StandInServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
});

const browsers: readonly (readonly [language: string, direction: string, overdue: string])[] = [
  ['ar', 'rtl', 'متأخرة'],
  ['de', 'ltr', 'Überfällig'],
  ['ja', 'ltr', '期限切れ'],
  ['fr', 'ltr', 'En retard'],
  ['es', 'ltr', 'Vencidas'],
  ['pt-BR', 'ltr', 'Atrasadas'],
];
const shortPages = new Set(['sidepanel.html', 'popup.html', 'record.html']);

it('A German types German, and is understood', async () => {
  const { chromium } = await launchSeeded({ server, language: 'de' });
  const popup = await openAt(chromium, 'popup.html', 380);
  await popup.type(
    '::-p-aria([name="Aufgaben hinzufügen oder finden"])',
    'Lebenslauf bis Freitag ~2h !kann @du',
  );
  await popup.keyboard.press('Enter');
  await expect
    .poll(() => readTable(popup, 'actionItems'))
    .toContainEqual(
      expect.objectContaining({
        text: 'Lebenslauf',
        priority: 'nice',
        estimateMinutes: 120,
        owner: 'mentoree',
      }),
    );
  await chromium.close();
});

describe.each(long ? browsers : browsers.slice(0, 1))(
  'In a browser set to %s',
  (language, direction, overdue) => {
    it(`pages are in that language, read ${direction}, and fit`, async () => {
      const { chromium, year } = await launchSeeded({ server, language });
      await storeRunningCall(chromium, year);
      for (const { path, width } of everyPage.filter((page) => long || shortPages.has(page.path))) {
        const page = await openAt(chromium, path, width);
        const { lang, dir } = await page.evaluate(() => ({
          lang: document.documentElement.lang,
          dir: document.documentElement.dir,
        }));
        expect({ path, lang: lang.split('-')[0], dir, doesNotFit: await doesNotFit(page) }).toEqual({
          path,
          lang: language.split('-')[0],
          dir: direction,
          doesNotFit: [],
        });
        await leavePage(page);
      }
      const popup = await openAt(chromium, 'popup.html', 380);
      expect(await shownText(popup)).toContain(overdue);
      await chromium.close();
    });
  },
);
