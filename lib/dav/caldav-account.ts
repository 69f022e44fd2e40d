import { CarrierError } from '../sync/carrier';
import type { DavAccess } from './access';
import { resolveHref } from './href';
import type { DavResponse } from './multistatus';
import { propfind } from './propfind';
import type { XmlElement } from './xml';

/** Where a person's calendars are. */
export interface CalendarAccount {
  /** The address that stands for the person (RFC 5397). */
  readonly principal: string;
  /** The folders their calendars and lists lie in (RFC 4791 §6.2.1). */
  readonly homes: readonly string[];
}

const homeSet = '{urn:ietf:params:xml:ns:caldav}calendar-home-set';
const mostHomes = 5;

/**
 * Finds a person's calendars from the address they gave: that address, then the host's well-known one and its root
 * (RFC 6764 §6). A home on another host is used only within reach, as iCloud's is.
 *
 * @throws {CarrierError} `unsupported` where there are none to be found, `unauthorized` and the like at once.
 */
export async function findCalendars(access: DavAccess, address: URL): Promise<CalendarAccount> {
  const tried = new Set<string>();
  for (const path of ['', '/.well-known/caldav', '/']) {
    const url = new URL(path, address);
    if (tried.has(url.href)) continue;
    tried.add(url.href);
    const account = await accountAt(access, url).catch(unlessElsewhere);
    if (account) return account;
  }
  throw new CarrierError('unsupported', `${address.host}: no calendars`);
}

async function accountAt(access: DavAccess, start: URL): Promise<CalendarAccount | undefined> {
  const asked = ['current-user-principal', 'C:calendar-home-set'];
  const first = await propfind(access, start, 0, asked);
  const own = addressesIn(first.responses, homeSet, first.url);
  const [principal] = addressesIn(first.responses, '{DAV:}current-user-principal', first.url);
  if (own.length > 0) return { principal: (principal ?? first.url).href, homes: own.map(({ href }) => href) };
  if (!principal) return undefined;
  const second = await propfind(access, principal, 0, asked);
  const homes = addressesIn(second.responses, homeSet, second.url);
  return homes.length === 0 ? undefined : { principal: principal.href, homes: homes.map(({ href }) => href) };
}

function addressesIn(responses: readonly DavResponse[], name: string, asked: URL): URL[] {
  const elements = responses.flatMap(({ properties }) => properties.get(name)?.children ?? []);
  return elements
    .filter((element: XmlElement) => element.name === '{DAV:}href')
    .flatMap(({ text }) => resolveHref(text, asked) ?? [])
    .slice(0, mostHomes);
}

/** What an address says that is simply not where calendars are. */
function unlessElsewhere(error: unknown): undefined {
  const isElsewhere =
    error instanceof CarrierError &&
    ['unsupported', 'missing', 'malformed', 'redirected', 'forbidden', 'failed'].includes(error.trouble);
  if (!isElsewhere) throw error;
}
