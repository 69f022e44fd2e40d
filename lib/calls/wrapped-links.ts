import { isGoogle } from './google-hosts';
import { decodeFully, decodeOnce } from './percent-decoding';
import { proofpointTarget } from './proofpoint';

/** A service that puts links of its own in place of others. */
interface Wrapper {
  readonly host: RegExp | ((host: string) => boolean);
  readonly path?: RegExp;
  /** Returns what the link stands for; `undefined` where it does not say. */
  readonly target: (url: URL) => string | undefined;
}

/** Reads the first of the parameters that holds a link, or else the first there is. */
const parameter =
  (...names: readonly string[]) =>
  ({ searchParams }: URL) => {
    const values = names.map((name) => searchParams.get(name)).filter((value) => value !== null);
    return values.find((value) => /^https?(?::|%)/i.test(value)) ?? values[0];
  };

/**
 * Mail filters, chats and search engines whose links hold their target. Those that keep it on their own server
 * (Mimecast's `/s/…`, Inky, most of Websense) cannot be read and are not listed.
 */
const wrappers: readonly Wrapper[] = [
  // Microsoft Defender, in every cloud, and as Teams and Outlook on the web open it.
  {
    host: /(?:^|\.)safelinks\.protection\.(?:outlook\.com|outlook\.us|outlook\.cn|outlook\.de|partner\.outlook\.cn|office365\.us|office365\.cn|apps\.mil|dod\.us)$/,
    target: parameter('url'),
  },
  {
    host: /^statics\.teams\.(?:cdn\.(?:office|live)\.net|microsoft\.com|microsoft\.us|cdn\.office365\.us)$/,
    path: /\/safelinks\//,
    target: parameter('url'),
  },
  {
    host: /^outlook\.(?:office|live|office365|cloud)\.(?:com|us|microsoft)$/,
    path: /\/safelink\.html$/,
    target: parameter('url'),
  },
  // Proofpoint.
  { host: /(?:^|\.)urldefense\.(?:com|us|proofpoint\.com)$/, target: proofpointTarget },
  // Barracuda.
  { host: /(?:^|\.)linkprotect\.cudasvc\.com$/, target: parameter('a') },
  // Cisco: the target is encoded as the end of the path, or named in it.
  {
    host: /^secure-web(?:\.[a-z]{2,4})?\.cisco\.com$/,
    target: ({ href }) =>
      /(?:\/|[/&?]url=)(?<target>https?(?:%3A|:).+)$/i.exec(href.slice(8))?.groups?.['target'],
  },
  // Sophos.
  { host: /(?:^|\.)protection\.sophos\.com$/, target: base64Parameter('u') },
  // Trend Micro, also under its Chinese name.
  {
    host: /\.(?:trendmicro\.com|trendmicro\.eu|trendmicro\.co\.jp|asiainfo-sec\.com)$/,
    path: /\/wis\/clicktime\//,
    target: parameter('url'),
  },
  { host: /\.check\.trendmicro\.com$/, target: parameter('url') },
  // FireEye, now Trellix.
  { host: /^protect\d?(?:-[a-z]+)?\.(?:fireeye|trellix)\.com$/, target: parameter('u') },
  // Symantec, now Broadcom.
  { host: /^clicktime\.(?:symantec|broadcom)\.com$/, target: parameter('u') },
  { host: /^clicktime\.cloud\.postoffice\.net$/, target: parameter('U', 'u') },
  // Mimecast, where the link says more than a domain.
  { host: /(?:^|\.)(?:mimecast\.com|mimecastprotect\.com)$/, target: parameter('url', 'u') },
  // Check Point and Avanan: between three underscores.
  {
    host: /^(?:url(?:\.[a-z]{2})?\.avanan\.click|protect\.checkpoint\.com|url-protection\.com)$/,
    target: ({ href }) => /\/___(?<target>https?:.+?)___/i.exec(href)?.groups?.['target'],
  },
  // EdgePilot, Zix, Hornetsecurity, Libraesva, Trustwave, Retarus.
  { host: /^link\.(?:edgepilot|zixcentral)\.com$/, target: parameter('u') },
  {
    host: /^(?:atpscan|seclinks)\.(?:global\.)?(?:hornetsecurity\.com|cloud-security\.net)$/,
    target: parameter('u'),
  },
  { host: /^urlsand\.(?:esvalabs\.com|net)$/, target: parameter('u') },
  { host: /^scanmail\.trustwave\.com$/, target: parameter('u') },
  { host: /^protection\.retarus\.com$/, target: parameter('u') },
  // Fortinet's appliances, on any host.
  { host: /./, path: /^\/fmlurlsvc\/?$/, target: parameter('url') },
  // Webmail of GMX, WEB.DE and 1&1.
  { host: /^deref-(?:gmx|web|mail|1und1)\.(?:net|de|com)$/, target: parameter('redirectUrl') },
  // Google's search, calendar and mail, in every country; Meet's and YouTube's way out.
  { host: isGoogle, path: /^\/url$/, target: parameter('q', 'url') },
  { host: /^meet\.google\.com$/, path: /^\/linkredirect$/, target: parameter('dest') },
  { host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, target: parameter('q') },
  // Bing and DuckDuckGo.
  { host: /^(?:www\.)?bing\.com$/, path: /^\/ck\/a$/, target: base64Parameter('u', /^a1/) },
  { host: /^(?:www\.)?duckduckgo\.com$/, path: /^\/l\/?$/, target: parameter('uddg') },
  // Slack, Facebook, Instagram, Messenger, LinkedIn.
  { host: /^(?:www\.)?slack-redir\.(?:net|com)$/, target: parameter('url') },
  { host: /^lm?\.(?:facebook|instagram|messenger)\.com$/, target: parameter('u') },
  { host: /^www\.linkedin\.com$/, path: /^\/(?:redir\/redirect|safety\/go)\/?$/, target: parameter('url') },
];

/**
 * Returns the link that `url` was put in place of, `undefined` where it is no wrapper, '' where it is one that does
 * not say what it wraps.
 */
export function wrappedLink(url: URL): string | undefined {
  const wrapper = wrappers.find(
    ({ host, path }) =>
      (host instanceof RegExp ? host.test(url.hostname) : host(url.hostname)) &&
      (path === undefined || path.test(url.pathname)),
  );
  if (!wrapper) return undefined;
  return plainLink(wrapper.target(url) ?? '');
}

/** Decodes until it reads as a link: a link inside it stays encoded as it is. */
function plainLink(text: string): string {
  let link = text.trim().replaceAll(/&amp;/gi, '&');
  for (let round = 0; round < 3 && !/^https?:\/\//i.test(link); round += 1) link = decodeOnce(link);
  return /^https?:\/\//i.test(link) ? link : decodeFully(text);
}

/** Reads a parameter in Base64 of either alphabet, with the blanks that a `+` turned into; or in no Base64 at all. */
function base64Parameter(name: string, mark = /^/): (url: URL) => string | undefined {
  return ({ searchParams }) => {
    const value = searchParams.get(name) ?? '';
    if (/^https?(?::|%3a)/i.test(value)) return value;
    const base64 = value.replace(mark, '').replaceAll(/[ -]/g, '+').replaceAll('_', '/').replaceAll('=', '');
    try {
      return atob(base64);
    } catch (error) {
      if (error instanceof DOMException) return undefined;
      throw error;
    }
  };
}
