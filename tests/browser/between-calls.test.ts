import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SeededYear } from '../seed/seeded-year.ts';
import type { RunningChromium } from './harness/chromium.ts';
import { takeDownload } from './harness/downloads.ts';
import { keepState } from './harness/keep-state.ts';
import { clickAria, hasAria, rowsAreDrawn, waitForAria } from './harness/page-tools.ts';
import { readTable, storeRows } from './harness/records.ts';
import { clockIn, fill, waitForText } from './harness/ritual.ts';
import { launchSeeded, shownText } from './harness/seeded.ts';
import { requestsBeyond, startServer, type StandInServer } from './harness/server.ts';

let server: StandInServer;
let chromium: RunningChromium;
let year: SeededYear;
let popup: Page;
let putBack: () => Promise<void>;

beforeAll(async () => {
  server = await startServer();
  ({ chromium, year } = await launchSeeded({ server }));
  putBack = await keepState(chromium);
});

afterAll(async () => {
  await chromium.close();
  await server.close();
});

beforeEach(async () => {
  await putBack();
  popup = await openPopup();
});

async function openPopup(): Promise<Page> {
  const page = await chromium.extensionPage('popup.html');
  await page.bringToFront();
  await waitForText(page, 'Record: Ana Silva');
  await rowsAreDrawn(page);
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
    await popup.click('[data-person-line]');
    await clickAria(popup, 'Agenda (draft)');
    await clickAria(popup, 'Use this agenda');
    await clickAria(popup, 'Mark as final');
    await expect.poll(async () => (await planned())?.['agendaFinalisedAt']).not.toBeNull();
    await waitForText(popup, 'agenda final');
    await clickAria(popup, 'Invite');
    await clickAria(popup, 'Download invite (.ics)');
    expect(await takeDownload(chromium.downloadsDir, '.ics')).toContain('BEGIN:VEVENT');
  });

  it('is moved, and called off with the way back', async () => {
    const before = await planned();
    await popup.click('[data-person-line]');
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
    const field = await popup.waitForSelector('::-p-aria([name="Add or find action items"])');
    await field?.type('? May I ask about money');
    await popup.keyboard.press('Enter');
    await waitForText(popup, 'Parked for the next agenda');
    await popup.click('[data-person-line]');
    await clickAria(popup, 'Agenda (draft)');
    const drafted = () =>
      popup.$$eval('.agenda__draft', (lines) => lines.map((line) => line.textContent).join());
    await expect.poll(drafted).toContain('May I ask about money');
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
    const agendaFinalBy = clockIn(-2 * 24 * 60).date;
    await storeRows(popup, 'sessions', [{ ...session, startsAt, endsAt, agendaFinalBy }]);
    const [ana] = year.mentorships;
    await storeRows(popup, 'mentorships', [{ ...ana, role: 'mentoree' }]);
    await popup.close();
    popup = await openPopup();
    await popup.locator('.slim-line').click();
    await waitForText(popup, '1 more');
    const shown = () => popup.$$eval('.reminder p', (all) => all.map(({ textContent }) => textContent));
    const first = await shown();
    expect(first).toEqual([
      expect.stringMatching(/^Mark the agenda for your meeting with Ana Silva as final by /),
    ]);
    await clickAria(popup, 'Dismiss');
    await expect.poll(async () => (await shown())[0]).not.toBe(first[0]);
    expect(await shown()).toHaveLength(1);
    await clickAria(popup, 'Undo');
    await expect.poll(shown).toEqual(first);
    await clickAria(popup, 'Open the agenda');
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
    await waitForText(popup, 'half-way to your next meeting with Ana Silva');
    server.forgetRequests();
    await popup.locator('.slim-line').click();
    await clickAria(popup, 'Show message');
    await expect.poll(() => shownText(popup)).toContain('Hi Ana Silva, we are half-way to our meeting');
    expect(requestsBeyond(server, [])).toEqual([]);
  });
});

describe('The toolbar between calls', () => {
  it('counts what is due and follows as it is done', async () => {
    await popup.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('[data-item-id]')];
      const mine = rows.find((row) => /You.*was due/s.test(row.innerText));
      mine?.querySelector<HTMLElement>('[data-item-box]')?.focus();
    });
    await popup.keyboard.press('d');
    await expect.poll(badge).toBe('3');
    await popup.keyboard.press('z');
    await expect.poll(badge).toBe('4');
  });
});
