import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { clickAria, waitForAria } from './harness/page-tools.ts';
import { readTable, storeRows } from './harness/records.ts';
import { addItems, setLeadMinutes, setUp, waitForText } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';

let server: StandInServer;
let chromium: RunningChromium;
let panel: Page;

beforeAll(async () => {
  server = await startServer();
  chromium = await launchWithExtension({ server });
  await setLeadMinutes(await chromium.extensionPage('options.html'), 60);
  const call = await chromium.openCall('https://meet.google.com/abc-defg-hij?standin=in-call');
  await clickAria(call, 'This is a mentoring call');
  panel = await chromium.panel();
  await setUp(panel, 'Ana Silva', '45');
  await addItems(panel, ['Draft CV ~2h', 'Read the paper by tomorrow', 'Call the lab !nice @mentor']);
  await waitForText(panel, '3 items');
  // A panel that a click in the call page opened: nothing in it has the focus, and it has heard no key yet.
  const [request] = (await readTable(panel, 'device')).filter(({ key }) => key === 'panel-request');
  const value = { ...(request?.['value'] as object), kind: 'by-itself' };
  await storeRows(panel, 'device', [{ key: 'panel-request', value }]);
  await panel.reload();
  await waitForAria(panel, 'Add an action item');
});

afterAll(async () => {
  await chromium.close();
  await server.close();
});

it('keys that arrive before Tab or a click change nothing: they were meant for the call', async () => {
  for (const key of ['m', 'f', '1', 'Enter']) await panel.keyboard.press(key as 'm');

  await waitForText(panel, '3 items, 3 to commit');
  expect(await panel.evaluate(() => document.body.innerText)).not.toContain('See you');
});

it('the whole ritual takes at most 12 key presses and no pointer', async () => {
  const pressed: string[] = [];
  async function press(key: string, then: string): Promise<void> {
    pressed.push(key);
    if (key === 'C') await panel.keyboard.down('Shift');
    await panel.keyboard.press(key as 'm');
    if (key === 'C') await panel.keyboard.up('Shift');
    await waitForText(panel, then);
  }

  await press('Tab', '3 items');
  await press('ArrowDown', '3 items');
  await press('C', '3 to commit');
  await press('C', 'both committed');
  await press('Enter', 'Start time');
  await press('1', 'Download invite');
  await press('Enter', 'Use this agenda');
  await press('Enter', 'Today was worth my time');
  await press('8', 'Your answer is in');
  await press('9', 'said aloud');
  await press('Enter', 'See you');
  expect(pressed.length).toBeLessThanOrEqual(12);
});

it('each commitment, the date and each feedback answer took a press of its own', async () => {
  const stored = await panel.evaluate(async () => {
    const open = indexedDB.open('last-ten');
    const db = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const all = (table: string) =>
      new Promise<Record<string, unknown>[]>((resolve) => {
        const request = db.transaction(table).objectStore(table).getAll();
        request.onsuccess = () => resolve(request.result as Record<string, unknown>[]);
      });
    return {
      items: await all('actionItems'),
      feedback: await all('feedback'),
      sessions: await all('sessions'),
    };
  });

  expect(stored.items).toHaveLength(3);
  for (const item of stored.items) {
    expect(item['commitmentMentor']).toMatchObject({ as: 'own-word' });
    expect(item['heardMentoree']).toMatchObject({ as: 'said-aloud' });
  }
  expect(stored.feedback.map(({ by, as, overall, heard }) => ({ by, as, overall, heard }))).toEqual(
    expect.arrayContaining([
      { by: 'mentor', as: 'own-word', overall: 8, heard: null },
      { by: 'mentoree', as: 'said-aloud', overall: 9, heard: null },
    ]),
  );
  expect(stored.sessions.filter(({ status }) => status === 'planned')).toHaveLength(1);
});
