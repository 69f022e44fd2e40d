import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { keepState } from './harness/keep-state.ts';
import { clickAria, hasAria, waitForAria } from './harness/page-tools.ts';
import { readTable, storeRows } from './harness/records.ts';
import { addItems, clockIn, fill, setUp, waitForText } from './harness/ritual.ts';
import { shownText } from './harness/seeded.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { panelAt, startWrapUp } from './harness/wrap-up.ts';

let server: StandInServer;
let chromium: RunningChromium;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
});

describe('the popup beside a wrap-up', () => {
  let panel: Page;
  let putBack: () => Promise<void>;

  beforeAll(async () => {
    ({ chromium } = await startWrapUp({ server }));
    putBack = await keepState(chromium);
  });

  afterAll(async () => {
    await chromium.close();
  });

  beforeEach(async () => {
    await putBack();
    panel = await panelAt(chromium, 400, 720);
  });

  it('lists the open items of all mentorships with their deadlines, and a done box with the way back', async () => {
    await addItems(panel, ['Draft CV by 2020-01-02', 'Read the paper']);
    await waitForText(panel, '2 items');
    const [mentorship] = await readTable(panel, 'mentorships');
    const [item] = await readTable(panel, 'actionItems');
    const other = {
      ...mentorship,
      id: crypto.randomUUID(),
      partnerName: 'Bo Lind',
      role: 'mentoree',
      callKeys: [],
    };
    await storeRows(panel, 'mentorships', [other]);
    await storeRows(panel, 'actionItems', [
      {
        ...item,
        id: crypto.randomUUID(),
        mentorshipId: other.id,
        text: 'Ask about the grant',
        dueOn: '2020-01-02',
      },
    ]);
    const popup = await chromium.extensionPage('popup.html');
    for (const text of [
      'Ana Silva',
      'Draft CV',
      'Read the paper',
      'Bo Lind',
      'Ask about the grant',
      'was due',
    ])
      await waitForText(popup, text);

    await clickAria(popup, 'Ask about the grant');
    await waitForText(popup, 'Done: Ask about the grant');
    const statusOf = async () =>
      (await readTable(popup, 'actionItems')).find(({ text }) => text === 'Ask about the grant')?.['status'];
    await expect.poll(statusOf).toBe('done');
    await clickAria(popup, 'Undo');
    await expect.poll(statusOf).toBe('open');
    await waitForAria(popup, 'Ask about the grant');
  });

  it('finds an item, edits it in place, puts it off, and drops it with a reason, by keyboard alone', async () => {
    await addItems(panel, ['Draft CV', 'Read the paper !nice', 'Écrire à Zoë']);
    await waitForText(panel, '3 items');
    const rows = await readTable(panel, 'actionItems');
    const draft = rows.filter(({ text }) => text === 'Draft CV');
    await storeRows(
      panel,
      'actionItems',
      draft.map((row) => ({ ...row, dueOn: '2020-01-02' })),
    );
    const popup = await chromium.extensionPage('popup.html');
    for (const text of ['Overdue', 'Before the next meeting', 'Nice to do']) await waitForText(popup, text);
    const itemCalled = async (words: string) =>
      (await readTable(popup, 'actionItems')).find(({ text }) => String(text).includes(words));

    await popup.keyboard.press('/');
    await popup.keyboard.type('ecrire zoe');
    await expect.poll(() => popup.$$eval('[data-item-id]', (rows) => rows.length)).toBe(1);
    await popup.keyboard.press('Escape');
    await expect.poll(() => popup.$$eval('[data-item-id]', (rows) => rows.length)).toBe(3);

    await popup.focus('[data-item-box]');
    await popup.keyboard.press('s');
    await popup.waitForSelector('::-p-aria([name="Postpone"][role="group"]) button:focus');
    await popup.keyboard.press('Enter');
    await waitForText(popup, 'moved from');
    await expect.poll(async () => (await itemCalled('Draft CV'))?.['dueDaysBefore']).toEqual(['2020-01-02']);

    await popup.focus('[data-item-box]');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('e');
    await popup.waitForSelector('textarea:focus');
    await popup.keyboard.press('End');
    await popup.keyboard.type(' again');
    await popup.keyboard.press('Enter');
    await expect.poll(async () => (await itemCalled('again')) !== undefined).toBe(true);

    await popup.waitForSelector('[data-item-box]:focus');
    await popup.keyboard.press('x');
    await waitForAria(popup, 'Why? (optional)');
    await popup.keyboard.type('Plans have changed');
    await popup.keyboard.press('Enter');
    await expect
      .poll(async () => await itemCalled('again'))
      .toMatchObject({ status: 'dropped', dropReason: 'Plans have changed' });
    await clickAria(popup, 'Undo');
    await expect.poll(async () => (await itemCalled('again'))?.['status']).toBe('open');
    expect(chromium.contextErrors).toEqual([]);
  });

  it('asks what became of a meeting that was agreed and not held, and takes the answer back', async () => {
    const [held] = await readTable(panel, 'sessions');
    const over = { startsAt: '2026-01-08T15:00:00.000Z', endsAt: '2026-01-08T16:00:00.000Z' };
    const id = crypto.randomUUID();
    await storeRows(panel, 'sessions', [{ ...held, ...over, id, uid: id, status: 'planned' }]);
    const popup = await chromium.extensionPage('popup.html');
    const row = async () => (await readTable(popup, 'sessions')).find((session) => session['id'] === id);
    await waitForText(popup, 'Did you meet Ana on Thu, Jan 8');
    await popup.click('.slim-line');

    await clickAria(popup, 'Cancelled');
    await clickAria(popup, 'Both of us');
    await expect.poll(row).toMatchObject({ status: 'cancelled', calledOffBy: 'both' });
    await clickAria(popup, 'Undo');
    await waitForText(popup, 'Did you meet Ana');
    await clickAria(popup, 'Moved');
    const later = clockIn(3 * 24 * 60);
    await fill(popup, 'Date', later.date);
    await fill(popup, 'Start time', '15:00');
    await expect.poll(row).toMatchObject({ status: 'planned', movedFrom: [over.startsAt] });
    await clickAria(popup, 'Undo');
    await waitForText(popup, 'Did you meet Ana');
    await clickAria(popup, 'Yes, somewhere else');
    await expect.poll(row).toMatchObject({ status: 'held', heldElsewhere: true });
  });
});

describe('the popup', () => {
  afterEach(async () => {
    await chromium.close();
  });

  it('starts a wrap-up by hand with no call at all: set-up form, ritual, finished', async () => {
    chromium = await launchWithExtension({ server });
    const popup = await chromium.extensionPage('popup.html');
    await clickAria(popup, 'Start a wrap-up without a call tab');

    const panel = await chromium.panel();
    await setUp(panel, 'Ana Silva', '30');
    await addItems(panel, ['Draft CV']);
    await clickAria(panel, 'Finish');
    await waitForText(panel, 'Saved on this computer');
    await waitForText(panel, 'Draft CV');

    expect(await readTable(panel, 'sessions')).toMatchObject([{ wrapUpFinishedAt: expect.any(String) }]);
    expect(await readTable(panel, 'calls')).toMatchObject([{ platform: 'manual', phase: 'left' }]);
    expect(chromium.contextErrors).toEqual([]);
  });

  it('leads to the very wrap-up that waits, keeps its summary, and starts one by hand though another waits', async () => {
    chromium = await launchWithExtension({ server });
    const byHand = async (partner: string) => {
      const popup = await chromium.extensionPage('popup.html');
      await clickAria(popup, 'Start a wrap-up without a call tab');
      const panel = await chromium.panel();
      await waitForAria(panel, 'Who are you meeting?');
      await setUp(panel, partner, '30');
      return panel;
    };
    const panel = await byHand('Ana Silva');
    const leave = async () => {
      const rows = await readTable(panel, 'calls');
      const left = { phase: 'left', leftAt: new Date().toISOString() };
      await storeRows(
        panel,
        'calls',
        rows.map((row) => ({ ...row, ...left })),
      );
      const begun = new Date().toISOString();
      const sessions = await readTable(panel, 'sessions');
      await storeRows(
        panel,
        'sessions',
        sessions.map((row) => ({ ...row, wrapUpStartedAt: row['wrapUpStartedAt'] ?? begun })),
      );
      await panel.reload();
    };
    await leave();
    await byHand('Bo Lind');
    await leave();
    await waitForText(panel, 'With Bo Lind');

    const popup = await chromium.extensionPage('popup.html');
    await popup.bringToFront();
    // A locator waits until the button stands still: what is read later moves it.
    await popup.locator('::-p-xpath(//button[contains(., "wrap-up with Ana Silva")])').click();
    await waitForText(panel, 'With Ana Silva');
    await clickAria(panel, 'Finish');
    await waitForText(panel, 'Saved on this computer');
    await expect
      .poll(async () =>
        (await readTable(panel, 'sessions')).filter((row) => row['wrapUpFinishedAt'] !== null),
      )
      .toHaveLength(1);
    await waitForText(panel, 'With Ana Silva');
    const last = await chromium.extensionPage('popup.html');
    await waitForText(last, 'Finish the wrap-up with Bo Lind');
    expect(await last.evaluate(() => document.body.innerText)).not.toContain('wrap-up with Ana');
  });

  it('says so where the page of a call cannot be reached, and still leads to a start by hand', async () => {
    chromium = await launchWithExtension({ server });
    // A page that failed to load has the address of a call, and no extension may look into it.
    server.addRoute('meet.google.com', '/bro-kenx-pag', (_url, request) => request.socket.destroy());
    const page = await chromium.browser.newPage();
    await page.goto('https://meet.google.com/bro-kenx-pag').catch((error: unknown) => {
      if (!String(error).includes('ERR_')) throw error;
    });
    await page.bringToFront();

    const popup = await chromium.popup();
    await expect
      .poll(() => shownText(popup))
      .toContain('This call page was open before Last Ten could see it.');
    expect(await hasAria(popup, 'Start a wrap-up without a call tab')).toBe(true);
  });
});
