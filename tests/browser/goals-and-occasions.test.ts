import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningChromium } from './harness/chromium.ts';
import { clickAria, hasAria } from './harness/page-tools.ts';
import { readTable, storeRows } from './harness/records.ts';
import { openStep, waitForText } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { startWrapUp } from './harness/wrap-up.ts';
import { seededYear } from '../seed/seeded-year.ts';

let server: StandInServer;
let chromium: RunningChromium;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await chromium.close();
  await server.close();
});

it('a closing session says so, asks where the goal stands by one key, and hides my answers when the panel loses the focus', async () => {
  const started = await startWrapUp({ server });
  ({ chromium } = started);
  const { panel } = started;
  const [mentorship] = await readTable(panel, 'mentorships');
  const [session] = await readTable(panel, 'sessions');
  const [pattern] = seededYear(Date.now()).goals;
  await storeRows(panel, 'goals', [{ ...pattern, mentorshipId: mentorship?.['id'], text: 'Lead a meeting' }]);
  await storeRows(panel, 'mentorships', [{ ...mentorship, plannedSessions: 2 }]);
  await storeRows(panel, 'sessions', [{ ...session, wrapUpStartedAt: null, occasion: null }]);
  await panel.reload();
  await waitForText(panel, 'Your mentorship is nearly over');

  await openStep(panel, 'Feedback');
  await clickAria(panel, '8 of 10');
  await waitForText(panel, 'Your answer is in');
  await clickAria(panel, '9 of 10');
  await waitForText(panel, 'said aloud');
  await waitForText(panel, 'Where are we now: Lead a meeting');
  await panel.waitForSelector('fieldset[data-choices]:focus');
  await panel.keyboard.press('4');
  await expect.poll(() => readTable(panel, 'goalScores')).toMatchObject([{ level: 1 }]);
  await waitForText(panel, 'Lead a meeting: +1');

  await clickAria(panel, 'More questions');
  await waitForText(panel, 'What have these meetings given you?');
  await panel.evaluate(() => window.dispatchEvent(new Event('blur')));
  await expect.poll(() => hasAria(panel, 'What have these meetings given you?')).toBe(false);
  expect(chromium.contextErrors).toEqual([]);
});
