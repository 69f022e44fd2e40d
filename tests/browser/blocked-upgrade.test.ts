import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { readTable } from './harness/records.ts';
import { waitForText } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';

let server: StandInServer;
let chromium: RunningChromium;

beforeAll(async () => {
  server = await startServer();
  chromium = await launchWithExtension({ server });
});

afterAll(async () => {
  await chromium.close();
  await server.close();
});

it('a page of the version before that holds the store is named, and once it is closed the page goes on with all there was', async () => {
  const old = await chromium.extensionPage('offscreen.html');
  await old.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('The store did not open.'));
      });
    await done(indexedDB.deleteDatabase('last-ten'));
    const request = indexedDB.open('last-ten', 30);
    request.onupgradeneeded = () => {
      const keyPaths = { callDecisions: 'hash', drafts: 'key', device: 'key', exportedInvites: 'uid' };
      const plain =
        'mentorships sessions actionItems agendaItems feedback goals goalScores calls calendars keptEvents pageMeetings'
          .split(' ')
          .map((name) => [name, 'id'] as const);
      for (const [name, keyPath] of [...Object.entries(keyPaths), ...plain])
        request.result.createObjectStore(name, { keyPath });
    };
    const held = await done(request);
    held.transaction('drafts', 'readwrite').objectStore('drafts').put({ key: 'a', text: 'Written before' });
    (globalThis as unknown as { held: IDBDatabase }).held = held;
  });

  const popup = await chromium.extensionPage('popup.html');
  await waitForText(popup, 'another of its pages still uses the old version');

  await old.close();
  await waitForText(popup, 'How it works');
  expect(await readTable(popup, 'drafts')).toContainEqual({ key: 'a', text: 'Written before' });
});
