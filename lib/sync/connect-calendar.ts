import { findCalendars } from '../dav/caldav-account';
import { listCalendars, makeTaskList, type CalendarList } from '../dav/caldav-lists';
import type { CalendarPlace, ChosenList } from '../domain/calendar-account';
import { CarrierError, type CarrierTrouble } from './carrier';
import { accessTo } from './here';

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

/** Makes the list of tasks that is Last Ten's own, or finds the one made before. */
export function makeOwnList(
  { place, home }: Pick<FoundCalendars, 'place' | 'home'>,
  name: string,
): Promise<Asked<ChosenList>> {
  return asked(async () => {
    const made = await makeTaskList(accessTo(place), home, { id: ownListId, name });
    return { url: made.url, name: made.name };
  });
}

async function asked<Found>(ask: () => Promise<Found>): Promise<Asked<Found>> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof CarrierError) return { trouble: error.trouble };
    throw error;
  }
}
