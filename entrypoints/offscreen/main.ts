import { feedsHere } from '../../lib/feeds/here';
import { refreshCalendar } from '../../lib/feeds/refresh-calendar';
import { onMessage } from '../../lib/messaging/protocol';

onMessage('readCalendars', async ({ data }) => {
  for (const id of data.ids) await refreshCalendar(id, feedsHere());
});
