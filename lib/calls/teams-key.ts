import { firstGroup, type CallKey } from './keys';
import { parseLink } from './parse-link';
import { decodeFully } from './percent-decoding';

const deepestLauncher = 5;

/** Every host Teams' own links and pages are on. */
export const teamsHosts: readonly string[] = [
  'teams.microsoft.com',
  'teams.cloud.microsoft',
  'teams.live.com',
  'teams.microsoft.us',
  'gov.teams.microsoft.us',
  'dod.teams.microsoft.us',
  'teams.microsoft.com.mcas.ms',
  'teams.cloud.microsoft.mcas.ms',
];

/** Returns the key by an address of Teams' pages, on whatever host they are. */
export function teamsKey(url: URL, depth = 0): CallKey | undefined {
  if (url.pathname.startsWith('/dl/launcher/')) return launcherKey(url, depth);
  if (url.pathname === '/light-meetings/launch')
    return coordsKey(url.searchParams.get('coords') ?? '', depth);
  const route = url.hash.startsWith('#/') ? url.hash.slice(1) : url.pathname;
  return teamsRouteKey(route);
}

/** Reads `/l/meetup-join/<thread>/<message>` and `/meet/<digits>`, however often they are percent-encoded. */
function teamsRouteKey(route: string): CallKey | undefined {
  const path = decodeFully(route.replace(/\?.*$/s, ''));
  const digits = firstGroup(/^\/meet\/(\d{10,20})\/?$/, path);
  if (digits) return `teams-id:${digits}`;
  const join = /^\/l\/meetup-join\/(19:[\w+/=-]+@thread\.(?:v2|tacv2|skype))(?:\/(\d+))?/.exec(path);
  return join?.[1] && threadKey(join[1], join[2]);
}

/** The thread's base64 part is case sensitive. A message id other than 0 tells apart meetings in one channel. */
function threadKey(thread: string, message?: string): CallKey {
  return message && message !== '0' ? `teams:${thread}/${message}` : `teams:${thread}`;
}

/** A launcher leads to another of Teams' own addresses, and to no other platform's. */
function teamsKeyAt(address: string, depth: number): CallKey | undefined {
  const url = parseLink(address);
  const isTeams = url?.protocol === 'https:' && teamsHosts.includes(url.host);
  return isTeams && depth <= deepestLauncher ? teamsKey(url, depth) : undefined;
}

function launcherKey(url: URL, depth: number): CallKey | undefined {
  const target = decodeFully(url.searchParams.get('url') ?? '').replace(/^\/_/, '');
  if (target.startsWith('#/')) return teamsRouteKey(target.slice(1));
  if (target.startsWith('/')) return teamsRouteKey(target);
  return teamsKeyAt(target, depth + 1);
}

/** Reads the light client's `coords`: base64 of JSON, sometimes URL-safe, sometimes with `+` turned into a blank. */
function coordsKey(coords: string, depth: number): CallKey | undefined {
  const json = readCoords(coords.replaceAll(' ', '+').replaceAll('-', '+').replaceAll('_', '/'));
  const text = (name: string) => (typeof json[name] === 'string' ? json[name] : '');
  if (/^19:\S+@thread\.\w+$/.test(text('conversationId')))
    return threadKey(text('conversationId'), text('messageId'));
  if (/^\d{10,20}$/.test(text('meetingCode'))) return `teams-id:${text('meetingCode')}`;
  return teamsKeyAt(text('meetingUrl'), depth + 1);
}

function readCoords(base64: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(atob(base64));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof DOMException) return {};
    throw error;
  }
}
