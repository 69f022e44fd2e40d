import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunningChromium } from './harness/chromium.ts';
import { keepState } from './harness/keep-state.ts';
import { clickAria, hasAria, waitForAria } from './harness/page-tools.ts';
import { readTable, storeRows, type StoredRecord } from './harness/records.ts';
import { addItems, openStep, waitForText } from './harness/ritual.ts';
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

describe('an item that was carried twice', () => {
  let panel: Page;
  let putBack: () => Promise<void>;

  beforeAll(async () => {
    ({ chromium, panel } = await startWrapUp({ server }));
    await addItems(panel, ['Write the paper']);
    await waitForText(panel, '1 item');
    const [item] = await readTable(panel, 'actionItems');
    const before = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    const earlier: StoredRecord = {
      ...item,
      sessionId: crypto.randomUUID(),
      createdAt: before(60),
      carriedThrough: [crypto.randomUUID(), crypto.randomUUID()],
    };
    await storeRows(panel, 'actionItems', [earlier]);
    putBack = await keepState(chromium);
  });

  afterAll(async () => {
    await chromium.close();
  });

  beforeEach(async () => {
    await putBack();
    panel = await panelAt(chromium, 400, 720);
    await openStep(panel, 'Last time');
    await waitForText(panel, 'carried 2 times');
  });

  const open = async () =>
    (await readTable(panel, 'actionItems')).filter(
      (row) => row['status'] === 'open' && row['deletedAt'] === null,
    );

  it('asks what it needs instead of being carried, and is not lost by changing one’s mind', async () => {
    await clickAria(panel, 'Carry');
    await waitForText(panel, 'You have carried this twice.');
    expect(await open()).toMatchObject([{ text: 'Write the paper', carriedThrough: { length: 2 } }]);
    await clickAria(panel, 'Cancel');

    await waitForAria(panel, 'Carry');
    expect(await open()).toHaveLength(1);
  });

  it('is split into its parts, and Undo makes it whole', async () => {
    await clickAria(panel, 'Carry');
    await waitForText(panel, 'You have carried this twice.');
    await panel.keyboard.type('Outline\nFirst page');
    await clickAria(panel, 'Split');
    await waitForText(panel, '2 items');
    expect(new Set((await open()).map(({ text }) => text))).toEqual(new Set(['Outline', 'First page']));

    await clickAria(panel, 'Undo');
    await waitForText(panel, 'carried 2 times');
    expect((await open()).map(({ text }) => text)).toEqual(['Write the paper']);
  });

  it('is rewritten and belongs to this session', async () => {
    await clickAria(panel, 'Carry');
    await waitForText(panel, 'You have carried this twice.');
    await panel.keyboard.type('Write one page');
    await clickAria(panel, 'Rewrite');
    await waitForText(panel, '1 item');
    expect(await open()).toMatchObject([{ text: 'Write one page', owner: 'mentoree' }]);
    expect(await hasAria(panel, 'Split')).toBe(false);
  });

  it('is handed over to the other one', async () => {
    await clickAria(panel, 'Carry');
    await clickAria(panel, 'Hand over');
    await waitForText(panel, '1 item');
    expect(await open()).toMatchObject([{ text: 'Write the paper', owner: 'mentor', carriedThrough: [] }]);
  });
});
