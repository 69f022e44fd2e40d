import { keyAtAddress } from '../calls/added-hosts';
import { tabKey } from '../calls/tab-key';
import type { Call } from '../domain/call';
import { toInstant } from '../domain/instant';
import { isAbandoned } from '../matching/still-on';
import { findCall } from '../storage/queries/calls';
import { readKnown } from '../storage/queries/known';
import { readSettings } from '../storage/queries/settings';
import { callAt } from './believe-report';
import { adoptTabCall, type ReportDesk } from './call-reports';
import { lookAtTab, startScript, tabCallScript } from './open-tabs';

/** Returns the site an address is of; `undefined`: of none on the web. */
export function originOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, origin } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
}

/**
 * Carries out "This tab is my call". The click in the toolbar lets the extension into the page in front, and into no
 * other, until it is left. `undefined`: the browser does not let it in, or there is no page of the web.
 */
export async function adoptTab(desk: ReportDesk, tabId: number): Promise<Call | undefined> {
  const { url, title = '' } = await lookAtTab(tabId);
  const origin = originOf(url);
  if (url === undefined || origin === undefined) return undefined;
  if (!(await startScript(tabId, tabCallScript))) return undefined;
  const { callHosts } = await readSettings();
  const key = keyAtAddress(url, callHosts) ?? tabKey(new URL(url));
  const keys = key === undefined ? [] : [key];
  await desk.tabs.bind(tabId, { origin, keys, callId: null });
  const call = await adoptTabCall(desk, { platform: 'tab', keys, phase: 'in-call', title }, tabId);
  if (call) await desk.tabs.bind(tabId, { origin, keys, callId: call.id });
  return call;
}

/** A page of a bound tab was loaded: on the same site the call goes on; returns whether it does. */
export async function resumeTabCall(
  { tabs, browser: { clock } }: ReportDesk,
  tabId: number,
): Promise<boolean> {
  const bound = await tabs.boundOf(tabId);
  if (!bound) return false;
  // Without a permission for the page the browser no longer tells its address: the tab has left the site.
  const { url } = await lookAtTab(tabId);
  const call = bound.callId === null ? undefined : await findCall(bound.callId);
  const isOver = call !== undefined && isAbandoned(call, toInstant(clock()));
  if (!isOver && originOf(url) === bound.origin && (await startScript(tabId, tabCallScript))) return true;
  await tabs.bind(tabId, null);
  return false;
}

/**
 * A tab has loaded a page. On a site the person has allowed, whose link a pair or one of its meetings is known by, it
 * is bound without a click; of any other page nothing is known, not even its address.
 */
export async function lookForKnownRoom(desk: ReportDesk, tabId: number): Promise<void> {
  const { url } = await lookAtTab(tabId);
  const origin = originOf(url);
  if (url === undefined || origin === undefined) return;
  const found = callAt(url, (await readSettings()).callHosts);
  if (found?.platform !== 'tab' || found.key === undefined) return;
  const { mentorships, sessions, events } = await readKnown(toInstant(desk.browser.clock()));
  const { key } = found;
  if (![...mentorships, ...sessions, ...events].some(({ callKeys }) => callKeys.includes(key))) return;
  await desk.tabs.bind(tabId, { origin, keys: [key], callId: null });
  await startScript(tabId, tabCallScript);
}
