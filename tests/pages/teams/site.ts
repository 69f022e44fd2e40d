import { avatar, drawing, escapeHtml } from '../markup.ts';
import { siteOf, type PageSetting, type PageState, type StandInSite } from '../page-state.ts';
import { teamsCallBody } from './in-call.ts';
import { teamsWords } from './words.ts';

/** Inside a signed-in call the address shows no meeting; the light client keeps its own. */
function bareAddress(setting: PageSetting): Pick<PageState, 'address'> {
  return setting.variants.has('guest') ? {} : { address: { path: '/v2/', by: 'replace' } };
}

function launcher(setting: PageSetting): PageState {
  const say = teamsWords[setting.language];
  return {
    title: 'Microsoft Teams',
    body: `<main class="s-light s-center"><h1>Microsoft Teams</h1>
  <button data-tid="joinOnWeb" class="s-primary" data-standin-follow>${say.onWeb}</button><button data-tid="joinInApp">${say.inApp}</button></main>`,
  };
}

function joinControls(setting: PageSetting): string {
  const say = teamsWords[setting.language];
  const guest = setting.variants.has('guest')
    ? `<input type="text" data-tid="prejoin-display-name-input" placeholder="${say.typeName}">`
    : '';
  const title = escapeHtml(setting.title);
  return `<span data-tid="meeting-header-title" title="${title}" aria-hidden="true">${title}</span>
  <div class="s-tile" data-tid="prejoin-v2-video-preview">${avatar(say.you)}</div>${guest}
  <label><input type="checkbox" role="switch" data-tid="toggle-video">${say.camera}</label>
  <label><input type="checkbox" role="switch" data-tid="toggle-mute" data-cid="toggle-mute-true" checked>${say.mic}</label>
  <button data-tid="prejoin-cancel-button" data-standin-go="left">${say.cancel}</button>
  <button id="prejoin-join-button" class="s-primary" data-tid="prejoin-join-button" aria-label="${say.joinNow}" data-standin-go="${setting.variants.has('guest') ? 'lobby' : 'in-call'}">${say.joinNow}</button>
  <a data-tid="auth-sign-in-link" href="#sign-in">${say.signIn}</a>`;
}

function preJoin(setting: PageSetting): PageState {
  return {
    title: teamsWords[setting.language].prejoinTitle,
    body: `<div id="app"><div class="s-light s-center" data-tid="calling-prejoin-screen" role="region">${joinControls(setting)}</div></div>`,
  };
}

function connecting(setting: PageSetting): PageState {
  const say = teamsWords[setting.language];
  return {
    title: say.prejoinTitle,
    body: `<div class="s-light s-center" data-tid="calling-connecting-screen" role="region">${say.connecting}</div>`,
  };
}

function lobby(setting: PageSetting): PageState {
  const say = teamsWords[setting.language];
  return {
    title: say.prejoinTitle,
    body: `<div class="s-light s-center" data-tid="calling-lobby-screen" role="region"><div>${say.lobby}</div>${joinControls(setting)}</div>`,
  };
}

function inCall(setting: PageSetting, over = ''): PageState {
  return {
    title: `${setting.title} | Microsoft Teams`,
    ...bareAddress(setting),
    body: teamsCallBody(setting, over),
  };
}

/** The chat list: after a call, or while a call runs out of sight. */
function chatList(setting: PageSetting, callRuns: boolean): PageState {
  const say = teamsWords[setting.language];
  const back = callRuns
    ? `<button class="s-primary" data-standin-go="in-call">${say.backToCall}</button>`
    : '';
  return {
    title: `${say.chat} | ${setting.partner} | Microsoft Teams`,
    ...bareAddress(setting),
    body: `<div class="s-light s-list"><nav><button>${drawing('chat')}<small>${say.chat}</small></button><button>${drawing('calendar')}<small>${say.calendar}</small></button></nav>
  <main><h1>${say.chat}</h1><div class="s-row">${escapeHtml(setting.partner)}</div><div class="s-row">${escapeHtml(setting.title)}</div>${back}</main></div>`,
  };
}

function retry(setting: PageSetting): PageState {
  const say = teamsWords[setting.language];
  const heading = setting.variants.has('removed') ? say.removed : say.mistake;
  return {
    title: `${setting.title} | Microsoft Teams`,
    body: `<div class="s-light s-center" data-tid="calling-retry-screen"><h1 id="calling-retry-screen-title">${heading}</h1>
  <button class="s-primary" data-tid="calling-retry-rejoinbutton" data-standin-go="pre-join">${say.rejoin}</button>
  <button data-tid="calling-retry-cancelbutton" data-standin-go="signed-in-after">${say.dismiss}</button></div>`,
  };
}

function rejected(setting: PageSetting): PageState {
  const say = teamsWords[setting.language];
  return {
    title: say.prejoinTitle,
    body: `<div class="s-light s-center" data-tid="calling-retry-screen"><div data-tid="calling-retry-screen-alert-container" role="alert"><h2 id="calling-retry-screen-description">${say.notFound}</h2></div>
  <input data-tid="meeting-code-input" value="1234567890123"><input data-tid="meeting-passcode-input">
  <button data-tid="calling-retry-rejoinbutton" disabled>${say.rejoin}</button></div>`,
  };
}

/** Stands in for Teams on the web: launcher, signed-in client and the guest's light client. */
export const teamsSite: StandInSite = siteOf('teams', ['guest', 'organizer', 'removed'], {
  launcher,
  'pre-join': preJoin,
  connecting,
  lobby,
  'in-call': (setting) => inCall(setting),
  'off-screen': (setting) => chatList(setting, true),
  'pop-out': (setting) => chatList(setting, true),
  'end-warning': (setting) =>
    inCall(setting, `<div class="s-toast" role="status">${teamsWords[setting.language].endWarning}</div>`),
  left: retry,
  rejected,
  'signed-in-after': (setting) => chatList(setting, false),
});
