import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchWithExtension, type RunningChromium } from './harness/chromium.ts';
import { keepState } from './harness/keep-state.ts';
import { clickAria, waitForAria } from './harness/page-tools.ts';
import { readTable } from './harness/records.ts';
import { addItems, clockIn, fill, openStep, waitForText } from './harness/ritual.ts';
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

/** Everything a screen reader could say of the page. */
async function spoken(page: Page): Promise<string> {
  return JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
}

/** Empties a field by its keys. */
async function clear(page: Page, name: string): Promise<void> {
  await clickAria(page, name);
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.press('Backspace');
}

describe('in the set-up form', () => {
  let panel: Page;

  beforeAll(async () => {
    chromium = await launchWithExtension({ server });
    const call = await chromium.openCall('https://meet.google.com/abc-defg-hij?standin=in-call');
    await clickAria(call, 'This is a mentoring call');
    panel = await chromium.panel();
    await waitForAria(panel, 'Who are you meeting?');
  });

  afterAll(async () => {
    await chromium.close();
  });

  it('a name of blanks, an address that is none and no clock time each get a sentence', async () => {
    await fill(panel, 'Who are you meeting?', '   ');
    await clickAria(panel, 'Start');
    await waitForText(panel, 'Enter the name of the person you meet.');

    await fill(panel, 'Who are you meeting?', 'Ana Silva');
    await fill(panel, "Partner's e-mail", 'ana at example');
    await clickAria(panel, 'Start');
    await waitForText(panel, 'That isn’t an e-mail address.');

    await clear(panel, "Partner's e-mail");
    await clickAria(panel, 'Another time…');
    await clickAria(panel, 'Start');
    await waitForText(panel, 'Choose the time the call ends');
    expect(await readTable(panel, 'mentorships')).toEqual([]);
  });

  it('a name of 300 characters and an end by the clock, just work', async () => {
    const end = clockIn(40);
    await clear(panel, 'Who are you meeting?');
    await panel.keyboard.sendCharacter('Wolfeschlegelsteinhausen'.repeat(13).slice(0, 300));
    await fill(panel, 'Clock time', end.time);
    await clickAria(panel, 'Start');

    await waitForAria(panel, 'Add an action item');
    const [mentorship] = await readTable(panel, 'mentorships');
    const name = String(mentorship?.['partnerName']);
    expect(name).toBe('Wolfeschlegelsteinhausen'.repeat(13).slice(0, 200));
    const [call] = await readTable(panel, 'calls');
    const endsAt = new Date(String(call?.['saidEndsAt']));
    expect(endsAt.getHours() * 60 + endsAt.getMinutes()).toBe(
      Number(end.time.slice(0, 2)) * 60 + Number(end.time.slice(3)),
    );
    const overflow = () =>
      panel.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
  });
});

describe('in the wrap-up', () => {
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

  const items = async () =>
    (await readTable(panel, 'actionItems')).filter((row) => row['deletedAt'] === null);

  it('an item of only blanks gets a sentence, which goes when typing goes on', async () => {
    await clickAria(panel, 'Add an action item');
    await panel.keyboard.type('   ');
    await panel.keyboard.press('Enter');
    await waitForText(panel, 'Type what needs to be done first.');

    await panel.keyboard.type('Draft CV');
    expect(await panel.evaluate(() => document.body.innerText)).not.toContain(
      'Type what needs to be done first',
    );
    expect(await items()).toEqual([]);
  });

  it('pasted lines are an item each, on the list in their order', async () => {
    await panel.bringToFront();
    await clickAria(panel, 'Add an action item');
    await panel.evaluate(() => {
      const data = new DataTransfer();
      data.setData(
        'text/plain',
        'Draft CV by tomorrow\r\n\r\n   \nRead the paper !nice\nCall the lab @mentor\n',
      );
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.querySelector('#add-action-item')?.dispatchEvent(event);
    });

    await waitForText(panel, '3 items');
    expect(
      (await items())
        .toSorted((a, b) => Number(a['position']) - Number(b['position']))
        .map(({ text, priority, owner }) => ({ text, priority, owner })),
    ).toEqual([
      { text: 'Draft CV', priority: 'must', owner: 'mentoree' },
      { text: 'Read the paper', priority: 'nice', owner: 'mentoree' },
      { text: 'Call the lab', priority: 'must', owner: 'mentor' },
    ]);
  });

  it('emoji, right-to-left text and a very long word are kept and drawn in their own direction', async () => {
    const odd = ['Bake 👩🏽‍🔬🧁 and bring them', 'לקרוא את המאמר', `Read ${'x'.repeat(400)}`];
    await addItems(panel, odd);
    await waitForText(panel, '3 items');

    expect(new Set((await items()).map(({ text }) => text))).toEqual(new Set(odd));
    const directions = await panel.$$eval('[id^="item-text-"]', (texts) =>
      texts.map((text) => getComputedStyle(text).direction),
    );
    expect(directions).toEqual(['ltr', 'rtl', 'ltr']);
    const overflow = await panel.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });

  it('a past date, an end before the start and words that say nothing get a sentence, and nothing is booked', async () => {
    await openStep(panel, 'Next meeting');
    const yesterday = clockIn(-24 * 60);
    await fill(panel, 'Date', yesterday.date);
    await fill(panel, 'Start time', yesterday.time);
    await waitForText(panel, 'That time has passed.');
    await fill(panel, 'Another time, in words', 'tomorrow 3pm for 2 min');
    await panel.keyboard.press('Enter');
    await waitForText(panel, 'Choose an end after the start');
    await fill(panel, 'Another time, in words', 'whenever it suits');
    await panel.keyboard.press('Enter');
    await waitForText(panel, 'Last Ten didn’t understand that.');
    expect((await readTable(panel, 'sessions')).filter(({ status }) => status === 'planned')).toEqual([]);

    await fill(panel, 'Another time, in words', 'tomorrow 3pm to 4pm');
    await panel.keyboard.press('Enter');
    await waitForAria(panel, 'Download invite (.ics)');
    const shown = await panel.evaluate(() => document.body.innerText);
    expect(shown).not.toContain('That time has passed.');
    // What the words were taken for is said, hour and length: 3pm alone could have been another one.
    expect(shown).toMatch(/Understood: .+, 3:00\sPM, 1 hr/);
  });

  it('an address that is none is asked for again where the invitation to send asks', async () => {
    await openStep(panel, 'Next meeting');
    const next = clockIn(3 * 24 * 60);
    await fill(panel, 'Date', next.date);
    await fill(panel, 'Start time', next.time);
    await clickAria(panel, 'Finish');
    await clickAria(panel, 'File for Ana');
    await clickAria(panel, 'Save the file for Ana');
    await fill(panel, 'Your e-mail', 'me@example.com');
    await fill(panel, "Partner's e-mail", 'ana@');
    await clickAria(panel, 'Save and download');
    await waitForText(panel, 'That isn’t an e-mail address.');

    expect(await readTable(panel, 'mentorships')).toMatchObject([{ myEmail: null, partnerEmail: null }]);
  });

  it('a later edit takes both ticks back and says so; Drop takes the item away and Undo brings it back', async () => {
    await addItems(panel, ['Draft CV ~2h']);
    await clickAria(panel, 'Ana commits');
    await clickAria(panel, 'Me: I commit');
    await waitForText(panel, 'both committed');

    await clickAria(panel, 'Draft CV');
    await fill(panel, 'What', 'Draft the whole CV');
    await panel.keyboard.press('Enter');
    await waitForText(panel, 'Changed, so both commit again.');
    await waitForText(panel, 'changed after commitment');
    await waitForText(panel, '1 to commit');
    expect(await items()).toMatchObject([
      { text: 'Draft the whole CV', commitmentMentor: null, commitmentMentoree: null },
    ]);

    await clickAria(panel, 'Drop');
    await waitForText(panel, 'none yet');
    await clickAria(panel, 'Undo');
    await waitForText(panel, '1 item');
    expect(await items()).toMatchObject([{ text: 'Draft the whole CV', status: 'open' }]);
  });

  it('my number is in neither the page nor its accessibility tree until the partner’s is in', async () => {
    await openStep(panel, 'Feedback');
    expect(await panel.$$('[aria-pressed="true"]')).toEqual([]);
    await clickAria(panel, '7 of 10');
    await waitForText(panel, 'Your answer is in');
    // Ten buttons for the partner's number remain: none of them looks or sounds chosen, and no 7 stands alone.
    const marked = () =>
      panel.$$eval('.feedback *', (all) =>
        all
          .filter((element) => element.children.length === 0 && !element.closest('.scores__row'))
          .map((element) => element.textContent)
          .join(' | '),
      );
    expect(await marked()).not.toContain('7');
    const buttons = await panel.$$eval('.scores__row button', (all) =>
      all.map((button) => [button.className, button.getAttribute('aria-pressed')].join(' ')),
    );
    expect(buttons).toHaveLength(10);
    expect(new Set(buttons).size).toBe(1);
    const heard = await spoken(panel);
    expect(heard.match(/7 of 10/g)).toHaveLength(1);
    expect(heard).not.toMatch(/"pressed":true/);

    await clickAria(panel, '9 of 10');
    await waitForText(panel, 'said aloud');
    await expect.poll(marked).toContain('7');
    expect(await marked()).toContain('9');
  });

  it('agenda lines move by Alt and the arrow keys, the caret goes along, and the text can be edited', async () => {
    await addItems(panel, ['Draft CV', 'Read the paper']);
    await openStep(panel, 'Next meeting');
    const next = clockIn(3 * 24 * 60);
    await fill(panel, 'Date', next.date);
    await fill(panel, 'Start time', next.time);
    await waitForAria(panel, 'Download invite (.ics)');
    await openStep(panel, 'Agenda');
    await clickAria(panel, 'Use this agenda');
    const lines = () =>
      panel.$$eval('.agenda__text', (all) => all.map((line) => (line as HTMLTextAreaElement).value));
    await expect.poll(async () => (await lines()).slice(1, 3)).toEqual(['Draft CV', 'Read the paper']);

    const [, , third] = await panel.$$('.agenda__text');
    await third?.focus();
    await panel.keyboard.down('Alt');
    await panel.keyboard.press('ArrowUp');
    await expect.poll(async () => (await lines()).slice(1, 3)).toEqual(['Read the paper', 'Draft CV']);
    await waitForText(panel, 'Moved to place 2 of 4');
    await panel.keyboard.press('ArrowUp');
    await panel.keyboard.up('Alt');
    await expect.poll(async () => (await lines())[0]).toBe('Read the paper');
    const focused = () => panel.evaluate(() => (document.activeElement as HTMLTextAreaElement | null)?.value);
    expect(await focused()).toBe('Read the paper');

    await panel.keyboard.press('End');
    await panel.keyboard.type(' twice');
    const stored = async () => (await readTable(panel, 'agendaItems')).map(({ text }) => text);
    await expect.poll(stored).toContain('Read the paper twice');
    await waitForText(panel, 'Agenda');
    expect(chromium.contextErrors).toEqual([]);
  });
});
