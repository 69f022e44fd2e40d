import { atWork } from '../browser/offscreen-work';
import { onMessage } from '../messaging/protocol';
import { z } from '../zod';
import { feedsHere } from './here';
import { refreshCalendar } from './refresh-calendar';

const calendars = z.object({ ids: z.array(z.string()) });

/**
 * Reads the calendars the background asks for. Every page of the extension hears what content scripts send, and a page
 * of the web may own one of those: whatever comes from a tab is refused.
 */
export function answerBackground(): void {
  onMessage('readCalendars', async ({ data, sender }) => {
    if (sender.tab !== undefined) throw new TypeError('Expected readCalendars from the background.');
    const { ids } = calendars.parse(data);
    await atWork(async () => {
      for (const id of ids) await refreshCalendar(id, feedsHere());
    });
  });
}
