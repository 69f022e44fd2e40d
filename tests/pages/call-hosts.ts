import { jitsiSite } from './jitsi/site.ts';
import { meetSite } from './meet/site.ts';
import { pageLanguages, type PageSetting, type StandInSite } from './page-state.ts';
import { standInDocument } from './stand-in-document.ts';
import { teamsSite } from './teams/site.ts';
import { zoomShell, zoomSite } from './zoom/site.ts';
import { newestZoomSite } from './zoom-newest/site.ts';

/** An answer to a request for a page: a document, or the address to ask next. */
export type PageAnswer = { readonly document: string } | { readonly redirect: string };

function settingOf(url: URL, meeting: string): PageSetting {
  const query = url.searchParams;
  return {
    language: pageLanguages.find((language) => language === query.get('lang')) ?? 'en',
    variants: new Set((query.get('variant') ?? '').split(',').filter(Boolean)),
    title: query.get('title') ?? 'Weekly sync',
    partner: query.get('partner') ?? 'Ana Silva',
    meeting,
  };
}

function page(site: StandInSite, url: URL, meeting: string, usual: string): PageAnswer {
  const state = url.searchParams.get('standin') ?? usual;
  const autoFollow = state === 'launcher' && url.searchParams.has('auto');
  const query = url.searchParams.toString();
  return { document: standInDocument({ site, state, setting: settingOf(url, meeting), query, autoFollow }) };
}

function meet(url: URL): PageAnswer | null {
  const code = /^\/(?:_meet\/)?([a-z]{3}-[a-z]{4}-[a-z]{3})$/.exec(url.pathname)?.[1];
  if (code) return page(meetSite, url, code, 'green-room');
  if (['/', '/landing'].includes(url.pathname)) return page(meetSite, url, 'abc-defg-hij', 'home');
  return url.pathname === '/home' ? page(meetSite, url, 'abc-defg-hij', 'home-v2') : null;
}

function zoomClient(url: URL, meeting: string): PageAnswer {
  const setting = settingOf(url, meeting);
  if (url.searchParams.get('build') === 'newest') return page(newestZoomSite, url, meeting, 'in-call');
  const inShell = url.searchParams.has('fromPWA') && !setting.variants.has('guest');
  if (url.hostname !== 'app.zoom.us' || !inShell) return page(zoomSite, url, meeting, 'preview');
  const inner = url.searchParams.get('standin') ?? 'preview';
  const query = url.searchParams.toString();
  return { document: standInDocument({ site: zoomShell, state: 'shell', setting, query, inner }) };
}

function zoom(url: URL): PageAnswer | null {
  const launch = /^\/[jsw]\/(\d{9,11})$/.exec(url.pathname)?.[1];
  if (launch) return page(zoomSite, url, launch, 'launch');
  const hop = /^\/wc\/join\/(\d{9,11})$/.exec(url.pathname)?.[1];
  if (hop) return { redirect: `https://app.zoom.us/wc/${hop}/join${url.search}` };
  const client = /^\/wc\/(\d{9,11})\/(?:join|start|videomeeting)$/.exec(url.pathname)?.[1];
  if (client) return zoomClient(url, client);
  // A personal link keeps its name in the client's address.
  if (/^\/wc\/my\/[\w.-]+$/.test(url.pathname)) return page(zoomSite, url, '81234567890', 'preview');
  if (url.pathname === '/wc') return page(zoomSite, url, '81234567890', 'left');
  if (url.pathname !== '/wc/home') return null;
  const setting = settingOf(url, '81234567890');
  const query = url.searchParams.toString();
  return { document: standInDocument({ site: zoomShell, state: 'left', setting, query, inner: 'preview' }) };
}

/** Keeps what the page shall look like across the hops of a join link. */
function carried(url: URL): string {
  const kept = ['lang', 'variant', 'title', 'partner', 'auto'];
  const entries = [...url.searchParams].filter(([name]) => kept.includes(name));
  return entries.map(([name, value]) => `&${name}=${encodeURIComponent(value)}`).join('');
}

function teams(url: URL): PageAnswer | null {
  const type = /^\/(?:l\/)?(meetup-join|meet)\/./.exec(url.pathname)?.[1];
  if (type) {
    const target = encodeURIComponent(`/_#${url.pathname}${url.search}`);
    return { redirect: `/dl/launcher/launcher.html?url=${target}&type=${type}${carried(url)}` };
  }
  const meeting = '1234567890123';
  if (url.pathname === '/dl/launcher/launcher.html') return page(teamsSite, url, meeting, 'launcher');
  if (url.pathname === '/light-meetings/launch') {
    const guest = new URL(url);
    const variants = [...settingOf(url, meeting).variants, 'guest'];
    guest.searchParams.set('variant', [...new Set(variants)].join(','));
    return page(teamsSite, guest, meeting, 'pre-join');
  }
  if (!['/', '/v2', '/v2/'].includes(url.pathname)) return null;
  return page(teamsSite, url, meeting, url.searchParams.has('meetingjoin') ? 'pre-join' : 'signed-in-after');
}

/** A room on any server of Jitsi; pages under /static/ are none. */
function jitsi(url: URL): PageAnswer | null {
  const room = /^\/([^/]+)$/.exec(url.pathname)?.[1];
  return room ? page(jitsiSite, url, decodeURIComponent(room), 'prejoin') : null;
}

const teamsHosts = ['teams.microsoft.com', 'teams.cloud.microsoft', 'teams.live.com'];

/** Answers a request as the real hosts would route it; null where none of them has such a page. */
export function answerPage(url: URL): PageAnswer | null {
  if (url.hostname === 'meet.google.com') return meet(url);
  if (/(^|\.)(zoom\.us|zoomgov\.com|zoom\.com\.cn|zoom-x\.de)$/.test(url.hostname)) return zoom(url);
  if (teamsHosts.includes(url.hostname) || /(^|\.)teams\.microsoft\.us$/.test(url.hostname))
    return teams(url);
  if (url.hostname === 'meet.jit.si' || url.hostname.startsWith('jitsi.')) return jitsi(url);
  return null;
}
