import type { Call } from '../domain/call';
import { toInstant, toMs, type Instant } from '../domain/instant';
import type { Reminder } from '../domain/reminders';
import type { Settings } from '../domain/settings';
import { endCandidates } from '../matching/end-candidates';
import type { Known } from '../matching/known';
import { nextMeetingOf } from '../matching/next-meeting';
import { isAbandoned, lastSeenAt, silentForMs } from '../matching/still-on';
import type { InPageView } from '../messaging/protocol';
import type { HereAndNow } from '../storage/actions/call-sessions';
import { changeCall, forgetOldCalls } from '../storage/actions/calls';
import { rollOver } from '../storage/actions/sightings';
import { readKnown } from '../storage/queries/known';
import { readSettings } from '../storage/queries/settings';
import { decideScheduledEnd } from '../timing/scheduled-end';
import { lookBetweenCalls } from './between-calls';
import { badgeOf, callNow, nextLookAt, type CallNow } from './call-now';

/** What the desk needs of the browser. */
export interface DeskBrowser {
  /** The time now, in milliseconds since the epoch. */
  clock(): number;
  /** This machine's IANA time zone. */
  timeZone(): string;
  /** Shows `view` in the top frame of a tab; resolves also where the tab is gone. */
  showInPage(tabId: number, view: InPageView): Promise<void>;
  /** Returns the ids of the calls whose wrap-up a panel shows now. */
  callsInPanels(): Promise<ReadonlySet<string>>;
  /** Shows a notification of the system, where the person allowed it. */
  notify(partnerName: string, endsAt: Instant): Promise<void>;
  /** Shows a reminder as a notification of the system, where the person allowed it. */
  remind(reminder: Reminder): Promise<void>;
  /** Shows, where the person allowed it, a notification that a wrap-up waits for its end. */
  notifyUnfinished(partnerName: string): Promise<void>;
  /** Writes the toolbar badge; an empty text clears it. */
  setBadge(text: string): Promise<void>;
  /** Sets the one alarm that wakes the desk, or clears it. */
  setAlarm(when: Instant | null): Promise<void>;
  /** Chooses what the toolbar button opens while a tab is in front. */
  setToolbar(tabId: number, opens: 'panel' | 'popup'): Promise<void>;
}

/**
 * Looks at every live call and the clock, and sets the rest of the world accordingly: scheduled ends,
 * chips, badge, toolbar and the next alarm. It may be called at any time, by any event, any number of
 * times: it keeps nothing in memory, so whichever part died, the next event picks up from the store.
 * Returns the calls that go on.
 */
export async function settle(browser: DeskBrowser): Promise<CallNow[]> {
  const here = { now: toInstant(browser.clock()), timeZone: browser.timeZone() };
  await forgetOldCalls(here.now);
  const settings = await readSettings();
  const known = await readRolledOver(here);
  const inPanels = await browser.callsInPanels();
  const calls: CallNow[] = [];
  for (const live of known.calls.filter(isLive)) {
    const call = await settleCall(live, known, here);
    if (call && isLive(call))
      calls.push(callNow(call, known, settings, { now: here.now, isInPanel: inPanels.has(call.id) }));
  }
  // Nobody is reminded of anything in a call; what is due waits until it is over.
  const between = calls.length === 0 ? await lookBetweenCalls(browser, here, inPanels.size > 0) : null;
  await Promise.all([
    ...calls.map((each) => showCall(browser, each, settings, here.now)),
    browser.setBadge(between?.badge ?? badgeOf(calls)),
    ...calls.map((each) => setToolbars(browser, each)),
    browser.setAlarm(between ? between.lookAt : nextLookAt(calls, settings, here.now)),
  ]);
  return calls;
}

/** Everything on record, after each call whose next meeting has begun was rolled over into it. */
async function readRolledOver(here: HereAndNow): Promise<Known> {
  const known = await readKnown(here.now);
  const begun = known.calls.filter(isLive).flatMap((call) => {
    const meeting = nextMeetingOf(call, known, here.now);
    return meeting ? [{ callId: call.id, meeting }] : [];
  });
  for (const { callId, meeting } of begun) await rollOver(callId, meeting, here);
  return begun.length > 0 ? readKnown(here.now) : known;
}

function isLive({ phase }: Call): boolean {
  return phase !== 'left';
}

async function settleCall(call: Call, known: Known, here: HereAndNow): Promise<Call | undefined> {
  const { now } = here;
  const silent = call.platform !== 'manual' && toMs(now) - toMs(lastSeenAt(call)) > silentForMs;
  const abandoned = isAbandoned(call, now);
  if (silent || abandoned) {
    return changeCall(call.id, () => ({ phase: 'left', leftAt: silent ? lastSeenAt(call) : now, tabs: [] }));
  }
  const { joinedAt, mentorshipId } = call;
  const decided = decideScheduledEnd(endCandidates(call, known, here), { joinedAt, now, mentorshipId });
  const scheduledEnd = decided && { endsAt: decided.endsAt, source: decided.source, guess: decided.guess };
  return changeCall(call.id, () => ({ scheduledEnd }));
}

async function showCall(
  browser: DeskBrowser,
  { call, view, chipTab, partnerName }: CallNow,
  settings: Settings,
  now: Instant,
): Promise<void> {
  if (view.kind === 'chip' && settings.notify && !call.notifiedAt) {
    await changeCall(call.id, () => ({ notifiedAt: now }));
    await browser.notify(partnerName, view.endsAt);
  }
  await Promise.all(
    call.tabs.map(({ tabId }) => browser.showInPage(tabId, tabId === chipTab ? view : { kind: 'nothing' })),
  );
}

/** During the wrap-up one click on the toolbar opens the panel at once. */
async function setToolbars(browser: DeskBrowser, { call, phase }: CallNow): Promise<void> {
  const opens = phase.kind !== 'quiet' && call.mentorshipId && !call.muted ? 'panel' : 'popup';
  await Promise.all(call.tabs.map(({ tabId }) => browser.setToolbar(tabId, opens)));
}
