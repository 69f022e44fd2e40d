import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningChromium } from './chromium.ts';
import {
  cutDueDates,
  everyPage,
  leavePage,
  openPage,
  squeezedLabels,
  sticksOut,
  tangledYeses,
} from './layout.ts';
import { clickAria } from './page-tools.ts';
import { readTable, storeRows } from './records.ts';
import { addItems, openStep, waitForText } from './ritual.ts';
import { bookMeeting, panelAt, seedLastTime, steps } from './wrap-up.ts';

/** What a page shows once it is drawn, where that is not the extension's name. */
const drawnWords: Readonly<Record<string, string>> = {
  record: 'Mentoring with',
  programme: 'Set up a programme',
  reports: 'Read reports',
};

/** Holds every page to its width where names and items are words that end nowhere; `wrapUp` is one with nothing in it. */
export function longWordsHold(wrapUp: () => Promise<RunningChromium>): void {
  let chromium: RunningChromium;

  describe('long unbroken text', () => {
    const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);

    beforeAll(async () => {
      chromium = await wrapUp();
      const panel = await panelAt(chromium, 320, 640);
      await addItems(panel, [long, `${long} !nice @mentor ~2h by tomorrow`]);
      await waitForText(panel, '2 items');
      await seedLastTime(panel, [long]);
      const [mentorship] = await readTable(panel, 'mentorships');
      await storeRows(panel, 'mentorships', [{ ...mentorship, partnerName: long.slice(0, 200) }]);
      await panel.close();
    });

    it('does not widen the panel at 320 pixels, in any step', async () => {
      const panel = await panelAt(chromium, 320, 640);
      await bookMeeting(panel);
      const found: Record<string, string[]> = {};
      for (const step of steps) {
        await openStep(panel, step);
        if (step === 'Agenda') {
          found['Agenda, drafted'] = await sticksOut(panel);
          await clickAria(panel, 'Use this agenda');
          await panel.waitForSelector('.agenda__text');
        }
        if (step === 'Feedback') {
          await clickAria(panel, '8 of 10');
          await waitForText(panel, 'Your answer is in');
          await clickAria(panel, '9 of 10');
          await waitForText(panel, 'said aloud');
          found['Feedback, both'] = await sticksOut(panel);
          await clickAria(panel, 'More questions');
        }
        if (step === 'Next meeting')
          await clickAria(panel, 'More: link, contact, time zone, calendars, cancel');
        if (step === 'Action items') await (await panel.waitForSelector('.item__text'))?.click();
        found[step] = await sticksOut(panel);
      }
      await clickAria(panel, 'Finish');
      await waitForText(panel, 'Saved on this computer');
      found['Finish'] = await sticksOut(panel);
      await panel.close();

      expect(Object.entries(found).filter(([, wide]) => wide.length > 0)).toEqual([]);
    });

    it.each([240, 320, 360])(
      'leaves the due dates and the line of both yeses whole at %i pixels',
      async (width) => {
        const panel = await panelAt(chromium, width, 640);
        await openStep(panel, 'Action items');
        await panel.waitForSelector('.action-items__all');
        expect([...(await cutDueDates(panel)), ...(await tangledYeses(panel))]).toEqual([]);
        await panel.close();
      },
    );

    // The panel was looked at in each of its steps; a practice call shows none of a person's words.
    const others = everyPage.filter(({ path }) => !/^(?:sidepanel|practice)/.test(path));

    it.each(others)(
      'does not widen $path at $narrow pixels, nor squeeze a label',
      async ({ path, narrow }) => {
        const page = await openPage(chromium, path);
        await page.setViewport({ width: narrow, height: 600 });
        await waitForText(page, drawnWords[path.split('.')[0] ?? ''] ?? 'Last Ten');
        expect([...(await sticksOut(page)), ...(await squeezedLabels(page))]).toEqual([]);
        await leavePage(page);
      },
    );
  });
}
