import { toInstant, toMs, type Instant } from '../../domain/instant';
import { longestName, type Mentorship, type Role } from '../../domain/mentorship';
import { oneLine } from '../../domain/record';
import type { Session } from '../../domain/session';
import { createRecord, inOneStep } from '../engine/records';
import { findMentorship } from '../queries/mentorships';
import { listSessions } from '../queries/sessions';
import { deleteMentorship, deleteSession } from './deletions';
import { addCallKeys, changeMentorship, createMentorship } from './mentorships';
import { changeSession, newSession } from './sessions';

/** A meeting somebody was invited to, as it is booked. */
export interface InvitedMeeting {
  /** An existing mentorship, or null for a new one. */
  readonly mentorshipId: string | null;
  readonly partnerName: string;
  readonly role: Role;
  readonly partnerEmail: string | null;
  readonly startsAt: Instant;
  /** Null: as long as the pair's usual length, or an hour. */
  readonly endsAt: Instant | null;
  readonly timeZone: string;
  readonly callLink: string | null;
  readonly callKeys: readonly string[];
}

/** A booked meeting, and how to take the booking back. */
export interface BookedInvitation {
  readonly mentorship: Mentorship;
  readonly session: Session;
  readonly takeBack: () => Promise<unknown>;
}

/** Books a meeting with a pair, a known one or a new one. What is booked already stays; at the same time it is the same meeting. */
export function bookInvited(meeting: InvitedMeeting, now: Instant): Promise<BookedInvitation> {
  return inOneStep(async () => {
    const known = meeting.mentorshipId ? await findMentorship(meeting.mentorshipId) : undefined;
    const mentorship = known ?? (await createMentorship(newPair(meeting), now));
    if (known) await learn(known, meeting);
    const booked = (await listSessions(mentorship.id)).find(
      ({ status, startsAt }) => status === 'planned' && startsAt === meeting.startsAt,
    );
    const session = booked
      ? ((await changeSession(booked.id, timesOf(meeting, mentorship))) ?? booked)
      : await addBooked(mentorship, meeting, now);
    const takeBack = () =>
      known
        ? inOneStep(async () => {
            if (booked) await changeSession(booked.id, placeOf(booked));
            else await deleteSession(session.id);
            await changeMentorship(known.id, learnedOf(known));
          })
        : deleteMentorship(mentorship.id);
    return { mentorship, session, takeBack };
  });
}

function newPair({ partnerName, role, partnerEmail, callLink, callKeys }: InvitedMeeting) {
  return {
    partnerName: oneLine(partnerName, longestName),
    role,
    partnerEmail,
    callLink,
    callKeys: [...callKeys],
  };
}

async function learn(known: Mentorship, { partnerEmail, callLink, callKeys }: InvitedMeeting): Promise<void> {
  await addCallKeys(known.id, callKeys);
  await changeMentorship(known.id, {
    partnerEmail: known.partnerEmail ?? partnerEmail,
    callLink: callLink ?? known.callLink,
  });
}

function learnedOf({ partnerEmail, callLink, callKeys }: Mentorship) {
  return { partnerEmail, callLink, callKeys };
}

function placeOf({ endsAt, callLink, callKeys }: Session) {
  return { endsAt, callLink, callKeys };
}

const unknownLengthMinutes = 60;

function timesOf({ startsAt, endsAt, callLink, callKeys }: InvitedMeeting, pair: Mentorship) {
  const minutes = pair.usualLengthMinutes ?? unknownLengthMinutes;
  return {
    endsAt: endsAt ?? toInstant(toMs(startsAt) + minutes * 60_000),
    callLink: callLink ?? pair.callLink,
    callKeys: callKeys.length > 0 ? [...callKeys] : [...pair.callKeys],
  };
}

function addBooked(pair: Mentorship, meeting: InvitedMeeting, now: Instant): Promise<Session> {
  const { startsAt, timeZone } = meeting;
  const plan = { startsAt, timeZone, ...timesOf(meeting, pair) };
  return createRecord('sessions', {
    ...newSession(pair, plan, now),
    origin: 'booked',
    status: 'planned',
    actualStartAt: null,
  });
}
