import { z } from '../zod';
import { instantSchema } from './instant-schema';
import { pairedFields, recordFields } from './record';

/** A line of an agenda is at most this long, in UTF-16 units. */
export const longestLine = 2000;

/** One line of a session's agenda. */
export const agendaItemSchema = z.object({
  ...recordFields,
  ...pairedFields,
  mentorshipId: z.uuid(),
  /** The session on whose agenda it stands; null: parked, waiting for the next agenda. */
  sessionId: z.nullable(z.uuid()),
  text: z.string().check(z.minLength(1), z.maxLength(longestLine)),
  minutes: z.int().check(z.minimum(0), z.maximum(600)),
  position: z.number(),
  origin: z.enum(['standing', 'must-do', 'carried', 'parked', 'typed']),
  /** Decided in the session, and nobody's to do: it is no line of the agenda, but stands in the record. */
  isDecision: z.boolean(),
  actionItemId: z.nullable(z.uuid()),
  createdAt: instantSchema,
});

export type AgendaItem = z.infer<typeof agendaItemSchema>;
