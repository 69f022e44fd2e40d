import { toInstant } from '../domain/instant';
import type { Call } from '../domain/call';
import type { CallReport, InPageView } from '../messaging/protocol';
import { askPanel } from '../storage/actions/panel-request';
import { takeBackCall } from '../storage/actions/take-back-call';
import { listLiveCalls } from '../storage/queries/calls';
import { adoptCall, declineCall, sightingOf, takeReport, type ReportDesk } from './call-reports';
import { settle } from './desk';
import { noRate, yesRate } from './rate-limit';
import type { ShownCard } from './tab-memory';

/** What came of an answer: the call it put on record, if any, and what the page shows now. */
export interface Answered {
  readonly call: Call | undefined;
  readonly view: InPageView;
}

const nothing: InPageView = { kind: 'nothing' };

/**
 * Carries out "This is a mentoring call" and asks the panel to show the call; with whom is the panel's to ask. It counts
 * where the tab was shown that card for that call, once, and not in floods. The card is used up last: stopped on the
 * way and asked again, it does all of it.
 *
 * @throws {TypeError} If it answers no card.
 */
export async function answerYes(desk: ReportDesk, report: CallReport, tabId: number): Promise<Answered> {
  const card = await findCard(desk, report, tabId, 'first-card');
  // The browser stopped the background after the deed and before its answer: asked again, it has been done.
  if (!card && (await heldBy(tabId))) return { call: undefined, view: await takeReport(desk, report, tabId) };
  if (!card) throw noCard();
  if (!(await desk.tabs.isWithin(yesRate, nowOf(desk)))) {
    await desk.tabs.rememberCard(tabId, null);
    return { call: undefined, view: nothing };
  }
  const call = await adoptCall(desk, report, { tabId, mentorshipId: null });
  if (call) await askPanel({ kind: 'open', callId: call.id }, nowOf(desk));
  await desk.tabs.rememberCard(tabId, null);
  const view = await takeReport(desk, report, tabId);
  if (!call || view.kind !== 'nothing') return { call, view };
  await desk.tabs.rememberCard(tabId, { kind: 'taken', keys: card.keys });
  return { call, view: { kind: 'taken' } };
}

/** Carries out "Not a mentoring call"; the same holds as for a yes. */
export async function answerNo(desk: ReportDesk, report: CallReport, tabId: number): Promise<InPageView> {
  if (!(await findCard(desk, report, tabId, 'first-card'))) throw noCard();
  if (await desk.tabs.isWithin(noRate, nowOf(desk))) await declineCall(desk, report, tabId);
  await desk.tabs.rememberCard(tabId, null);
  return nothing;
}

/** Takes a yes back that was given on a card, where it was given; the person is asked anew. */
export async function takeYesBack(desk: ReportDesk, report: CallReport, tabId: number): Promise<InPageView> {
  if (!(await findCard(desk, report, tabId, 'taken'))) throw noCard();
  const held = await heldBy(tabId);
  if (held) await takeBackCall(held.id);
  await desk.tabs.rememberCard(tabId, null);
  await settle(desk.browser);
  return takeReport(desk, report, tabId);
}

/** The live call that a tab is in. */
async function heldBy(tabId: number): Promise<Call | undefined> {
  return (await listLiveCalls()).find(({ tabs }) => tabs.some((tab) => tab.tabId === tabId));
}

/** Returns the card a tab is shown, if it is of this kind and was shown for the call the tab shows now. */
async function findCard(
  desk: ReportDesk,
  report: CallReport,
  tabId: number,
  kind: ShownCard['kind'],
): Promise<ShownCard | undefined> {
  const card = await desk.tabs.cardOf(tabId);
  const { keys } = await sightingOf(desk, report, tabId);
  return card?.kind === kind && keys.every((key) => card.keys.includes(key)) ? card : undefined;
}

const noCard = () => new TypeError('Expected the answer to a card that is shown, found none.');

function nowOf({ browser }: ReportDesk) {
  return toInstant(browser.clock());
}
