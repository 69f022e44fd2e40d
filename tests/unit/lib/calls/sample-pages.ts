import { jitsi } from '../../../../lib/calls/jitsi';
import { meet } from '../../../../lib/calls/meet';
import { teams } from '../../../../lib/calls/teams';
import { zoom } from '../../../../lib/calls/zoom';

// Fragments of call pages, put together from attributes seen on the live sites. No words of any language: a
// reader that needed one would fail here.

export const meetUrl = 'https://meet.google.com/abc-defg-hij';
export const zoomUrl = 'https://app.zoom.us/wc/81234567890/join';
export const teamsUrl = 'https://teams.microsoft.com/v2/';

const meetToolbar =
  '<div><button data-is-muted="true"></button><button data-is-muted="false"></button></div>';
const meetLeave =
  '<div data-should-confirm-hangup="true"><button jsname="CQylAd"><i class="google-symbols">call_end</i></button></div>';
const meetHand = '<button jsname="FpSaz"><i class="google-symbols">back_hand</i></button>';
const meetPanels = '<button jsname="A5il2e" data-panel-id="1"></button><div data-avatar-count="2"></div>';

export const meetPages = {
  home: '<main><h1></h1><input></main>',
  greenRoom: `<h1 jsname="r4nke"></h1>${meetToolbar}<div jsname="Qx7uuf" data-promo-anchor-id="w5gBed"><button></button></div><div data-avatar-count="2"></div><div data-participant-id="spaces/x/devices/1"><i class="google-symbols">visual_effects</i></div>`,
  hostGreenRoom: `<h1 jsname="r4nke"></h1>${meetToolbar}<div jsname="z0F4cd"><button></button></div>`,
  waiting: `<h1 jsname="r4nke"></h1>${meetToolbar}${meetLeave}${meetPanels}`,
  call: `${meetToolbar}${meetLeave}<button jsname="RrG0hf"><i class="google-symbols">closed_caption_off</i></button>${meetHand}${meetPanels}<div data-participant-id="spaces/x/devices/1" data-tile-media-id="1"></div><div data-participant-id="spaces/x/devices/2" data-tile-media-id="2"></div>`,
  companion: `${meetLeave}${meetHand}${meetPanels}`,
  exitHall:
    '<h1 jsname="r4nke" class="roSPhc"></h1><button jsname="W6suGc"></button><div jsname="WIVZEd"><button></button></div>',
  denied: '<h1></h1><button></button>',
};

const zoomFooter = (inside: string) =>
  `<div id="root"><div id="meeting-app" class="meeting-app"><div class="main-layout"></div><footer id="wc-footer" class="main-footer">${inside}</footer></div></div>`;
const zoomLeave =
  '<div class="footer__leave-btn-container"><button><svg class="SvgLeave"></svg></button></div>';
const zoomCounter = (count: string) =>
  `<div id="participant"><button><span class="footer-button__number-counter"><span>${count}</span></span></button></div>`;
const zoomModal = '<div class="zm-modal"><div class="zm-modal-body-title"></div></div>';
const zoomCall = zoomFooter(zoomCounter('2') + zoomLeave).replace(
  '<div class="main-layout">',
  '<div class="meeting-header"><div id="meeting-info-indication"></div></div><div class="main-layout"><div class="video-avatar__avatar"></div><video-player></video-player>',
);

export const zoomPages = {
  preview:
    '<div class="preview-root preview-root--dark"><input id="input-for-name"><button class="preview-join-button"></button></div><audio></audio>',
  classicPreview:
    '<form><input id="inputname"><input id="inputpasscode"><button id="joinBtn"></button></form>',
  waiting: zoomFooter(''),
  waitingWithLeave: zoomFooter(zoomLeave),
  waitingWithZero: zoomFooter(zoomCounter('0') + zoomLeave),
  call: zoomCall,
  callWithNotice: zoomCall + zoomModal,
  leavePopover: zoomFooter(zoomCounter('2')).replace(
    '</footer>',
    '<div class="leave-option-container"><div class="leave-meeting-options"></div></div></footer>',
  ),
  breakout: '<div id="root"><div class="loading-layer--bo-room"></div></div>',
  ended: `<div id="root"></div>${zoomModal}`,
  endedUnderFooter: zoomFooter(zoomLeave) + zoomModal,
  invalid: '<div id="global-error"></div>',
  waitingRoom:
    '<div id="root"><div class="bhold"><div class="wr-content"><div class="wr-leave-btn"><button></button></div></div></div></div>',
  disconnected: '<div id="root"></div><div id="wc-leave"></div>',
  disconnectedOverCall: `${zoomCall}<div id="wc-leave"></div>`,
  minimised: '<div id="root"><div class="minimize-layout-container"></div></div>',
  endedDialog: `${zoomCall}<div role="dialog" aria-label="Meeting is end now"><button></button></div>`,
  wishForNewer: `${zoomCall}<div role="dialog" aria-label="Meeting is end now"><button></button><button></button></div>`,
  assistantFooter: `<div id="root"><div class="footer assistant-footer"><div feature-type="participant"><span class="footer-button__number-counter">2</span></div></div></div>`,
  freeMeeting: (text: string) =>
    `${zoomCall}<span class="free-meeting-remaining-timer-container__text">${text}</span>`,
};

const teamsPrejoin =
  '<div data-tid="calling-prejoin-screen"><input data-tid="prejoin-display-name-input"><div data-tid="toggle-mute"></div><button id="prejoin-join-button"></button></div>';

export const teamsPages = {
  prejoin: teamsPrejoin,
  connecting: '<div data-tid="calling-connecting-screen"></div>',
  lobby: `<div data-tid="calling-lobby-screen">${teamsPrejoin}<video></video></div>`,
  call: '<div data-cid="call-screen-wrapper"><div id="call-duration-custom"><span data-tid="call-duration">12:34</span></div><div data-tid="ubar-toolbar-wrapper"><button id="hangup-button" data-inp="hangup-button" data-tid="hangup-main-btn"></button></div><div data-tid="modern-stage-wrapper"></div><div role="alert"></div></div>',
  retry:
    '<div data-tid="calling-retry-screen"><h1 id="calling-retry-screen-title"></h1><button data-tid="calling-retry-rejoinbutton"></button></div>',
  ended: '<div data-tid="calling-e2ee-end-screen"></div>',
  minimised:
    '<div data-tid="call-monitor"><span data-tid="call-monitor-title"></span><button data-tid="call-monitor-navigate-cw-button"></button></div><div data-tid="chat-pane"></div>',
  offScreen: '<div data-tid="chat-pane"><div role="alert"></div><div data-tid="toggle-mute"></div></div>',
};

export const jitsiUrl = 'https://meet.jit.si/WeeklyAna';

const jitsiStage =
  '<div id="largeVideoContainer" class="videocontainer"><div id="largeVideoWrapper"></div></div>';

export const jitsiPages = {
  prejoin: `${jitsiStage}<div class="premeeting-screen"><input id="premeeting-name-input"><div data-testid="prejoin.joinMeeting"></div></div>`,
  lobby: `${jitsiStage}<div class="lobby-screen"><span data-testid="lobby.joiningMessage"></span></div>`,
  loading: jitsiStage,
  call: `${jitsiStage}<div class="filmstrip"><div id="filmstripRemoteVideos"></div></div><div id="new-toolbox"><div class="toolbox-content-items"><div class="hangup-button" data-testid="toolbox.hangup"></div></div></div>`,
};

/** For each platform: the page in a call, and for each of its signals what to take out to lose that one. */
export const callsBySignal = [
  {
    page: meet,
    url: meetUrl,
    call: meetPages.call,
    parts: [
      '[jsname="CQylAd"]',
      'i',
      '[data-should-confirm-hangup]',
      '[data-tile-media-id]',
      '[jsname="RrG0hf"]',
      '[jsname="A5il2e"]',
      '[data-is-muted]',
    ],
  },
  {
    page: zoom,
    url: zoomUrl,
    call: zoomPages.call,
    parts: [
      '#participant',
      '.main-layout',
      '.footer__leave-btn-container',
      'svg',
      '.meeting-header',
      '.video-avatar__avatar',
      'video-player',
    ],
  },
  {
    page: teams,
    url: teamsUrl,
    call: teamsPages.call,
    parts: ['#hangup-button', '#call-duration-custom', '[data-tid="modern-stage-wrapper"]', '[role="alert"]'],
  },
  {
    page: jitsi,
    url: jitsiUrl,
    call: jitsiPages.call,
    parts: ['.hangup-button', '#filmstripRemoteVideos', '#largeVideoContainer'],
  },
];
