import type { Mentorship } from '../../../../lib/domain/mentorship';
import type { Session } from '../../../../lib/domain/session';
import { createMentorship } from '../../../../lib/storage/actions/mentorships';
import { startUnplannedSession, type MeetingPlan } from '../../../../lib/storage/actions/sessions';

export const now = '2026-12-10T15:00:00.000Z';

/** A plan for an hour on 2026-12-`day`. */
export function planOn(day: string): MeetingPlan {
  return {
    startsAt: `2026-12-${day}T15:00:00.000Z`,
    endsAt: `2026-12-${day}T16:00:00.000Z`,
    timeZone: 'Europe/Berlin',
    callLink: 'https://meet.google.com/abc-defg-hij',
    callKeys: ['meet:abc-defg-hij'],
  };
}

/** Stores a mentorship in which Ben, at this keyboard, is mentored by `partnerName`. */
export function storeMentorship(partnerName = 'Ana Lima', callKeys: string[] = []): Promise<Mentorship> {
  return createMentorship(
    { partnerName, role: 'mentoree', partnerEmail: null, callKeys, callLink: null },
    now,
  );
}

/** Stores a mentorship with a session that is being held. */
export async function storeSession(): Promise<{ mentorship: Mentorship; session: Session }> {
  const mentorship = await storeMentorship();
  return { mentorship, session: await startUnplannedSession(mentorship, planOn('10'), now) };
}
