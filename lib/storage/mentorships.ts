import type { Instant } from '../domain/instant';
import type { Mentorship, Role } from '../domain/mentorship';
import { database } from './database';
import { createRecord, findRecord, living, patchRecord, type Patch } from './records';

/** Returns all mentorships that still run, by the partner's name. */
export async function listActiveMentorships(): Promise<Mentorship[]> {
  const rows = living(await database.mentorships.where('status').equals('active').toArray());
  return rows.toSorted((a, b) => a.partnerName.localeCompare(b.partnerName));
}

/** Returns every mentorship on record: those that run first, then by the partner's name. */
export async function listAllMentorships(): Promise<Mentorship[]> {
  const rows = living(await database.mentorships.toArray());
  const rank = ({ status }: Mentorship) => (status === 'active' ? 0 : 1);
  return rows.toSorted((a, b) => rank(a) - rank(b) || a.partnerName.localeCompare(b.partnerName));
}

/** Ends a mentorship: its record stays, its meetings and items call for nothing any more. */
export async function endMentorship(id: string, now: Instant): Promise<void> {
  await patchRecord('mentorships', id, { status: 'ended', endedAt: now });
}

/** Takes up an ended or archived mentorship again. */
export async function resumeMentorship(id: string): Promise<void> {
  await patchRecord('mentorships', id, { status: 'active', endedAt: null });
}

export function findMentorship(id: string): Promise<Mentorship | undefined> {
  return findRecord('mentorships', id);
}

/** Begins a mentorship with what the set-up form knows; everything else is learned on the way. */
export function createMentorship(
  known: {
    partnerName: string;
    role: Role;
    partnerEmail: string | null;
    callKeys: string[];
    callLink: string | null;
  },
  now: Instant,
): Promise<Mentorship> {
  return createRecord('mentorships', {
    ...known,
    myName: '',
    myEmail: null,
    partnerTimeZone: null,
    cadenceDays: null,
    usualLengthMinutes: null,
    channel: '',
    programmeManagerName: '',
    programmeManagerEmail: null,
    plannedSessions: null,
    plannedEndOn: null,
    status: 'active',
    endedAt: null,
    createdAt: now,
  });
}

export function changeMentorship(id: string, patch: Patch<'mentorships'>): Promise<Mentorship | undefined> {
  return patchRecord('mentorships', id, patch);
}

/** Adds call keys under which the pair was seen to meet. */
export async function addCallKeys(id: string, keys: readonly string[]): Promise<void> {
  const mentorship = await findMentorship(id);
  if (!mentorship) return;
  const callKeys = [...new Set([...mentorship.callKeys, ...keys])].slice(-50);
  await patchRecord('mentorships', id, { callKeys });
}
