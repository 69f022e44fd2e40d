import { CarrierError } from '../sync/carrier';
import type { DavAccess } from './access';
import { asFolder, isSameAddress, resolveHref, within } from './href';
import { propertyText, type DavResponse } from './multistatus';
import { document, propfind, xmlType } from './propfind';
import { davRequest } from './request';
import { escapeXml } from './xml-text';

/** What a calendar or list holds (RFC 5545 §3.6). */
export type CalendarComponent = 'VEVENT' | 'VTODO';

/** A calendar or a list of tasks (RFC 4791 §4.2). */
export interface CalendarList {
  readonly url: string;
  /** As the person named it, or the last part of its address. */
  readonly name: string;
  /** As `#rrggbb`; null where it has none. */
  readonly color: string | null;
  readonly components: readonly CalendarComponent[];
  /** False only where the server says so. */
  readonly mayWrite: boolean;
}

const caldav = '{urn:ietf:params:xml:ns:caldav}';
const components = ['VEVENT', 'VTODO'] as const;

/** Lists the calendars and lists of tasks in a person's home; what they only subscribe to is left out. */
export async function listCalendars(access: DavAccess, home: string): Promise<CalendarList[]> {
  const asked = [
    'resourcetype',
    'displayname',
    'current-user-privilege-set',
    'C:supported-calendar-component-set',
    'A:calendar-color',
  ];
  const { responses, url } = await propfind(access, asFolder(home), 1, asked);
  return responses.flatMap((response) => listOf(response, url) ?? []);
}

function listOf(response: DavResponse, asked: URL): CalendarList | undefined {
  const url = resolveHref(response.href, asked);
  if (url?.origin !== asked.origin || !url.pathname.startsWith(asked.pathname)) return undefined;
  const kinds = response.properties.get('{DAV:}resourcetype')?.children.map(({ name }) => name) ?? [];
  const isOther = kinds.some((name) =>
    /\}(?:subscribed|deleted-calendar|trash-bin|schedule-\w+)$/.test(name),
  );
  if (response.status !== 200 || isOther || !kinds.includes(`${caldav}calendar`)) return undefined;
  return {
    url: asFolder(url).href,
    name: propertyText(response, '{DAV:}displayname').slice(0, 200) || lastPart(url),
    color: colorOf(propertyText(response, '{http://apple.com/ns/ical/}calendar-color')),
    components: componentsOf(response),
    mayWrite: mayWrite(response),
  };
}

function lastPart(url: URL): string {
  return url.pathname.split('/').findLast((part) => part !== '') ?? '';
}

/** Apple's programs write `#rrggbbaa`. */
function colorOf(text: string): string | null {
  return /^#[\da-f]{6}(?=(?:[\da-f]{2})?$)/i.exec(text)?.[0].toLowerCase() ?? null;
}

/** RFC 4791 §5.2.3: where nothing is said, all are taken. */
function componentsOf({ properties }: DavResponse): CalendarComponent[] {
  const said = properties.get(`${caldav}supported-calendar-component-set`);
  const names = said?.children.map(({ attributes }) => attributes.get('name')?.toUpperCase());
  return components.filter((name) => names === undefined || names.includes(name));
}

/** RFC 3744 §5.4. */
function mayWrite({ properties }: DavResponse): boolean {
  const said = properties.get('{DAV:}current-user-privilege-set');
  if (!said) return true;
  const names = said.children.flatMap(({ children }) => children.map(({ name }) => name));
  return names.some((name) => /^\{DAV:\}(?:all|write|write-content|bind)$/.test(name));
}

/**
 * Makes a list of tasks in a home (RFC 4791 §5.3.1), or finds the one made there before by `id`, which is also its part
 * of the address.
 *
 * @throws {CarrierError} `unsupported` where the server makes none, or none for tasks.
 */
export async function makeTaskList(
  access: DavAccess,
  home: string,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<CalendarList> {
  const url = asFolder(within(asFolder(home), id));
  const found = await findList(access, home, url);
  if (found) return found;
  const wanted = `<displayname>${escapeXml(name)}</displayname><C:supported-calendar-component-set><C:comp name="VTODO"/></C:supported-calendar-component-set>`;
  const body = document('C:mkcalendar', `<set><prop>${wanted}</prop></set>`);
  // Whatever it answers, what it made is what counts; another machine may have been quicker.
  const answer = await davRequest(access, {
    method: 'MKCALENDAR',
    url,
    headers: xmlType,
    body,
    expect: [403, 405, 409],
  });
  const made = await findList(access, home, url);
  if (!made?.components.includes('VTODO'))
    throw new CarrierError('unsupported', `${answer.what}: ${answer.status}`);
  return made;
}

async function findList(access: DavAccess, home: string, url: URL): Promise<CalendarList | undefined> {
  const lists = await listCalendars(access, home);
  return lists.find((list) => isSameAddress(new URL(list.url), url));
}

/** Removes a calendar or list with everything in it; one that is not there is no error. */
export async function removeList(access: DavAccess, url: string): Promise<void> {
  const { status, what } = await davRequest(access, {
    method: 'DELETE',
    url: asFolder(url),
    expect: [404, 410],
  });
  if (status === 207) throw new CarrierError('failed', `${what}: 207`);
}
