import { avatar, drawing, escapeHtml } from '../markup.ts';
import { siteOf, type PageSetting, type PageState, type StandInSite } from '../page-state.ts';
import { meetDevices, meetHangUp, meetInCallBody } from './in-call.ts';
import { meetWords } from './words.ts';

const meetTitle = (setting: PageSetting): string => `${setting.title} - Google Meet`;

const atMeeting = (setting: PageSetting) => ({ path: `/${setting.meeting}`, by: 'push' }) as const;

function home(setting: PageSetting): PageState {
  const title = escapeHtml(setting.title);
  return {
    title: 'Google Meet',
    address: { path: '/landing', by: 'push' },
    body: `<main class="s-light s-center"><h1>Google Meet</h1>
  <div class="s-row" role="button" tabindex="0" data-standin-go="green-room" data-call-id="${setting.meeting}" data-begin-time="1791190800000" data-end-time="1791194400000" data-event-id="evt1" data-aria-label-static="10:00 AM to 11:00 AM. ${title}.">
    <span>10:00 AM</span><span>${title}</span></div></main>`,
  };
}

function homeV2(setting: PageSetting): PageState {
  const id = 'q1w2e3_20261124T100000Z';
  const title = escapeHtml(setting.title);
  return {
    title: 'Google Meet',
    address: { path: '/home', by: 'push' },
    body: `<main class="s-light s-center"><section aria-labelledby="ucc-4">
  <div id="ucc-4" role="heading" aria-level="3">${meetWords[setting.language].scheduled}</div>
  <ol><li class="s-row">
    <div><div jsname="Dq2Egc"><div id="${id}" class="s-overlay" role="button" tabindex="0" data-standin-go="green-room" aria-label="${title}" aria-labelledby="u1-t u1-h" data-a11y-recover="${id},,"></div></div></div>
    <div><div id="u1-h"><span>11:00 – 11:45</span></div><div id="u1-t" role="heading" aria-level="4">${title}</div></div>
  </li></ol></section></main>`,
  };
}

function greenRoom(setting: PageSetting): PageState {
  const say = meetWords[setting.language];
  const guest = setting.variants.has('guest');
  const name = guest ? `<input type="text" jsname="YPqjbf" aria-label="${say.yourName}">` : '';
  const next = guest ? 'waiting' : 'in-call';
  return {
    title: `Meet - ${setting.meeting}`,
    address: atMeeting(setting),
    body: `<div class="s-light s-center s-two">
  <div class="s-preview"><div class="s-tile" data-participant-id="spaces/x/devices/1">${avatar(say.you)}
      <i class="google-symbols">visual_effects</i><small>${say.effects}</small></div>
    <div class="s-bar">
      <div role="button" tabindex="0" data-is-muted="false" jsname="hw0c9" aria-label="${say.micOff}">${drawing('mic')}</div>
      <div role="button" tabindex="0" data-is-muted="false" jsname="psRWwc" aria-label="${say.cameraOff}">${drawing('camera')}</div></div></div>
  <div><div jsname="r4nke" role="heading" aria-level="1">${escapeHtml(setting.title)}</div><p>${say.ready}</p>${name}
    <div jsname="Qx7uuf"><button class="s-primary" data-promo-anchor-id="w5gBed" data-standin-go="${next}"><span>${guest ? say.askToJoin : say.joinNow}</span></button></div>
    <span data-avatar-count="2">2</span></div>
</div>`,
  };
}

function waiting(setting: PageSetting): PageState {
  const say = meetWords[setting.language];
  return {
    title: meetTitle(setting),
    address: atMeeting(setting),
    body: `<div class="s-call"><div class="s-main s-center"><div>${say.asking}</div></div>
  <div class="s-foot"><div class="s-bar">${meetDevices(setting, true)}${meetHangUp(setting, 'exit-hall')}</div>
  <button aria-label="${say.home}" data-standin-go="home">${drawing('leave')}</button></div></div>`,
  };
}

function inCall(setting: PageSetting): PageState {
  return { title: meetTitle(setting), address: atMeeting(setting), body: meetInCallBody(setting) };
}

function endWarning(setting: PageSetting): PageState {
  const toast = `<div class="s-toast" role="status">${meetWords[setting.language].endWarning}</div>`;
  return { ...inCall(setting), body: meetInCallBody(setting, toast) };
}

function exitHall(setting: PageSetting, heading: string): PageState {
  const say = meetWords[setting.language];
  return {
    title: meetTitle(setting),
    address: atMeeting(setting),
    body: `<main class="s-light s-center"><h1 class="roSPhc" jsname="r4nke">${heading}</h1>
  <div class="s-bar"><button class="s-primary" jsname="W6suGc" data-standin-go="green-room"><span>${say.rejoin}</span></button>
  <div jsname="WIVZEd"><button data-standin-go="home"><span>${say.home}</span></button></div></div></main>`,
  };
}

/** Stands in for meet.google.com, from the home page to the exit hall. */
export const meetSite: StandInSite = siteOf(
  'meet',
  ['guest', 'old-icons', 'leave-div', 'companion', 'modal'],
  {
    home,
    'home-v2': homeV2,
    'green-room': greenRoom,
    waiting,
    'in-call': inCall,
    'end-warning': endWarning,
    'exit-hall': (setting) => exitHall(setting, meetWords[setting.language].left),
    denied: (setting) => exitHall(setting, meetWords[setting.language].denied),
  },
);
