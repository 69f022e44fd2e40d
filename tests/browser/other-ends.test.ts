import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { calendar, eventNow, knowAna, minute } from './harness/calendars.ts';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { long } from './harness/long.ts';
import { clickAria } from './harness/page-tools.ts';
import { readTable } from './harness/records.ts';
import { waitForText } from './harness/ritual.ts';
import { shownText } from './harness/seeded.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { settingsOn } from './harness/settings.ts';

// Ends of calls known from a calendar's file, and from what Meet's home page lists.

let server: StandInServer;
let chromium: RunningChromium;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
});

beforeEach(async () => {
  chromium = await launchWithExtension({ server });
});

afterEach(async () => {
  await chromium.close();
});

it('a chosen file is read like a feed', async () => {
  await knowAna(chromium);
  const file = join(chromium.userDataDir, 'my calendar.ics');
  writeFileSync(
    file,
    calendar(
      eventNow(7, [
        'SUMMARY:From a file',
        'ATTENDEE:mailto:ana@example.com',
        'LOCATION:https://meet.google.com/abc-defg-hij',
      ]),
    ),
  );
  const options = await settingsOn(chromium, 'calendars');
  const field = await options.waitForSelector('[data-subject="calendars"] input[type=file]');
  await field?.uploadFile(file);
  await waitForText(options, 'From a file');

  const page = await chromium.openCall('https://meet.google.com/abc-defg-hij?standin=in-call');

  await clickAria(page, 'Wrap up');
  const panel = await chromium.panel();
  await expect.poll(() => shownText(panel)).toContain('from your calendar');
}, 60_000);

const homePages = [
  [
    'the older',
    '/landing',
    (from: number, to: number) => {
      const card = document.querySelector('[data-call-id]');
      card?.setAttribute('data-begin-time', String(from));
      card?.setAttribute('data-end-time', String(to));
    },
  ],
  [
    'the newer',
    '/home',
    (from: number, to: number) => {
      const card = document.querySelector('[data-a11y-recover]');
      const clock = (ms: number) => new Date(ms).toTimeString().slice(0, 5);
      if (card) card.id = `x_${new Date(from).toISOString().replaceAll(/[-:]|\.\d+/g, '')}`;
      card?.setAttribute('data-a11y-recover', `${card.id},,`);
      const time = document.querySelector('#u1-h');
      if (time) time.textContent = `${clock(from)} – ${clock(to)}`;
    },
  ],
] as const;
it.each(long ? homePages : homePages.slice(1))(
  'a meeting on %s home page gives the end of the call',
  async (_, path, change) => {
    await knowAna(chromium, 'https://meet.google.com/abc-defg-hij');
    const end = Math.round((Date.now() + 7 * minute) / minute) * minute;
    const home = await chromium.openCall(`https://meet.google.com${path}?title=Ana+Silva+and+me`);
    await home.evaluate(change, end - 30 * minute, end);
    const isKept = async () =>
      (await readTable(await chromium.serviceWorker(), 'pageMeetings')).some(
        (row) => row['endsAt'] === new Date(end).toISOString(),
      );
    await expect.poll(isKept, { timeout: 20_000 }).toBe(true);

    const page = await chromium.openCall('https://meet.google.com/abc-defg-hij?standin=in-call');
    await clickAria(page, 'Wrap up');

    const panel = await chromium.panel();
    await expect.poll(() => shownText(panel)).toContain('from the call page');
  },
  60_000,
);
