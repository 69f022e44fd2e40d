import { browser } from 'wxt/browser';

/** How many are at work in the document; what a worker that was stopped had begun there is not counted. */
let users = 0;

/**
 * Does `work` while an offscreen document is open: Chromium's background is a service worker and has no `Worker`
 * (developer.chrome.com/docs/extensions/reference/api/offscreen). There is one at most, so it is closed by the last one.
 */
export async function withOffscreen<Result>(work: () => Promise<Result>): Promise<Result> {
  users += 1;
  try {
    await open();
    return await work();
  } finally {
    users -= 1;
    if (users === 0) await browser.offscreen.closeDocument().catch(unless(/no (current )?offscreen/i));
  }
}

/** One that a stopped worker left open serves as well. */
async function open(): Promise<void> {
  if (await browser.offscreen.hasDocument()) return;
  await browser.offscreen
    .createDocument({
      url: '/offscreen.html',
      reasons: [browser.offscreen.Reason.WORKERS],
      justification: 'Reads a calendar in a worker that can be stopped.',
    })
    .catch(unless(/single offscreen/i));
}

/** Swallows the one failure that leaves things as they are wanted, and nothing else. */
function unless(expected: RegExp): (error: unknown) => void {
  return (error) => {
    if (!expected.test(String(error))) throw error;
  };
}
