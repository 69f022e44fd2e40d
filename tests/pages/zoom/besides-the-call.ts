import { avatar, drawing, escapeHtml } from '../markup.ts';
import type { PageSetting, PageState } from '../page-state.ts';
import { zoomMeetingBody } from './in-meeting.ts';
import { zoomWords } from './words.ts';

const clientTitle = 'Zoom meeting on web';

/** The waiting room takes the place of everything else, footer included. */
export function waitingRoom(setting: PageSetting): PageState {
  const say = zoomWords[setting.language];
  return {
    title: clientTitle,
    body: `<div id="root"><div class="bhold bhold--dark s-call s-center"><div class="wr-content">
  <div class="wr-main-content"><span role="alert">${say.waiting}</span><span>${escapeHtml(setting.title)}</span></div>
  <div class="wr-leave-btn"><button type="button" data-standin-go="left">${say.leave}</button></div></div></div></div>`,
  };
}

/** The meeting in a small window of the page: without a footer, and without a way to leave. */
export function minimised(setting: PageSetting): PageState {
  return {
    title: setting.title,
    bodyClass: 'minimize-mode',
    body: `<div id="root"><div class="minimize-layout-container s-preview" tabindex="-1"><div class="s-tile">${avatar(setting.partner)}</div>
  <button type="button" data-standin-go="in-call">${drawing('share')}</button></div></div>`,
  };
}

/** The connection is lost; the page may come back from this by itself. */
export function disconnected(setting: PageSetting): PageState {
  const say = zoomWords[setting.language];
  return {
    title: clientTitle,
    body: `<div id="root"></div><div id="wc-leave" class="s-call s-center"><div class="loading-main"><div>${say.reconnecting}</div></div></div>`,
  };
}

/** The dialog of the end, over a meeting that still stands there. Its label is the same in every language. */
export function endedDialog(setting: PageSetting): PageState {
  const say = zoomWords[setting.language];
  const dialog = `<div class="ReactModalPortal"><div class="zm-modal zm-modal-legacy s-modal" role="dialog" aria-label="Meeting is end now"><div class="content">${say.ended}</div>
  <button class="zm-btn" data-standin-go="left">OK</button></div></div>`;
  return { title: setting.title, body: zoomMeetingBody(setting) + dialog };
}

/** A free meeting that is about to be cut: the clock runs down for everyone in it. */
export function freeMeeting(setting: PageSetting): PageState {
  const say = zoomWords[setting.language];
  const clock = `<div class="meeting-info-container__wrapper free-meeting-remaining-timer-container" role="presentation">
  <span class="free-meeting-remaining-timer-container__text" data-standin-countdown="575">09:35 ${say.remaining}</span></div>`;
  return { title: setting.title, body: zoomMeetingBody(setting, clock) };
}
