import type { Call } from '../domain/call';
import { toInstant, toMs, type Instant } from '../domain/instant';
import type { Mentorship } from '../domain/mentorship';
import type { Reminder } from '../domain/reminders';
import type { Settings } from '../domain/settings';
import type { InPageView } from '../messaging/protocol';
import { changeCall, forgetOldCalls, listLiveCalls } from '../storage/calls';
import { findMentorship } from '../storage/mentorships';
import { attachCall } from '../storage/call-sessions';
import { findSession, listPlannedSessions } from '../storage/sessions';
import { readSettings } from '../storage/settings';
import { badgeText, nextChangeAt, wrapUpPhase, type WrapUpPhase } from '../timing/phases';
import { decideScheduledEnd } from '../timing/scheduled-end';
import { lookBetweenCalls } from './between-calls';
import { endCandidates } from './end-candidates';
import { lastSeenAt, silentForMs } from './match-call';

/** What the desk needs of the browser. */
export interface DeskBrowser {
  /** The time now, in milliseconds since the epoch. */
  clock(): number;
  /** This machine's IANA time zone. */
  timeZone(): string;
  /** Shows `view` in the top frame of a tab; resolves also where the tab is gone. */
  showInPage(tabId: number, view: InPageView): Promise<void>;
  /** Shows a notification of the system, where the person allowed it. */
  notify(partnerName: string, endsAt: Instant): Promise<void>;
  /** Shows a reminder as a notification of the system, where the person allowed it. */
  remind(reminder: Reminder): Promise<void>;
  /** Writes the toolbar badge; an empty text clears it. */
  setBadge(text: string): Promise<void>;
  /** Sets the one alarm that wakes the desk, or clears it. */
  setAlarm(when: Instant | null): Promise<void>;
  /** Chooses what the toolbar button opens while a tab is in front. */
  setToolbar(tabId: number, opens: 'panel' | 'popup'): Promise<void>;
}

/** A live call with what follows from the clock. */
interface CallNow {
  readonly call: Call;
  readonly phase: WrapUpPhase;
}

/**
 * Looks at every live call and the clock, and sets the rest of the world accordingly: scheduled ends,
 * chips, badge, toolbar and the next alarm. It may be called at any time, by any event, any number of
 * times: it keeps nothing in memory, so whichever part died, the next event picks up from the store.
 */
export async function settle(browser: DeskBrowser): Promise<void> {
  const now = toInstant(browser.clock());
  await forgetOldCalls(now);
  const settings = await readSettings();
  const calls: CallNow[] = [];
  for (const live of await listLiveCalls()) {
    const call = await settleCall(await rollOver(live, now, browser.timeZone()), now, browser.timeZone());
    if (!call || call.phase === 'left') continue;
    const finished = await wrapUpIsFinished(call);
    calls.push({ call, phase: finished ? { kind: 'quiet' } : phaseOf(call, settings, now) });
  }
  // Nobody is reminded of anything in a call; what is due waits until it is over.
  const between = calls.length === 0 ? await lookBetweenCalls(browser.remind, now, browser.timeZone()) : null;
  await Promise.all([
    ...calls.map(({ call }) => showCall(browser, call, settings, now)),
    browser.setBadge(between?.badge ?? badgeOf(calls)),
    ...calls.map((now) => setToolbars(browser, now)),
    browser.setAlarm(between ? between.lookAt : nextLookAt(calls, settings, now)),
  ]);
}

/** Returns what the page of `call` shall show now in the tab that carries the chip. */
export async function viewOf(call: Call, settings: Settings, now: Instant): Promise<InPageView> {
  const mentorship = call.mentorshipId ? await findMentorship(call.mentorshipId) : undefined;
  const end = call.scheduledEnd;
  const phase = phaseOf(call, settings, now);
  const snoozed = call.snoozedUntil !== null && now < call.snoozedUntil;
  if (!mentorship || !end || call.phase !== 'in-call' || call.muted || snoozed || phase.kind === 'quiet') {
    return { kind: 'nothing' };
  }
  if (await wrapUpIsFinished(call)) return { kind: 'nothing' };
  return chipView(call, mentorship, { settings, end });
}

/** Returns the tab that carries the chip: the last one seen in the call. */
export function chipTab(call: Call): number | undefined {
  return call.tabs.findLast((tab) => tab.phase === 'in-call')?.tabId;
}

async function wrapUpIsFinished(call: Call): Promise<boolean> {
  const session = call.sessionId ? await findSession(call.sessionId) : undefined;
  return session !== undefined && session.wrapUpFinishedAt !== null;
}

function chipView(
  call: Call,
  mentorship: Mentorship,
  { settings, end }: { settings: Settings; end: NonNullable<Call['scheduledEnd']> },
): InPageView {
  const dueAt = toInstant(Math.max(toMs(end.endsAt) - settings.leadMinutes * 60_000, toMs(call.joinedAt)));
  return {
    kind: 'chip',
    callId: call.id,
    partnerName: mentorship.partnerName,
    ...end,
    opensByItself: settings.openByItself && call.wrapUpOpenedAt === null,
    dueAt: call.chipSeenAt
      ? null
      : call.snoozedUntil && call.snoozedUntil > dueAt
        ? call.snoozedUntil
        : dueAt,
    folded: call.wrapUpOpenedAt !== null,
  };
}

/** Back-to-back meetings on one link: when the first is wrapped up and the next has begun, the call is the next one's. */
async function rollOver(call: Call, now: Instant, timeZone: string): Promise<Call> {
  const session = call.sessionId ? await findSession(call.sessionId) : undefined;
  if (!session?.wrapUpFinishedAt || !call.mentorshipId) return call;
  const begun = (await listPlannedSessions(now, now)).find(
    ({ mentorshipId, startsAt }) => mentorshipId === call.mentorshipId && startsAt <= now,
  );
  if (!begun) return call;
  await changeCall(call.id, () => ({
    saidEndsAt: null,
    snoozedUntil: null,
    muted: false,
    chipSeenAt: null,
    wrapUpOpenedAt: null,
  }));
  return (
    (await attachCall(
      call.id,
      { mentorshipId: call.mentorshipId, sessionId: begun.id },
      { now, timeZone },
    )) ?? call
  );
}

async function settleCall(call: Call, now: Instant, timeZone: string): Promise<Call | undefined> {
  const silent = call.platform !== 'manual' && toMs(now) - toMs(lastSeenAt(call)) > silentForMs;
  const abandoned = call.platform === 'manual' && toMs(now) - toMs(manualEnd(call)) > 3 * 3_600_000;
  if (silent || abandoned) {
    return changeCall(call.id, () => ({ phase: 'left', leftAt: silent ? lastSeenAt(call) : now, tabs: [] }));
  }
  const candidates = await endCandidates(call, now, timeZone);
  const { joinedAt, mentorshipId } = call;
  const decided = decideScheduledEnd(candidates, { joinedAt, now, mentorshipId });
  const scheduledEnd = decided && { endsAt: decided.endsAt, source: decided.source, guess: decided.guess };
  return changeCall(call.id, () => ({ scheduledEnd }));
}

function manualEnd(call: Call): Instant {
  return call.scheduledEnd?.endsAt ?? call.joinedAt;
}

function phaseOf(call: Call, settings: Settings, now: Instant): WrapUpPhase {
  return wrapUpPhase(timesOf(call, settings), now);
}

function timesOf(call: Call, { leadMinutes }: Settings) {
  return { endsAt: call.scheduledEnd?.endsAt ?? null, joinedAt: call.joinedAt, leadMinutes };
}

/** Every tab of a call but the one with the chip is told to show nothing: one call, one chip. */
async function showCall(browser: DeskBrowser, call: Call, settings: Settings, now: Instant): Promise<void> {
  const view = await viewOf(call, settings, now);
  const bearer = chipTab(call);
  if (view.kind === 'chip' && settings.notify && !call.notifiedAt) {
    await changeCall(call.id, () => ({ notifiedAt: now }));
    await browser.notify(view.partnerName, view.endsAt);
  }
  await Promise.all(
    call.tabs.map(({ tabId }) => browser.showInPage(tabId, tabId === bearer ? view : { kind: 'nothing' })),
  );
}

function badgeOf(calls: readonly CallNow[]): string {
  const loud = calls.find(({ call, phase }) => !call.muted && call.mentorshipId && phase.kind !== 'quiet');
  return loud ? badgeText(loud.phase) : '';
}

/** During the wrap-up one click on the toolbar opens the panel at once. */
async function setToolbars(browser: DeskBrowser, { call, phase }: CallNow): Promise<void> {
  const opens = phase.kind !== 'quiet' && call.mentorshipId && !call.muted ? 'panel' : 'popup';
  await Promise.all(call.tabs.map(({ tabId }) => browser.setToolbar(tabId, opens)));
}

function nextLookAt(calls: readonly CallNow[], settings: Settings, now: Instant): Instant | null {
  const times = calls.flatMap(({ call }) => [
    nextChangeAt(timesOf(call, settings), now),
    call.snoozedUntil,
    // A page that falls silent is noticed although nothing else changes.
    call.platform === 'manual' ? null : toInstant(toMs(lastSeenAt(call)) + silentForMs + 60_000),
  ]);
  return times.filter((at): at is Instant => at !== null && at > now).toSorted()[0] ?? null;
}
