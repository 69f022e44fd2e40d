import type { Call } from '../domain/call';
import { toInstant, toMs, type Instant } from '../domain/instant';
import type { Settings } from '../domain/settings';
import type { Known } from '../matching/known';
import { lastSeenAt, silentForMs } from '../matching/still-on';
import type { InPageView } from '../messaging/protocol';
import { badgeText, nextChangeAt, wrapUpPhase, type WrapUpPhase } from '../timing/phases';

/** A live call with what follows from the clock. */
export interface CallNow {
  readonly call: Call;
  readonly phase: WrapUpPhase;
  /** The tab that carries the chip: the last one seen in the call. Its others show nothing: one call, one chip. */
  readonly chipTab: number | undefined;
  /** What that tab shows. */
  readonly view: InPageView;
  /** With whom it is, for the system's notification; empty: not known. */
  readonly partnerName: string;
}

/** Works out what follows from the clock for a live call; what is open in a panel needs no chip that asks to open it. */
export function callNow(
  call: Call,
  known: Known,
  settings: Settings,
  here: { readonly now: Instant; readonly isInPanel: boolean },
): CallNow {
  const { now, isInPanel } = here;
  const session = known.sessions.find(({ id }) => id === call.sessionId);
  const partnerName = known.mentorships.find(({ id }) => id === call.mentorshipId)?.partnerName ?? '';
  const phase: WrapUpPhase = session?.wrapUpFinishedAt
    ? { kind: 'quiet' }
    : wrapUpPhase(timesOf(call, settings), now);
  const snoozed = call.snoozedUntil !== null && now < call.snoozedUntil;
  const silent = isInPanel || call.phase !== 'in-call' || call.muted || snoozed || phase.kind === 'quiet';
  return {
    call,
    phase,
    chipTab: call.tabs.findLast((tab) => tab.phase === 'in-call')?.tabId,
    view: silent || partnerName === '' ? { kind: 'nothing' } : chipOf(call, settings),
    partnerName,
  };
}

function chipOf(call: Call, settings: Settings): InPageView {
  const end = call.scheduledEnd;
  if (!end) return { kind: 'nothing' };
  return {
    kind: 'chip',
    callId: call.id,
    endsAt: end.endsAt,
    opensByItself: settings.openByItself && call.wrapUpOpenedAt === null,
  };
}

/** Returns what the toolbar badge says of the calls that go on; empty: nothing. */
export function badgeOf(calls: readonly CallNow[]): string {
  const loud = calls.find(({ call, phase }) => !call.muted && call.mentorshipId && phase.kind !== 'quiet');
  return loud ? badgeText(loud.phase) : '';
}

/** Returns when something changes next for one of the calls by time alone; null: never. */
export function nextLookAt(calls: readonly CallNow[], settings: Settings, now: Instant): Instant | null {
  const times = calls.flatMap(({ call }) => [
    nextChangeAt(timesOf(call, settings), now),
    call.snoozedUntil,
    // A page that falls silent is noticed although nothing else changes.
    call.platform === 'manual' ? null : toInstant(toMs(lastSeenAt(call)) + silentForMs + 60_000),
  ]);
  return times.filter((at): at is Instant => at !== null && at > now).toSorted()[0] ?? null;
}

function timesOf(call: Call, { leadMinutes }: Settings) {
  return { endsAt: call.scheduledEnd?.endsAt ?? null, joinedAt: call.joinedAt, leadMinutes };
}
