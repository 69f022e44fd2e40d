import { avatar, drawing, escapeHtml } from '../markup.ts';
import { siteOf, type PageSetting, type PageState, type StandInSite } from '../page-state.ts';
import { jitsiWords } from './words.ts';

const titleOf = ({ meeting }: PageSetting): string => `${meeting} | Jitsi Meet`;

/** The stage is on the page before the call, and `inside` goes over it. */
function conference(inside: string, strip = ''): string {
  return `<div id="react"><div id="layout_wrapper"><div id="videoconference_page" class="s-call"><div id="videospace" class="s-main s-stage">
  <div id="largeVideoContainer" class="videocontainer"><div id="largeVideoWrapper"></div></div>${strip}</div>${inside}</div></div></div>`;
}

function prejoin(setting: PageSetting): PageState {
  const say = jitsiWords[setting.language];
  return {
    title: titleOf(setting),
    body: conference(`<div class="premeeting-screen s-light s-center"><h1>${escapeHtml(setting.meeting)}</h1>
  <input id="premeeting-name-input" aria-label="${say.yourName}">
  <div role="button" class="s-primary" data-testid="prejoin.joinMeeting" data-standin-go="in-call">${say.join}</div></div>`),
  };
}

function lobby(setting: PageSetting): PageState {
  const say = jitsiWords[setting.language];
  return {
    title: titleOf(setting),
    body: conference(
      `<div class="lobby-screen s-light s-center"><span data-testid="lobby.joiningMessage">${say.waiting}</span></div>`,
    ),
  };
}

function inCall(setting: PageSetting): PageState {
  const say = jitsiWords[setting.language];
  const strip = `<div class="filmstrip"><div id="filmstripRemoteVideos"><span class="videocontainer s-tile">${avatar(setting.partner)}</span></div></div>`;
  return {
    title: titleOf(setting),
    body: conference(
      `<div id="new-toolbox" class="new-toolbox visible s-foot"><div class="toolbox-content"><div class="toolbox-content-items s-bar">
  <div role="button" aria-label="${say.mute}">${drawing('mic')}</div><div role="button" aria-label="${say.camera}">${drawing('camera')}</div>
  <div role="button" class="hangup-button s-red" data-testid="toolbox.hangup" aria-label="${say.leave}" data-standin-go="left">${drawing('leave')}</div></div></div></div>`,
      strip,
    ),
  };
}

function left(setting: PageSetting): PageState {
  return {
    title: 'Jitsi Meet',
    address: { path: '/static/close3.html', by: 'push' },
    body: `<main class="s-light s-center"><h1>${jitsiWords[setting.language].thanks}</h1></main>`,
  };
}

/** Stands in for a server of Jitsi Meet. */
export const jitsiSite: StandInSite = siteOf('jitsi', [], { prejoin, lobby, 'in-call': inCall, left });
