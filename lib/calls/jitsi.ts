import type { CallPage } from './call-page';
import { jitsiKey } from './jitsi-key';

/**
 * Jitsi Meet, on its makers' server and on anybody's own. The stage is on the page before the call already; the
 * toolbar and the strip of people are not (jitsi-meet, `Conference.tsx`).
 */
export const jitsi: CallPage = {
  platform: 'jitsi',
  keyOnAnyHost: jitsiKey,
  isCallAddress: (url) => jitsiKey(url) !== undefined,
  inCall: [
    {
      name: 'hang-up control',
      anyOf: [
        { selector: '.hangup-button', seenOn: '2026-08' },
        { selector: '[data-testid="toolbox.hangup"]', seenOn: '2026-08' },
      ],
    },
    {
      name: 'toolbar',
      anyOf: [
        { selector: '.toolbox-content-items', seenOn: '2026-08' },
        { selector: '#new-toolbox', seenOn: '2026-08' },
      ],
    },
    { name: 'strip of people', anyOf: [{ selector: '#filmstripRemoteVideos', seenOn: '2026-08' }] },
    {
      name: 'stage',
      anyOf: [
        { selector: '#largeVideoContainer', seenOn: '2026-08' },
        { selector: '#largeVideoWrapper', seenOn: '2026-08' },
      ],
    },
  ],
  alsoWhileWaiting: ['stage'],
  lobby: [
    {
      name: 'preview',
      anyOf: [
        { selector: '#premeeting-name-input', seenOn: '2026-08' },
        { selector: '[data-testid="prejoin.joinMeeting"]', seenOn: '2026-08' },
        { selector: '.premeeting-screen', seenOn: '2026-08' },
      ],
    },
    {
      name: 'waiting for a moderator',
      anyOf: [
        { selector: '[data-testid="lobby.joiningMessage"]', seenOn: '2026-08' },
        { selector: '.lobby-screen', seenOn: '2026-08' },
      ],
    },
  ],
  // Who hangs up is sent to the start page or to a page under /static/, which are no rooms.
  exit: [],
  interruption: [],
  graceMs: 9000,
  minimised: [],
  wayOut: ['.hangup-button'],
  title: [],
  // The room as typed, and what its server calls itself: `Weekly Ana | Jitsi Meet`.
  titleOf: (documentTitle) => (/^(.*) \| [^|]*$/.exec(documentTitle)?.[1] ?? '').trim(),
};
