import { isPublicHost } from '.';

/** Hosts that people of a government or behind a company's proxy meet on. */
export const knownExtraHosts = [
  'zoomgov.com',
  'gov.teams.microsoft.us',
  'dod.teams.microsoft.us',
  'teams.microsoft.com.mcas.ms',
  'teams.cloud.microsoft.mcas.ms',
  'meet.jit.si',
] as const;

/** What a typed address comes to: a host to add, one that is watched anyway, or nothing that could be a host. */
export type TypedHost =
  | { readonly kind: 'host'; readonly host: string }
  | { readonly kind: 'watched' }
  | { readonly kind: 'none' };

/** Reads the host out of an address of a call page, or of the host itself, as a person pastes it. */
export function readTypedHost(typed: string): TypedHost {
  const text = typed.trim().toLowerCase();
  const address = /^[a-z][a-z+.-]*:/.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return { kind: 'none' };
  const { protocol, hostname, port } = new URL(address);
  const named = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z][a-z\d-]+$/.test(hostname);
  if (protocol !== 'https:' || port !== '' || !named) return { kind: 'none' };
  return isPublicHost(hostname) ? { kind: 'watched' } : { kind: 'host', host: hostname };
}

/** Returns the match pattern of an added host: with what stands below it, for Zoom's companies have one each. */
export function patternOfHost(host: string): string {
  return host === 'zoomgov.com' ? `https://*.${host}/*` : `https://${host}/*`;
}
