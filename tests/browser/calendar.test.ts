import type { ServerResponse } from 'node:http';
import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeFeed } from '../bench/calendar-reader.feed.ts';
import { copyWithHost } from './harness/calendar-copy.ts';
import { calendar, eventNow, knowAna, minute, stamp } from './harness/calendars.ts';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { keepState } from './harness/keep-state.ts';
import { long } from './harness/long.ts';
import { clickAria, hasAria, waitForAria } from './harness/page-tools.ts';
import { clockIn, fill, openStep, waitForText } from './harness/ritual.ts';
import { readTable } from './harness/records.ts';
import { shownText } from './harness/seeded.ts';
import { settledOn } from './harness/settled.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { settingsOn } from './harness/settings.ts';

const host = 'calendar.example.com';
const address = `https://${host}/private/secret-token/basic.ics`;

let server: StandInServer;
let chromium: RunningChromium;
let folder: string;

beforeAll(async () => {
  server = await startServer();
  folder = copyWithHost(host);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

function serve(text: string | Buffer, more: (response: ServerResponse) => void = () => undefined): void {
  server.addRoute(host, new URL(address).pathname, (_, __, response) => {
    response.setHeader('content-type', 'text/calendar; charset=utf-8');
    more(response);
    if (!response.headersSent) response.writeHead(200);
    response.end(text);
  });
}

async function addByAddress(shows: string): Promise<void> {
  const options = await settingsOn(chromium, 'calendars');
  await fill(options, 'Private calendar address (iCal)', address);
  await clickAria(options, 'Add calendar');
  await waitForText(options, shows);
  await options.close();
}

describe('a calendar by its private address', () => {
  beforeEach(async () => {
    server.forgetRequests();
    chromium = await launchWithExtension({ server, dir: folder });
  });

  afterEach(async () => {
    await chromium.close();
  });

  it('of 10,000 events, read in the settings, knows the end of a Meet call: a moved override in a Windows-named zone', async () => {
    await knowAna(chromium);
    const end = Math.round((Date.now() + 8 * minute) / minute) * minute;
    const berlin = (ms: number) =>
      new Date(ms)
        .toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' })
        .replaceAll(/[-:]/g, '')
        .replace(' ', 'T');
    const zone = 'W. Europe Standard Time';
    const yesterday = end - 26 * 60 * minute;
    const series = [
      'BEGIN:VEVENT',
      'UID:series@example.com',
      `DTSTAMP:${stamp(end)}`,
      `DTSTART;TZID=${zone}:${berlin(yesterday)}`,
      `DTEND;TZID=${zone}:${berlin(yesterday + 30 * minute)}`,
      'RRULE:FREQ=DAILY;COUNT=3',
      'SUMMARY:Mentoring',
      'ATTENDEE:mailto:ana@example.com',
      'LOCATION:https://meet.google.com/abc-defg-hij',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:series@example.com',
      `DTSTAMP:${stamp(end)}`,
      'SEQUENCE:2',
      `RECURRENCE-ID;TZID=${zone}:${berlin(yesterday + 24 * 60 * minute)}`,
      `DTSTART;TZID=${zone}:${berlin(end - 40 * minute)}`,
      `DTEND;TZID=${zone}:${berlin(end)}`,
      'SUMMARY:Mentoring, moved',
      'END:VEVENT',
    ].join('\r\n');
    const feed = makeFeed(10_000).replace(/END:VCALENDAR\s*$/, `${series}\r\nEND:VCALENDAR\r\n`);
    serve(feed);
    await addByAddress('of 10002 events');

    const page = await chromium.openCall('https://meet.google.com/abc-defg-hij?standin=in-call');

    await waitForAria(page, 'Wrap up');
    await clickAria(page, 'Wrap up');
    const panel = await chromium.panel();
    await expect.poll(() => shownText(panel)).toContain('from your calendar');
    const shown = new Date(end).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
    expect((await shownText(panel)).replaceAll(/\s/g, ' ')).toContain(shown.replace(/\s/, ' '));
  }, 60_000);

  const callLinks = [
    [
      'Teams by its thread',
      'https://teams.microsoft.com/l/meetup-join/19%3ameeting_abcDEF%40thread.v2/0?context=%7b%7d',
      'https://teams.microsoft.com/v2/?meetingjoin=true&standin=in-call#/l/meetup-join/19:meeting_abcDEF@thread.v2/0',
    ],
    [
      'Teams by its short number',
      'https://teams.microsoft.com/meet/2345678901234?p=AbC',
      'https://teams.microsoft.com/v2/?meetingjoin=true&standin=in-call#/meet/2345678901234?p=AbC',
    ],
    [
      'Teams behind a safe link',
      'https://nam12.safelinks.protection.outlook.com/ap/t-59584e83/?url=https%3A%2F%2Fteams.microsoft.com%2Fmeet%2F2345678901234%3Fp%3DAbC&data=05',
      'https://teams.live.com/v2/?meetingjoin=true&standin=in-call#/meet/2345678901234?p=AbC',
    ],
    [
      'Zoom by its number',
      'https://us02web.zoom.us/j/81234567890?pwd=Zm.1',
      'https://app.zoom.us/wc/81234567890/start?standin=in-call&variant=guest',
    ],
    [
      'Zoom by a personal link',
      'https://us02web.zoom.us/my/ana.silva',
      'https://app.zoom.us/wc/my/ana.silva?standin=in-call&variant=guest',
    ],
  ] as const;
  // How links turn into keys is for unit tests: here a call of each platform is joined.
  it.each(long ? callLinks : callLinks.filter(([name]) => /thread|Zoom by its number/.test(name)))(
    'knows the end of a call on %s',
    async (_, link, call) => {
      await knowAna(chromium);
      serve(
        calendar(
          eventNow(7, ['SUMMARY:Catch up', 'ATTENDEE:mailto:ana@example.com', `DESCRIPTION:Join: ${link}`]),
        ),
      );
      await addByAddress('Catch up');

      const page = await chromium.openCall(call);

      await waitForAria(page, 'Wrap up');
      expect(await readTable(await chromium.serviceWorker(), 'calls')).toMatchObject([
        { phase: 'in-call', scheduledEnd: { source: 'calendar' } },
      ]);
    },
    60_000,
  );

  it('tells apart the two pairs that share one room by who is invited', async () => {
    await knowAna(chromium);
    const link = 'LOCATION:https://meet.google.com/abc-defg-hij';
    serve(calendar(eventNow(7, ['SUMMARY:With somebody else', 'ATTENDEE:mailto:bob@example.com', link])));
    await addByAddress('With somebody else');

    const page = await chromium.openCall('https://meet.google.com/abc-defg-hij?standin=in-call');

    const worker = await chromium.serviceWorker();
    await expect.poll(() => readTable(worker, 'keptEvents')).toHaveLength(1);
    await settledOn(chromium, page, 'in-call');
    expect((await readTable(worker, 'calls')).filter(({ platform }) => platform === 'meet')).toEqual([]);
  }, 60_000);

  it('says that a suggested time is taken, and is read again when the browser starts', async () => {
    await knowAna(chromium);
    serve(
      calendar(
        eventNow(7, [
          'SUMMARY:Catch up',
          'LOCATION:https://meet.google.com/abc-defg-hij',
          'RRULE:FREQ=DAILY;COUNT=30',
        ]),
      ),
    );
    await addByAddress('Catch up');
    const panel = await chromium.extensionPage('sidepanel.html');
    await clickAria(panel, 'Start a wrap-up without a call tab');
    await fill(panel, 'Who are you meeting?', 'Ana Silva');
    await clickAria(panel, 'Start');
    await openStep(panel, 'Next meeting');
    const taken = clockIn(24 * 60);
    await fill(panel, 'Date', taken.date);
    await fill(panel, 'Start time', taken.time);
    await waitForText(panel, 'Your calendar has “Catch up” at that time');

    server.forgetRequests();
    const { userDataDir } = chromium;
    await chromium.close({ keepProfile: true });
    chromium = await launchWithExtension({ server, dir: folder, userDataDir });

    await expect
      .poll(() => server.requests.filter(({ host: asked }) => asked === host).length, { timeout: 20_000 })
      .toBeGreaterThan(0);
  }, 60_000);

  it('is asked of nobody but its own host, only when one was added, and not again while nothing changed', async () => {
    await knowAna(chromium);
    expect(server.requests.filter(({ host: asked }) => asked === host)).toEqual([]);
    let asked304 = 0;
    server.addRoute(host, new URL(address).pathname, (_, request, response) => {
      if (request.headers['if-none-match'] === '"1"') {
        asked304 += 1;
        response.writeHead(304).end();
        return;
      }
      response.writeHead(200, { 'content-type': 'text/calendar', etag: '"1"' });
      response.end(
        calendar(eventNow(7, ['SUMMARY:Catch up', 'LOCATION:https://meet.google.com/abc-defg-hij'])),
      );
    });
    await addByAddress('Catch up');
    const options = await settingsOn(chromium, 'calendars');
    await clickAria(options, 'Refresh');
    await expect.poll(() => asked304).toBe(1);
    await clickAria(options, 'Remove');

    await waitForText(options, 'Removed: calendar.example.com');
    expect(await hasAria(options, 'Refresh')).toBe(false);
    expect(await options.evaluate(() => document.body.innerText)).not.toContain('secret-token');
  }, 60_000);
});

describe('an address that answers with what is no calendar, or too much of one', () => {
  let putBack: () => Promise<void>;

  beforeAll(async () => {
    chromium = await launchWithExtension({ server, dir: folder });
    putBack = await keepState(chromium);
  });

  afterAll(async () => {
    await chromium.close();
  });

  const answers = [
    ['a revoked address', (response: ServerResponse) => response.writeHead(404), '', 'no longer works'],
    [
      'a redirect',
      (response: ServerResponse) => response.writeHead(302, { location: 'https://elsewhere.example/' }),
      '',
      'paste the final address',
    ],
    [
      'a login page',
      (response: ServerResponse) => response.writeHead(200, { 'content-type': 'text/html' }),
      '<html>',
      'web page',
    ],
    ['something else', (response: ServerResponse) => response.writeHead(200), 'hello', 'isn’t a calendar'],
    [
      'an endless rule',
      () => undefined,
      calendar(
        eventNow(5, ['SUMMARY:x', 'RRULE:FREQ=SECONDLY', 'LOCATION:https://meet.google.com/abc-defg-hij']),
      ),
      'Last read',
    ],
    [
      'script in a title',
      () => undefined,
      calendar(
        eventNow(5, ['SUMMARY:<script>alert(1)</script>', 'LOCATION:https://meet.google.com/abc-defg-hij']),
      ),
      '<script>alert(1)</script>',
    ],
    [
      'a million exceptions',
      () => undefined,
      calendar(
        eventNow(5, [
          'SUMMARY:many',
          'RRULE:FREQ=DAILY',
          'LOCATION:https://meet.google.com/abc-defg-hij',
          `EXDATE:${'20200101T000000Z,'.repeat(1_000_000)}20200101T000000Z`,
        ]),
      ),
      'Last read',
    ],
    ['100 MB', () => undefined, Buffer.alloc(100 * 1024 * 1024, 'x'), 'too large'],
  ] as const;
  // Each problem's own sentence is for unit tests: here what is asked of the network, and what could hang.
  const worst = ['a redirect', 'script in a title', 'a million exceptions', '100 MB'];
  it.each(long ? answers : answers.filter(([name]) => worst.includes(name)))(
    'is met with a sentence, and the page stays alive: %s',
    async (_, more, text, sentence) => {
      await putBack();
      serve(text as string, more as never);

      await addByAddress(sentence);

      expect(chromium.contextErrors).toEqual([]);
    },
    60_000,
  );
});
