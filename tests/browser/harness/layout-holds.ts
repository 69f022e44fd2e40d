import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { fonts, type FontWidth } from '../../setup/find-fonts.ts';
import type { RunningChromium } from './chromium.ts';
import { copyInFont, drawnFonts } from './font-copy.ts';
import { keepState } from './keep-state.ts';
import {
  everyPage,
  controlsBeyond,
  cutFigures,
  doesNotFit,
  heightBeyond,
  leavePage,
  openAt,
  sticksOut,
} from './layout.ts';
import { longWordsHold } from './long-words-hold.ts';
import { copyInPseudoLocale } from './pseudo-locale.ts';
import { openStep } from './ritual.ts';
import { launchSeeded, storeRunningCall } from './seeded.ts';
import { startServer, type StandInServer } from './server.ts';
import { bookMeeting, fillSmallPanel, panelAt, startWrapUp, steps } from './wrap-up.ts';

/** Holds the layout of every page to what it promises, in a narrow or a wide font or (null) the machine's own. */
export function layoutHolds(font: FontWidth | null): void {
  const built = '.output/chrome-mv3';
  const dir = font ? copyInFont(font) : built;
  let server: StandInServer;
  let chromium: RunningChromium;

  beforeAll(async () => {
    server = await startServer();
  });

  afterAll(async () => {
    await server.close();
    if (font) rmSync(dir, { recursive: true, force: true });
  });

  describe('a year of two mentorships', () => {
    beforeAll(async () => {
      const started = await launchSeeded({ server, dir });
      ({ chromium } = started);
      await storeRunningCall(chromium, started.year);
    });
    afterAll(async () => {
      await chromium.close();
    });

    it.each(font ? [font] : [])('is drawn in a %s font', async (named) => {
      const page = await openAt(chromium, 'popup.html', 380);
      const [most] = await drawnFonts(page);
      expect(fonts[named].families).toContain(most);
      await leavePage(page);
    });

    it.each(everyPage)(
      'in $path at 200 per cent, $zoomed pixels, reads without scrolling sideways',
      async ({ path, zoomed }) => {
        const page = await openAt(chromium, path, zoomed, 400);
        const found: Record<string, string[]> = {};
        for (const step of path === 'sidepanel.html' ? steps.slice(1) : ['page']) {
          if (step !== 'page') await openStep(page, step);
          found[step] = await controlsBeyond(page);
        }
        expect(Object.entries(found).filter(([, out]) => out.length > 0)).toEqual([]);
        await leavePage(page);
      },
    );
  });

  describe('words a third longer', () => {
    const longer = copyInPseudoLocale(dir);

    beforeAll(async () => {
      const started = await launchSeeded({ server, dir: longer });
      ({ chromium } = started);
      await storeRunningCall(chromium, started.year);
    });
    afterAll(async () => {
      await chromium.close();
      rmSync(longer, { recursive: true, force: true });
    });

    it.each(everyPage)('fit in $path at $width pixels', async ({ path, width }) => {
      const page = await openAt(chromium, path, width);
      expect([...(await doesNotFit(page)), ...(await sticksOut(page))]).toEqual([]);
      await leavePage(page);
    });
  });

  describe('a wrap-up', () => {
    let putBack: () => Promise<void>;

    beforeAll(async () => {
      ({ chromium } = await startWrapUp({ server, dir }));
      putBack = await keepState(chromium);
    });
    afterAll(async () => {
      await chromium.close();
    });

    describe('with three items of this time and three of last time', () => {
      let panel: Page;

      beforeAll(async () => {
        await putBack();
        panel = await fillSmallPanel(chromium);
      });
      afterAll(async () => {
        await panel.close();
      });

      it.each(steps)('fits at 360 by 640 without scrolling in %s, before a date is agreed', async (step) => {
        await openStep(panel, step);
        expect(await heightBeyond(panel)).toBe(0);
        expect(await sticksOut(panel)).toEqual([]);
      });
    });

    it.each([240, 320, 360])(
      'at %i pixels the day and the hour of the next meeting are whole',
      async (width) => {
        await putBack();
        const panel = await panelAt(chromium, width, 640);
        await bookMeeting(panel);
        expect(await cutFigures(panel)).toEqual([]);
        await panel.close();
      },
    );

    longWordsHold(async () => {
      await putBack();
      return chromium;
    });
  });
}
