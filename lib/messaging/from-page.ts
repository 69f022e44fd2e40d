import { browser } from 'wxt/browser';
import type { GetDataType, GetReturnType } from '@webext-core/messaging';
import type { ProtocolMap } from './protocol';

// The messages of `protocol`, in the same form on the wire, for scripts in call pages: what their library brings for
// other kinds of messengers and for errors is a tenth of such a script.

type Data<Type extends keyof ProtocolMap> = GetDataType<ProtocolMap[Type]>;
type Reply<Type extends keyof ProtocolMap> = GetReturnType<ProtocolMap[Type]>;

interface Answer {
  readonly res?: unknown;
  readonly err?: { readonly message?: string } | undefined;
}

let sentSoFar = 0;

/**
 * Sends a message to the background and returns its answer.
 *
 * @throws {Error} What the background threw, or what the browser says where nobody answers.
 */
export async function sendFromPage<Type extends keyof ProtocolMap>(
  type: Type,
  data: Data<Type>,
): Promise<Reply<Type>> {
  sentSoFar += 1;
  const answer = (await browser.runtime.sendMessage({ id: sentSoFar, type, data, timestamp: Date.now() })) as
    | Answer
    | undefined;
  if (!answer || answer.err) throw new Error(answer?.err?.message ?? 'No response');
  return answer.res as Reply<Type>;
}

/** Answers what the extension asks a page's script, at once; until `signal` aborts. */
export function answerInPage<Type extends keyof ProtocolMap>(
  name: Type,
  reply: (data: Data<Type>) => Reply<Type>,
  signal: AbortSignal,
): void {
  function listen(
    message: { readonly type?: unknown; readonly data: Data<Type> } | undefined,
    _sender: unknown,
    respond: (answer: Answer) => void,
  ): void {
    if (message?.type === name) respond({ res: reply(message.data) });
  }
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listen));
}
