import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SeededYear } from '../seed/seeded-year.ts';
import type { RunningChromium } from './harness/chromium.ts';
import { takeDownload } from './harness/downloads.ts';
import { clickAria, hasAria, waitForAria } from './harness/page-tools.ts';
import { readTable, storeRows } from './harness/records.ts';
import { clockIn, fill, waitForText } from './harness/ritual.ts';
import { launchSeeded } from './harness/seeded.ts';
import { startServer, type StandInServer } from './harness/server.ts';

let server: StandInServer;
let chromium: RunningChromium;
let year: SeededYear;
let popup: Page;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
});

beforeEach(async () => {
  ({ chromium, year } = await launchSeeded({ server }));
  popup = await openPopup();
});

afterEach(async () => {
  await chromium.close();
});

async function openPopup(): Promise<Page> {
  const page = await chromium.extensionPage('popup.html');
  await page.bringToFront();
  await waitForText(page, 'Record: Ana Silva');
  return page;
}

const planned = async () => {
  const known = year.sessions.find(({ status }) => status === 'planned');
  return (await readTable(popup, 'sessions')).find(({ id }) => id === known?.id);
};

const badge = async () => (await chromium.serviceWorker()).evaluate(() => chrome.action.getBadgeText({}));

describe('The next meeting in the popup', () => {
  it('counts the days, has its agenda finalised and its invite downloaded', async () => {
    await waitForText(popup, 'in 10 days');
    await clickAria(popup, 'Agenda (draft)');
    await clickAria(popup, 'Use this agenda');
    await clickAria(popup, 'It is final');
    await expect.poll(async () => (await planned())?.['agendaFinalisedAt']).not.toBeNull();
    await waitForText(popup, 'agenda final');
    await clickAria(popup, 'Invite');
    await clickAria(popup, 'Download invite (.ics)');
    expect(await takeDownload(chromium.downloadsDir, '.ics')).toContain('BEGIN:VEVENT');
  });

  it('is moved, and called off with the way back', async () => {
    const before = await planned();
    await clickAria(popup, 'Move or cancel');
    await fill(popup, 'Date', clockIn(20 * 24 * 60).date);
    await expect.poll(async () => (await planned())?.['movedFrom']).toEqual([before?.['startsAt']]);
    await clickAria(popup, 'Cancel this meeting');
    await expect.poll(async () => (await planned())?.['status']).toBe('cancelled');
    await clickAria(popup, 'Undo');
    await expect.poll(async () => (await planned())?.['status']).toBe('planned');
  });
});

describe('A question that comes up any day', () => {
  it('is parked in one line, waits on the next agenda, and can be taken out again', async () => {
    const field = await popup.waitForSelector('::-p-aria([name="Add an action item"])');
    await field?.type('? May I ask about money');
    await popup.keyboard.press('Enter');
    await waitForText(popup, 'Parked for the next agenda');
    await clickAria(popup, 'Agenda (draft)');
    await waitForText(popup, 'May I ask about money');
    await clickAria(popup, 'Remove: May I ask about money');
    await expect.poll(() => hasAria(popup, 'Remove: May I ask about money')).toBe(false);
    await clickAria(popup, 'Undo');
    await waitForAria(popup, 'Remove: May I ask about money');
  });
});

describe('Reminders', () => {
  it('come one at a time, are put away with the way back, and lead to the agenda', async () => {
    const session = year.sessions.find(({ status }) => status === 'planned');
    const startsAt = new Date(Date.now() + 20 * 3_600_000).toISOString();
    const endsAt = new Date(Date.now() + 21 * 3_600_000).toISOString();
    await storeRows(popup, 'sessions', [{ ...session, startsAt, endsAt }]);
    const [ana] = year.mentorships;
    await storeRows(popup, 'mentorships', [{ ...ana, role: 'mentoree' }]);
    await popup.close();
    popup = await openPopup();
    await waitForText(popup, '1 more');
    const first = await popup.$eval('.reminder p', ({ textContent }) => textContent);
    await clickAria(popup, 'Put away');
    await expect.poll(() => popup.$eval('.reminder p', ({ textContent }) => textContent)).not.toBe(first);
    await clickAria(popup, 'Undo');
    await expect.poll(() => popup.$eval('.reminder p', ({ textContent }) => textContent)).toBe(first);
    if (await hasAria(popup, 'Open the agenda')) await clickAria(popup, 'Open the agenda');
    else {
      await clickAria(popup, 'Put away');
      await clickAria(popup, 'Open the agenda');
    }
    await waitForAria(popup, 'Use this agenda');
    expect(chromium.contextErrors).toEqual([]);
  });

  it('half-way between two meetings give a message to copy, which is sent to nobody', async () => {
    const session = year.sessions.find(({ status }) => status === 'planned');
    const startsAt = new Date(Date.now() + 3 * 86_400_000).toISOString();
    const endsAt = new Date(Date.now() + 3 * 86_400_000 + 3_600_000).toISOString();
    await storeRows(popup, 'sessions', [{ ...session, startsAt, endsAt }]);
    await popup.close();
    popup = await openPopup();
    await waitForText(popup, 'Half-way to your next meeting with Ana Silva');
    await clickAria(popup, 'Show it');
    await waitForText(popup, 'Hi Ana Silva, half-way to our meeting');
  });
});

describe('The toolbar between calls', () => {
  it('counts what is due and follows as it is done', async () => {
    await popup.focus('[data-item-box]');
    await popup.keyboard.press('d');
    await expect.poll(badge).toBe('3');
    await popup.keyboard.press('z');
    await expect.poll(badge).toBe('4');
  });
});
