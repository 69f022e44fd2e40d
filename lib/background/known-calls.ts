import { isAround, mentorshipsByCalendar } from '../domain/calendar-match';
import type { Call } from '../domain/call';
import { toInstant, toMs, type Instant } from '../domain/instant';
import type { CallReport } from '../messaging/protocol';
import { listKeptEvents } from '../storage/calendars';
import { changeCall, findCallsByKeys, listCalls } from '../storage/calls';
import { listActiveMentorships } from '../storage/mentorships';
import { listMeetingsByKeys } from '../storage/page-meetings';
import { findSession, listPlannedSessions } from '../storage/sessions';
import { longestTitle, withTab, type Sighted } from './call-tabs';
import {
  isStillThatCall,
  joinWindowMinutes,
  matchCall,
  nearestSession,
  wasJustLeft,
  type CallMatch,
} from './match-call';

/** Returns the call on record that a tab shows, if it still goes on. */
export async function findKnownCall(sighted: Sighted, now: Instant): Promise<Call | undefined> {
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
export async function rejoinKeyless(
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

/** Finds the mentorship and session a call that is not on record belongs to. */
export async function findMatch(
  report: CallReport,
  keys: readonly string[],
  now: Instant,
): Promise<CallMatch> {
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

/** Returns the planned sessions a call joined now could be. */
export function listNearSessions(now: Instant) {
  const margin = joinWindowMinutes * 60_000;
  return listPlannedSessions(toInstant(toMs(now) - margin), toInstant(toMs(now) + margin));
}
