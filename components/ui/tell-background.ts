import { sendMessage } from '../../lib/messaging/protocol';

/**
 * Asks the background to set alarms, badge and chips anew after a change. What was changed is stored
 * already, so an unreachable background (it is being updated) loses nothing: it looks again by itself.
 */
export async function tellBackground(): Promise<void> {
  await send().catch(async (error: unknown) => {
    // The browser stopped the background while it was at work: asked again, it starts anew.
    if (isCutOff(error)) await send().catch(ignoreUnreachable);
    else ignoreUnreachable(error);
  });
}

const send = () => sendMessage('lookAgain', undefined);

function isCutOff(error: unknown): boolean {
  return /channel closed|port closed/i.test(String(error));
}

function ignoreUnreachable(error: unknown): void {
  if (!isCutOff(error) && !/receiving end does not exist|context invalidated/i.test(String(error)))
    throw error;
}

const longestWaitMs = 2000;

/** The same for a page that has just opened: once it is drawn, so that the two do not read the store at one time. */
export function tellBackgroundWhenDrawn(): void {
  requestIdleCallback(() => void tellBackground(), { timeout: longestWaitMs });
}
