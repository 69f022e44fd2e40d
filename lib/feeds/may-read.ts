import { browser } from 'wxt/browser';
import type { Calendar } from '../domain/calendar';
import { hostPattern } from './calendar-address';

/**
 * Returns whether a calendar's host may be asked now: the person has said yes to this calendar, and the browser still
 * has their permission for its host. Ask before every fetch: a backup can bring any address, and a permission can be
 * taken away on the browser's own page.
 */
export async function mayRead({ address, problem }: Calendar): Promise<boolean> {
  if (address === null || problem === 'asleep') return false;
  return browser.permissions.contains({ origins: [hostPattern(address)] });
}
