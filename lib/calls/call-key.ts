/**
 * A call's identity: `meet:<code>`, `meet-lookup:<name>`, `zoom:<number>`, `zoom-my:<host>/<name>`,
 * `teams:<thread>[/<message>]` or `teams-id:<digits>`. A link in a calendar and the address of a tab compare
 * equal by it. Passcodes and tokens are never part of a key.
 */
export type CallKey = string;

const longestLink = 4000;
const deepestWrapping = 5;

/** Returns the key of the call `link` leads to, or `undefined` where it leads to none. Never throws. */
export function callKeyOf(link: string, depth = 0): CallKey | undefined {
  const url = parseLink(link);
  if (!url || depth > deepestWrapping) return undefined;
  const inner = wrappedLink(url);
  if (inner !== undefined) return inner === link ? undefined : callKeyOf(inner, depth + 1);
  if (url.host === 'meet.google.com') return meetKey(url);
  if (zoomBase(url.host)) return zoomKey(url);
  if (teamsHosts.includes(url.host)) return teamsKey(url, depth);
  return undefined;
}

/** Parses what may be a link of a call: https, no credentials, no port, no backslash, of a sane length. */
function parseLink(link: string): URL | undefined {
  if (link.length > longestLink || /[\\\s]/.test(link.trim()) || !URL.canParse(link)) return undefined;
  const url = new URL(link);
  const plain = url.username === '' && url.password === '' && url.port === '';
  return url.protocol === 'https:' && plain ? url : undefined;
}

/** Returns the link a mail filter or a search engine has wrapped, or `undefined` where `url` is no wrapper. */
function wrappedLink(url: URL): string | undefined {
  const { host, searchParams } = url;
  if (host.endsWith('.safelinks.protection.outlook.com')) return decodeFully(searchParams.get('url') ?? '');
  if (host === 'www.google.com' && url.pathname === '/url') return searchParams.get('q') ?? '';
  if (host === 'urldefense.com') return firstGroup(/\/v3\/__(.+?)__;/, url.href) ?? '';
  return undefined;
}

/** Percent-decodes until nothing changes, three times at most; text that is not encoded well stays as it is. */
function decodeFully(text: string): string {
  let decoded = text;
  for (let round = 0; round < 3; round += 1) {
    const next = tryDecode(decoded);
    if (next === decoded) break;
    decoded = next;
  }
  return decoded;
}

function tryDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

function firstGroup(pattern: RegExp, text: string): string | undefined {
  return pattern.exec(text)?.[1];
}

function meetKey({ pathname }: URL): CallKey | undefined {
  const code = firstGroup(/^\/(?:_meet\/)?([a-z]{3}-[a-z]{4}-[a-z]{3})\/?$/i, pathname);
  if (code) return `meet:${code.toLowerCase()}`;
  const name = firstGroup(/^\/lookup\/([\w.-]{1,80})$/, pathname);
  return name && `meet-lookup:${name.toLowerCase()}`;
}

const zoomDomains = ['zoom.us', 'zoom.com', 'zoomgov.com', 'zoom.com.cn', 'zoom-x.de'];

/** Returns Zoom's own domain that `host` belongs to, or `undefined`. */
function zoomBase(host: string): string | undefined {
  return zoomDomains.find((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** Returns the key by an address of Zoom's pages, on whatever host they are. */
export function zoomKey({ host, pathname, searchParams }: URL): CallKey | undefined {
  const number =
    firstGroup(/^\/(?:j|s|w|webinar|meeting)\/(\d{9,11})\/?$/, pathname) ??
    firstGroup(/^\/wc\/(?:join\/)?(\d{9,11})(?:\/|$)/, pathname) ??
    (/^\/wc\/?$/.test(pathname) ? firstGroup(/^(\d{9,11})$/, searchParams.get('mn') ?? '') : undefined);
  if (number) return `zoom:${number}`;
  const name = firstGroup(/^\/(?:wc\/)?my\/([a-z][\w.-]{4,39})\/?$/i, pathname);
  return name && `zoom-my:${zoomBase(host) ?? host}/${name.toLowerCase()}`;
}

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

function teamsKey(url: URL, depth: number): CallKey | undefined {
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

function launcherKey(url: URL, depth: number): CallKey | undefined {
  const target = decodeFully(url.searchParams.get('url') ?? '').replace(/^\/_/, '');
  if (target.startsWith('#/')) return teamsRouteKey(target.slice(1));
  if (target.startsWith('/')) return teamsRouteKey(target);
  return callKeyOf(target, depth + 1);
}

/** Reads the light client's `coords`: base64 of JSON, sometimes URL-safe, sometimes with `+` turned into a blank. */
function coordsKey(coords: string, depth: number): CallKey | undefined {
  const json = readCoords(coords.replaceAll(' ', '+').replaceAll('-', '+').replaceAll('_', '/'));
  const text = (name: string) => (typeof json[name] === 'string' ? json[name] : '');
  if (/^19:\S+@thread\.\w+$/.test(text('conversationId')))
    return threadKey(text('conversationId'), text('messageId'));
  if (/^\d{10,20}$/.test(text('meetingCode'))) return `teams-id:${text('meetingCode')}`;
  return callKeyOf(text('meetingUrl'), depth + 1);
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
