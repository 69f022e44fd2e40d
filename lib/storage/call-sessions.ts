import type { Call } from '../domain/call';
import { toInstant, toMs, type Instant } from '../domain/instant';
import { longestName, type Mentorship, type Role } from '../domain/mentorship';
import { oneLine } from '../domain/record';
import type { Session } from '../domain/session';
import { changeCall, findCall, startManualCall } from './calls';
import { addCallKeys, changeMentorship, createMentorship, findMentorship } from './mentorships';
import { inOneStep } from './records';
import { changeSession, findSession, listPlannedSessions, startUnplannedSession } from './sessions';

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
    await learnKeys(call, mentorship);
    const session = (to.sessionId && (await findSession(to.sessionId))) || undefined;
    const held = session ? await holdSession(session, call) : await startUnplanned(call, mentorship, here);
    return changeCall(callId, () => ({ mentorshipId: mentorship.id, sessionId: held.id }));
  });
}

/** Carries out the set-up form: finds or makes the mentorship, ties the call to it, notes the said end. */
export function setUpCall(
  callId: string | null,
  answers: SetUpAnswers,
  here: HereAndNow,
): Promise<Call | undefined> {
  return inOneStep(async () => {
    const call = (callId && (await findCall(callId))) || (await startManualCall(noOne, here.now));
    const mentorship = await mentorshipOf(answers, call, here.now);
    await changeCall(call.id, () => ({ saidEndsAt: answers.endsAt, mentorshipId: mentorship.id }));
    const sessionId = call.sessionId ?? (await findSessionNear(mentorship.id, here.now))?.id ?? null;
    return attachCall(call.id, { mentorshipId: mentorship.id, sessionId }, here);
  });
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

/** The booked session that a call set up now is most likely to be. */
async function findSessionNear(mentorshipId: string, now: Instant): Promise<Session | undefined> {
  const margin = 30 * minute;
  const near = await listPlannedSessions(toInstant(toMs(now) - margin), toInstant(toMs(now) + margin));
  return near.find((session) => session.mentorshipId === mentorshipId);
}

const noOne = { mentorshipId: null, sessionId: null, saidEndsAt: null };

async function mentorshipOf(answers: SetUpAnswers, call: Call, now: Instant): Promise<Mentorship> {
  const { partnerEmail, role } = answers;
  const usualLengthMinutes = answers.endsAt ? roundedLength(call.joinedAt, answers.endsAt) : null;
  const known = answers.mentorshipId ? await findMentorship(answers.mentorshipId) : undefined;
  const partnerName = oneLine(answers.partnerName, longestName);
  const mentorship =
    known ?? (await createMentorship({ partnerName, role, partnerEmail, callKeys: [], callLink: null }, now));
  const learned = {
    ...(partnerEmail !== null && { partnerEmail }),
    ...(mentorship.usualLengthMinutes === null && { usualLengthMinutes }),
  };
  return (await changeMentorship(mentorship.id, learned)) ?? mentorship;
}

function roundedLength(from: Instant, to: Instant): number {
  const minutes = Math.round((toMs(to) - toMs(from)) / (5 * minute)) * 5;
  return Math.min(600, Math.max(5, minutes));
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

/**
 * Returns the link under which a call is joined again, where its key alone makes one. Teams' links and
 * Zoom's passcodes hold secrets that keys leave out; a Zoom number without its passcode still joins.
 */
export function callLinkOf(key: string): string | null {
  const [scheme, value] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  if (scheme === 'meet') return `https://meet.google.com/${value}`;
  if (scheme === 'zoom') return `https://zoom.us/j/${value}`;
  return null;
}
