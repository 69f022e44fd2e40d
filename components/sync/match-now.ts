import { askAgain } from '../../lib/messaging/ask-again';
import { sendMessage } from '../../lib/messaging/protocol';

/** Has the background match every connected folder now. Resolves once that has ended. */
export async function matchNow(): Promise<void> {
  await askAgain(() => sendMessage('syncNow', undefined));
}
