import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWithExtension } from './harness/chromium.ts';
import { long } from './harness/long.ts';
import { clickAria, hasAria, waitForAria } from './harness/page-tools.ts';
import { readTable, type StoredRecord } from './harness/records.ts';
import { addItems, clockIn, fill, openStep, setLeadMinutes, setUp, waitForText } from './harness/ritual.ts';
import { startServer, type StandInServer } from './harness/server.ts';
import { startWrapUp } from './harness/wrap-up.ts';

let server: StandInServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.close();
});

type Tables = Readonly<
  Record<'actionItems' | 'sessions' | 'agendaItems' | 'feedback' | 'drafts', StoredRecord[]>
>;

/** One act of the scripted wrap-up, and whether it is on record. */
interface Act {
  readonly name: string;
  run(panel: Page): Promise<void>;
  isKept(tables: Tables): boolean;
}

const takeaway = 'Small steps, each of them written down before we hang up, are what carries us on';
const textOf = ({ text }: StoredRecord) => text;

const acts: readonly Act[] = [
  {
    name: 'the first action item',
    run: (panel) => addItems(panel, ['Draft CV by tomorrow ~2h']),
    isKept: ({ actionItems }) => actionItems.some((row) => textOf(row) === 'Draft CV'),
  },
  {
    name: 'the second action item',
    run: (panel) => addItems(panel, ['Read the paper @mentor !nice']),
    isKept: ({ actionItems }) => actionItems.some((row) => textOf(row) === 'Read the paper'),
  },
  {
    name: 'the mentoree’s yes to all',
    run: async (panel) => {
      await clickAria(panel, 'Mentoree commits to all');
      await panel.waitForFunction(
        () => document.querySelectorAll('input[type=checkbox]:checked').length >= 2,
      );
    },
    isKept: ({ actionItems }) => actionItems.every(({ heardMentoree }) => heardMentoree !== null),
  },
  {
    name: 'the next meeting',
    run: async (panel) => {
      await openStep(panel, 'Next meeting');
      const next = clockIn(3 * 24 * 60);
      await fill(panel, 'Date', next.date);
      await fill(panel, 'Start time', next.time);
      await waitForAria(panel, 'Download invite (.ics)');
    },
    isKept: ({ sessions }) => sessions.some(({ status }) => status === 'planned'),
  },
  {
    name: 'the agenda',
    run: async (panel) => {
      await openStep(panel, 'Agenda');
      await clickAria(panel, 'Use this agenda');
      await waitForText(panel, 'finalises it by');
    },
    isKept: ({ agendaItems }) => agendaItems.length > 0,
  },
  {
    name: 'my number',
    run: async (panel) => {
      await openStep(panel, 'Feedback');
      await clickAria(panel, '8 of 10');
      await waitForText(panel, 'Your answer is in');
    },
    isKept: ({ feedback }) => feedback.some(({ overall }) => overall === 8),
  },
  {
    name: 'the end of the wrap-up',
    run: async (panel) => {
      await clickAria(panel, 'Finish');
      await waitForText(panel, 'See you');
    },
    isKept: ({ sessions }) => sessions.some(({ wrapUpFinishedAt }) => wrapUpFinishedAt !== null),
  },
];

/** Runs the acts until the browser is gone; returns when each was seen to be done, in ms. */
async function play(panel: Page): Promise<readonly { readonly act: Act; readonly doneAt: number }[]> {
  const done: { act: Act; doneAt: number }[] = [];
  try {
    for (const act of acts) {
      await act.run(panel);
      done.push({ act, doneAt: Date.now() });
    }
    await openStep(panel, 'Feedback');
    await panel.keyboard.sendCharacter(takeaway);
  } catch {
    // The browser was killed under the script: what was done until then is what counts.
  }
  return done;
}

async function tablesOf(page: Page): Promise<Tables> {
  const names = ['actionItems', 'sessions', 'agendaItems', 'feedback', 'drafts'] as const;
  const rows = await Promise.all(names.map((name) => readTable(page, name)));
  return Object.fromEntries(names.map((name, index) => [name, rows[index]])) as unknown as Tables;
}

const longestScriptMs = 2600;
/** When the browser is killed, in ms after the script began: fifty random moments in the long run. */
const kills = long
  ? fc.sample(fc.integer({ min: 0, max: longestScriptMs }), { numRuns: 50, seed: Date.now() })
  : [1800];

describe('A browser killed in the middle of a wrap-up', () => {
  it.each(kills)(
    'after %i ms has lost nothing but what was done in the last half second',
    async (afterMs) => {
      const { chromium, panel } = await startWrapUp({ server });
      const playing = play(panel);
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      const killedAt = Date.now();
      await chromium.kill();
      const done = await playing;

      const again = await launchWithExtension({ server, userDataDir: chromium.userDataDir });
      const back = await again.extensionPage('sidepanel.html');
      // Chromium installs an unpacked extension anew at each start, so the first run's page opens in front.
      await again.browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
      await back.bringToFront();
      await waitForText(back, 'Ana Silva');
      const tables = await tablesOf(back);
      const due = done.filter(({ doneAt }) => doneAt < killedAt - 500);
      expect(due.filter(({ act }) => !act.isKept(tables)).map(({ act }) => act.name)).toEqual([]);
      // Nothing is there twice, and nothing is there in part.
      const texts = tables.actionItems.map(textOf);
      expect(new Set(texts).size).toBe(texts.length);
      for (const { mentorshipId, revisions } of tables.actionItems) {
        expect(mentorshipId).toEqual(expect.any(String));
        expect(revisions).toEqual(expect.any(Object));
      }
      expect(again.contextErrors).toEqual([]);
      await again.close();
    },
  );
});

it('A worker stopped before every message answers each of them', async () => {
  const chromium = await launchWithExtension({ server });
  await setLeadMinutes(await chromium.extensionPage('options.html'), 60);
  const call = await chromium.openCall('https://meet.google.com/abc-defg-hij?standin=in-call');
  const act = async (name: string) => {
    await waitForAria(call, name);
    await chromium.stopWorker();
    await clickAria(call, name);
  };
  await act('This is a mentoring call');
  const panel = await chromium.panel();
  await chromium.stopWorker();
  await setUp(panel, 'Ana Silva', '45');
  await call.bringToFront();
  await act('Runs 5 min longer');
  const endsAt = async () => (await readTable(await chromium.serviceWorker(), 'calls'))[0]?.['saidEndsAt'];
  const later = new Date(Date.now() + 48 * 60_000).toISOString();
  await expect.poll(async () => String(await endsAt()) > later).toBe(true);
  await act('In 5 minutes');
  await expect.poll(() => hasAria(call, 'In 5 minutes')).toBe(false);
  const snoozed = async () => (await readTable(await chromium.serviceWorker(), 'calls'))[0]?.['snoozedUntil'];
  expect(await snoozed()).toEqual(expect.any(String));
  expect(chromium.contextErrors).toEqual([]);
  await chromium.close();
});
