import { avatar, drawing } from '../markup.ts';
import { siteOf, type PageSetting, type PageState, type StandInSite } from '../page-state.ts';
import { disconnected, endedDialog, freeMeeting, minimised, waitingRoom } from './besides-the-call.ts';
import { zoomMeetingBody } from './in-meeting.ts';
import { zoomWords } from './words.ts';

const clientTitle = 'Zoom meeting on web';

/** A locked meeting says so before its title. */
function callTitle(setting: PageSetting): string {
  const { variants, language, title } = setting;
  return variants.has('locked') ? `(${zoomWords[language].locked}) ${title}` : clientTitle;
}

function launch(setting: PageSetting): PageState {
  const say = zoomWords[setting.language];
  const query = `ref_from=launch&amp;fromPWA=1&amp;lang=${setting.language}`;
  return {
    title: say.launchTitle,
    body: `<div id="header_container" class="s-light"><b>Zoom</b></div><div id="zoom-ui-frame" class="s-light s-center" role="main">
  <h1>${say.joinMeeting}</h1><button class="s-primary">${say.joinApp}</button>
  <a href="/wc/join/${setting.meeting}?${query}">${say.joinBrowser}</a></div>`,
  };
}

function preview(setting: PageSetting): PageState {
  const say = zoomWords[setting.language];
  const classic = setting.variants.has('classic');
  const join = classic
    ? `<input id="inputname" aria-label="${say.yourName}"><input id="inputpasscode" aria-label="Passcode"><button id="joinBtn" class="s-primary" data-standin-go="in-call">${say.join}</button>`
    : `<input id="input-for-name" aria-label="${say.yourName}"><button class="preview-join-button s-primary" data-standin-go="waiting">${say.join}</button>`;
  return {
    title: clientTitle,
    body: `<div class="preview-root preview-root--dark s-center s-two">
  <div class="preview-video s-preview"><div class="s-tile">${avatar(say.you)}</div><div class="s-bar">
    <button id="preview-audio-control-button" class="preview-video__control-button" aria-label="${say.muteMe}">${drawing('mic', 'SvgAudioMute')}</button>
    <button id="preview-video-control-button" class="preview-video__control-button" aria-label="${say.stopVideo}">${drawing('camera')}</button></div></div>
  <div class="preview-meeting-info"><div class="preview-meeting-info__title">${say.enterInfo}</div>${join}</div></div>`,
  };
}

function waiting(setting: PageSetting): PageState {
  const say = zoomWords[setting.language];
  return {
    title: clientTitle,
    body: `<div id="root"><div id="meeting-app" class="meeting-app"><div class="meeting-client s-call">
  <div class="s-main s-center"><div>${say.waiting}</div><button class="leave-btn" data-standin-go="left">${say.leave}</button></div>
  <footer id="wc-footer" class="footer main-footer s-foot"><div id="participant" class="footer__button-wrap">
    <button class="footer-button-base__button">${drawing('people')}<span class="footer-button__number-counter"><span>0</span></span></button></div></footer>
</div></div></div>`,
  };
}

function endedByHost(setting: PageSetting): PageState {
  return {
    title: clientTitle,
    body: `<div id="root" class="s-call"></div><div class="ReactModalPortal"><div class="ReactModal__Content s-modal" role="dialog"><div class="zm-modal">
  <div class="zm-modal-body-title">${zoomWords[setting.language].ended}</div><button class="zm-btn" data-standin-go="left">OK</button></div></div></div>`,
  };
}

function left(setting: PageSetting): PageState {
  const say = zoomWords[setting.language];
  return {
    title: 'Zoom',
    address: { path: '/wc', by: 'push' },
    body: `<main class="s-light s-center"><h1>Zoom</h1><div class="s-bar"><button>${say.signIn}</button><button>${say.signUp}</button><button class="s-primary" data-standin-go="preview">${say.joinMeeting}</button></div></main>`,
  };
}

function invalid(setting: PageSetting): PageState {
  return {
    title: 'Error - Zoom',
    body: `<div id="global-error" class="s-light s-center"><span class="error-message">${zoomWords[setting.language].invalid}</span></div>`,
  };
}

/** Stands in for Zoom's launch page and web client. */
export const zoomSite: StandInSite = siteOf(
  'zoom',
  [
    'guest',
    'classic',
    'host',
    'leave-popover',
    'host,leave-popover',
    'breakout',
    'participants-in-more',
    'assistant',
    'share',
    'locked',
  ],
  {
    launch,
    preview,
    waiting,
    'in-call': (setting) => ({ title: callTitle(setting), body: zoomMeetingBody(setting) }),
    'waiting-room': waitingRoom,
    minimised,
    disconnected,
    'ended-dialog': endedDialog,
    'free-meeting': freeMeeting,
    'end-warning': (setting) => ({
      title: clientTitle,
      body: zoomMeetingBody(
        setting,
        `<div class="notification-message-wrap s-toast">${zoomWords[setting.language].endWarning}</div>`,
      ),
    }),
    'ended-by-host': endedByHost,
    left,
    invalid,
  },
);

function shell(setting: PageSetting): PageState {
  return {
    title: 'Zoom',
    address: { path: `/wc/${setting.meeting}/join?fromPWA=1`, by: 'push' },
    body: `<div class="pwa-webclient"><button class="pwa-webclient__back" hidden>${zoomWords[setting.language].back}</button>
  <div class="pwa-webclient__iframe-wrapper"><iframe id="webclient" class="pwa-webclient__iframe" role="presentation" data-standin-frame src="about:blank"></iframe></div></div>`,
  };
}

function shellHome(setting: PageSetting): PageState {
  const say = zoomWords[setting.language];
  return {
    title: 'Zoom',
    address: { path: '/wc/home', by: 'push' },
    body: `<div class="pwa-webclient"><main class="s-light s-center"><h1>${say.home}</h1><button class="s-primary" data-standin-go="shell">${say.join}</button></main></div>`,
  };
}

/** Stands in for the signed-in shell, which holds the web client in a frame of its own. */
export const zoomShell: StandInSite = siteOf('zoom', [], { shell, left: shellHome });
