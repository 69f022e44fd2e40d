import { browser } from 'wxt/browser';
import { ifIdle } from '../browser/offscreen-work';
import { createTurns } from './in-turn';
import { listener } from './listen';

/** How many here have work in the document; what a worker that was stopped had begun there is not counted, and holds a lock. */
let users = 0;

/** It is opened and closed one after the other: who comes while it closes would find one that is about to be gone. */
const inTurn = createTurns();

/**
 * Does `work` while an offscreen document is open: Chromium's background is a service worker and has no `Worker`
 * (developer.chrome.com/docs/extensions/reference/api/offscreen). There is one at most, so it is closed by the last one.
 */
export async function withOffscreen<Result>(work: () => Promise<Result>): Promise<Result> {
  users += 1;
  try {
    await inTurn(open);
    return await work();
  } finally {
    users -= 1;
    await inTurn(closeUnused);
  }
}

/** One that a stopped worker left open serves as well. */
async function open(): Promise<void> {
  if (await browser.offscreen.hasDocument()) return;
  await browser.offscreen
    .createDocument({
      url: '/offscreen.html',
      reasons: [browser.offscreen.Reason.WORKERS],
      justification:
        'Reads calendars in a worker that can be stopped, and keeps a connected calendar and task list in step.',
    })
    .catch(unless(/single offscreen/i));
}

async function closeUnused(): Promise<void> {
  if (users === 0 && !(await ifIdle(close))) closeLater();
}

const lookEveryMs = 250;
let isLooking = false;

/** Looks again and again; nobody waits for what a stopped worker left at work there, which may take minutes. */
const closeLater = listener(async () => {
  if (isLooking) return;
  isLooking = true;
  try {
    let isOver = false;
    while (!isOver && users === 0) {
      await new Promise((looked) => setTimeout(looked, lookEveryMs));
      isOver = await inTurn(() => ifIdle(close));
    }
  } finally {
    isLooking = false;
  }
});

async function close(): Promise<void> {
  if (users === 0) await browser.offscreen.closeDocument().catch(unless(/no (current )?offscreen/i));
}

/** Swallows the one failure that leaves things as they are wanted, and nothing else. */
function unless(expected: RegExp): (error: unknown) => void {
  return (error) => {
    if (!expected.test(String(error))) throw error;
  };
}
