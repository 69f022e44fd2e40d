import { defineContentScript } from 'wxt/utils/define-content-script';
import { isMeetHome, readMeetHome } from '../lib/calls/meet-home';
import { sendMessage } from '../lib/messaging/protocol';

const lookEveryMs = 5000;

/** Passes on what Meet's home page lists for today, while a person looks at it. */
export default defineContentScript({
  matches: ['https://meet.google.com/*'],
  runAt: 'document_idle',
  main(ctx) {
    let told = '[]';
    ctx.setInterval(() => {
      if (document.visibilityState !== 'visible' || !isMeetHome(location.pathname)) return;
      const meetings = readMeetHome(document);
      const text = JSON.stringify(meetings);
      if (text === told) return;
      told = text;
      // An extension that was updated meanwhile no longer listens: then this script's time is over.
      void sendMessage('reportMeetings', { meetings }).catch((error: unknown) => ctx.abort(error));
    }, lookEveryMs);
  },
});
