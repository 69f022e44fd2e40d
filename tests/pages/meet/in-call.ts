import { chatPane } from '../chat-pane.ts';
import { avatar, drawing, escapeHtml, type Drawing } from '../markup.ts';
import type { PageSetting } from '../page-state.ts';
import { meetWords, type MeetWords } from './words.ts';

function symbol(setting: PageSetting, ligature: string, picture: Drawing): string {
  const family = setting.variants.has('old-icons') ? 'google-material-icons' : 'google-symbols';
  return `<i class="${family} notranslate" aria-hidden="true">${ligature}</i>${drawing(picture)}`;
}

function tile(setting: PageSetting, device: number, name: string): string {
  const self = device === 1 ? `<i class="google-symbols" aria-hidden="true">frame_person</i>` : '';
  return `<div class="s-tile s-tile-${device}" data-participant-id="spaces/x/devices/${device}" data-tile-media-id="m${device}">
    ${self}<video></video>${avatar(name)}<span class="notranslate s-name">${escapeHtml(name)}</span></div>`;
}

/** Builds the microphone and camera buttons, which companion mode lacks. */
export function meetDevices(setting: PageSetting, muted: boolean): string {
  if (setting.variants.has('companion')) return '';
  const say = meetWords[setting.language];
  return `<button jsname="hw0c9" data-is-muted="${muted}" aria-label="${say.micOff}">${drawing('mic')}</button>
    <button jsname="psRWwc" data-is-muted="${muted}" aria-label="${say.cameraOff}">${drawing('camera')}</button>`;
}

/** Builds the hang-up button inside the element that asks before it hangs up. */
export function meetHangUp(setting: PageSetting, next: string): string {
  const say = meetWords[setting.language];
  const inner = symbol(setting, 'call_end', 'hangUp');
  const button = setting.variants.has('leave-div')
    ? `<div role="button" tabindex="0" class="s-red" data-standin-go="${next}" jsname="CQylAd" aria-label="${say.leave}">${inner}</div>`
    : `<button class="hk9qKe s-red" data-standin-go="${next}" jsname="CQylAd" aria-label="${say.leave}">${inner}</button>`;
  return `<div jscontroller="m1IMT" data-should-confirm-hangup="true">${button}</div>`;
}

function controls(setting: PageSetting, say: MeetWords): string {
  return `<div class="s-bar" role="region" aria-label="${say.controls}">
    ${meetDevices(setting, false)}
    <button jsname="RrG0hf" aria-pressed="false" aria-label="${say.captions}">${symbol(setting, 'closed_caption_off', 'captions')}</button>
    <button jsname="FpSaz" aria-label="${say.hand}">${symbol(setting, 'back_hand', 'hand')}</button>
    <span class="NHaLPe">${meetHangUp(setting, 'exit-hall')}</span>
    <button jsname="A5il2e" data-panel-id="1" aria-label="${say.details}">${symbol(setting, 'info', 'info')}</button>
    <button jsname="A5il2e" data-panel-id="2" aria-label="${say.chat}">${symbol(setting, 'chat', 'chat')}</button>
  </div>`;
}

/** Builds the call as Meet shows it once a person is in. `over` is laid on top: a toast, a modal. */
export function meetInCallBody(setting: PageSetting, over = ''): string {
  const say = meetWords[setting.language];
  const modal = setting.variants.has('modal')
    ? `<div class="s-modal" role="dialog" aria-modal="true" aria-label="${say.modal}"><p>${say.modal}</p>
        <button data-mdc-dialog-action="ok" data-standin-remove="[role=dialog]">${say.gotIt}</button></div>`
    : '';
  return `<div class="s-call">
  <div class="s-main">
    <div class="s-stage" jsname="BOHaEe">${tile(setting, 1, say.you)}${tile(setting, 2, setting.partner)}</div>
    ${chatPane(setting.language, setting.partner)}
  </div>
  <div class="s-foot"><div class="u6vdEc">${escapeHtml(setting.title)}</div>${controls(setting, say)}<span class="s-count" data-avatar-count="2">${drawing('people')} 2</span></div>
  ${over}${modal}
</div>`;
}
