import { zoomKey } from './zoom-key';
import type { CallPage } from './call-page';

/** The people of a call: the count of them, and those on the stage. */
const people = ['.footer-button__number-counter', 'video-player', '.video-avatar__avatar'];

/**
 * Zoom gives its ended dialog and its wish for a newer version the same label, and the wish leaves a choice. A name or
 * a line of the chat may be these words, too, and is no dialog.
 */
const endDialog = '[role$="dialog"][aria-label="Meeting is end now"]';
const choice = `${endDialog} :is(button, .zm-btn) ~ :is(button, .zm-btn)`;

/** Zoom's web client, in the top document or in the shell's `iframe#webclient`. */
export const zoom: CallPage = {
  platform: 'zoom',
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
      anyOf: [
        { selector: '#meeting-app #wc-footer', seenOn: '2026-10' },
        { selector: '.meeting-app .main-footer', seenOn: '2026-10' },
        { selector: '.assistant-footer', seenOn: '2026-11' },
      ],
    },
    {
      name: 'participant counter',
      anyOf: [
        { selector: '#participant .footer-button__number-counter', seenOn: '2026-10', text: /[1-9]/ },
        {
          selector: '[feature-type="participant"] .footer-button__number-counter',
          seenOn: '2026-11',
          text: /[1-9]/,
        },
      ],
    },
    {
      // Hidden, but there, while a screen is shared.
      name: 'stage tile',
      anyOf: [
        { selector: '.main-layout video-player', seenOn: '2026-10' },
        { selector: '.main-layout .video-avatar__avatar', seenOn: '2026-10' },
      ],
    },
    {
      name: 'leave control',
      anyOf: [
        { selector: '.footer__leave-btn-container button', seenOn: '2026-10' },
        { selector: 'svg[class^="SvgLeave"]', seenOn: '2026-10' },
        { selector: 'svg[class^="SvgEnd"]', seenOn: '2026-10' },
        { selector: '.leave-meeting-options', seenOn: '2026-10' },
        { selector: '.leave-option-container', seenOn: '2026-10' },
      ],
    },
  ],
  // The footer may be there before the host lets anyone in, without a counter and without tiles.
  alsoWhileWaiting: ['footer', 'leave control'],
  minimised: [
    {
      name: 'small window',
      anyOf: [
        { selector: 'body.minimize-mode', seenOn: '2026-11' },
        { selector: '.minimize-layout-container', seenOn: '2026-11' },
      ],
    },
  ],
  lobby: [
    {
      name: 'preview',
      anyOf: [
        { selector: '.preview-root', seenOn: '2026-10' },
        { selector: '#input-for-name', seenOn: '2026-10' },
        { selector: 'button.preview-join-button', seenOn: '2026-10' },
        { selector: '#inputname', seenOn: '2026-08' },
        { selector: '#joinBtn', seenOn: '2026-08' },
      ],
    },
  ],
  exit: [
    // Calls use the same dialog for other notices: it is the end's only once the people are gone.
    {
      name: 'ended notice',
      anyOf: [{ selector: '.zm-modal .zm-modal-body-title', seenOn: '2026-10', unless: people }],
    },
    {
      // The label is the same in every language, and no person reads it.
      name: 'ended dialog',
      anyOf: [{ selector: endDialog, seenOn: '2026-11', unless: [choice] }],
    },
    { name: 'invalid link', anyOf: [{ selector: '#global-error', seenOn: '2026-10' }] },
  ],
  interruption: [
    // A reconnect may flash the same screen.
    {
      name: 'disconnected screen',
      anyOf: [{ selector: '#wc-leave', seenOn: '2026-11' }],
      graceMs: 8000,
      liesOver: true,
    },
    {
      name: 'breakout room',
      anyOf: [{ selector: '.loading-layer--bo-room', seenOn: '2026-06' }],
      graceMs: 60_000,
    },
    // Whoever is put back here stays with the meeting for as long as a host may want a word without them.
    {
      name: 'waiting room',
      anyOf: [
        { selector: '.wr-leave-btn', seenOn: '2026-11' },
        { selector: '.wr-content', seenOn: '2026-11' },
        { selector: '.bhold', seenOn: '2026-11' },
      ],
      graceMs: 30 * 60_000,
      isWaitingRoom: true,
    },
  ],
  graceMs: 9000,
  wayOut: ['.footer__leave-btn-container', '.leave-meeting-options'],
  // What is shared takes the place of the people, who stay on the page, hidden (web client 6.2.0).
  isSharing(document) {
    const [layout, people] = ['#video-share-layout', '#video-share-layout .main-layout'].map((selector) =>
      document.querySelector(selector),
    );
    return layout?.checkVisibility?.() === true && people?.checkVisibility() === false;
  },
  title: [{ selector: '.meeting-info-icon__title', seenOn: '2026-10' }],
  countdown: [{ selector: '.free-meeting-remaining-timer-container__text', seenOn: '2026-11' }],
  titleOf(documentTitle) {
    const bare = documentTitle.replace(/\s*[-|]\s*Zoom( Meeting)?$/, '').trim();
    return /^(Zoom( Meeting| meeting on web)?|Launch Meeting|Error|Join from .*)?$/.test(bare) ? '' : bare;
  },
};
