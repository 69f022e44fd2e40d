import { siteOf, type PageSetting, type PageState, type StandInSite } from '../page-state.ts';
import { client, clock, dialog, disconnected, minimised, waitingRoom } from './parts.ts';
import { newestZoomWords } from './words.ts';

/** The client writes that a meeting is locked before its title. */
function titleOf({ variants, title, language }: PageSetting): string {
  return variants.has('locked') ? `(${newestZoomWords[language].locked}) ${title}` : title;
}

/** What people may write into a call's chat and polls: every word and number of the other states, as text. */
function lookAlikes(): string {
  const texts = [
    '04:00 Remaining',
    '.free-meeting-remaining-timer-container__text 00:30',
    'Meeting is end now',
    '&lt;div id="wc-leave"&gt;&lt;/div&gt; .bhold .wr-content .wr-leave-btn',
    'body.minimize-mode (Locked)',
  ];
  const rows = texts.map(
    (text) => `<div class="chat-item__content" aria-label="${text.replaceAll('"', '')}">${text}</div>`,
  );
  const poll =
    '<div role="dialog" aria-label="Poll: Meeting is end now?"><h2>Meeting is end now</h2><button>Yes</button></div>';
  const room = '<div class="bo-room-timer"><span class="bo-timer__text">02:30 Remaining</span></div>';
  return `<aside class="s-chat">${rows.join('')}${poll}${room}</aside>`;
}

/** Builds a state by what is on the page. */
function state(body: (setting: PageSetting) => string, bodyClass = '') {
  return (setting: PageSetting): PageState => ({ title: titleOf(setting), body: body(setting), bodyClass });
}

/**
 * Stands in for the newest build of Zoom's web client (6.2), written from what that build was seen to draw. Variants
 * besides the listed ones: `left-90` (90 seconds on the clock), `word-3` (the word beside it in another language).
 */
export const newestZoomSite: StandInSite = siteOf('zoom', ['host', 'assistant', 'share', 'locked'], {
  'in-call': state((setting) => client(setting)),
  'look-alikes': state((setting) => client(setting, '', lookAlikes())),
  'update-needed': state((setting) => {
    const say = newestZoomWords[setting.language];
    return client(setting, dialog(say.update, [say.ok, say.leave]));
  }),
  'ended-over-call': state((setting) => {
    const say = newestZoomWords[setting.language];
    return client(setting, dialog(say.ended, [say.ok]));
  }),
  'ended-alone': state(({ language }) => {
    const say = newestZoomWords[language];
    return `<div id="root"></div>${dialog(say.ended, [say.ok])}`;
  }),
  'disconnected-over-call': state((setting) => client(setting, disconnected(setting))),
  'disconnected-alone': state((setting) => `<div id="root"></div>${disconnected(setting)}`),
  'waiting-room': state(waitingRoom),
  minimised: state(minimised, 'minimize-mode'),
  'minimised-clock': state((setting) => `${minimised(setting)}${clock(95, 'Remaining')}`, 'minimize-mode'),
  'waiting-room-minimised': state(waitingRoom, 'minimize-mode'),
  blank: state(() => '<div id="root"></div>'),
  'words-alone': state(() => `<main class="s-light">${lookAlikes()}</main>`),
});
