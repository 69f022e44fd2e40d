import type { Call } from '../domain/call';
import { toInstant, type Instant } from '../domain/instant';
import { decideAdoption, decideCall, decideTabCall } from '../matching/decide-call';
import type { Sighting } from '../matching/known';
import { isAbandoned } from '../matching/still-on';
import type { CallReport, InPageView } from '../messaging/protocol';
import { forgetNotMentoring, rememberNotMentoring } from '../storage/actions/call-decisions';
import type { HereAndNow } from '../storage/actions/call-sessions';
import { leaveCallsOf, writeSighting } from '../storage/actions/sightings';
import { isKnownNotMentoring } from '../storage/queries/call-decisions';
import { findCall, listLiveCalls } from '../storage/queries/calls';
import { readKnown } from '../storage/queries/known';
import { settle, type DeskBrowser } from './desk';
import { asksUntil } from './quiet-line';
import type { TabMemory } from './tab-memory';

/** What answering a page needs. */
export interface ReportDesk {
  readonly browser: DeskBrowser;
  readonly tabs: TabMemory;
}

const nothing: InPageView = { kind: 'nothing' };
const firstCard: InPageView = { kind: 'first-card', inPassing: false };

/**
 * Takes in what a call page shows and returns what it shall show. Nothing is stored about calls that
 * belong to no mentorship.
 */
export async function takeReport(desk: ReportDesk, report: CallReport, tabId: number): Promise<InPageView> {
  const here = hereAndNow(desk);
  if (report.platform === 'tab' && (await isPastItsCall(desk, tabId))) return nothing;
  const sighting = await sightingOf(desk, report, tabId);
  const decision = decideCall(sighting, await readKnown(here.now), here.now);
  const call = await writeSighting(sighting, decision, here);
  if (decision.kind === 'ask-in-passing') return askInPassing(desk, sighting, here.now);
  const asks = decision.kind === 'ask' && !(await isDeclined(desk, sighting));
  const view = call ? await showIn(desk, call, sighting) : asks ? firstCard : nothing;
  await desk.tabs.rememberCard(tabId, asks ? { kind: 'first-card', keys: [...sighting.keys] } : null);
  return view;
}

/** A tab that is left open on its site shows no end: long after the call's it says nothing any more. */
async function isPastItsCall(desk: ReportDesk, tabId: number): Promise<boolean> {
  const bound = await desk.tabs.boundOf(tabId);
  const call = bound?.callId ? await findCall(bound.callId) : undefined;
  return call !== undefined && isAbandoned(call, hereAndNow(desk).now);
}

async function askInPassing({ tabs }: ReportDesk, sighting: Sighting, now: Instant): Promise<InPageView> {
  const until = await asksUntil(tabs, sighting, now);
  const card = { kind: 'first-card' as const, keys: [...sighting.keys] };
  await tabs.rememberCard(sighting.tabId, until === null ? null : { ...card, until });
  return until ? { kind: 'first-card', inPassing: true } : nothing;
}

/** Carries out "This is a mentoring call": from now on the call is on record, for the given mentorship or (null) for the set-up form to ask whose it is. */
export async function adoptCall(
  desk: ReportDesk,
  report: CallReport,
  place: { readonly tabId: number; readonly mentorshipId: string | null },
): Promise<Call | undefined> {
  const here = hereAndNow(desk);
  const sighting = await sightingOf(desk, report, place.tabId);
  await forgetNotMentoring(sighting.keys);
  const decision = decideAdoption(sighting, place.mentorshipId, await readKnown(here.now), here.now);
  const call = await writeSighting(sighting, decision, here);
  await settle(desk.browser);
  return call;
}

/** Carries out "This tab is my call": from now on the call is on record, and the tab shows its chip. */
export async function adoptTabCall(
  desk: ReportDesk,
  report: CallReport,
  tabId: number,
): Promise<Call | undefined> {
  const here = hereAndNow(desk);
  const sighting = { ...report, tabId };
  await forgetNotMentoring(report.keys);
  const decision = decideTabCall(sighting, await readKnown(here.now), here.now);
  const call = await writeSighting(sighting, decision, here);
  await settle(desk.browser);
  return call;
}

/** Carries out "Not a mentoring call": a hash of each key is kept, or for a call without keys the tab's word. */
export async function declineCall(desk: ReportDesk, report: CallReport, tabId: number): Promise<void> {
  const { keys } = await sightingOf(desk, report, tabId);
  if (keys.length > 0) await rememberNotMentoring(keys, hereAndNow(desk).now);
  else await desk.tabs.declineKeylessCall(tabId);
}

/** Notes that a tab no longer shows a call: closed, discarded, or gone elsewhere. */
export async function forgetTab(desk: ReportDesk, tabId: number): Promise<void> {
  const left = await leaveCallsOf(tabId, hereAndNow(desk).now);
  if (!left) return;
  await desk.browser.setToolbar(tabId, 'popup');
  await settle(desk.browser);
}

/** Notes that the browser has just started: whatever calls were on, their tabs are gone; a page that is still in one reports anew. */
export async function forgetAllTabs(desk: ReportDesk): Promise<void> {
  const tabIds = (await listLiveCalls()).flatMap(({ tabs }) => tabs.map(({ tabId }) => tabId));
  for (const tabId of tabIds) await leaveCallsOf(tabId, hereAndNow(desk).now);
  await settle(desk.browser);
}

/** Returns what a report says, with the keys of the join link its tab passed where the page itself shows none. */
export async function sightingOf({ tabs }: ReportDesk, report: CallReport, tabId: number): Promise<Sighting> {
  const passed = report.keys.length === 0 && report.platform === 'teams';
  return { ...report, keys: passed ? await tabs.joinKeysOf(tabId) : report.keys, tabId };
}

async function showIn(desk: ReportDesk, { id }: Call, { phase, tabId }: Sighting): Promise<InPageView> {
  if (phase === 'left') await desk.browser.setToolbar(tabId, 'popup');
  const settled = (await settle(desk.browser)).find(({ call }) => call.id === id);
  return settled && settled.chipTab === tabId ? settled.view : nothing;
}

async function isDeclined({ tabs }: ReportDesk, { keys, tabId }: Sighting): Promise<boolean> {
  return keys.length > 0 ? isKnownNotMentoring(keys) : tabs.hasDeclinedKeylessCall(tabId);
}

function hereAndNow({ browser }: ReportDesk): HereAndNow {
  return { now: toInstant(browser.clock()), timeZone: browser.timeZone() };
}
