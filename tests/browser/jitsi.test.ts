import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyWithHost } from './harness/calendar-copy.ts';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { clickAria, hasAria, waitForAria } from './harness/page-tools.ts';
import { readTable } from './harness/records.ts';
import { fill, setUp } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { settingsOn } from './harness/settings.ts';

let server: StandInServer;
let chromium: RunningChromium;
const dir = copyWithHost('jitsi.firma.example');

beforeAll(async () => {
  server = await startServer();
  chromium = await launchWithExtension({ server, dir });
});

afterAll(async () => {
  await chromium.close();
  await server.close();
  rmSync(dir, { recursive: true, force: true });
});

it("a call on a company's own Jitsi is seen from the lobby to the end, once the person adds its address", async () => {
  const options = await settingsOn(chromium, 'call-pages');
  await fill(options, 'Address of the call page', 'https://jitsi.firma.example/WeeklyAna');
  await clickAria(options, 'Add address');
  await waitForAria(options, 'Remove jitsi.firma.example');

  const call = await chromium.openCall('https://jitsi.firma.example/WeeklyAna');
  await call.waitForSelector('#premeeting-name-input');
  expect(await hasAria(call, 'This is a mentoring call')).toBe(false);
  await call.click('[data-testid="prejoin.joinMeeting"]');
  await clickAria(call, 'This is a mentoring call');
  await setUp(await chromium.panel(), 'Ana Silva', '45');
  expect(await readTable(options, 'calls')).toMatchObject([
    { platform: 'jitsi', phase: 'in-call', keys: ['jitsi:jitsi.firma.example/weeklyana'] },
  ]);

  await call.click('[data-testid="toolbox.hangup"]');
  await expect.poll(() => readTable(options, 'calls')).toMatchObject([{ phase: 'left' }]);
}, 60_000);
