/** What can be done about the next meeting. */
export type MeetingPart = 'agenda' | 'invite' | 'change';

/** The person whose line is open, and what of their next meeting. */
export interface OpenMeeting {
  readonly mentorshipId: string;
  readonly part: MeetingPart | null;
}
