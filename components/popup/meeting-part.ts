/** What can be done about the next meeting. */
export type MeetingPart = 'agenda' | 'invite' | 'change';

/** The person whose line is open, and what of their next meeting. */
export interface OpenMeeting {
  readonly mentorshipId: string;
  readonly part: MeetingPart | null;
  /** The meeting the part is of: once another one is the next, nothing of it is open. */
  readonly sessionId: string | null;
}
