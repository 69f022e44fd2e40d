import { z } from '../zod';
import { instantSchema, localDateSchema, timeZoneSchema } from './instant-schema';
import { roleSchema } from './mentorship';
import { pairedFields, recordFields } from './record';

/**
 * What a session is for beyond its agenda: half of the mentorship is over, or its end is near. Both bring
 * their own agenda and wording.
 */
export const occasionSchema = z.enum(['ordinary', 'mid-point', 'closing']);

export type Occasion = z.infer<typeof occasionSchema>;

/** One agreed meeting of a mentorship. */
export const sessionSchema = z.object({
  ...recordFields,
  ...pairedFields,
  mentorshipId: z.uuid(),
  /** `booked`: agreed beforehand, so its end is a promise; `unplanned`: a call that began without one. */
  origin: z.enum(['booked', 'unplanned']),
  status: z.enum(['planned', 'held', 'moved', 'cancelled', 'missed']),
  /** Of a cancelled session: who called it off; of a missed one: who did not come. Null: nobody said. */
  calledOffBy: z.union([roleSchema, z.literal('both')]).nullable(),
  /** Whether a held session took place outside a watched call: in person, by telephone. */
  heldElsewhere: z.boolean(),
  /** Null until its agenda is drafted or its wrap-up begins: until then it follows from the plan. */
  occasion: occasionSchema.nullable(),
  /** The scheduled starts it was moved away from, UTC, oldest first. */
  movedFrom: z.array(instantSchema).max(100),
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
