import { chatPane } from '../chat-pane.ts';
import { avatar, drawing, escapeHtml, type Drawing } from '../markup.ts';
import type { PageSetting } from '../page-state.ts';
import { teamsWords, type TeamsWords } from './words.ts';

function tool(id: string, name: string, picture: Drawing, more = ''): string {
  return `<button id="${id}" aria-label="${name}">${drawing(picture)}<small>${name}</small>${more}</button>`;
}

function tile(number: number, name: string, isSelf: boolean): string {
  const safe = escapeHtml(name);
  const voice = isSelf ? '' : '<div data-tid="voice-level-stream-outline"></div>';
  return `<div role="menuitem" class="s-tile s-tile-${number}" data-acc-element-id="tile-${number}"><div data-tid="video-item-container-${safe}">
    <div data-stream-type="Video" data-tid="${safe}">${voice}${avatar(name)}<span class="s-name">${safe}</span></div></div></div>`;
}

function toolbar(setting: PageSetting, say: TeamsWords): string {
  const organizer = setting.variants.has('organizer')
    ? `<button data-tid="hangup-toggle-more-options-btn" aria-label="${say.leaveOptions}">▾</button>`
    : '';
  return `<div class="s-bar s-top" data-tid="ubar-toolbar-wrapper">
    <div id="indicators" data-tid="ubar-indicators"><div id="call-duration-custom"><span data-tid="call-duration">00:51</span></div></div>
    <div id="horizontalMiddleEnd" role="toolbar" data-tid="ubar-horizontal-middle-end">
      ${tool('chat-button', say.chat, 'chat')}
      ${tool('roster-button', say.people, 'people', '<span data-tid="toolbar-item-badge">2</span>')}
      ${tool('raisehands-button', say.raise, 'hand')}
      ${tool('callingButtons-showMoreBtn', say.more, 'more')}
      <button data-standin-open="/v2/?standin=in-call&amp;lang=${setting.language}" data-standin-go="pop-out" aria-label="${say.popOut}">${drawing('share')}</button>
    </div>
    <div id="horizontalEnd" role="group" data-tid="ubar-horizontal-end">
      ${tool('video-button', say.camera, 'camera')}
      <button id="microphone-button" aria-label="${say.mic}"><svg data-testid="ubar-mic-on-icon" width="0" height="0"></svg>${drawing('mic')}<small>${say.mic}</small></button>
      ${tool('share-button', say.share, 'share')}
      <button id="hangup-button" class="s-red" data-tid="hangup-main-btn" data-inp="hangup-button" aria-keyshortcuts="Ctrl+Shift+H" aria-label="${say.leave}" data-standin-go="left">${drawing('hangUp')}<span>${say.leave}</span></button>${organizer}
    </div></div>`;
}

/** Builds the call screen of Teams, whose controls sit at the top. */
export function teamsCallBody(setting: PageSetting, over = ''): string {
  const say = teamsWords[setting.language];
  return `<div class="s-call s-teams" data-cid="call-screen-wrapper">
  ${toolbar(setting, say)}${over}
  <div class="s-main"><div class="s-stage" data-tid="modern-stage-wrapper">${tile(1, setting.partner, false)}${tile(2, say.you, true)}</div>
  ${chatPane(setting.language, setting.partner)}</div></div>`;
}
