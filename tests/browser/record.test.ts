import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsSubjects } from '../../components/app/settings-subjects.ts';
import type { SeededYear } from '../seed/seeded-year.ts';
import type { RunningChromium } from './harness/chromium.ts';
import { takeDownload } from './harness/downloads.ts';
import { openPage } from './harness/layout.ts';
import { axe, clickAria, waitForAria } from './harness/page-tools.ts';
import { readTable } from './harness/records.ts';
import { fill, waitForText } from './harness/ritual.ts';
import { launchSeeded, shownText } from './harness/seeded.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { settingsOn } from './harness/settings.ts';

let server: StandInServer;
let chromium: RunningChromium;
let year: SeededYear;

beforeAll(async () => {
  server = await startServer();
  ({ chromium, year } = await launchSeeded({ server }));
});

afterAll(async () => {
  await chromium.close();
  await server.close();
});

const idOf = (partner: string) =>
  year.mentorships.find(({ partnerName }) => partnerName === partner)?.id ?? '';

async function recordOf(partner: string): Promise<Page> {
  const page = await chromium.extensionPage(`record.html?mentorship=${idOf(partner)}`);
  await page.bringToFront();
  await waitForText(page, `Mentoring with ${partner}`);
  return page;
}

async function pressAltP(page: Page): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.press('p');
  await page.keyboard.up('Alt');
}

/** Enters a date as a person does who has a picker. */
const setDate = (page: Page, date: string): Promise<void> =>
  page.$eval(
    '.correct__times input[type=date]',
    (field, day) => {
      (field as HTMLInputElement).value = day;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    date,
  );

const signsOf = (page: Page) =>
  page.$$eval('.warnings__sign strong', (names) => names.map(({ textContent }) => textContent));

describe.each(['light', 'dark'] as const)('In %s', (scheme) => {
  it.each<[string, string, string]>([
    ['the record', 'record.html', 'Must-dos kept'],
    ['the popup', 'popup.html', 'Ana Silva'],
    ...settingsSubjects.map((subject): [string, string, string] => [
      `the settings of ${subject}`,
      `options.html#${subject}`,
      'Warning signs',
    ]),
    ['everything that is kept', 'data.html', 'Permissions held'],
    ['the page of codes', 'exchange.html', 'Send to partner'],
    ['the page while the record is missing', 'missing.html', 'The newest safety copy is from'],
  ])('%s of a year has nothing serious for axe', async (_, path, text) => {
    const page = await openPage(chromium, path);
    await page.bringToFront();
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await waitForText(page, text);
    if (path === 'record.html') {
      await clickAria(page, 'Table');
      await clickAria(page, 'Show the report');
      await clickAria(page, 'Speak in the team meeting');
      await page.evaluate(() => document.querySelector<HTMLButtonElement>('.timeline__row button')?.click());
    }
    if (['record.html', 'popup.html', 'data.html'].includes(path)) {
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await pressAltP(page);
      await page.waitForSelector('.private__body');
    }
    expect(await axe(page)).toEqual([]);
    await page.close();
  });
});

describe('The record', () => {
  it('shows each picture’s numbers as a table, and gives them as files', async () => {
    const page = await recordOf('Ana Silva');
    await clickAria(page, 'Table');
    const cells = await page.$$eval('.picture__table tbody tr', (rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))),
    );
    expect(cells).toHaveLength(14);
    expect(cells[0]).toEqual([4, 1, 0, 0]);
    await clickAria(page, 'CSV');
    const text = await takeDownload(chromium.downloadsDir, 'last-ten-must-dos.csv');
    expect(text.split('\r\n')[1]).toMatch(/,4,1,0,0$/);
    await page.evaluate(() => {
      const buttons = [...document.querySelectorAll('.picture button')];
      (buttons.find(({ textContent }) => textContent === 'SVG') as HTMLElement | undefined)?.click();
    });
    expect(await takeDownload(chromium.downloadsDir, '.svg')).toContain('<svg');
    await page.close();
  });

  it('opens with four facts, and shows the days between meetings against the rhythm', async () => {
    const page = await recordOf('Bo Lind');
    const facts = await page.$$eval('.facts__fact', (all) =>
      all.map((fact) => (fact as HTMLElement).innerText),
    );
    expect(facts.map((fact) => fact.split('\n')[0])).toEqual([
      'Since',
      'Meetings held',
      'Promises kept',
      'Next meeting',
    ]);
    const held = year.sessions.filter(
      ({ mentorshipId, status }) => mentorshipId === idOf('Bo Lind') && status === 'held',
    );
    expect(facts[1]).toContain(String(held.length));
    expect(facts[2]).toMatch(/\d+%\n\d+ of \d+ must-dos/);
    expect(facts[3]).toContain('no date yet');
    await waitForText(page, 'Rhythm of 21 days');
    expect(await page.$$('.drawing__rhythm')).toHaveLength(1);
    await page.close();
  });

  it('goes on paper whole and in sections, without controls and without what is private', async () => {
    const page = await recordOf('Ana Silva');
    await pressAltP(page);
    await page.waitForSelector('.private__body');
    await page.emulateMediaType('print');
    const shown = await page.$$eval('button, select, textarea, input, .private', (all) =>
      all
        .filter((element) => (element as HTMLElement).offsetParent !== null)
        .map((element) => (element as HTMLElement).className),
    );
    expect(new Set(shown)).toEqual(new Set(['timeline__button']));
    expect(await shownText(page)).not.toMatch(/For your eyes only|Carried again and again/);
    await page.emulateMediaType();
    const pdf = Buffer.from(await page.pdf({ format: 'a4' })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBe(3);
    await page.close();
  });

  it('keeps what is private out of the page until it is asked for, and closes it when the page loses the focus', async () => {
    const page = await recordOf('Bo Lind');
    const html = () => page.content();
    for (const secret of ['Frustration', 'Drifting', 'worth my time'])
      expect(await html()).not.toContain(secret);
    await pressAltP(page);
    await expect
      .poll(() => signsOf(page))
      .toEqual([
        'Meetings called off or missed',
        'No next date',
        'Drifting apart',
        'Spinning wheels',
        'No progress',
        'Frustration',
      ]);
    await waitForText(page, 'Last numbers for “Today was worth my time”: 5, 4, 6.');
    await waitForText(page, ' days between meetings; usually it is 21.');
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await expect.poll(html).not.toContain('Frustration');
    await page.close();
  });

  it('of the mentorship that goes well shows the one sign there is; put aside, it is gone until brought back', async () => {
    const page = await recordOf('Ana Silva');
    await pressAltP(page);
    await expect.poll(() => signsOf(page)).toEqual(['Carried again and again']);
    await waitForText(page, '“Ask the library about the archive” was carried 3 times.');
    await clickAria(page, 'Dismiss');
    await waitForText(page, 'Nothing stands out.');
    await clickAria(page, 'Undo');
    await expect.poll(() => signsOf(page)).toEqual(['Carried again and again']);
    await page.close();
  });

  it('follows the rules of the settings: a changed number brings a sign up, a rule switched off silences one', async () => {
    const settings = await settingsOn(chromium, 'warning-signs');
    await settings.bringToFront();
    await fill(settings, 'Times carried', '4');
    await fill(settings, 'Per cent kept', '101');
    await waitForText(settings, 'Enter a whole number from 1 to 100.');
    const page = await recordOf('Ana Silva');
    await pressAltP(page);
    await waitForText(page, 'Nothing stands out.');
    await settings.bringToFront();
    await clickAria(settings, 'Restore defaults');
    await page.bringToFront();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await expect
      .poll(async () => {
        if ((await page.$('.private__body')) === null) await pressAltP(page);
        return signsOf(page);
      })
      .toEqual(['Carried again and again']);
    await settings.close();
    await page.close();
  });

  it('leads from a sign to a line on the agenda, and to a letter that says only what is ticked', async () => {
    const page = await recordOf('Bo Lind');
    await pressAltP(page);
    await clickAria(page, 'Add to the next agenda');
    await expect
      .poll(async () =>
        (await readTable(page, 'agendaItems')).some((row) =>
          String(row['text']).includes('How we work together'),
        ),
      )
      .toBe(true);
    await clickAria(page, 'Write to the programme manager');
    const letter = () =>
      page.$eval('.warnings__act textarea', (field) => (field as HTMLTextAreaElement).value);
    expect(await letter()).toContain('Noor Haddad');
    expect(await letter()).not.toMatch(/Bo|called off|numbers|days between/);
    await page.evaluate(() => {
      const ticks = [...document.querySelectorAll('.warnings__act .check')];
      ticks
        .find(({ textContent }) => textContent?.includes('days between'))
        ?.querySelector('input')
        ?.click();
    });
    await expect.poll(letter).toContain(' days between meetings');
    expect(await letter()).not.toMatch(/Bo Lind|Your last numbers/);
    await page.close();
  });

  it('takes a goal with words for its five steps, by keyboard', async () => {
    const page = await recordOf('Bo Lind');
    await page.focus('[aria-label="Add a goal"]');
    await page.keyboard.type('Write weekly');
    await page.keyboard.press('Enter');
    await waitForAria(page, '-2 Much less than hoped for');
    for (const [name, words] of [
      ['-2 Much less than hoped for', 'Never'],
      ['-1 Less than hoped for', 'Monthly'],
      ['0 As hoped for', 'Weekly'],
      ['+1 More than hoped for', 'Daily'],
      ['+2 Much more than hoped for', 'A book'],
    ] as const)
      await fill(page, name, words);
    await expect
      .poll(
        async () =>
          (await readTable(page, 'goals')).find((row) => row['text'] === 'Write weekly')?.['anchors'],
      )
      .toEqual(['Never', 'Monthly', 'Weekly', 'Daily', 'A book']);
    await page.close();
  });

  it('puts right what became of a session, and deletes one, with the way back until the page is closed', async () => {
    const page = await recordOf('Bo Lind');
    const [session] = year.sessions.filter(
      ({ mentorshipId, status }) => mentorshipId === idOf('Bo Lind') && status === 'missed',
    );
    const row = async () => (await readTable(page, 'sessions')).find(({ id }) => id === session?.id);
    await page.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('.timeline__button')];
      rows.find(({ innerText }) => innerText.includes('Missed'))?.click();
    });
    await waitForAria(page, 'Status');
    await page.select('select:not(.record__choice)', 'held');
    await expect.poll(async () => (await row())?.['status']).toBe('held');
    await clickAria(page, 'Delete this session');
    await expect.poll(async () => (await row())?.['deletedAt']).not.toBeNull();
    await waitForText(page, 'Deleted on this page');
    await page.evaluate(() => {
      document.querySelector<HTMLButtonElement>('section.warning button')?.click();
    });
    await expect.poll(async () => (await row())?.['deletedAt']).toBeNull();
    await page.close();
  });

  it('has a past session corrected: when it was, what was promised, its agenda and notes, each with the way back', async () => {
    const page = await recordOf('Bo Lind');
    const held = (await readTable(page, 'sessions')).filter(
      ({ mentorshipId, status }) => mentorshipId === idOf('Bo Lind') && status === 'held',
    );
    const [session, before] = held.toSorted((one, other) =>
      String(other['startsAt']).localeCompare(String(one['startsAt'])),
    );
    const row = async () => (await readTable(page, 'sessions')).find(({ id }) => id === session?.['id']);
    await page.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('.timeline__button')];
      rows.find(({ innerText }) => /Held/.test(innerText))?.click();
    });
    await clickAria(page, 'Correct');
    await fill(page, 'Length in minutes', '-10');
    await clickAria(page, 'Save');
    await waitForText(page, 'Choose an end after the start.');
    await setDate(page, String(before?.['startsAt']).slice(0, 10));
    await fill(page, 'Length in minutes', '60');
    await clickAria(page, 'Save');
    await waitForText(page, 'That overlaps your session of');
    await setDate(page, '2031-01-01');
    await clickAria(page, 'Save');
    await waitForText(page, 'That time is still ahead.');
    const earlier = new Date(Date.parse(String(session?.['startsAt'])) - 86_400_000)
      .toISOString()
      .slice(0, 10);
    await setDate(page, earlier);
    await clickAria(page, 'Save');
    await expect.poll(async () => String((await row())?.['startsAt']).slice(0, 10)).toBe(earlier);
    await clickAria(page, 'Undo');
    await expect.poll(async () => (await row())?.['startsAt']).toBe(session?.['startsAt']);

    await page.focus('[aria-label="Add a promise that was forgotten"]');
    await page.keyboard.type('Return the book');
    await page.keyboard.press('Enter');
    await waitForAria(page, 'What became of “Return the book”');
    await page.select('[aria-label="What became of “Return the book”"]', 'done');
    await fill(page, 'Words of “Return the book”', 'Return both books');
    await page.keyboard.press('Enter');
    const item = async () =>
      (await readTable(page, 'actionItems')).find(({ text }) => text === 'Return both books');
    await expect.poll(async () => (await item())?.['status']).toBe('done');
    await fill(page, 'Notes, seen by both of you', 'Met in the library');
    await expect.poll(async () => (await row())?.['notes']).toBe('Met in the library');
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await clickAria(page, 'Undo');
    await expect.poll(async () => (await row())?.['notes']).toBe('');
    await page.close();
  });

  it('hands a relationship over in a report of what was chosen, alone on paper, and changes nothing by it', async () => {
    const page = await recordOf('Ana Silva');
    const all = async () => {
      const tables = ['mentorships', 'sessions', 'actionItems', 'agendaItems', 'goals', 'feedback', 'drafts'];
      return JSON.stringify(await Promise.all(tables.map((table) => readTable(page, table))));
    };
    const before = await all();
    await clickAria(page, 'Prepare a handover');
    await waitForText(page, 'Ana Silva and Kim Berg: handing over');
    await waitForText(page, 'Rhythm: every 14 days');
    const goals = () =>
      page.$eval('.report', (report) => report.textContent?.includes('Publish the first paper'));
    expect(await goals()).toBe(true);
    await page.evaluate(() => {
      const ticks = [...document.querySelectorAll<HTMLElement>('.record__hand-out .check')];
      ticks.find(({ innerText }) => innerText === 'Goals')?.click();
    });
    await expect.poll(goals).toBe(false);
    expect(await axe(page)).toEqual([]);
    await clickAria(page, 'Save as Markdown');
    const text = await takeDownload(chromium.downloadsDir, 'last-ten-handover.md');
    expect(text).toMatch(
      /^---\ntitle: "Ana Silva and Kim Berg: handing over"\ndate: \d{4}-\d{2}-\d{2}\nwith:\n/,
    );
    expect(text).not.toMatch(/worth my time|Carried again|Small steps count/);
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await clickAria(page, 'Print');
    await page.emulateMediaType('print');
    expect(await shownText(page)).toMatch(/^Ana Silva and Kim Berg: handing over/);
    expect(await shownText(page)).not.toContain('Meetings held');
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await shownText(page)).toContain('Meetings held');
    expect(await all()).toBe(before);
    await page.close();
  });

  it('ends a mentorship with a report to keep; the popup is silent about it from then on', async () => {
    const page = await recordOf('Ana Silva');
    await clickAria(page, 'End this mentorship');
    await waitForText(page, 'Ana Silva and Kim Berg: what we did');
    await clickAria(page, 'Save as Markdown');
    const text = await takeDownload(chromium.downloadsDir, '.md');
    expect(text).toMatch(/We met 14 times/);
    expect(text).toMatch(/Speak in the team meeting: from -2 to \+2/);
    expect(text).not.toMatch(/worth my time|Warning/);
    const popup = await chromium.extensionPage('popup.html');
    await waitForText(popup, 'Record: Bo Lind');
    expect(await shownText(popup)).not.toContain('Ana Silva');
    await popup.close();
    await clickAria(page, 'Resume');
    await expect
      .poll(async () => (await readTable(page, 'mentorships')).every(({ status }) => status === 'active'))
      .toBe(true);
    expect(chromium.contextErrors).toEqual([]);
    await page.close();
  });
});
