import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type StandInServer } from '../harness/server.ts';
import { launchFirefox, type RunningFirefox } from './firefox.ts';

let server: StandInServer;
let firefox: RunningFirefox;

beforeAll(async () => {
  server = await startServer();
  firefox = await launchFirefox(server);
});

afterAll(async () => {
  await firefox.close();
  await server.close();
});

const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//example//EN',
  'BEGIN:VEVENT',
  'UID:call@example',
  'DTSTAMP:20261201T100000Z',
  'DTSTART:20261210T150000Z',
  'DTEND:20261210T160000Z',
  'SUMMARY:Mentoring',
  'LOCATION:https://meet.google.com/abc-defg-hij',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

it('In a real Firefox a calendar is read in a worker, apart from the page', async () => {
  await firefox.page('options.html#calendars');
  const reply = await firefox.run<{ kind: string; content?: { events?: unknown[] } }>(
    `const [text] = arguments;
    const worker = new Worker(browser.runtime.getURL('/calendar-worker.js'), { type: 'module' });
    return new Promise((resolve, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message || 'The worker did not start.'));
      worker.onmessage = ({ data }) => data.kind === 'read' && resolve(data);
      worker.postMessage({
        bytes: new TextEncoder().encode(text),
        now: '2026-12-01T12:00:00.000Z',
        timeZone: 'Europe/Lisbon',
        until: '2027-01-31T00:00:00.000Z',
        partnerEmails: [],
        myEmails: [],
        partnerNames: [],
        addedHosts: [],
      });
    });`,
    calendar,
  );
  expect(JSON.stringify(reply)).toContain('2026-12-10T16:00:00.000Z');
});
