import { zoomKey } from './call-key';
import type { CallPage } from './call-page';

/** A page without people of a call: no count of them and no one on the stage. */
const deserted = ':root:not(:has(.footer-button__number-counter, video-player, .video-avatar__avatar))';

/** Zoom's web client, in the top document or in the shell's `iframe#webclient`. */
export const zoom: CallPage = {
  platform: 'zoom',
  publicHosts: /(^|\.)zoom\.us$/,
  keyOnAnyHost: zoomKey,
  frame: 'iframe#webclient',
  isCallAddress: (url) =>
    /^\/wc\/(join\/)?\d{9,11}(\/|$)/.test(url.pathname) ||
    url.pathname.startsWith('/wc/my/') ||
    url.pathname.startsWith('/wc-loading') ||
    (/^\/wc\/?$/.test(url.pathname) && url.searchParams.has('mn')),
  inCall: [
    {
      name: 'footer',
      anyOf: [{ selector: '#meeting-app #wc-footer, .meeting-app .main-footer', seenOn: '2026-10' }],
    },
    {
      name: 'participant counter',
      anyOf: [{ selector: '#participant .footer-button__number-counter', seenOn: '2026-10', text: /[1-9]/ }],
    },
    {
      name: 'stage tile',
      anyOf: [
        { selector: '.main-layout video-player, .main-layout .video-avatar__avatar', seenOn: '2026-10' },
      ],
    },
    {
      name: 'leave control',
      anyOf: [
        { selector: '.footer__leave-btn-container button', seenOn: '2026-10' },
        { selector: 'svg[class^="SvgLeave"], svg[class^="SvgEnd"]', seenOn: '2026-10' },
        { selector: '.leave-meeting-options, .leave-option-container', seenOn: '2026-10' },
      ],
    },
  ],
  // The footer may be there before the host lets anyone in, without a counter and without tiles.
  alsoWhileWaiting: ['footer', 'leave control'],
  lobby: [
    {
      name: 'preview',
      anyOf: [
        { selector: '.preview-root, #input-for-name, button.preview-join-button', seenOn: '2026-10' },
        { selector: '#inputname, #joinBtn', seenOn: '2026-08' },
      ],
    },
  ],
  exit: [
    // Calls use the same dialog for other notices: it is the end's only once the people are gone.
    {
      name: 'ended notice',
      anyOf: [{ selector: `${deserted} .zm-modal .zm-modal-body-title`, seenOn: '2026-10' }],
    },
    { name: 'invalid link', anyOf: [{ selector: '#global-error', seenOn: '2026-10' }] },
  ],
  interruption: [
    { name: 'breakout room', anyOf: [{ selector: '.loading-layer--bo-room', seenOn: '2026-06' }] },
  ],
  graceMs: 9000,
  interruptedGraceMs: 60_000,
  title: [{ selector: '.meeting-info-icon__title', seenOn: '2026-10' }],
  titleOf(documentTitle) {
    const bare = documentTitle.replace(/\s*[-|]\s*Zoom( Meeting)?$/, '').trim();
    return /^(Zoom( Meeting| meeting on web)?|Launch Meeting|Error|Join from .*)?$/.test(bare) ? '' : bare;
  },
};
