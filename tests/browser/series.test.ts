import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCalendar } from '../../lib/calendar/reader/read-calendar.ts';
import { readByOthers } from '../setup/find-calendar-reader.ts';
import type { RunningChromium } from './harness/chromium.ts';
import { takeDownload } from './harness/downloads.ts';
import { keepState } from './harness/keep-state.ts';
import { axe, clickAria, waitForAria } from './harness/page-tools.ts';
import { readTable, storeRows } from './harness/records.ts';
import { clockIn, fill, openStep, waitForText } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { panelAt, startWrapUp } from './harness/wrap-up.ts';

let server: StandInServer;
let chromium: RunningChromium;
let putBack: () => Promise<void>;

beforeAll(async () => {
  server = await startServer();
  ({ chromium } = await startWrapUp({ server }));
  putBack = await keepState(chromium);
});

afterAll(async () => {
  await chromium.close();
  await server.close();
});

const choose = (page: Page, name: string, value: string) => page.select(`::-p-aria([name="${name}"])`, value);

/** Agrees on six meetings, the first one in a week. */
async function bookSeries(): Promise<Page> {
  const panel = await panelAt(chromium, 400, 900);
  await openStep(panel, 'Next meeting');
  await waitForAria(panel, 'Repeat');
  await choose(panel, 'Repeat', '7');
  await waitForAria(panel, 'How many meetings');
  const next = clockIn(7 * 24 * 60);
  await fill(panel, 'Date', next.date);
  await fill(panel, 'Start time', next.time);
  await waitForText(panel, 'Meetings: 6.');
  await untilPlanned(panel, 6);
  return panel;
}

async function planned(page: Page): Promise<string[]> {
  const sessions = await readTable(page, 'sessions');
  return sessions
    .filter(({ status, deletedAt }) => status === 'planned' && deletedAt === null)
    .map(({ startsAt }) => String(startsAt))
    .toSorted((a, b) => (a < b ? -1 : 1));
}

async function untilPlanned(page: Page, count: number): Promise<void> {
  await expect.poll(async () => (await planned(page)).length, { timeout: 20_000 }).toBe(count);
}

/** The popup between calls. */
async function popupAfter(panel: Page): Promise<Page> {
  const calls = await readTable(panel, 'calls');
  const leftAt = new Date().toISOString();
  await storeRows(
    panel,
    'calls',
    calls.map((call) => ({ ...call, phase: 'left', leftAt })),
  );
  await panel.close();
  const popup = await chromium.extensionPage('popup.html');
  await (await popup.waitForSelector('[data-person-line]'))?.click();
  await waitForText(popup, 'One of a series.');
  await clickAria(popup, 'Move or cancel');
  await waitForAria(popup, 'Cancel this and all that follow');
  return popup;
}

/** What this machine's clock shows at an instant. */
function clockAt(instant = ''): { date: string; time: string } {
  return clockIn((Date.parse(instant) - Date.now()) / 60_000);
}

const reader = `
import sys, icalendar
for event in icalendar.Calendar.from_ical(sys.stdin.read()).walk('VEVENT'):
    print(event['DTSTART'].dt.strftime('%Y-%m-%d %H:%M'), event['RRULE'].to_ical().decode())`;

describe('a series of meetings', () => {
  beforeEach(() => putBack());

  it('is agreed at once, becomes another with one choice, and ends with one; the invite on disk has all of it', async () => {
    const panel = await bookSeries();
    const starts = await planned(panel);
    await clickAria(panel, 'Download invite (.ics)');
    const invite = await takeDownload(chromium.downloadsDir, '.ics');
    const { date, time } = clockAt(starts[0]);
    expect(readByOthers(reader, invite).trim()).toBe(`${date} ${time} FREQ=WEEKLY;COUNT=6`);
    const found = readCalendar(invite, {
      now: starts[0] ?? '',
      partnerEmails: [],
      keysInText: () => ['any'],
      keyOfLink: () => 'any',
      isKnownTitle: () => true,
    });
    expect(found.events.map(({ startsAt }) => startsAt)).toEqual(starts);
    await choose(panel, 'Repeat', '14');
    await expect.poll(async () => (await planned(panel)).at(-1)).not.toBe(starts.at(-1));
    expect(await planned(panel)).toHaveLength(6);
    await choose(panel, 'Repeat', '');
    await untilPlanned(panel, 1);
    await clickAria(panel, 'Undo');
    await untilPlanned(panel, 6);
  });

  it('is moved and called off in the popup, one meeting or all that follow, and back', async () => {
    const popup = await popupAfter(await bookSeries());
    const before = await planned(popup);
    const later = clockIn(8 * 24 * 60);
    await fill(popup, 'Date', later.date);
    await expect.poll(async () => (await planned(popup))[0]).not.toBe(before[0]);
    expect((await planned(popup)).slice(1)).toEqual(before.slice(1));
    await clickAria(popup, 'this and all that follow');
    await fill(popup, 'Date', clockIn(9 * 24 * 60).date);
    await waitForText(popup, 'Moved: 6');
    await expect.poll(async () => (await planned(popup)).at(-1)).not.toBe(before.at(-1));
    await clickAria(popup, 'Cancel this meeting');
    await untilPlanned(popup, 5);
    await waitForText(popup, '4 more');
    await clickAria(popup, 'Move or cancel');
    await clickAria(popup, 'Cancel this and all that follow');
    await untilPlanned(popup, 0);
    await clickAria(popup, 'Undo');
    await untilPlanned(popup, 5);
  });

  it('is moved and called off from the record, too, where the one that is moved stays where it was', async () => {
    const panel = await bookSeries();
    const before = await planned(panel);
    const record = await chromium.extensionPage('record.html');
    await (await record.waitForSelector('.timeline .timeline__button'))?.click();
    await clickAria(record, 'Move or cancel');
    await waitForText(record, '5 more');
    // Later than the one after it: the row is still there, with the caret in it.
    await fill(record, 'Date', clockIn(16 * 24 * 60).date);
    await expect.poll(async () => (await planned(record))[0]).toBe(before[1]);
    await waitForAria(record, 'Cancel this meeting');
    expect(await record.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('date');
    expect(await axe(record)).toEqual([]);

    await clickAria(record, 'this and all that follow');
    await fill(record, 'Date', clockIn(9 * 24 * 60).date);
    await waitForText(record, ': 6');
    await expect.poll(async () => (await planned(record)).at(-1)).not.toBe(before.at(-1));
    await clickAria(record, 'Cancel this meeting');
    await untilPlanned(record, 5);
    await clickAria(record, 'Undo');
    await untilPlanned(record, 6);
    await waitForAria(record, 'Cancel this and all that follow');
    await clickAria(record, 'Cancel this and all that follow');
    await untilPlanned(record, 0);
    await clickAria(record, 'Undo');
    await untilPlanned(record, 6);
    await record.close();
    await panel.close();
  });

  it('leaves in the record only its next meeting in sight', async () => {
    const panel = await bookSeries();
    const record = await chromium.extensionPage('record.html');
    await waitForText(record, 'Show later planned sessions (5)');
    await clickAria(record, 'Show later planned sessions (5)');
    await expect
      .poll(() => record.evaluate(() => document.querySelectorAll('.timeline__row').length))
      .toBe(7);
    await panel.close();
  });
});
