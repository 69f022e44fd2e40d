import { firstGroup, type CallKey } from './keys';

const zoomDomains = ['zoom.us', 'zoom.com', 'zoomgov.com', 'zoom.com.cn', 'zoom-x.de'];

/** Returns Zoom's own domain that `host` belongs to, or `undefined`. */
export function zoomBase(host: string): string | undefined {
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
