import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { calendar, minute, stamp } from './harness/calendars.ts';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { drop, tabTo } from './harness/hands.ts';
import { axe, clickAria, hasAria, waitForAria } from './harness/page-tools.ts';
import { readTable } from './harness/records.ts';
import { waitForText } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';

const day = 24 * 60 * minute;
const quarter = Math.floor(Date.now() / (15 * minute)) * 15 * minute;
const folder = mkdtempSync(join(tmpdir(), 'last-ten-invitation-'));

let server: StandInServer;
let chromium: RunningChromium;
let panel: Page;

/** A made-up invitation as a calendar file, from `from` on for an hour. */
function ics(from: number): string {
  return calendar(
    [
      'BEGIN:VEVENT',
      `UID:${from}@example.com`,
      `DTSTAMP:${stamp(from)}`,
      `DTSTART:${stamp(from)}`,
      `DTEND:${stamp(from + 60 * minute)}`,
      'SUMMARY:Mentoring',
      'ORGANIZER;CN=Ana Silva:mailto:ana.silva@example.com',
      'LOCATION:https://meet.google.com/new-newn-new',
      'END:VEVENT',
    ].join('\r\n'),
  );
}

function file(name: string, from: number): string {
  const path = join(folder, name);
  writeFileSync(path, ics(from));
  return path;
}

const sessions = async () => readTable(await chromium.serviceWorker(), 'sessions');
const planned = async () =>
  (await sessions()).filter(({ status, deletedAt }) => status === 'planned' && deletedAt === null);
const startsOf = async () => (await planned()).map(({ startsAt }) => Date.parse(String(startsAt)));
const valueOf = (name: string) =>
  panel.$eval(`::-p-aria([name="${name}"])`, (field) => (field as HTMLInputElement).value);

/** Whether a control can be brought to where a click on its middle reaches it. */
const nothingCovers = (selector: string) =>
  panel.$eval(selector, (control) => {
    control.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = control.getBoundingClientRect();
    return control.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });

beforeAll(async () => {
  server = await startServer();
  chromium = await launchWithExtension({ server });
  const popup = await chromium.extensionPage('popup.html');
  await clickAria(popup, 'Start a wrap-up without a call tab');
  panel = await chromium.panel();
  await waitForAria(panel, 'Who are you meeting?');
});

afterAll(async () => {
  await chromium.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a name that is dragged into the set-up form stays a name, a text or a file is read', async () => {
  await drop(panel, '::-p-aria([name="Who are you meeting?"])', { text: 'Ana' });
  await expect.poll(() => valueOf('Who are you meeting?')).toBe('Ana');
  await drop(panel, '.set-up-form', { text: 'Nothing of an invitation.\nNor here.' });
  await waitForText(panel, 'This text has no call link and no clear time.');
  await drop(panel, '.set-up-form', { files: [file('now.ics', quarter)] });
  await waitForText(panel, 'Understood: with Ana Silva (ana.silva@example.com)');
});

it('by the keyboard alone it is used, and Start leaves no way back into a form that is gone', async () => {
  await panel.focus('body');
  await tabTo(panel, 'Use it');
  await panel.keyboard.press('Enter');
  await expect.poll(() => valueOf('Who are you meeting?')).toBe('Ana Silva');
  expect(await hasAria(panel, 'Undo')).toBe(true);
  expect(await axe(panel)).toEqual([]);
  expect(await nothingCovers('.set-up-form [type="submit"]')).toBe(true);
  await tabTo(panel, 'Start');
  await panel.keyboard.press('Enter');
  await waitForAria(panel, 'Add an action item');
  expect(await hasAria(panel, 'Undo')).toBe(false);
  await panel.keyboard.press('z');
  expect(await sessions()).toMatchObject([{ startsAt: new Date(quarter).toISOString() }]);
});

it('dropped on the next meeting it books, a second one moves it, and each can be taken back', async () => {
  const first = quarter + 7 * day;
  await clickAria(panel, 'Next meeting');
  await drop(panel, '.paste-invitation', { files: [file('next.ics', first)] });
  await clickAria(panel, 'Use it');
  await expect.poll(startsOf).toEqual([first]);
  await clickAria(panel, 'Undo');
  await expect.poll(startsOf).toEqual([]);

  await drop(panel, '.paste-invitation', { files: [file('next.ics', first)] });
  await clickAria(panel, 'Use it');
  await expect.poll(startsOf).toEqual([first]);
  const [before] = await planned();
  await drop(panel, '.paste-invitation', { text: ics(first + day) });
  await clickAria(panel, 'Use it');
  await expect.poll(startsOf).toEqual([first + day]);
  await clickAria(panel, 'Undo');
  await expect.poll(startsOf).toEqual([first]);
  const [after] = await planned();
  const { startsAt, endsAt, timeZone, callLink, callKeys, movedFrom } = before ?? {};
  expect(after).toMatchObject({ startsAt, endsAt, timeZone, callLink, callKeys, movedFrom });
});

it('in the popup a copied file is taken by the keyboard alone', async () => {
  const popup = await chromium.extensionPage('popup.html');
  await popup.bringToFront();
  await waitForAria(popup, 'Paste an invitation');
  await tabTo(popup, 'Paste an invitation');
  await popup.keyboard.press('Enter');
  await tabTo(popup, 'Text, link or .ics file of the invitation');
  // A file manager's clipboard is out of reach here: what the browser makes of it is not.
  await popup.evaluate(
    (text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'meeting.ics', { type: 'text/calendar' }));
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    ics(quarter + 21 * day),
  );
  await waitForText(popup, 'Understood: with Ana Silva');
  await tabTo(popup, 'Use it');
  await popup.keyboard.press('Enter');
  await waitForText(popup, 'Booked: Ana Silva');
  expect(await startsOf()).toContain(quarter + 21 * day);
});
