import type { Call } from '../../domain/call';
import { toInstant, toMs, type Instant } from '../../domain/instant';
import type { Mentorship } from '../../domain/mentorship';
import type { Session } from '../../domain/session';
import { database } from '../engine/database';
import type { ActionItem } from '../../domain/action-item';
import { listOpenActionItems } from './action-items';
import { listCalls } from './calls';
import { findMentorship } from './mentorships';
import { readPanelRequest } from './panel-request';
import { openItemsOf, type OpenItems } from './open-items';
import { findSession, listFinishedSince, listSessions, listUnfinishedWrapUps, nextAmong } from './sessions';

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

/** What the panel is about and, of a wrap-up, the open items it goes through. */
export interface WrapUpWithItems {
  readonly wrapUp: CurrentWrapUp;
  readonly items: OpenItems | null;
}

/**
 * Finds which call or session the panel is about, as of `now`, UTC: what the person asked for, else the call in the tab in
 * front, else the call that runs, else the wrap-up last begun, asked for or finished.
 */
export async function findCurrentWrapUp(tabId: number | undefined, now: Instant): Promise<CurrentWrapUp> {
  const { calls, device, sessions, mentorships } = database;
  // What depends on what was read before is asked in one transaction: each of its own takes as long again.
  return database.transaction('r', [calls, device, sessions, mentorships], async () => {
    const { wrapUp } = await findIn(tabId, now, () => Promise.resolve([]));
    return wrapUp;
  });
}

/** The same with the open items; to be called within a transaction of calls, device, sessions, mentorships and items. */
export function findWrapUpWithItems(tabId: number | undefined, now: Instant): Promise<WrapUpWithItems> {
  return findIn(tabId, now, listOpenActionItems);
}

type ReadItems = (mentorshipId: string) => Promise<ActionItem[]>;

async function findIn(
  tabId: number | undefined,
  now: Instant,
  readItems: ReadItems,
): Promise<WrapUpWithItems> {
  const [calls, request] = await Promise.all([listCalls(), readPanelRequest()]);
  const live = calls.filter((call) => call.phase !== 'left');
  const inFront = live.find((call) => call.tabs.some((tab) => tab.tabId === tabId));
  const asked = request?.callId ? calls.find(({ id }) => id === request.callId) : undefined;
  const call = inFront ?? (asked?.phase !== 'left' ? asked : undefined) ?? live[0];
  if (call) return ofCall(call, now, readItems);
  const byHandAt = request?.kind === 'by-hand' ? request.at : null;
  const finished = await findJustFinished(byHandAt, now);
  const askedAt = (session: Session) => (request && session.id === asked?.sessionId ? request.at : '');
  const touchedAt = (session: Session) => [lastChange(session), askedAt(session)].toSorted().at(-1) ?? '';
  const [session] = [...(await listUnfinishedWrapUps()), ...(finished ? [finished] : [])].toSorted((a, b) =>
    touchedAt(b).localeCompare(touchedAt(a)),
  );
  if (!session || (byHandAt !== null && byHandAt > touchedAt(session))) return without({ kind: 'none' });
  const rows = await rowsOf(session.mentorshipId, readItems);
  return ofSession(session, calls.find((row) => row.sessionId === session.id) ?? null, now, rows);
}

function without(wrapUp: CurrentWrapUp): WrapUpWithItems {
  return { wrapUp, items: null };
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

async function ofCall(call: Call, now: Instant, readItems: ReadItems): Promise<WrapUpWithItems> {
  const { mentorshipId, sessionId } = call;
  const [session, early] = await Promise.all([
    sessionId ? findSession(sessionId) : undefined,
    mentorshipId ? rowsOf(mentorshipId, readItems) : undefined,
  ]);
  if (!session) return without({ kind: 'set-up', call });
  const rows =
    early && session.mentorshipId === mentorshipId ? early : await rowsOf(session.mentorshipId, readItems);
  return ofSession(session, call, now, rows);
}

/** All that is read of a mentorship, asked for together. */
async function rowsOf(mentorshipId: string, readItems: ReadItems) {
  const [mentorship, sessions, open] = await Promise.all([
    findMentorship(mentorshipId),
    listSessions(mentorshipId),
    readItems(mentorshipId),
  ]);
  return { mentorship, sessions, open };
}

async function ofSession(
  session: Session,
  call: Call | null,
  now: Instant,
  { mentorship, sessions, open }: Awaited<ReturnType<typeof rowsOf>>,
): Promise<WrapUpWithItems> {
  if (!mentorship) return without(call ? { kind: 'set-up', call } : { kind: 'none' });
  const nextSession = nextAmong(sessions, { session, now }) ?? null;
  return {
    wrapUp: { kind: 'wrap-up', call, mentorship, session, nextSession },
    items: await openItemsOf(session, open, sessions),
  };
}
