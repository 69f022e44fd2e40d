import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededYear } from '../../seed/seeded-year.ts';
import { startServer, type StandInServer } from '../harness/server.ts';
import { launchFirefox, storeRows, type RunningFirefox } from './firefox.ts';

/** The Enter key, as WebDriver writes it. */
const enter = '\uE007';

let server: StandInServer;
let firefox: RunningFirefox;

beforeAll(async () => {
  server = await startServer();
  firefox = await launchFirefox(server);
  await firefox.page('readback.html');
  await firefox.run(storeRows, seededYear(Date.now()));
  await firefox.page('popup.html');
  await firefox.until(`return document.querySelector('[data-item-box]')`);
});

afterAll(async () => {
  await firefox.close();
  await server.close();
});

/** The ids of the items at the top: of a long list, the rest is drawn as it is scrolled to. */
const topItems = () =>
  firefox.run<string[]>(
    `return [...document.querySelectorAll('[data-item-id]')].slice(0, 12).map((row) => row.dataset.itemId)`,
  );
const itemWith = async (text: string) =>
  (await firefox.table('actionItems')).find((row) => row['text'] === text && row['status'] === 'open');

async function typeLine(text: string): Promise<void> {
  await firefox.click('Add or find action items');
  await firefox.type(text);
  await firefox.untilText(text.startsWith('?') ? 'Park' : '2 hr');
  await firefox.type(enter);
  await firefox.until(`return document.querySelector('[data-line]').value === ''`);
}

describe('The list between calls in a real Firefox', () => {
  it('adds what is typed, and parks a question', async () => {
    await typeLine('Ask Zora to read it ~2h');
    await expect.poll(() => itemWith('Ask Zora to read it')).toMatchObject({ estimateMinutes: 120 });
    await typeLine('? Where next');
    await expect
      .poll(() => firefox.table('agendaItems'))
      .toContainEqual(expect.objectContaining({ text: 'Where next', sessionId: null, origin: 'parked' }));
  });

  it('is filtered, and whole again by one press', async () => {
    const before = await topItems();
    await firefox.click('Filter and sort');
    await firefox.fill('Whose', 'mine');
    await expect.poll(topItems).not.toEqual(before);
    await firefox.click('Show all');
    await expect.poll(topItems).toEqual(before);
  });

  it('several items are ticked, put off together, and back by one undo', async () => {
    const dueDays = async () =>
      (await firefox.table('actionItems'))
        .filter(({ status }) => status === 'open')
        .map(({ id, dueOn, dueDaysBefore }) => [id, dueOn, dueDaysBefore]);
    const before = await dueDays();
    const [first, second] = await topItems();
    const items = await firefox.table('actionItems');
    const wordsOf = (id?: string) => String(items.find((row) => row['id'] === id)?.['text']);
    await firefox.click('Select several');
    await firefox.click(wordsOf(first));
    await firefox.click(wordsOf(second));
    await firefox.untilText('2 selected');
    await firefox.click('Postpone');
    await firefox.click('In a week');
    await firefox.untilText('2 items postponed to');
    await expect.poll(dueDays).not.toEqual(before);
    await firefox.click('Undo');
    await expect.poll(dueDays).toEqual(before);
  });
});
