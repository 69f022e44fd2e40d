import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyWithHost } from './harness/calendar-copy.ts';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { clickAria, hasAria, waitForAria } from './harness/page-tools.ts';
import { fill, waitForText } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { settingsOn } from './harness/settings.ts';

let server: StandInServer;
let chromium: RunningChromium;
const dir = copyWithHost('*.zoomgov.com');

beforeAll(async () => {
  server = await startServer();
  chromium = await launchWithExtension({ server, dir });
});

afterAll(async () => {
  await chromium.close();
  await server.close();
  rmSync(dir, { recursive: true, force: true });
});

const call = 'https://agency.zoomgov.com/wc/1601234567/join?standin=in-call';

it('a call on a government host is seen once the person adds its address, also where it is open already', async () => {
  const open = await chromium.openCall(call);
  await open.waitForSelector('#wc-footer');
  expect(await hasAria(open, 'This is a mentoring call')).toBe(false);
  const options = await settingsOn(chromium, 'call-pages');
  await fill(options, 'Address of the call page', 'our usual room');
  await clickAria(options, 'Add address');
  await waitForText(options, 'That isn’t a web address.');
  await fill(options, 'Address of the call page', 'https://us02web.zoom.us/j/81234567890');
  await clickAria(options, 'Add address');
  await waitForText(options, 'This address is already on the list.');

  await fill(options, 'Address of the call page', call);
  await clickAria(options, 'Add address');
  await waitForAria(options, 'Remove agency.zoomgov.com');
  await open.bringToFront();
  await waitForAria(open, 'This is a mentoring call');
  await open.reload();
  await waitForAria(open, 'This is a mentoring call');

  await options.bringToFront();
  await clickAria(options, 'Remove agency.zoomgov.com');
  await waitForAria(options, 'Undo');
  const later = await chromium.openCall(call);
  await later.waitForSelector('#wc-footer');
  const worker = await chromium.serviceWorker();
  expect(await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
  expect(await hasAria(later, 'This is a mentoring call')).toBe(false);
});
