import type { Call, CallPhase } from '../domain/call';
import { toInstant, toMs, type Instant } from '../domain/instant';
import type { CallReport, InPageView } from '../messaging/protocol';
import { addCall, changeCall, findCallsByKeys, listCalls, listLiveCalls, newCall } from '../storage/calls';
import { forgetNotMentoring, isKnownNotMentoring, rememberNotMentoring } from '../storage/call-decisions';
import { attachCall } from '../storage/call-sessions';
import { isAround, mentorshipsByCalendar } from '../domain/calendar-match';
import { listKeptEvents } from '../storage/calendars';
import { findMentorship, listActiveMentorships } from '../storage/mentorships';
import { listMeetingsByKeys } from '../storage/page-meetings';
import { findSession, listPlannedSessions } from '../storage/sessions';
import { readSettings } from '../storage/settings';
import { chipTab, settle, viewOf, type DeskBrowser } from './desk';
import {
  isStillThatCall,
  joinWindowMinutes,
  lastSeenAt,
  matchCall,
  nearestSession,
  silentForMs,
  wasJustLeft,
  type CallMatch,
} from './match-call';
import type { TabMemory } from './tab-memory';

/** What answering a page needs. */
export interface ReportDesk {
  readonly browser: DeskBrowser;
  readonly tabs: TabMemory;
}

const nothing: InPageView = { kind: 'nothing' };
const longestTitle = 300;

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

interface Sighted {
  readonly report: CallReport;
  readonly keys: readonly string[];
  readonly tabId: number;
}

async function keysOf({ tabs }: ReportDesk, report: CallReport, tabId: number): Promise<readonly string[]> {
  if (report.keys.length > 0) return report.keys;
  return report.platform === 'teams' ? tabs.joinKeysOf(tabId) : [];
}

async function findKnownCall(sighted: Sighted, now: Instant): Promise<Call | undefined> {
  if (sighted.keys.length === 0) return findKeylessCall(sighted, now);
  for (const call of await findCallsByKeys(sighted.keys)) {
    if (await isGoingOn(call, now)) return call;
  }
  return undefined;
}

/** A call whose page shows no key is known by its tab; after a reload, which takes a moment, by its title. */
async function findKeylessCall({ report, tabId }: Sighted, now: Instant): Promise<Call | undefined> {
  for (const call of await listCalls()) {
    const inTab = call.tabs.some((tab) => tab.tabId === tabId);
    const reloaded =
      isKeyless(call, report) && isSameTitle(call.title, report.title) && wasJustLeft(call, now);
    if ((inTab || reloaded) && (await isGoingOn(call, now))) return call;
  }
  return undefined;
}

/** Takes up a call without keys again, of which the person says whose it is: it was left, and goes on. */
async function rejoinKeyless(
  sighted: Sighted,
  mentorshipId: string | null,
  now: Instant,
): Promise<Call | undefined> {
  if (sighted.keys.length > 0 || mentorshipId === null) return undefined;
  for (const call of await listCalls()) {
    if (call.mentorshipId !== mentorshipId || !isKeyless(call, sighted.report)) continue;
    if (await isGoingOn(call, now)) return changeCall(call.id, (row) => withTab(row, sighted, now));
  }
  return undefined;
}

function isKeyless(call: Call, report: CallReport): boolean {
  return call.keys.length === 0 && call.platform === report.platform;
}

/** A page that is still loading has no title yet. */
function isSameTitle(a: string, b: string): boolean {
  return a === '' || b === '' || a === b.slice(0, longestTitle);
}

async function isGoingOn(call: Call, now: Instant): Promise<boolean> {
  return isStillThatCall(call, now) && !(await isNextSessionDue(call, now));
}

/** A call that was left with its wrap-up finished is over when the session agreed in it is near: this is the next one. */
async function isNextSessionDue(call: Call, now: Instant): Promise<boolean> {
  if (call.phase !== 'left' || !call.mentorshipId || !call.sessionId) return false;
  const session = await findSession(call.sessionId);
  if (!session?.wrapUpFinishedAt) return false;
  return nearestSession(call.mentorshipId, await listNearSessions(now), now) !== undefined;
}

async function findMatch(report: CallReport, keys: readonly string[], now: Instant): Promise<CallMatch> {
  const planned = await listNearSessions(now);
  const mentorships = await listActiveMentorships();
  const events = await listKeptEvents(toInstant(toMs(now) - 3_600_000), toInstant(toMs(now) + 3_600_000));
  const inCalendar = mentorshipsByCalendar(keys, now, { events, mentorships });
  const shown = inCalendar.length > 0 ? inCalendar : await mentorshipsByPage(keys, now);
  const [only] = shown;
  if (shown.length === 1 && only) {
    return { kind: 'matched', mentorshipId: only, sessionId: nearestSession(only, planned, now)?.id ?? null };
  }
  return matchCall({ keys, platform: report.platform, phase: report.phase, now }, { mentorships, planned });
}

/** The mentorships for which a platform's home page listed a meeting with one of these keys that is on now. */
async function mentorshipsByPage(keys: readonly string[], now: Instant): Promise<string[]> {
  const rows = await listMeetingsByKeys(keys);
  return [...new Set(rows.filter((row) => isAround(row, now)).map((row) => row.mentorshipId))];
}

function listNearSessions(now: Instant) {
  const margin = joinWindowMinutes * 60_000;
  return listPlannedSessions(toInstant(toMs(now) - margin), toInstant(toMs(now) + margin));
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

function withTab(call: Call, { report, keys, tabId }: Sighted, now: Instant): Partial<Call> {
  const others = call.tabs.filter((tab) => tab.tabId !== tabId);
  const tabs = report.phase === 'left' ? others : [...others, { tabId, phase: report.phase, seenAt: now }];
  return {
    tabs,
    keys: [...new Set([...call.keys, ...keys])].slice(0, 20),
    title: report.title.slice(0, longestTitle) || call.title,
    ...phaseOfTabs(call, tabs, now),
  };
}

function withoutTab(call: Call, tabId: number, now: Instant): Partial<Call> {
  const tabs = call.tabs.filter((tab) => tab.tabId !== tabId);
  return { tabs, ...phaseOfTabs(call, tabs, now) };
}

function phaseOfTabs(
  call: Call,
  tabs: Call['tabs'],
  now: Instant,
): { phase: CallPhase; leftAt: Instant | null } {
  if (tabs.some((tab) => tab.phase === 'in-call')) return { phase: 'in-call', leftAt: null };
  if (tabs.length > 0) return { phase: 'lobby', leftAt: null };
  // A page that had been silent left when it was last heard of, not when that was noticed.
  const silent = toMs(now) - toMs(lastSeenAt(call)) > silentForMs;
  return { phase: 'left', leftAt: call.leftAt ?? (silent ? lastSeenAt(call) : now) };
}
