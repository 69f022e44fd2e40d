import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunningChromium } from './harness/chromium.ts';
import { keepState } from './harness/keep-state.ts';
import { axe, clickAria, waitForAria } from './harness/page-tools.ts';
import { readTable, storeRows } from './harness/records.ts';
import { addItems, openStep, waitForText } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { panelAt, startWrapUp } from './harness/wrap-up.ts';

let server: StandInServer;
let chromium: RunningChromium;
let panel: Page;
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

beforeEach(async () => {
  await putBack();
  panel = await panelAt(chromium, 360, 700);
});

const living = async (table: string) =>
  (await readTable(panel, table)).filter(({ deletedAt }) => deletedAt === null);
const field = '#add-action-item';

describe('a decision', () => {
  it('is kept by a line that begins with an equals sign, told in the recap, and comes back once removed', async () => {
    await panel.type(field, '= We meet in person');
    await waitForAria(panel, 'Decision: keep as text');
    await panel.keyboard.press('Enter');
    await waitForAria(panel, 'Remove: We meet in person');
    expect(await living('actionItems')).toEqual([]);
    expect(await living('agendaItems')).toMatchObject([{ text: 'We meet in person', isDecision: true }]);
    expect(await axe(panel)).toEqual([]);

    await clickAria(panel, 'Remove: We meet in person');
    await clickAria(panel, 'Undo');
    await waitForAria(panel, 'Remove: We meet in person');
    await clickAria(panel, 'Finish');
    await waitForText(panel, 'Decided\nWe meet in person');
  });

  it('is reworded by keyboard where it stands, and has the old words back by one undo', async () => {
    const texts = async () => (await living('agendaItems')).map(({ text }) => text);
    const isOn = (tag: string) =>
      panel.waitForFunction((name) => document.activeElement?.tagName === name, {}, tag);
    await panel.type(field, '= We meet in person');
    await panel.keyboard.press('Enter');
    await waitForAria(panel, 'Remove: We meet in person');
    await panel.focus('.decision__text');
    await panel.keyboard.press('Enter');
    await isOn('TEXTAREA');
    await panel.keyboard.type(' on Mondays');
    await panel.keyboard.press('Enter');
    await expect.poll(texts).toEqual(['We meet in person on Mondays']);
    await isOn('BUTTON');
    await panel.keyboard.press('Enter');
    await isOn('TEXTAREA');
    expect(await axe(panel)).toEqual([]);
    await panel.keyboard.type(' or not');
    await panel.keyboard.press('Escape');
    await expect.poll(texts).toEqual(['We meet in person on Mondays']);
    await clickAria(panel, 'Undo');
    await expect.poll(texts).toEqual(['We meet in person']);
  });

  it('typed in the popup is kept with the session held last, and taken back there', async () => {
    const popup = await chromium.extensionPage('popup.html');
    await waitForAria(popup, 'Add or find action items');
    await popup.type('[data-line]', '= Every two weeks');
    await waitForText(popup, 'Decision');
    await popup.keyboard.press('Enter');
    await waitForText(popup, 'Every two weeks');
    const [session] = await living('sessions');
    expect(await living('agendaItems')).toMatchObject([{ sessionId: session?.['id'], isDecision: true }]);
    await clickAria(popup, 'Undo');
    await popup.waitForFunction(() => !document.body.innerText.includes('Every two weeks'));
    expect(await living('agendaItems')).toEqual([]);
  });
});

describe('a third person', () => {
  it('is offered behind @, taken by a press, given back by Escape, and asks for the yes of one alone', async () => {
    await panel.type(field, 'Review the plan @Carla');
    await clickAria(panel, 'Carla: a third person?');
    await waitForAria(panel, 'Carla: keep as text');
    await panel.keyboard.press('Escape');
    await panel.waitForFunction(() => !document.querySelector('.understood__part'));
    await panel.keyboard.press('Enter');
    await waitForText(panel, 'Review the plan @Carla');

    await panel.type(field, 'Introduce the board @Carla @ana');
    await clickAria(panel, 'Carla: a third person?');
    await waitForAria(panel, 'Carla: keep as text');
    expect(await axe(panel)).toEqual([]);
    await panel.keyboard.press('Enter');
    await waitForAria(panel, 'Ana sees to it');
    const items = (await living('actionItems')).toSorted(
      (a, b) => Number(a['position']) - Number(b['position']),
    );
    expect(items).toMatchObject([
      { text: 'Review the plan @Carla', ownerName: '' },
      { text: 'Introduce the board', ownerName: 'Carla', owner: 'mentoree' },
    ]);
    await waitForText(panel, '2 items, 2 to commit');
    await clickAria(panel, 'Ana sees to it');
    await waitForText(panel, '2 items, 1 to commit');
    expect(await axe(panel)).toEqual([]);
  });

  it('is nobody whom a mark of a language only looks like, in the panel and in the popup', async () => {
    await addItems(panel, ['Fix @Override']);
    await waitForText(panel, 'Fix @Override');
    const popup = await chromium.extensionPage('popup.html');
    await popup.setViewport({ width: 320, height: 600 });
    await waitForAria(popup, 'Add or find action items');
    await popup.type('[data-line]', 'Learn @Transactional');
    await waitForAria(popup, 'Transactional: a third person?');
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await axe(popup)).toEqual([]);
    await popup.keyboard.press('Enter');
    await waitForText(popup, 'Learn @Transactional');
    await popup.type('[data-line]', 'Read the plan @Carla');
    await clickAria(popup, 'Carla: a third person?');
    await waitForText(popup, 'Carla');
    await popup.waitForFunction(() => !document.querySelector('.line-field__offer'));
    await popup.keyboard.press('Enter');
    await waitForText(popup, 'Read the plan');
    expect(
      (await living('actionItems'))
        .map(({ text, ownerName }) => [String(text), ownerName] as const)
        .toSorted(([one], [other]) => one.localeCompare(other)),
    ).toEqual([
      ['Fix @Override', ''],
      ['Learn @Transactional', ''],
      ['Read the plan', 'Carla'],
    ]);
    await popup.close();
  });

  it('is named in the row itself, and is known by a small letter from then on', async () => {
    await addItems(panel, ['Review the plan']);
    const owner = await panel.waitForSelector('.item__fact--owner');
    await owner?.select('else');
    await waitForAria(panel, 'Name of the third person');
    await panel.keyboard.type('Emil Nolde');
    await panel.keyboard.press('Enter');
    await waitForText(panel, 'Emil Nolde');
    expect(await living('actionItems')).toMatchObject([{ ownerName: 'Emil Nolde' }]);
    await panel.type(field, 'Send the list @emil');
    await waitForAria(panel, 'Emil Nolde: keep as text');
  });
});

describe('an item that returns', () => {
  it('is answered in Last time, kept as done, and open for the next; Undo takes both back', async () => {
    await addItems(panel, ['Practise the talk every time']);
    await waitForText(panel, 'every time');
    const [item] = await living('actionItems');
    const [session] = await living('sessions');
    const day = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    const earlier = { ...session, id: crypto.randomUUID(), pairingKeys: ['earlier#0'], uid: 'earlier' };
    const times = { startsAt: day(14), endsAt: day(13.9), actualStartAt: day(14), actualEndAt: day(13.9) };
    await storeRows(panel, 'sessions', [{ ...earlier, ...times, wrapUpFinishedAt: day(13.9) } as never]);
    await storeRows(panel, 'actionItems', [
      { ...item, sessionId: earlier.id, createdAt: day(13.95) } as never,
    ]);
    await panel.close();
    panel = await panelAt(chromium, 360, 700);
    await openStep(panel, 'Last time');
    await panel.waitForSelector('.last-time__item');
    await panel.focus('.last-time__item');
    await waitForText(panel, 'Not this time');
    await panel.keyboard.press('d');
    await waitForText(panel, 'Done this time: Practise the talk');
    const states = async () =>
      (await living('actionItems'))
        .map(({ status, sessionId }) => [String(status), sessionId] as const)
        .toSorted(([a], [b]) => a.localeCompare(b));
    expect(await states()).toEqual([
      ['done', earlier.id],
      ['open', session?.['id']],
    ]);
    await clickAria(panel, 'Undo');
    await panel.waitForSelector('.last-time__item');
    expect(await states()).toEqual([['open', earlier.id]]);
    expect(await axe(panel)).toEqual([]);
  });
});
