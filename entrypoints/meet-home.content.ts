import { defineContentScript } from 'wxt/utils/define-content-script';
import { isMeetHome, readMeetHome } from '../lib/calls/meet-home';
import { toInstant } from '../lib/domain/instant';
import { sendMessage } from '../lib/messaging/protocol';

const lookEveryMs = 5000;

/** Passes on what Meet's home page lists for today, while a person looks at it. */
export default defineContentScript({
  matches: ['https://meet.google.com/*'],
  runAt: 'document_idle',
  main(ctx) {
    let told = '';

    function look(): void {
      if (document.visibilityState !== 'visible' || !isMeetHome(location.pathname)) return;
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      const meetings = readMeetHome(document, { now: toInstant(Date.now()), timeZone });
      const text = JSON.stringify(meetings);
      // An empty list says nothing: the page may not have loaded it yet.
      if (meetings.length === 0 || text === told) return;
      told = text;
      void sendMessage('reportMeetings', { meetings }).catch((error: unknown) => {
        // The extension was updated meanwhile and no longer listens: this script's time is over.
        if (/context invalidated/i.test(String(error))) ctx.abort(error);
        else told = '';
      });
    }

    look();
    ctx.setInterval(look, lookEveryMs);
  },
});
