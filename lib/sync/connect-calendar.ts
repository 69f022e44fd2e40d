import { findCalendars } from '../dav/caldav-account';
import { listCalendars, makeTaskList, type CalendarList } from '../dav/caldav-lists';
import type { CalendarAccount, CalendarPlace, ChosenList, Consents } from '../domain/calendar-account';
import { connectCalendarAccount } from '../storage/actions/calendar-account';
import { findCalendarAccount } from '../storage/queries/calendar-account';
import { CarrierError, type CarrierTrouble } from './carrier';
import { accessTo } from './here';
import { newSyncId } from './hex';
import { calendarLock, type RunDeps } from './run';

/** What a calendar server has to offer. */
export interface FoundCalendars {
  readonly place: CalendarPlace;
  /** The folder a new list is made in. */
  readonly home: string;
  readonly lists: readonly CalendarList[];
}

/** What came of asking a server: what is wrong with it, if anything. */
type Asked<Found> = Found | { readonly trouble: CarrierTrouble };

/** Part of the address of the list that Last Ten makes: a second machine finds the one that is there. */
const ownListId = 'last-ten';

/** Asks a server for the person's calendars and lists. The browser's permission for the host has to be there. */
export function tryCalendars(place: CalendarPlace): Promise<Asked<FoundCalendars>> {
  return asked(async () => {
    const access = accessTo(place);
    const { homes } = await findCalendars(access, new URL(place.address));
    const found = await Promise.all(homes.map((home) => listCalendars(access, home)));
    return { place, home: homes[0] ?? '', lists: found.flat() };
  });
}

/** What is to be written where, and read from where; null: nothing. */
export interface CalendarChosen {
  readonly events: CalendarList | null;
  /** `own`: a list that is made for it. */
  readonly tasks: CalendarList | 'own' | null;
  readonly reads: CalendarList | null;
}

/** What came of connecting; `isOther`: a server was connected meanwhile, and stays. */
export type ConnectedCalendar = Asked<{ readonly account: CalendarAccount; readonly isOther: boolean }>;

/**
 * Connects a calendar server to what was agreed to, and makes the list of tasks, called `listName`, where one of its own is
 * wanted. Two tabs that connect at once are one connection: the first one's. Nothing else leaves before the first round.
 */
export function connectCalendar(
  found: FoundCalendars,
  chosen: CalendarChosen,
  { locks, now, listName }: Pick<RunDeps, 'locks' | 'now'> & { readonly listName: string },
): Promise<ConnectedCalendar> {
  return locks.request(calendarLock, () =>
    asked(async () => {
      const connected = await findCalendarAccount();
      if (connected) return { account: connected, isOther: true };
      const consents = await consentsOf(found, chosen, listName);
      const account = await connectCalendarAccount({ id: newSyncId(), place: found.place, consents }, now());
      return { account, isOther: false };
    }),
  );
}

async function consentsOf(
  found: FoundCalendars,
  { events, tasks, reads }: CalendarChosen,
  listName: string,
): Promise<Consents> {
  const own = tasks === 'own' ? { ...(await ownList(found, listName)), isOwn: true } : null;
  const theirs = tasks && tasks !== 'own' ? { ...listOf(tasks), isOwn: false } : null;
  return { events: events && listOf(events), tasks: own ?? theirs, reads: reads && listOf(reads) };
}

function listOf({ url, name }: CalendarList): ChosenList {
  return { url, name };
}

/** Makes the list of tasks that is Last Ten's own, or finds the one made before. */
async function ownList({ place, home }: FoundCalendars, name: string): Promise<ChosenList> {
  return listOf(await makeTaskList(accessTo(place), home, { id: ownListId, name }));
}

async function asked<Found>(ask: () => Promise<Found>): Promise<Asked<Found>> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof CarrierError) return { trouble: error.trouble };
    throw error;
  }
}
