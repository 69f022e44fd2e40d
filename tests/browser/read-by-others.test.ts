import { afterAll, beforeAll, expect, it } from 'vitest';
import { readByOthers } from '../setup/find-calendar-reader.ts';
import { takeDownload } from './harness/downloads.ts';
import { clickAria } from './harness/page-tools.ts';
import { clockIn, fill, openStep } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { startWrapUp } from './harness/wrap-up.ts';

let server: StandInServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
});

const reader = `
import sys, icalendar
for event in icalendar.Calendar.from_ical(sys.stdin.read()).walk('VEVENT'):
    print(event['SUMMARY'], event['DTSTART'].dt.strftime('%Y-%m-%d %H:%M'), event['SEQUENCE'])`;

it('the invite on disk is read by a library that did not write it, with the booked time', async () => {
  const { chromium, panel } = await startWrapUp({ server });
  const next = clockIn(3 * 24 * 60);
  await openStep(panel, 'Next meeting');
  await fill(panel, 'Date', next.date);
  await fill(panel, 'Start time', next.time);
  await clickAria(panel, 'Download invite (.ics)');
  const invite = await takeDownload(chromium.downloadsDir, '.ics');
  await chromium.close();

  expect(readByOthers(reader, invite).trim()).toBe(
    `Mentoring: Ana Silva and Mentor ${next.date} ${next.time} 0`,
  );
});
