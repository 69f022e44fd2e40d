import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededYear } from '../../seed/seeded-year.ts';
import { startServer, type StandInServer } from '../harness/server.ts';
import { launchFirefox, storeRows, type RunningFirefox } from './firefox.ts';

let server: StandInServer;
let firefox: RunningFirefox;

const itemCount = async () => (await firefox.table('actionItems')).length;

beforeAll(async () => {
  server = await startServer();
  firefox = await launchFirefox(server);
  await firefox.page('readback.html');
  await firefox.run(storeRows, seededYear(Date.now()));
});

afterAll(async () => {
  await firefox.close();
  await server.close();
});

describe('In a real Firefox', () => {
  it('a safety copy is made, of all there is', async () => {
    await firefox.page('options.html#your-data');
    await firefox.click('Make one now');
    await firefox.until(`return document.querySelector('.copies__row')`);
    const { copies } = await firefox.run<{ copies: object[] }>(
      `return browser.storage.local.get('safety-copies').then((all) => all['safety-copies'])`,
    );
    expect(copies).toMatchObject([{ number: 1, records: 267 }]);
  });

  it('the undo of a deletion of everything leaves what was written since', async () => {
    const items = await itemCount();
    await firefox.click('Delete everything');
    await firefox.click('Delete everything now');
    await expect.poll(itemCount).toBe(0);
    await firefox.fill('Start the wrap-up this many minutes before the end', '17');
    const lead = async () => {
      const rows = await firefox.table('device');
      return rows.find(({ key }) => key === 'settings')?.['value'] as { leadMinutes: number } | undefined;
    };
    await expect.poll(async () => (await lead())?.leadMinutes).toBe(17);
    await firefox.click('Undo');
    await expect.poll(itemCount).toBe(items);
    expect((await lead())?.leadMinutes).toBe(17);
  });

  it('a store that vanished is told from a first run, and the newest copy brings all of it back', async () => {
    const before = await firefox.table('actionItems');
    // Until the background has looked, an empty store is still what the person asked for.
    const isBeingEmptied = () =>
      firefox.run<boolean>(
        `return browser.storage.local.get('record-marker').then((all) => all['record-marker'].isBeingEmptied)`,
      );
    await expect.poll(isBeingEmptied).toBe(false);
    await firefox.run(
      `return new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('last-ten');
        request.onsuccess = () => resolve(true);
        request.onerror = () => reject(request.error);
      });`,
    );
    await firefox.page('popup.html');
    await firefox.untilText('the browser has lost it');
    await firefox.page('missing.html');
    await firefox.untilText('The newest safety copy is from');
    await firefox.run(`document.querySelector('.copies__row button').click()`);
    await firefox.untilText('Safety copy of');
    await firefox.click('Restore');
    await firefox.untilText('Your record is back');
    expect(await firefox.table('actionItems')).toEqual(before);
    await firefox.page('record.html');
    await firefox.untilText('Mentoring with Ana Silva');
  });
});
