import type { Call } from '../../domain/call';
import { toInstant, toMs, type Instant } from '../../domain/instant';
import type { Mentorship } from '../../domain/mentorship';
import type { Session } from '../../domain/session';
import { database } from '../engine/database';
import { findCall, listCalls } from './calls';
import { findMentorship } from './mentorships';
import { readPanelRequest } from './panel-request';
import { findNextSession, findSession, listFinishedSince, listUnfinishedWrapUps } from './sessions';

/** What the panel is about. */
export type CurrentWrapUp =
  | { readonly kind: 'none' }
  /** A call is on record, but not yet whose: the set-up form asks. */
  | { readonly kind: 'set-up'; readonly call: Call }
  | {
      readonly kind: 'wrap-up';
      readonly call: Call | null;
      readonly mentorship: Mentorship;
      readonly session: Session;
      readonly nextSession: Session | null;
    };

/**
 * Finds which call or session the panel is about, as of `now`, UTC: what the person asked for, else the call in the tab in
 * front, else the call that runs, else the wrap-up last begun, asked for or finished.
 */
export function findCurrentWrapUp(tabId: number | undefined, now: Instant): Promise<CurrentWrapUp> {
  const { calls, device, sessions, mentorships } = database;
  // What depends on what was read before is asked in one transaction: each of its own takes as long again.
  return database.transaction('r', [calls, device, sessions, mentorships], async () => findIn(tabId, now));
}

async function findIn(tabId: number | undefined, now: Instant): Promise<CurrentWrapUp> {
  const [calls, request] = await Promise.all([listCalls(), readPanelRequest()]);
  const live = calls.filter((call) => call.phase !== 'left');
  const inFront = live.find((call) => call.tabs.some((tab) => tab.tabId === tabId));
  const asked = request?.callId ? await findCall(request.callId) : undefined;
  const call = inFront ?? (asked?.phase !== 'left' ? asked : undefined) ?? live[0];
  if (call) return ofCall(call, now);
  const byHandAt = request?.kind === 'by-hand' ? request.at : null;
  const finished = await findJustFinished(byHandAt, now);
  const askedAt = (session: Session) => (request && session.id === asked?.sessionId ? request.at : '');
  const touchedAt = (session: Session) => [lastChange(session), askedAt(session)].toSorted().at(-1) ?? '';
  const [session] = [...(await listUnfinishedWrapUps()), ...(finished ? [finished] : [])].toSorted((a, b) =>
    touchedAt(b).localeCompare(touchedAt(a)),
  );
  if (!session || (byHandAt !== null && byHandAt > touchedAt(session))) return { kind: 'none' };
  return ofSession(session, calls.find((row) => row.sessionId === session.id) ?? null, now);
}

const summaryStaysMs = 15 * 60_000;

/** A summary stays for a while after its call, unless another call by hand was asked for since. */
async function findJustFinished(since: Instant | null, now: Instant): Promise<Session | undefined> {
  const limit = toInstant(toMs(now) - summaryStaysMs);
  const sessions = await listFinishedSince(since && since > limit ? since : limit);
  return sessions[0];
}

function lastChange({ wrapUpFinishedAt, wrapUpStartedAt, createdAt }: Session): Instant {
  return wrapUpFinishedAt ?? wrapUpStartedAt ?? createdAt;
}

async function ofCall(call: Call, now: Instant): Promise<CurrentWrapUp> {
  const session = call.sessionId ? await findSession(call.sessionId) : undefined;
  return session ? ofSession(session, call, now) : { kind: 'set-up', call };
}

async function ofSession(session: Session, call: Call | null, now: Instant): Promise<CurrentWrapUp> {
  const [mentorship, nextSession] = await Promise.all([
    findMentorship(session.mentorshipId),
    findNextSession(session.mentorshipId, { session, now }),
  ]);
  if (!mentorship) return call ? { kind: 'set-up', call } : { kind: 'none' };
  return { kind: 'wrap-up', call, mentorship, session, nextSession: nextSession ?? null };
}
