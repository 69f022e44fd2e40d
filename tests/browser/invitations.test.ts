import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { axe, clickAria, hasAria, waitForAria } from './harness/page-tools.ts';
import { readTable } from './harness/records.ts';
import { fill, waitForText } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';

let server: StandInServer;
let chromium: RunningChromium;

const nextYear = new Date().getUTCFullYear() + 1;

/** A made-up invitation to a meeting from `from` on, by UTC. */
function invitation(from: Date, minutes = 60): string {
  const until = new Date(from.getTime() + minutes * 60_000);
  const day = from.toLocaleDateString('en-US', { dateStyle: 'full', timeZone: 'UTC' });
  const clock = (at: Date) => at.toLocaleTimeString('en-US', { timeStyle: 'short', timeZone: 'UTC' });
  return [
    'From: Ana Silva <ana.silva@example.com>',
    'Subject: Mentoring',
    `When: ${day} ${clock(from)} – ${clock(until)} (UTC)`,
    'https://meet.google.com/new-newn-new',
  ].join('\n');
}

/** Pastes a text into the element that has the focus, as the keyboard does. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

beforeAll(async () => {
  server = await startServer();
  chromium = await launchWithExtension({ server });
});

afterAll(async () => {
  await chromium.close();
  await server.close();
});

describe('an invitation', () => {
  let panel: Page;

  it('pasted into the name of the set-up form fills it once it is used, and the way back empties it', async () => {
    const popup = await chromium.extensionPage('popup.html');
    await clickAria(popup, 'Start a wrap-up without a call tab');
    panel = await chromium.panel();
    await waitForAria(panel, 'Who are you meeting?');
    await panel.focus('::-p-aria([name="Who are you meeting?"])');
    const quarter = new Date(Math.floor(Date.now() / 900_000) * 900_000);
    await paste(panel, invitation(quarter));
    await waitForText(panel, 'Understood: with Ana Silva (ana.silva@example.com)');
    expect(await axe(panel)).toEqual([]);
    await clickAria(panel, 'Use it');
    const name = () =>
      panel.$eval('::-p-aria([name="Who are you meeting?"])', (field) => (field as HTMLInputElement).value);
    await expect.poll(name).toBe('Ana Silva');
    await clickAria(panel, 'Undo');
    await expect.poll(name).toBe('');
  }, 60_000);

  it('used begins the wrap-up with its person, its end and its link', async () => {
    const quarter = new Date(Math.floor(Date.now() / 900_000) * 900_000);
    await panel.focus('::-p-aria([name="Who are you meeting?"])');
    await paste(panel, invitation(quarter, 75));
    await clickAria(panel, 'Use it');
    await clickAria(panel, 'Start');
    await waitForAria(panel, 'Add an action item');
    expect(await readTable(panel, 'mentorships')).toMatchObject([
      { partnerName: 'Ana Silva', partnerEmail: 'ana.silva@example.com', callKeys: ['meet:new-newn-new'] },
    ]);
    const endsAt = new Date(quarter.getTime() + 75 * 60_000).toISOString();
    expect(await readTable(panel, 'sessions')).toMatchObject([{ startsAt: quarter.toISOString(), endsAt }]);
  }, 60_000);

  it('in the next meeting books day, time, length and link', async () => {
    await clickAria(panel, 'Next meeting');
    await clickAria(panel, 'Paste an invitation');
    await fill(
      panel,
      'Text, link or .ics file of the invitation',
      invitation(new Date(Date.UTC(nextYear, 0, 14, 14)), 45),
    );
    await waitForText(panel, 'Understood: with Ana Silva');
    await clickAria(panel, 'Use it');
    await waitForText(panel, 'Booked:');
    const booked = (await readTable(panel, 'sessions')).filter(({ status }) => status === 'planned');
    expect(booked).toMatchObject([
      { startsAt: `${nextYear}-01-14T14:00:00.000Z`, endsAt: `${nextYear}-01-14T14:45:00.000Z` },
    ]);
  }, 60_000);

  it('in the popup books the meeting with somebody new, and not without a time', async () => {
    const popup = await chromium.extensionPage('popup.html');
    await clickAria(popup, 'Paste an invitation');
    await fill(popup, 'Text, link or .ics file of the invitation', 'https://meet.google.com/new-newn-new');
    await waitForText(popup, 'There is no clear future time, so nothing can be booked.');
    expect(await hasAria(popup, 'Use it')).toBe(false);
    const text = invitation(new Date(Date.UTC(nextYear, 1, 4, 9))).replace(
      'Ana Silva <ana.silva@',
      'Carla Diaz <carla@',
    );
    await fill(popup, 'Text, link or .ics file of the invitation', text);
    await waitForText(popup, 'Understood: with Carla Diaz');
    await clickAria(popup, 'Use it');
    await clickAria(popup, 'Book');
    await waitForText(popup, 'Booked: Carla Diaz');
    const names = (await readTable(popup, 'mentorships')).map(({ partnerName }) => partnerName);
    expect(new Set(names)).toEqual(new Set(['Ana Silva', 'Carla Diaz']));
  }, 60_000);
});

describe('a call under a new link, with a mentorship on record', () => {
  it('is asked about in one line without a name, and a no takes it away for good', async () => {
    const address = 'https://meet.google.com/zzz-zzzz-zzz?standin=in-call';
    const call = await chromium.openCall(address);
    await waitForAria(call, 'Yes');
    expect(await hasAria(call, 'This is a mentoring call')).toBe(false);
    await clickAria(call, 'No');
    await expect.poll(() => hasAria(call, 'Yes')).toBe(false);
    const settings = await chromium.extensionPage('options.html');
    await waitForAria(settings, 'Ask once, in one line, about calls with people I haven’t set up');
    expect(await readTable(settings, 'callDecisions')).toHaveLength(2);
  }, 60_000);
});
