import { openPanelBesideTab } from '../../browser/open-panel';
import type { Call } from '../../domain/call';
import type { CallReport } from '../../messaging/protocol';
import { findCall } from '../../storage/queries/calls';
import { readSettings } from '../../storage/queries/settings';
import { believeReport, keysAt } from '../believe-report';
import { originOf } from '../tab-calls';
import type { TabMemory } from '../tab-memory';

/** Whom a message came from, as the browser tells it. */
export interface Sender {
  readonly url?: string | undefined;
  readonly tab?:
    | {
        readonly id?: number | undefined;
        readonly windowId?: number | undefined;
        readonly url?: string | undefined;
      }
    | undefined;
}

/**
 * Opens the panel beside the tab a click came from; in the same tick, or the click no longer counts. Where it can only
 * be a window, it waits for `isAsked`: any page can say that it was clicked.
 */
export function openBeside(sender: Sender, isAsked: Promise<boolean>): Promise<void> {
  const { id, windowId } = sender.tab ?? {};
  if (id === undefined || windowId === undefined) return Promise.resolve();
  return openPanelBesideTab({ id, windowId }, isAsked);
}

/**
 * Returns the tab a message came from.
 *
 * @throws {TypeError} If it came from none.
 */
export function tabIdOf(sender: Sender): number {
  if (sender.tab?.id === undefined) throw new TypeError('Expected a message from a tab, found none.');
  return sender.tab.id;
}

/** Returns the addresses of the page a message came from: its frame's, and its tab's, which may lie a moment apart. */
export function addressesOf({ url, tab }: Sender): string[] {
  return [url, tab?.url].filter((address) => address !== undefined);
}

/**
 * Returns what may be believed of a page's report, see `believeReport`.
 *
 * @throws {TypeError} If the report is not of the page it came from.
 */
export async function believed(tabs: TabMemory, report: CallReport, sender: Sender): Promise<CallReport> {
  const tabId = tabIdOf(sender);
  const addresses = addressesOf(sender);
  if (report.platform === 'tab') return believedOfTab(tabs, report, { tabId, addresses });
  const { callHosts: hosts } = await readSettings();
  const passedKeys = [...(await tabs.shownKeysOf(tabId)), ...(await tabs.joinKeysOf(tabId))];
  await tabs.rememberShownKeys(tabId, keysAt(addresses, hosts));
  const found = believeReport(report, { addresses, passedKeys, hosts });
  if (!found) throw new TypeError(`Expected the report of a ${report.platform} page.`);
  return found;
}

/** A page of an unknown site speaks for the call it was bound to, and only while it is on that site. */
async function believedOfTab(
  tabs: TabMemory,
  { title }: CallReport,
  from: { readonly tabId: number; readonly addresses: readonly string[] },
): Promise<CallReport> {
  const bound = await tabs.boundOf(from.tabId);
  if (!bound || !from.addresses.some((address) => originOf(address) === bound.origin))
    throw new TypeError('Expected the report of a tab that was said to be a call.');
  return { platform: 'tab', keys: bound.keys, phase: 'in-call', title };
}

/**
 * Returns a call that a page speaks of by its id. Only a tab that holds the call may.
 *
 * @throws {TypeError} If the call is none of the tab's.
 */
export async function callHeldBy(sender: Sender, callId: string): Promise<Call> {
  const tabId = tabIdOf(sender);
  const call = await findCall(callId);
  if (!call?.tabs.some((tab) => tab.tabId === tabId)) throw new TypeError('Expected a call of this tab.');
  return call;
}
