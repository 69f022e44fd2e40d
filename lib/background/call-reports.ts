import type { Call } from '../domain/call';
import { toInstant, type Instant } from '../domain/instant';
import type { CallReport, InPageView } from '../messaging/protocol';
import { forgetNotMentoring, isKnownNotMentoring, rememberNotMentoring } from '../storage/call-decisions';
import { attachCall } from '../storage/call-sessions';
import { addCall, changeCall, listLiveCalls, newCall } from '../storage/calls';
import { findMentorship } from '../storage/mentorships';
import { readSettings } from '../storage/settings';
import { withoutTab, withTab, type Sighted } from './call-tabs';
import { chipTab, settle, viewOf, type DeskBrowser } from './desk';
import { findKnownCall, findMatch, listNearSessions, rejoinKeyless } from './known-calls';
import { nearestSession, type CallMatch } from './match-call';
import type { TabMemory } from './tab-memory';

/** What answering a page needs. */
export interface ReportDesk {
  readonly browser: DeskBrowser;
  readonly tabs: TabMemory;
}

const nothing: InPageView = { kind: 'nothing' };

/**
 * Takes in what a call page shows and returns what it shall show. Nothing is stored about calls that
 * belong to no mentorship.
 */
export async function takeReport(desk: ReportDesk, report: CallReport, tabId: number): Promise<InPageView> {
  const now = toInstant(desk.browser.clock());
  const keys = await keysOf(desk, report, tabId);
  const known = await findKnownCall({ report, keys, tabId }, now);
  await leaveOtherCalls(known, tabId, now);
  if (known) return updateCall(desk, known, { report, keys, tabId });
  if (report.phase !== 'in-call') return nothing;
  const match = await findMatch(report, keys, now);
  if (match.kind === 'matched') return joinMatched(desk, match, { report, keys, tabId });
  if (match.kind === 'leave-alone' || (await isDeclined(desk, keys, tabId))) return nothing;
  return firstCard(match.mentorshipIds);
}

/** A tab shows one call at a time: whatever it showed before is left. */
async function leaveOtherCalls(known: Call | undefined, tabId: number, now: Instant): Promise<void> {
  const others = (await listLiveCalls()).filter(
    (call) => call.id !== known?.id && call.tabs.some((tab) => tab.tabId === tabId),
  );
  for (const call of others) await changeCall(call.id, (row) => withoutTab(row, tabId, now));
}

/** Carries out "This is a mentoring call": from now on the call is on record, for the given mentorship or for the set-up form. */
export async function adoptCall(
  desk: ReportDesk,
  report: CallReport,
  place: { readonly tabId: number; readonly mentorshipId: string | null },
): Promise<Call | undefined> {
  const now = toInstant(desk.browser.clock());
  const keys = await keysOf(desk, report, place.tabId);
  await forgetNotMentoring(keys);
  const sighted = { report, keys, tabId: place.tabId };
  const known =
    (await findKnownCall(sighted, now)) ?? (await rejoinKeyless(sighted, place.mentorshipId, now));
  const call = known ?? (await recordCall(sighted, now));
  if (place.mentorshipId) {
    const { mentorshipId } = place;
    const held = call.mentorshipId === mentorshipId ? call.sessionId : null;
    const booked = held ? undefined : nearestSession(mentorshipId, await listNearSessions(now), now);
    await attachCall(call.id, { mentorshipId, sessionId: held ?? booked?.id ?? null }, here(desk));
  }
  await settle(desk.browser);
  return call;
}

/** Carries out "Not a mentoring call": a hash of each key is kept, or for a call without keys the tab's word. */
export async function declineCall(desk: ReportDesk, report: CallReport, tabId: number): Promise<void> {
  const keys = await keysOf(desk, report, tabId);
  if (keys.length > 0) await rememberNotMentoring(keys, toInstant(desk.browser.clock()));
  else await desk.tabs.declineKeylessCall(tabId);
}

/** Notes that a tab no longer shows a call: closed, discarded, or gone elsewhere. */
export async function forgetTab(desk: ReportDesk, tabId: number): Promise<void> {
  const now = toInstant(desk.browser.clock());
  const calls = (await listLiveCalls()).filter((call) => call.tabs.some((tab) => tab.tabId === tabId));
  if (calls.length === 0) return;
  for (const call of calls) await changeCall(call.id, (row) => withoutTab(row, tabId, now));
  await desk.browser.setToolbar(tabId, 'popup');
  await settle(desk.browser);
}

/** Notes that the browser has just started: whatever calls were on, their tabs are gone; a page that is still in one reports anew. */
export async function forgetAllTabs(desk: ReportDesk): Promise<void> {
  const now = toInstant(desk.browser.clock());
  for (const call of await listLiveCalls()) {
    for (const { tabId } of call.tabs) await changeCall(call.id, (row) => withoutTab(row, tabId, now));
  }
  await settle(desk.browser);
}

async function keysOf({ tabs }: ReportDesk, report: CallReport, tabId: number): Promise<readonly string[]> {
  if (report.keys.length > 0) return report.keys;
  return report.platform === 'teams' ? tabs.joinKeysOf(tabId) : [];
}

async function updateCall(desk: ReportDesk, call: Call, sighted: Sighted): Promise<InPageView> {
  const now = toInstant(desk.browser.clock());
  await changeCall(call.id, (row) => withTab(row, sighted, now));
  if (sighted.report.phase === 'left') await desk.browser.setToolbar(sighted.tabId, 'popup');
  return settleAndView(desk, call.id, sighted.tabId);
}

async function joinMatched(
  desk: ReportDesk,
  match: CallMatch & { kind: 'matched' },
  sighted: Sighted,
): Promise<InPageView> {
  const call = await recordCall(sighted, toInstant(desk.browser.clock()));
  await attachCall(call.id, match, here(desk));
  return settleAndView(desk, call.id, sighted.tabId);
}

async function settleAndView(desk: ReportDesk, callId: string, tabId: number): Promise<InPageView> {
  await settle(desk.browser);
  const call = (await listLiveCalls()).find(({ id }) => id === callId);
  if (!call || chipTab(call) !== tabId) return nothing;
  return viewOf(call, await readSettings(), toInstant(desk.browser.clock()));
}

function recordCall(sighted: Sighted, now: Instant): Promise<Call> {
  const call = { ...newCall(sighted.report.platform, now), id: '' };
  return addCall({ ...call, ...withTab(call, sighted, now), joinedAt: now });
}

async function firstCard(mentorshipIds: readonly string[]): Promise<InPageView> {
  const found = await Promise.all(mentorshipIds.map(findMentorship));
  const partners = found.flatMap((mentorship) =>
    mentorship ? [{ mentorshipId: mentorship.id, name: mentorship.partnerName }] : [],
  );
  return { kind: 'first-card', partners };
}

async function isDeclined({ tabs }: ReportDesk, keys: readonly string[], tabId: number): Promise<boolean> {
  return keys.length > 0 ? isKnownNotMentoring(keys) : tabs.hasDeclinedKeylessCall(tabId);
}

function here({ browser }: ReportDesk) {
  return { now: toInstant(browser.clock()), timeZone: browser.timeZone() };
}
