import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWithExtension } from './harness/chromium.ts';
import { long } from './harness/long.ts';
import { clickAria, hasAria, waitForAria, closePanel } from './harness/page-tools.ts';
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
      await clickAria(panel, 'Ana commits to all');
      await panel.waitForFunction(() => document.querySelectorAll('.tick[aria-pressed=true]').length >= 2);
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
      await waitForText(panel, 'marks it as final by');
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

type Done = { readonly act: Act; readonly doneAt: number }[];

/** Runs the acts until the browser is gone; puts into `done` when each was seen to be done, in ms. */
async function play(panel: Page, done: Done): Promise<void> {
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
}

async function tablesOf(page: Page): Promise<Tables> {
  const names = ['actionItems', 'sessions', 'agendaItems', 'feedback', 'drafts'] as const;
  const rows = await Promise.all(names.map((name) => readTable(page, name)));
  return Object.fromEntries(names.map((name, index) => [name, rows[index]])) as unknown as Tables;
}

/** Acts done before are to be kept. */
const graceMs = 500;
/** When the browser is killed: so many ms after so many acts; fifty random moments in the long run. */
const moment = fc.record({
  acts: fc.integer({ min: 1, max: acts.length }),
  ms: fc.integer({ min: graceMs, max: 1500 }),
});
const kills = long ? fc.sample(moment, { numRuns: 50, seed: Date.now() }) : [{ acts: 3, ms: 700 }];

describe('A browser killed in the middle of a wrap-up', () => {
  it.each(kills)(
    '$ms ms after $acts acts has lost nothing but what was done in the last half second',
    async ({ acts: count, ms }) => {
      const { chromium, panel } = await startWrapUp({ server });
      const done: Done = [];
      const playing = play(panel, done);
      const isTime = () => Date.now() > (done[count - 1]?.doneAt ?? Number.POSITIVE_INFINITY) + ms;
      await expect.poll(isTime, { interval: 5 }).toBe(true);
      const killedAt = Date.now();
      await chromium.kill();
      await playing;

      const again = await launchWithExtension({ server, userDataDir: chromium.userDataDir });
      const back = await again.extensionPage('sidepanel.html');
      // Chromium installs an unpacked extension anew at each start, so the first run's page opens in front.
      await again.browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
      await back.bringToFront();
      await waitForText(back, 'Ana Silva');
      const tables = await tablesOf(back);
      const due = done.filter(({ doneAt }) => doneAt < killedAt - graceMs);
      expect(due.length).toBeGreaterThanOrEqual(count);
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
  await closePanel(panel, call);
  await clickAria(call, 'More');
  await act('Call runs 5 min over');
  const endsAt = async () => (await readTable(await chromium.serviceWorker(), 'calls'))[0]?.['saidEndsAt'];
  const later = new Date(Date.now() + 48 * 60_000).toISOString();
  await expect.poll(async () => String(await endsAt()) > later).toBe(true);
  await waitForAria(call, 'Wrap up');
  await clickAria(call, 'More');
  await act('Remind me in 5 min');
  await expect.poll(() => hasAria(call, 'Wrap up')).toBe(false);
  const snoozed = async () => (await readTable(await chromium.serviceWorker(), 'calls'))[0]?.['snoozedUntil'];
  expect(await snoozed()).toEqual(expect.any(String));
  expect(chromium.contextErrors).toEqual([]);
  await chromium.close();
});
