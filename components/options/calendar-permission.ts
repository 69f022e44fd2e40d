import { browser } from 'wxt/browser';
import type { Calendar } from '../../lib/domain/calendar';
import { hostPattern } from '../../lib/feeds/calendar-address';
import { listCalendars } from '../../lib/storage/queries/calendars';

/** Asks for the permission to read a calendar's host; a file needs none. The browser asks only within a click. */
export function askFor({ address }: Calendar): Promise<boolean> {
  return address ? browser.permissions.request({ origins: [hostPattern(address)] }) : Promise.resolve(true);
}

/** Gives the permission for a calendar's host back, unless another calendar is on the same host. */
export async function giveBack({ address }: Calendar): Promise<void> {
  if (!address) return;
  const others = (await listCalendars()).map((calendar) => calendar.address);
  if (others.some((other) => other && hostPattern(other) === hostPattern(address))) return;
  // A call site's own host is needed for its calls, and browsers refuse to give it back.
  const origins = [hostPattern(address)];
  await browser.permissions.remove({ origins }).catch((error: unknown) => {
    if (!/required/i.test(String(error))) throw error;
  });
}
