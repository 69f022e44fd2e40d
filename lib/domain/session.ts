import { z } from '../zod';
import { instantSchema, localDateSchema, timeZoneSchema } from './instant-schema';
import { linkSchema } from './link-schema';
import { roleSchema } from './mentorship';
import { pairedFields, recordFields } from './record';

/**
 * What a session is for beyond its agenda: half of the mentorship is over, or its end is near. Both bring
 * their own agenda and wording.
 */
export const occasionSchema = z.enum(['ordinary', 'mid-point', 'closing']);

export type Occasion = z.infer<typeof occasionSchema>;

/** A UID goes into calendar files as it is: nothing in it begins a new line there. */
export const uidSchema = z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^\P{Cc}+$/u));

/** The highest integer of iCalendar (RFC 5545 §3.3.8). */
const highestSequence = 2_147_483_647;

export const sequenceSchema = z.int().check(z.minimum(0), z.maximum(highestSequence));

/** Returns the SEQUENCE that follows. At the highest it stays: a number somebody else wrote down keeps nothing from being written. */
export function nextSequence({ sequence }: Pick<Session, 'sequence'>): number {
  return Math.min(sequence + 1, highestSequence);
}

/**
 * The recurring meeting a session is one of. All sessions of it have one UID, and each its own place in it, as
 * RECURRENCE-ID does (RFC 5545 §3.8.4.4).
 */
export const seriesSchema = z.object({
  /** Start of its first meeting as it was booked, UTC; the wall-clock time in the session's zone is what repeats. */
  startsAt: instantSchema,
  /** Minutes each meeting was booked for. */
  lengthMinutes: z.int().check(z.minimum(5), z.maximum(600)),
  everyDays: z.int().check(z.minimum(1), z.maximum(366)),
  /** How many meetings it was booked for. */
  count: z.int().check(z.minimum(2), z.maximum(60)),
  /** The start this session has in the series, wherever it was moved to, UTC. */
  recurrenceId: instantSchema,
});

export type Series = z.infer<typeof seriesSchema>;

export const longestNotes = 20_000;

/** One agreed meeting of a mentorship. */
export const sessionSchema = z.object({
  ...recordFields,
  ...pairedFields,
  mentorshipId: z.uuid(),
  /** `booked`: agreed beforehand, so its end is a promise; `unplanned`: a call that began without one. */
  origin: z.enum(['booked', 'unplanned']),
  status: z.enum(['planned', 'held', 'moved', 'cancelled', 'missed']),
  /** Of a cancelled session: who called it off; of a missed one: who did not come. Null: nobody said. */
  calledOffBy: z.nullable(z.union([roleSchema, z.literal('both')])),
  /** Whether a held session took place outside a watched call: in person, by telephone. */
  heldElsewhere: z.boolean(),
  /** Null until its agenda is drafted or its wrap-up begins: until then it follows from the plan. */
  occasion: z.nullable(occasionSchema),
  /** The scheduled starts it was moved away from, UTC, oldest first. */
  movedFrom: z.array(instantSchema).check(z.maxLength(100)),
  /** Scheduled start and end, UTC. */
  startsAt: instantSchema,
  endsAt: instantSchema,
  /** The zone in which a person chose the wall-clock time. */
  timeZone: timeZoneSchema,
  callLink: z.nullable(linkSchema),
  callKeys: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(50)),
  /** iCalendar UID (RFC 5545 §3.8.4.7): one meeting keeps one for ever. */
  uid: uidSchema,
  /** iCalendar SEQUENCE (RFC 5545 §3.8.7.4): rises when the meeting moves or is cancelled. */
  sequence: sequenceSchema,
  /** Null: it stands alone. */
  series: z.nullable(seriesSchema),
  /** When a copy of the invite last left the machine, and with which SEQUENCE; null: never. */
  exportedSequence: z.nullable(sequenceSchema),
  actualStartAt: z.nullable(instantSchema),
  actualEndAt: z.nullable(instantSchema),
  /** The day by which the mentoree finalises the agenda of this session. */
  agendaFinalBy: z.nullable(localDateSchema),
  agendaFinalisedAt: z.nullable(instantSchema),
  /** When the agenda was first drafted into `agendaItems`; null: it is still only a suggestion. */
  agendaDraftedAt: z.nullable(instantSchema),
  /** The session at whose end this one was agreed. */
  agreedInSessionId: z.nullable(z.uuid()),
  wrapUpStartedAt: z.nullable(instantSchema),
  wrapUpFinishedAt: z.nullable(instantSchema),
  /** What was written down about it afterwards; both see it. */
  notes: z.string().check(z.maxLength(longestNotes)),
  createdAt: instantSchema,
});

export type Session = z.infer<typeof sessionSchema>;
