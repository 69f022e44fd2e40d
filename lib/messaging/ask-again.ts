/**
 * What browsers say where the background was stopped before it answered: Chromium that the channel is closed, Firefox
 * that nobody is there, although the next message starts it anew (seen in Chromium 156 and Firefox 153).
 */
const cutOff = /channel closed|port closed|receiving end does not exist/i;

/** A background that is just being stopped is given a moment before it is asked anew; the whole takes no second. */
const pausesMs = [0, 100, 600];

/** Returns whether a message failed because nobody was left to answer it, and not for what it said. */
export function isCutOff(error: unknown): boolean {
  return cutOff.test(String(error));
}

/**
 * Sends a message, and up to three times anew where the background was stopped under it. `send` has to be of a kind that
 * may be carried out twice: the background may have been stopped after the deed and before its answer.
 *
 * @throws What the last attempt threw.
 */
export async function askAgain<Reply>(send: () => Promise<Reply>): Promise<Reply> {
  for (const pauseMs of pausesMs) {
    try {
      return await send();
    } catch (error) {
      if (!isCutOff(error)) throw error;
      await new Promise((done) => setTimeout(done, pauseMs));
    }
  }
  return send();
}
