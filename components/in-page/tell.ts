import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { askAgain } from '../../lib/messaging/ask-again';

/**
 * Makes what sends the messages of a content script; `undefined` where one failed. Where it failed because the
 * extension behind the script is gone, the script goes, too; a background that was
 * stopped under the message is asked anew.
 */
export function createTell(ctx: ContentScriptContext) {
  return async <Reply>(send: () => Promise<Reply>): Promise<Reply | undefined> => {
    if (ctx.isInvalid) return undefined;
    try {
      return await askAgain(send);
    } catch (error) {
      if (/context invalidated/i.test(String(error))) ctx.abort(error);
      return undefined;
    }
  };
}
