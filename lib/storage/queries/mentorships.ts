import type { Mentorship } from '../../domain/mentorship';
import { database } from '../engine/database';
import { findRecord, living } from '../engine/records';

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

export function findMentorship(id: string): Promise<Mentorship | undefined> {
  return findRecord('mentorships', id);
}
