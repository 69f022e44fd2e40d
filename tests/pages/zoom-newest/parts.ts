import { avatar, drawing, escapeHtml } from '../markup.ts';
import type { PageSetting } from '../page-state.ts';
import { newestZoomWords, wordsForLeft } from './words.ts';

/** Builds a button of a footer. */
function footerButton(icon: string, label: string, inside = ''): string {
  return `<button type="button" class="footer-button-base__button ax-outline" aria-label="${label}"><div class="footer-button-base__img-layer">${icon}${inside}</div><span class="footer-button-base__button-label">${label}</span></button>`;
}

function people({ language }: PageSetting): string {
  const count = '<span class="footer-button__number-counter"><span>2</span></span>';
  return `<div feature-type="participant" class="footer__button-wrap">${footerButton(drawing('people'), newestZoomWords[language].people, count)}</div>`;
}

/** The footer of a call: a host ends it, a guest leaves it. */
export function mainFooter(setting: PageSetting): string {
  const { leave } = newestZoomWords[setting.language];
  const icon = drawing('leave', setting.variants.has('host') ? 'SvgEnd' : 'SvgLeave');
  return `<footer role="presentation" id="wc-footer" class="footer main-footer s-foot"><div id="foot-bar" class="footer__inner s-bar">
  <div footer-section="left">${footerButton(drawing('mic'), 'A')}${footerButton(drawing('camera'), 'V')}</div>
  <div class="footer__btns-container">${people(setting)}</div>
  <div footer-section="right" class="footer__leave-btn-container">${footerButton(icon, leave)}</div></div></footer>`;
}

/** The footer of the assistant's view, whose leave control is a plain button with words. */
function assistantFooter(setting: PageSetting): string {
  return `<footer role="presentation" id="wc-footer" class="footer assistant-footer s-foot"><div id="foot-bar" class="footer__inner s-bar"><div></div>
  <div class="footer__btns-container">${people(setting)}<div feature-type="more"></div></div>
  <div class="footer__leave-btn-container"><button type="button" class="zm-btn footer__leave-btn ax-outline ellipsis" aria-haspopup="true">${newestZoomWords[setting.language].leave}</button></div></div></footer>`;
}

/** The clock that runs down in a free meeting, at `seconds`. */
export function clock(seconds: number, word: string): string {
  const digits = [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0'));
  const text = `${digits.join(':')} ${word}`;
  return `<div role="presentation" tabindex="0" class="meeting-info-container__wrapper free-meeting-remaining-timer-container" aria-label="${text}">${drawing('info')}<span class="free-meeting-remaining-timer-container__text" data-standin-countdown="${seconds}">${text}</span></div>`;
}

function clockOf({ variants, language }: PageSetting): string {
  const asked = [...variants].find((variant) => /^left-\d+$/.test(variant));
  if (!asked) return '';
  const other = [...variants].find((variant) => /^word-\d+$/.test(variant));
  const word = other ? wordsForLeft[Number(other.slice(5))] : undefined;
  return clock(Number(asked.slice(5)), word ?? newestZoomWords[language].left);
}

/** The whole client in a call, with `over` drawn on top of it and `beside` in its panel. */
export function client(setting: PageSetting, over = '', beside = ''): string {
  const { variants, partner } = setting;
  const sharing = variants.has('share');
  const footer = variants.has('assistant') ? assistantFooter(setting) : mainFooter(setting);
  return `<div id="root"><div class="meeting-client"><div class="meeting-client-inner s-call"><div id="wc-content"><div id="wc-container-left" class="s-main">
  <div class="meeting-info-container">${clockOf(setting)}</div>
  <div class="sharing-layout" style="display: ${sharing ? 'block' : 'none'}"><canvas width="320" height="180"></canvas></div>
  <div role="presentation" class="main-layout" style="display: ${sharing ? 'none' : 'block'}"><div class="s-stage">${avatar(partner)}<span>${escapeHtml(partner)}</span></div></div>
  ${footer}</div>${beside}</div></div></div></div>${over}`;
}

/** A dialog whose label is the same in every language. */
export function dialog(text: string, buttons: readonly string[]): string {
  const all = buttons.map((label) => `<button type="button" class="zm-btn zm-btn-legacy">${label}</button>`);
  return `<div class="ReactModalPortal"><div class="ReactModal__Overlay zm-modal-overlay"><div class="ReactModal__Content zm-modal zm-modal-legacy s-light" role="dialog" aria-modal="true" aria-label="Meeting is end now" tabindex="-1"><div class="zm-modal-body-title">${text}</div><div class="zm-modal-footer">${all.join('')}</div></div></div></div>`;
}

/** The screen of a connection that is gone, drawn over whatever is below. */
export function disconnected({ language }: PageSetting): string {
  return `<div id="wc-leave" style="z-index: 9999; position: absolute; left: 0; top: 0; inline-size: 100%; block-size: 100%; background: black; color: white"><div class="loading-main"><div class="join-meeting">${newestZoomWords[language].disconnected}</div></div></div>`;
}

/** The waiting room, which takes the place of the whole call. */
export function waitingRoom({ language, title }: PageSetting): string {
  const say = newestZoomWords[language];
  return `<div id="root"><div class="meeting-client"><div class="meeting-client-inner"><div class="bhold s-center"><div class="wr-content"><div class="wr-customize-content is-default"><div class="wr-default is-default"><div class="wr-default__title"><span class="wr-default__text" role="alert">${say.waiting}</span></div><span class="wr-topic">${escapeHtml(title)}</span></div></div>
  <div class="wr-leave-btn"><button type="button" class="zm-btn">${say.leave}</button></div><div class="wr-footer"><button type="button">?</button></div></div></div></div></div></div>`;
}

/** The call made small inside its page: no footer, no leave control. */
export function minimised({ partner }: PageSetting): string {
  return `<div id="root"><div class="meeting-client"><div class="meeting-client-inner"><div class="minimize-layout-container" tabindex="-1" style="inline-size: 320px; block-size: 180px">${avatar(partner)}</div></div></div></div>`;
}
