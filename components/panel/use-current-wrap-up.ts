import { browser } from 'wxt/browser';
import { useEffect, useState } from 'preact/hooks';
import type { Call } from '../../lib/domain/call';
import { toInstant, type Instant } from '../../lib/domain/instant';
import type { Mentorship } from '../../lib/domain/mentorship';
import type { Session } from '../../lib/domain/session';
import { rightNow } from '../../lib/browser/right-now';
import { findCall, listCalls } from '../../lib/storage/queries/calls';
import { findMentorship } from '../../lib/storage/queries/mentorships';
import { readPanelRequest } from '../../lib/storage/queries/panel-request';
import {
  findNextSession,
  findSession,
  listFinishedSince,
  listUnfinishedWrapUps,
} from '../../lib/storage/queries/sessions';
import { useLiveQuery, type LiveResult } from '../app/use-live-query';

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
 * Follows which call or session the panel is about: what the person asked for, else the call in the tab in
 * front, else the call that runs, else the wrap-up last begun, asked for or finished.
 */
export function useCurrentWrapUp(): LiveResult<CurrentWrapUp> {
  const tabId = useActiveTab();
  return useLiveQuery(() => findCurrentWrapUp(tabId), [tabId]);
}

async function findCurrentWrapUp(tabId: number | undefined): Promise<CurrentWrapUp> {
  const calls = await listCalls();
  const live = calls.filter((call) => call.phase !== 'left');
  const inFront = live.find((call) => call.tabs.some((tab) => tab.tabId === tabId));
  const asked = await findAskedCall();
  const call = inFront ?? (asked?.phase !== 'left' ? asked : undefined) ?? live[0];
  if (call) return ofCall(call);
  const request = await readPanelRequest();
  const byHandAt = request?.kind === 'by-hand' ? request.at : null;
  const finished = await findJustFinished(byHandAt);
  const askedAt = (session: Session) => (request && session.id === asked?.sessionId ? request.at : '');
  const touchedAt = (session: Session) => [lastChange(session), askedAt(session)].toSorted().at(-1) ?? '';
  const [session] = [...(await listUnfinishedWrapUps()), ...(finished ? [finished] : [])].toSorted((a, b) =>
    touchedAt(b).localeCompare(touchedAt(a)),
  );
  if (!session || (byHandAt !== null && byHandAt > touchedAt(session))) return { kind: 'none' };
  return ofSession(session, calls.find((row) => row.sessionId === session.id) ?? null);
}

const summaryStaysMs = 15 * 60_000;

/** A summary stays for a while after its call, unless another call by hand was asked for since. */
async function findJustFinished(since: Instant | null): Promise<Session | undefined> {
  const limit = toInstant(Date.now() - summaryStaysMs);
  const sessions = await listFinishedSince(since && since > limit ? since : limit);
  return sessions[0];
}

function lastChange({ wrapUpFinishedAt, wrapUpStartedAt, createdAt }: Session): Instant {
  return wrapUpFinishedAt ?? wrapUpStartedAt ?? createdAt;
}

async function findAskedCall(): Promise<Call | undefined> {
  const request = await readPanelRequest();
  return request?.callId ? findCall(request.callId) : undefined;
}

async function ofCall(call: Call): Promise<CurrentWrapUp> {
  const session = call.sessionId ? await findSession(call.sessionId) : undefined;
  return session ? ofSession(session, call) : { kind: 'set-up', call };
}

async function ofSession(session: Session, call: Call | null): Promise<CurrentWrapUp> {
  const mentorship = await findMentorship(session.mentorshipId);
  if (!mentorship) return call ? { kind: 'set-up', call } : { kind: 'none' };
  const nextSession = (await findNextSession(mentorship.id, { session, now: rightNow() })) ?? null;
  return { kind: 'wrap-up', call, mentorship, session, nextSession };
}

/** Follows the id of the tab in front in the panel's window, also where tabs move between windows. */
function useActiveTab(): number | undefined {
  const [tabId, setTabId] = useState<number>();
  useEffect(() => {
    const { onActivated, onAttached, onDetached, onReplaced } = browser.tabs;
    const turns = [onActivated, onAttached, onDetached, onReplaced];
    async function look(): Promise<void> {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      setTabId(tab?.id);
    }
    const lookNow = () => void look();
    void look();
    for (const event of turns) event.addListener(lookNow);
    return () => turns.forEach((event) => event.removeListener(lookNow));
  }, []);
  return tabId;
}
