import type { Call } from '../../domain/call';
import { toInstant, toMs, type Instant } from '../../domain/instant';
import { longestName, type Mentorship, type Role } from '../../domain/mentorship';
import { plainName } from '../../domain/plain-name';
import { oneLine } from '../../domain/record';
import type { Session } from '../../domain/session';
import { nearestSession } from '../../matching/nearest';
import { changeCall, startManualCall } from './calls';
import { findCall, listLiveCalls } from '../queries/calls';
import { addCallKeys, changeMentorship, createMentorship, type MentorshipStart } from './mentorships';
import { findMentorship, listActiveMentorships } from '../queries/mentorships';
import { inOneStep } from '../engine/records';
import { changeSession, startUnplannedSession } from './sessions';
import { readKnown } from '../queries/known';
import { findSession } from '../queries/sessions';
import { callLinkOf } from '../../domain/call-link';
import { meantStart } from '../../timing/usual-end';

const minute = 60_000;

/** A meeting about whose length nothing is known is written down as an hour, and its end is asked for. */
const unknownLengthMinutes = 60;

/** The answers of the set-up form. */
export interface SetUpAnswers {
  /** An existing mentorship, or null for a new one. */
  readonly mentorshipId: string | null;
  readonly partnerName: string;
  readonly role: Role;
  /** Null: as the calendar or the page says. */
  readonly endsAt: Instant | null;
  readonly partnerEmail: string | null;
  /** When it was to begin, as an invitation says; null: nobody said. */
  readonly startsAt?: Instant | null;
  /** The call as an invitation names it; null and none: it names none. */
  readonly callLink?: string | null;
  readonly callKeys?: readonly string[];
  /** What a new mentorship begins with, as its kind or its programme sets it. */
  readonly start?: MentorshipStart;
}

/** The surroundings of a write: the clock, UTC, and this machine's time zone. */
export interface HereAndNow {
  readonly now: Instant;
  readonly timeZone: string;
}

/**
 * Ties a call to a mentorship and to the session it holds: the booked one given, else a new unplanned one.
 * Both learn from the call: the mentorship its keys and link, the session its actual start.
 */
export function attachCall(
  callId: string,
  to: { readonly mentorshipId: string; readonly sessionId: string | null },
  here: HereAndNow,
): Promise<Call | undefined> {
  return inOneStep(async () => {
    const call = await findCall(callId);
    const mentorship = await findMentorship(to.mentorshipId);
    if (!call || !mentorship) return call;
    const learned = call.keys.filter((key) => !mentorship.callKeys.includes(key));
    if (learned.length > 0) await learnKeys(call, mentorship);
    const session = (to.sessionId && (await findSession(to.sessionId))) || undefined;
    const held = session ? await holdSession(session, call) : await startUnplanned(call, mentorship, here);
    return changeCall(callId, (row) => ({
      mentorshipId: mentorship.id,
      sessionId: held.id,
      learnedKeys: row.mentorshipId === mentorship.id ? [...(row.learnedKeys ?? []), ...learned] : learned,
    }));
  });
}

/** Carries out the set-up form: finds or makes the mentorship, ties the call to it, notes the said end. */
export async function setUpCall(
  callId: string | null,
  answers: SetUpAnswers,
  here: HereAndNow,
): Promise<Call | undefined> {
  const { sessions } = await readKnown(here.now);
  return inOneStep(async () => {
    const found = callId ? await findCall(callId) : undefined;
    const mentorship = await mentorshipOf(answers, found?.joinedAt ?? here.now, here);
    const call = found ?? (await findCallByHand(mentorship.id)) ?? (await startManualCall(noOne, here.now));
    await changeCall(call.id, () => ({ saidEndsAt: answers.endsAt, mentorshipId: mentorship.id }));
    const sessionId = call.sessionId ?? nearestSession(mentorship.id, sessions, here.now)?.id ?? null;
    const attached = await attachCall(call.id, { mentorshipId: mentorship.id, sessionId }, here);
    await noteInvited(attached, answers);
    return attached;
  });
}

/** A meeting that was not booked here begins when its invitation says; both learn the link that leads to it. */
async function noteInvited(call: Call | undefined, answers: SetUpAnswers): Promise<void> {
  const { startsAt = null, callLink = null, callKeys = [], endsAt } = answers;
  const session = call?.sessionId ? await findSession(call.sessionId) : undefined;
  if (!session) return;
  if (startsAt !== null && session.origin === 'unplanned' && startsAt < (endsAt ?? session.endsAt))
    await changeSession(session.id, { startsAt });
  if (callLink === null && callKeys.length === 0) return;
  await changeSession(session.id, {
    callLink: callLink ?? session.callLink,
    callKeys: [...new Set([...session.callKeys, ...callKeys])].slice(0, 50),
  });
  await addCallKeys(session.mentorshipId, callKeys);
  if (callLink !== null) await changeMentorship(session.mentorshipId, { callLink });
}

/** The call by hand that goes on with a pair: a form sent twice starts one. */
async function findCallByHand(mentorshipId: string): Promise<Call | undefined> {
  const live = await listLiveCalls();
  return live.find((call) => call.platform === 'manual' && call.mentorshipId === mentorshipId);
}

/** Notes the end the person said for a call; `null` takes their word back. An unplanned session ends then, too. */
export function sayEnd(callId: string, endsAt: Instant | null): Promise<Call | undefined> {
  return inOneStep(async () => {
    const call = await changeCall(callId, () => ({ saidEndsAt: endsAt, snoozedUntil: null, muted: false }));
    const session = call?.sessionId ? await findSession(call.sessionId) : undefined;
    if (session?.origin === 'unplanned' && endsAt && endsAt > session.startsAt)
      await changeSession(session.id, { endsAt });
    return call;
  });
}

/** Moves the end of a call by `minutes` from where it stands, or from now where it has passed or is unknown. */
export async function extendEnd(callId: string, minutes: number, now: Instant): Promise<Call | undefined> {
  const call = await findCall(callId);
  if (!call) return undefined;
  const from = Math.max(toMs(call.scheduledEnd?.endsAt ?? now), toMs(now));
  return sayEnd(callId, toInstant(from + minutes * minute));
}

/** Somebody who is mentor in one mentorship and mentoree in another has two. */
function findNamed(mentorships: readonly Mentorship[], name: string, role: Role): Mentorship | undefined {
  const sought = plainName(name);
  return mentorships.find((pair) => pair.role === role && plainName(pair.partnerName) === sought);
}

const noOne = { mentorshipId: null, sessionId: null, saidEndsAt: null };

/** The mentorship the answers speak of: the one given, else one that runs with somebody of this name, else a new one. */
async function mentorshipOf(
  answers: SetUpAnswers,
  joinedAt: Instant,
  { now, timeZone }: HereAndNow,
): Promise<Mentorship> {
  const { partnerEmail, role } = answers;
  const begins = meantStart(joinedAt, timeZone);
  const usualLengthMinutes = answers.endsAt ? lengthIn(begins, answers.endsAt) : null;
  const partnerName = oneLine(answers.partnerName, longestName);
  const given = answers.mentorshipId ? await findMentorship(answers.mentorshipId) : undefined;
  const known = given ?? findNamed(await listActiveMentorships(), partnerName, role);
  const mentorship =
    known ??
    (await createMentorship(
      { partnerName, role, partnerEmail, callKeys: [], callLink: null },
      now,
      answers.start,
    ));
  const learned = {
    ...(partnerEmail !== null && { partnerEmail }),
    ...(mentorship.usualLengthMinutes === null && { usualLengthMinutes }),
  };
  return (await changeMentorship(mentorship.id, learned)) ?? mentorship;
}

/** A call that was joined minutes before its end tells nothing of how long the pair usually meets. */
function lengthIn(from: Instant, to: Instant): number | null {
  const minutes = Math.round((toMs(to) - toMs(from)) / (5 * minute)) * 5;
  return minutes < 15 ? null : Math.min(600, minutes);
}

async function learnKeys(call: Call, mentorship: Mentorship): Promise<void> {
  await addCallKeys(mentorship.id, call.keys);
  const callLink = call.keys.map(callLinkOf).find((link) => link !== null);
  if (mentorship.callLink === null && callLink) await changeMentorship(mentorship.id, { callLink });
}

async function holdSession(session: Session, call: Call): Promise<Session> {
  const callKeys = [...new Set([...session.callKeys, ...call.keys])].slice(0, 50);
  const patch = { status: 'held' as const, actualStartAt: session.actualStartAt ?? call.joinedAt, callKeys };
  return (await changeSession(session.id, patch)) ?? session;
}

function startUnplanned(call: Call, mentorship: Mentorship, { now, timeZone }: HereAndNow): Promise<Session> {
  const minutes = mentorship.usualLengthMinutes ?? unknownLengthMinutes;
  const byLength = toInstant(toMs(call.joinedAt) + minutes * minute);
  const endsAt = call.saidEndsAt && call.saidEndsAt > call.joinedAt ? call.saidEndsAt : byLength;
  const plan = {
    startsAt: call.joinedAt,
    endsAt,
    timeZone,
    callLink: mentorship.callLink,
    callKeys: call.keys,
  };
  return startUnplannedSession(mentorship, plan, now);
}
