import type { Instant } from '../../domain/instant';
import type { Mentorship, Role } from '../../domain/mentorship';
import type { SetByProgramme } from '../../domain/programme-fields';
import { createRecord, inOneStep, patchRecord, type Patch } from '../engine/records';
import { findMentorship } from '../queries/mentorships';
import { readMyName } from '../queries/my-name';

/** Ends a mentorship: its record stays, its meetings and items call for nothing any more. */
export async function endMentorship(id: string, now: Instant): Promise<void> {
  await patchRecord('mentorships', id, { status: 'ended', endedAt: now });
}

/** Takes up an ended or archived mentorship again. */
export async function resumeMentorship(id: string): Promise<void> {
  await patchRecord('mentorships', id, { status: 'active', endedAt: null });
}

/** What a mentorship begins with besides: what its kind or its programme presets. */
export type MentorshipStart = SetByProgramme & { readonly programmeId?: string };

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
  start: MentorshipStart = {},
): Promise<Mentorship> {
  return inOneStep(async () => {
    const fields = {
      ...known,
      myName: await readMyName(),
      myEmail: null,
      partnerTimeZone: null,
      cadenceDays: null,
      usualLengthMinutes: null,
      channel: '',
      kind: 'mentoring',
      asksFeedback: true,
      watchesSigns: true,
      programmeId: null,
      programmeManagerName: '',
      programmeManagerEmail: null,
      plannedSessions: null,
      plannedEndOn: null,
      ...start,
      status: 'active',
      endedAt: null,
      createdAt: now,
    } as const;
    // Who begins later than their partner does not take back with it what the partner has entered.
    const unsaid = Object.entries(fields).flatMap(([field, value]) =>
      value === null || value === '' ? field : [],
    );
    return createRecord('mentorships', fields, { unsaid });
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
