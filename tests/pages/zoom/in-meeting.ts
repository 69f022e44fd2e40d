import { chatPane } from '../chat-pane.ts';
import { avatar, drawing, escapeHtml } from '../markup.ts';
import type { PageSetting } from '../page-state.ts';
import { zoomWords, type ZoomWords } from './words.ts';

function videoTile(node: number, name: string): string {
  return `<div class="speaker-active-container__video-frame s-tile s-tile-${node}">
    <video-player node-id="${16778239 + node}" media-type="video"></video-player>
    <div class="video-avatar__avatar">${avatar(name)}<div class="video-avatar__avatar-footer s-name"><span>${escapeHtml(name)}</span></div></div></div>`;
}

function participants(setting: PageSetting, say: ZoomWords): string {
  if (setting.variants.has('participants-in-more')) {
    return `<button class="footer-button-base__button" id="moreButton" aria-label="${say.more}">${drawing('more')}</button>`;
  }
  const host = setting.variants.has('host');
  // The footer beside an assistant has no id on it.
  const own = setting.variants.has('assistant') ? '' : 'id="participant" ';
  return `<div ${own}feature-type="participant" class="footer__button-wrap"><button class="footer-button-base__button" aria-label="${host ? say.hostParticipants : say.participants}">
    ${drawing('people')}<span class="footer-button__number-counter"><span>${host ? 3 : 2}</span></span></button></div>`;
}

function footBar(setting: PageSetting, say: ZoomWords): string {
  const host = setting.variants.has('host');
  if (setting.variants.has('leave-popover')) {
    const end = host
      ? `<button class="leave-meeting-options__btn leave-meeting-options__btn--danger" data-standin-go="left">${say.endForAll}</button>`
      : '';
    const danger = host ? '' : ' leave-meeting-options__btn--danger';
    return `<div class="leave-option-container"><button data-standin-go="in-call" data-standin-variants="${host ? 'host' : ''}">${say.cancel}</button></div>
      <div class="leave-meeting-options s-popover">${end}<button class="leave-meeting-options__btn${danger}" data-standin-go="left">${say.leaveMeeting}</button></div>`;
  }
  const word = host ? say.end : say.leave;
  return `<div footer-section="left">
      <button class="join-audio-container__btn" aria-label="${say.muteMe}">${drawing('mic', 'SvgAudioMute')}</button>
      <button class="send-video-container__btn" aria-label="${say.stopVideo}">${drawing('camera')}</button></div>
    <div footer-section="mid">${participants(setting, say)}</div>
    <div footer-section="right"><div class="footer__leave-btn-container">
      <button class="footer-button-base__button s-red" aria-label="${word}" data-standin-go="in-call" data-standin-variants="${host ? 'host,' : ''}leave-popover">${drawing('leave', host ? 'SvgEnd' : 'SvgLeave')}<span>${word}</span></button></div></div>`;
}

function footerNames({ variants }: PageSetting): string {
  return variants.has('assistant')
    ? 'class="footer assistant-footer'
    : 'id="wc-footer" class="footer main-footer footer--desktop-layout';
}

/** What is shared takes the place of the people. */
function share({ variants, partner }: PageSetting): string {
  return variants.has('share')
    ? `<div class="s-stage"><div class="s-tile">${avatar(partner)}</div></div>`
    : '';
}

/** Builds the meeting as the web client shows it. `notice` goes where Zoom puts its notifications. */
export function zoomMeetingBody(setting: PageSetting, notice = ''): string {
  const say = zoomWords[setting.language];
  const breakout = setting.variants.has('breakout');
  const layer = breakout ? `<div class="loading-layer--bo-room s-modal">${say.breakout}</div>` : '';
  const footer = breakout
    ? ''
    : `<footer ${footerNames(setting)} s-foot"><div id="foot-bar" class="footer__inner s-bar s-spread">${footBar(setting, say)}</div></footer>`;
  return `<div id="root"><div id="meeting-app" class="meeting-app"><div class="meeting-client"><div class="meeting-client-inner"><div id="wc-content" class="s-call s-zoom s-main">
  <div id="wc-container-left">
    <div id="notificationManager" class="notification-manager">${notice}</div>
    <div class="meeting-header"><button id="meeting-info-indication" aria-label="${say.info}">${drawing('shield')}<span class="meeting-info-icon__title">${escapeHtml(setting.title)}</span></button></div>
    <div id="video-share-layout">${share(setting)}<div class="main-layout"${setting.variants.has('share') ? ' style="display: none"' : ''}>
      <video-player-container class="s-stage"><template shadowrootmode="open"><canvas width="2" height="2" hidden></canvas><slot></slot></template>${videoTile(1, say.you)}${videoTile(2, setting.partner)}</video-player-container>
    </div></div>
    ${footer}
  </div>
  <div id="wc-container-right">${chatPane(setting.language, setting.partner)}</div>${layer}
</div></div></div></div></div>`;
}
