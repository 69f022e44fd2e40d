import type { Browser, CDPSession, Target } from 'puppeteer-core';

async function listen(target: Target, session: CDPSession, origin: string, errors: string[]): Promise<void> {
  // A tab starts empty and moves on, so its address is read when something goes wrong.
  const isOurs = (evidence: unknown): boolean =>
    target.url().startsWith(origin) || JSON.stringify(evidence ?? '').includes(origin);
  const note = (said: string): void => {
    // The messaging library leaves it to Chromium to mention a tab that closed while a message was under way.
    // A server's refusal is the browser's to mention, and ours to say in a sentence.
    const expected = /Receiving end does not exist|Failed to load resource/;
    if (!expected.test(said)) errors.push(`${target.url()}: ${said}`);
  };
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const said = exceptionDetails.exception?.description ?? exceptionDetails.text;
    if (isOurs(exceptionDetails)) note(said);
  });
  session.on('Runtime.consoleAPICalled', (event) => {
    if (event.type !== 'error' && event.type !== 'assert') return;
    const said = event.args.map((part) => String(part.value ?? part.description)).join(' ');
    if (isOurs(event.stackTrace)) note(said);
  });
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error' && isOurs(entry.url)) note(entry.text);
  });
  await session.send('Runtime.enable');
  await session.send('Log.enable');
}

/**
 * Collects, while the browser runs, what goes wrong in the extension: exceptions and console errors of its
 * pages and its worker, and those its content script raises in other pages.
 */
export function watchContextErrors(browser: Browser, extensionId: string): readonly string[] {
  const errors: string[] = [];
  const origin = `chrome-extension://${extensionId}/`;
  const watched = new WeakSet<Target>();
  const watch = async (target: Target): Promise<void> => {
    if (watched.has(target) || !['page', 'service_worker', 'other'].includes(String(target.type()))) return;
    watched.add(target);
    // A session of one's own would keep a stopped worker alive, so the worker's is shared.
    const worker = target.type() === 'service_worker' ? await target.worker() : null;
    const session = worker ? worker.client : await target.createCDPSession();
    await listen(target, session, origin, errors);
  };
  // A target that closes before the watch stands has nothing more to say.
  const start = (target: Target): void => void watch(target).catch(() => undefined);
  browser.on('targetcreated', start);
  for (const target of browser.targets()) start(target);
  return errors;
}
