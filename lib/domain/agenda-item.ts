import { z } from '../zod';
import { instantSchema } from './instant-schema';
import { pairedFields, recordFields } from './record';

/** One line of a session's agenda. */
export const agendaItemSchema = z.object({
  ...recordFields,
  ...pairedFields,
  mentorshipId: z.uuid(),
  /** The session on whose agenda it stands; null: parked, waiting for the next agenda. */
  sessionId: z.uuid().nullable(),
  text: z.string().min(1).max(2000),
  minutes: z.int().min(0).max(600),
  position: z.number(),
  origin: z.enum(['standing', 'must-do', 'carried', 'parked', 'typed']),
  actionItemId: z.uuid().nullable(),
  createdAt: instantSchema,
});

export type AgendaItem = z.infer<typeof agendaItemSchema>;
