import { z } from '../zod';
import { instantSchema, localDateSchema, timeZoneSchema } from './instant-schema';
import { recordFields } from './record';

/** One agreed meeting of a mentorship. */
export const sessionSchema = z.object({
  ...recordFields,
  mentorshipId: z.uuid(),
  /** `booked`: agreed beforehand, so its end is a promise; `unplanned`: a call that began without one. */
  origin: z.enum(['booked', 'unplanned']),
  status: z.enum(['planned', 'held', 'moved', 'cancelled', 'missed']),
  /** Scheduled start and end, UTC. */
  startsAt: instantSchema,
  endsAt: instantSchema,
  /** The zone in which a person chose the wall-clock time. */
  timeZone: timeZoneSchema,
  callLink: z.url().max(2000).nullable(),
  callKeys: z.array(z.string().max(300)).max(50),
  /** iCalendar UID (RFC 5545 §3.8.4.7): one meeting keeps one for ever. */
  uid: z.string().min(1).max(255),
  /** iCalendar SEQUENCE (RFC 5545 §3.8.7.4): rises when the meeting moves or is cancelled. */
  sequence: z.int().min(0),
  /** When a copy of the invite last left the machine, and with which SEQUENCE; null: never. */
  exportedSequence: z.int().min(0).nullable(),
  actualStartAt: instantSchema.nullable(),
  actualEndAt: instantSchema.nullable(),
  /** The day by which the mentoree finalises the agenda of this session. */
  agendaFinalBy: localDateSchema.nullable(),
  agendaFinalisedAt: instantSchema.nullable(),
  /** When the agenda was first drafted into `agendaItems`; null: it is still only a suggestion. */
  agendaDraftedAt: instantSchema.nullable(),
  /** The session at whose end this one was agreed. */
  agreedInSessionId: z.uuid().nullable(),
  wrapUpStartedAt: instantSchema.nullable(),
  wrapUpFinishedAt: instantSchema.nullable(),
  createdAt: instantSchema,
});

export type Session = z.infer<typeof sessionSchema>;
