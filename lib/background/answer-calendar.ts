import { browser } from 'wxt/browser';
import { atWork } from '../browser/offscreen-work';
import { onMessage, sendMessage } from '../messaging/protocol';
import { setWords, type Catalogue } from '../words/i18n';
import { z } from '../zod';

const round = z.object({
  cause: z.enum(['change', 'startup', 'panel', 'call', 'online', 'due', 'asked']),
  locale: z.string().check(z.regex(/^[\w-]*$/)),
  catalogue: z.string().check(z.regex(/^[\w-]+$/)),
});

/**
 * Runs a round with the calendar server when the background asks for it. An offscreen document has no more of the browser
 * than messages: its texts come out of the package, and the background says whether a host may be asked.
 */
export function answerCalendar(): void {
  onMessage('runCalendar', async ({ data, sender }) => {
    if (sender.tab !== undefined) throw new TypeError('Expected runCalendar from the background.');
    const { cause, locale, catalogue } = round.parse(data);
    const file = browser.runtime.getURL(`/_locales/${catalogue}/messages.json` as '/sidepanel.html');
    setWords((await (await fetch(file)).json()) as Catalogue, locale);
    const { runCalendarHere } = await import('./run-calendar-here');
    await atWork(() => runCalendarHere(cause, (origin) => sendMessage('mayReach', { origin })));
  });
}
