import { askAgain, isCutOff } from '../../lib/messaging/ask-again';
import { sendMessage } from '../../lib/messaging/protocol';

/**
 * Asks the background to set alarms, badge and chips anew after a change, once more where the browser stopped it under
 * the work. What was changed is stored already, so an unreachable background (it is being updated) loses nothing: it
 * looks again by itself.
 */
export async function tellBackground(): Promise<void> {
  await askAgain(() => sendMessage('lookAgain', undefined)).catch(ignoreUnreachable);
}

function ignoreUnreachable(error: unknown): void {
  if (!isCutOff(error) && !/context invalidated/i.test(String(error))) throw error;
}

/** Tells the background a reason to match the connected folders; nobody waits for it. */
export async function askToSync(cause: 'panel' | 'online'): Promise<void> {
  await askAgain(() => sendMessage('syncSoon', { cause })).catch(ignoreUnreachable);
}

const longestWaitMs = 2000;

/** The same for a page that has just opened: once it is drawn, so that the two do not read the store at one time. */
export function tellBackgroundWhenDrawn(): void {
  requestIdleCallback(() => void tellBackground(), { timeout: longestWaitMs });
}
