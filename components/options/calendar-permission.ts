import { browser } from 'wxt/browser';
import type { Calendar } from '../../lib/domain/calendar';
import { hostPattern } from '../../lib/feeds/calendar-address';
import { giveBackHost } from '../sync/host-permission';

/** Asks for the permission to read a calendar's host; a file needs none. The browser asks only within a click. */
export function askFor({ address }: Calendar): Promise<boolean> {
  return address ? browser.permissions.request({ origins: [hostPattern(address)] }) : Promise.resolve(true);
}

/** Gives the permission for a calendar's host back, unless another calendar, a folder or a call page is on the same host. */
export async function giveBack({ address }: Calendar): Promise<void> {
  if (address) await giveBackHost(hostPattern(address));
}
