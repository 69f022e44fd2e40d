import { teamsKey } from './teams-key';
import type { CallPage } from './call-page';

/** Microsoft Teams on the web, full and light client. In a signed-in call the address is a bare `/v2/`. */
export const teams: CallPage = {
  platform: 'teams',
  keyOnAnyHost: (url) => teamsKey(url),
  isCallAddress: (url) => !url.pathname.startsWith('/dl/launcher'),
  inCall: [
    {
      name: 'hang-up control',
      anyOf: [
        // The id has stayed, the test ids vary: `hangup-main-btn`, `anon-hangup-button`, `call-hangup`…
        { selector: '#hangup-button', seenOn: '2026-10' },
        { selector: '[data-inp="hangup-button"]', seenOn: '2026-07' },
        { selector: '[data-tid*="hangup"]', seenOn: '2026-08' },
      ],
    },
    {
      name: 'call timer',
      anyOf: [
        { selector: '#call-duration-custom', seenOn: '2026-07' },
        { selector: '[data-tid="call-duration"]', seenOn: '2026-07' },
      ],
    },
    { name: 'call screen', anyOf: [{ selector: '[data-cid="call-screen-wrapper"]', seenOn: '2026-10' }] },
    {
      name: 'stage',
      anyOf: [
        { selector: '[data-tid="modern-stage-wrapper"]', seenOn: '2026-07' },
        { selector: '[data-tid="stage-layouts-renderer"]', seenOn: '2026-07' },
      ],
    },
  ],
  alsoWhileWaiting: [],
  // The lobby holds the pre-join controls and may hold live media, so it is asked first.
  lobby: [
    { name: 'lobby', anyOf: [{ selector: '[data-tid="calling-lobby-screen"]', seenOn: '2026-10' }] },
    {
      name: 'connecting',
      anyOf: [{ selector: '[data-tid="calling-connecting-screen"]', seenOn: '2026-10' }],
    },
    {
      name: 'pre-join',
      anyOf: [
        { selector: '[data-tid="calling-prejoin-screen"]', seenOn: '2026-10' },
        { selector: '#prejoin-join-button', seenOn: '2026-10' },
      ],
    },
  ],
  exit: [
    {
      name: 'retry screen',
      anyOf: [
        { selector: '[data-tid="calling-retry-screen"]', seenOn: '2026-07' },
        { selector: '[data-tid="calling-e2ee-end-screen"]', seenOn: '2026-08' },
      ],
    },
  ],
  interruption: [],
  minimised: [
    {
      name: 'call monitor',
      anyOf: [
        { selector: '[data-tid="call-monitor-navigate-cw-button"]', seenOn: '2026-06' },
        { selector: '[data-tid="call-monitor-title"]', seenOn: '2026-06' },
      ],
    },
  ],
  // Chat or calendar in the same tab, and a pop-out window, hide a call that goes on: absence is not the end.
  graceMs: 4 * 60_000,
  wayOut: ['#hangup-button'],
  title: [{ selector: '[data-tid="meeting-header-title"]', seenOn: '2026-10' }],
  titleOf(documentTitle) {
    const parts = documentTitle
      .replace(/^\(\d+\)\s*/, '')
      .split('|')
      .map((part) => part.trim());
    if (parts.length < 2) return '';
    const title = parts.length > 2 ? parts[1] : parts[0];
    return title === 'Microsoft Teams meeting' ? '' : (title ?? '');
  },
};
